//! Behaviours met in attempts and drills, with what each did to the schedule. A projection: everything in it is in the log
//! and can be rebuilt. The due list and the progress page read it, so that neither scans the log.

use super::{id, number};
use crate::error::StoreError;
use ledger::{Day, DrilledCase, Envelope, Event, Mark, Schedule};
use rusqlite::types::Type;
use rusqlite::{Connection, Row, params};
use std::path::Path;
use uuid::Uuid;

/// `id` is `<seq>.<place>`, where `place` numbers the rows of one event. `due`, `reviewed`, `stability` and `difficulty` are there together or not at all.
pub(crate) const CREATE: &str = "
CREATE TABLE behaviours (
  id           TEXT PRIMARY KEY,
  seq          INTEGER NOT NULL,
  place        INTEGER NOT NULL,
  profile      TEXT NOT NULL,
  behaviour    TEXT NOT NULL,
  day          TEXT NOT NULL,
  mark         TEXT NOT NULL,
  drill_run    TEXT,
  attempt      TEXT,
  decision     INTEGER NOT NULL,
  case_id      TEXT NOT NULL,
  case_version INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  scene        TEXT NOT NULL,
  role         TEXT NOT NULL,
  reviewed     TEXT,
  due          TEXT,
  stability    INTEGER,
  difficulty   INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX behaviours_of_profile ON behaviours (profile, seq, place);
CREATE INDEX behaviours_scheduled ON behaviours (profile, seq, place) WHERE due IS NOT NULL;
";

/// A behaviour met once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BehaviourRow {
    /// Position of the event in the chain.
    pub seq: u64,
    /// Behaviour id of the taxonomy.
    pub behaviour: String,
    /// The local day it was met.
    pub day: Day,
    /// Shown, in part, missed.
    pub mark: Mark,
    /// The run of a drill it was met in; `None` where it was met in a case.
    pub run: Option<Uuid>,
    /// The attempt it was met in; for a drill the attempt whose path led there.
    pub attempt: Option<Uuid>,
    /// Number of the decision in the attempt, or in the run of the drill; from 1.
    pub decision: u32,
    /// The case version.
    pub case: DrilledCase,
    /// Scene id.
    pub scene: String,
    /// Role id of the seat in the case.
    pub role: String,
    /// Where it moved the schedule, if it did.
    pub schedule: Option<Schedule>,
}

/// Brings the list up to date with one new event.
pub(crate) fn follow(conn: &Connection, envelope: &Envelope) -> rusqlite::Result<()> {
    let (seq, day) = (envelope.seq, Day::of(&envelope.at));
    match &envelope.event {
        Event::BehavioursJudged(judged) => {
            for (place, mark) in (0..).zip(&judged.marks) {
                let row = BehaviourRow {
                    seq,
                    behaviour: mark.behaviour.clone(),
                    day,
                    mark: mark.mark,
                    run: None,
                    attempt: Some(judged.attempt),
                    decision: mark.seq,
                    case: judged.case.clone(),
                    scene: mark.scene.clone(),
                    role: mark.role.clone(),
                    schedule: mark.schedule,
                };
                insert(conn, judged.profile, place, &row)?;
            }
            Ok(())
        }
        Event::DrillAnswered(answered) => {
            let row = BehaviourRow {
                seq,
                behaviour: answered.behaviour.clone(),
                day,
                mark: answered.mark,
                run: Some(answered.run),
                attempt: answered.attempt,
                decision: answered.step,
                case: answered.case.clone(),
                scene: answered.scene.clone(),
                role: answered.role.clone(),
                schedule: answered.schedule,
            };
            insert(conn, answered.profile, 0, &row)
        }
        Event::EpochStarted(_)
        | Event::FileSetAside(_)
        | Event::ProfileCreated { .. }
        | Event::PinChanged { .. }
        | Event::RecoveryUsed { .. }
        | Event::AttemptStarted(_)
        | Event::Decided(_)
        | Event::Undone { .. }
        | Event::HintShown { .. }
        | Event::Suspended { .. }
        | Event::Resumed { .. }
        | Event::AttemptFinished(_)
        | Event::DisclosureShown(_)
        | Event::IdentitySet(_)
        | Event::Evaluated(_)
        | Event::CreditClaimed(_)
        | Event::CertificateIssued(_)
        | Event::CertificateReissued(_)
        | Event::ReportMade(_)
        | Event::FrictionNoted(_)
        | Event::FrictionSorted(_)
        | Event::CaseMoved(_)
        | Event::SeatTaken { .. } => Ok(()),
    }
}

fn insert(
    conn: &Connection,
    profile: Uuid,
    place: u32,
    row: &BehaviourRow,
) -> rusqlite::Result<()> {
    let schedule = row.schedule.as_ref();
    conn.prepare_cached(
        "INSERT INTO behaviours (id, seq, place, profile, behaviour, day, mark, drill_run, attempt, decision, case_id,
           case_version, content_hash, scene, role, reviewed, due, stability, difficulty)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
    )?
    .execute(params![
        format!("{}.{place}", row.seq),
        row.seq.cast_signed(),
        place,
        profile.to_string(),
        row.behaviour,
        row.day.to_string(),
        row.mark.id(),
        row.run.map(|id| id.to_string()),
        row.attempt.map(|id| id.to_string()),
        row.decision,
        row.case.id,
        row.case.version,
        row.case.content_hash,
        row.scene,
        row.role,
        schedule.map(|schedule| schedule.reviewed.to_string()),
        schedule.map(|schedule| schedule.due.to_string()),
        schedule.map(|schedule| schedule.stability_milli_days),
        schedule.map(|schedule| schedule.difficulty_milli),
    ])?;
    Ok(())
}

/// Empties the list; the caller follows every event again.
pub(crate) fn clear(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM behaviours", [])?;
    Ok(())
}

/// What one profile met, in stored order: everything, or only what moved a schedule.
pub(crate) fn list(
    conn: &Connection,
    path: &Path,
    profile: Uuid,
    scheduled: bool,
) -> Result<Vec<BehaviourRow>, StoreError> {
    let only = if scheduled { "AND due IS NOT NULL" } else { "" };
    let rows = conn
        .prepare_cached(&format!(
            "SELECT seq, behaviour, day, mark, drill_run, attempt, decision, case_id, case_version, content_hash, scene,
               role, reviewed, due, stability, difficulty
             FROM behaviours WHERE profile = ?1 {only} ORDER BY seq, place"
        ))
        .and_then(|mut get| {
            get.query_map([profile.to_string()], read)?
                .collect::<rusqlite::Result<Vec<_>>>()
        })
        .map_err(|fault| StoreError::database(path, fault))?;
    let small = |value: i64| number::<u32>("behaviours", value);
    rows.into_iter()
        .map(|raw| {
            let schedule = match raw.schedule {
                Some((reviewed, due, stability, difficulty)) => Some(Schedule {
                    reviewed,
                    due,
                    stability_milli_days: small(stability)?,
                    difficulty_milli: small(difficulty)?,
                }),
                None => None,
            };
            let mut row = raw.row;
            row.case.version = small(raw.version)?;
            row.decision = small(raw.decision)?;
            row.schedule = schedule;
            Ok(row)
        })
        .collect()
}

/// A row whose numbers are still to be checked.
struct Raw {
    row: BehaviourRow,
    version: i64,
    decision: i64,
    schedule: Option<(Day, Day, i64, i64)>,
}

fn read(row: &Row<'_>) -> rusqlite::Result<Raw> {
    let optional = |at: usize| -> rusqlite::Result<Option<Uuid>> {
        row.get::<_, Option<String>>(at)?
            .as_deref()
            .map(id)
            .transpose()
    };
    let schedule = match (
        row.get::<_, Option<String>>(12)?,
        row.get::<_, Option<String>>(13)?,
        row.get::<_, Option<i64>>(14)?,
        row.get::<_, Option<i64>>(15)?,
    ) {
        (Some(reviewed), Some(due), Some(stability), Some(difficulty)) => {
            Some((day(reviewed)?, day(due)?, stability, difficulty))
        }
        _ => None,
    };
    Ok(Raw {
        row: BehaviourRow {
            seq: row.get::<_, i64>(0)?.cast_unsigned(),
            behaviour: row.get(1)?,
            day: day(row.get(2)?)?,
            mark: mark(&row.get::<_, String>(3)?)?,
            run: optional(4)?,
            attempt: optional(5)?,
            decision: 0,
            case: DrilledCase {
                id: row.get(7)?,
                version: 0,
                content_hash: row.get(9)?,
            },
            scene: row.get(10)?,
            role: row.get(11)?,
            schedule: None,
        },
        decision: row.get(6)?,
        version: row.get(8)?,
        schedule,
    })
}

fn day(text: String) -> rusqlite::Result<Day> {
    Day::try_from(text)
        .map_err(|fault| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(fault)))
}

fn mark(text: &str) -> rusqlite::Result<Mark> {
    Mark::from_id(text).ok_or_else(|| {
        let unknown = format!("no mark \"{text}\"");
        rusqlite::Error::FromSqlConversionFailure(0, Type::Text, unknown.into())
    })
}
