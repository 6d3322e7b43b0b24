//! A list of attempts for look-up by profile and case. A projection: everything in it is in the log and can be rebuilt.

use super::{id, number, utc};
use crate::error::StoreError;
use ledger::{AttemptStarted, Envelope, Event, Mode, Origin, RoleScore, Utc};
use rusqlite::{Connection, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::Path;
use uuid::Uuid;

pub(crate) const CREATE: &str = "
CREATE TABLE attempts (
  id           TEXT PRIMARY KEY,
  profile      TEXT NOT NULL,
  case_id      TEXT NOT NULL,
  case_version INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  mode         TEXT NOT NULL,
  origin       TEXT NOT NULL,
  roles        TEXT NOT NULL,
  started      TEXT NOT NULL,
  finished     TEXT,
  first_seq    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attempts_of_profile ON attempts (profile, first_seq);
";

/// What came with credit.
pub(crate) const WITH_CREDIT: &str = "
ALTER TABLE attempts ADD COLUMN activity TEXT;
ALTER TABLE attempts ADD COLUMN activity_hash TEXT;
ALTER TABLE attempts ADD COLUMN passed INTEGER;
ALTER TABLE attempts ADD COLUMN scores TEXT;
";

/// What came with teams and replays. Attempts from before have neither.
pub(crate) const WITH_TEAMS: &str = "
ALTER TABLE attempts ADD COLUMN own INTEGER NOT NULL DEFAULT 1;
";

/// An attempt in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttemptRow {
    /// Id.
    pub id: Uuid,
    /// Profile id.
    pub profile: Uuid,
    /// Case id.
    pub case_id: String,
    /// Content version, the latest it moved to.
    pub case_version: u32,
    /// Hash that pins it.
    pub content_hash: String,
    /// Practice or graded.
    pub mode: Mode,
    /// App or command line.
    pub origin: Origin,
    /// Role ids played.
    pub roles: Vec<String>,
    /// When it began.
    pub started: Utc,
    /// Open, or ended and when.
    pub status: AttemptStatus,
    /// Whether every played role passed, once it has ended.
    pub passed: Option<bool>,
    /// Points of each played role by its id, once it has ended; empty before.
    pub scores: BTreeMap<String, RoleScore>,
    /// One learner's alone from the first decision: not a team's, and not replayed from another attempt.
    pub own: bool,
    /// Id of the activity it counts for.
    pub activity: Option<String>,
    /// Hash of that activity.
    pub activity_hash: Option<String>,
    /// Position of its first event in the chain.
    pub first_seq: u64,
    /// Events so far: the expected position of the next append.
    pub events: u32,
}

/// Whether an attempt has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttemptStatus {
    /// Can be resumed.
    Open,
    /// Ended at this moment.
    Finished(Utc),
}

/// Brings the list up to date with one new event.
pub(crate) fn follow(conn: &Connection, envelope: &Envelope) -> Result<(), rusqlite::Error> {
    let Some(attempt) = envelope.attempt else {
        return Ok(());
    };
    match &envelope.event {
        Event::AttemptStarted(started) => insert(conn, attempt, started, envelope),
        Event::AttemptFinished(finished) => {
            conn.execute(
                "UPDATE attempts SET finished = ?2, passed = ?3, scores = ?4 WHERE id = ?1",
                params![
                    attempt.to_string(),
                    envelope.at.utc.to_string(),
                    finished.passed,
                    to_text(&finished.scores)?,
                ],
            )?;
            Ok(())
        }
        Event::CaseMoved(moved) => {
            conn.execute(
                "UPDATE attempts SET case_version = ?2, content_hash = ?3 WHERE id = ?1",
                params![attempt.to_string(), moved.to.version, moved.to.content_hash,],
            )?;
            Ok(())
        }
        Event::EpochStarted(_)
        | Event::FileSetAside(_)
        | Event::ProfileCreated { .. }
        | Event::PinChanged { .. }
        | Event::RecoveryUsed { .. }
        | Event::Decided(_)
        | Event::Undone { .. }
        | Event::HintShown { .. }
        | Event::SeatTaken { .. }
        | Event::Suspended { .. }
        | Event::Resumed { .. }
        | Event::DisclosureShown(_)
        | Event::IdentitySet(_)
        | Event::Evaluated(_)
        | Event::CreditClaimed(_)
        | Event::CertificateIssued(_)
        | Event::CertificateReissued(_)
        | Event::ReportMade(_)
        | Event::FrictionNoted(_)
        | Event::FrictionSorted(_)
        | Event::BehavioursJudged(_)
        | Event::DrillAnswered(_) => Ok(()),
    }
}

fn insert(
    conn: &Connection,
    attempt: Uuid,
    started: &AttemptStarted,
    envelope: &Envelope,
) -> rusqlite::Result<()> {
    conn.execute(
        "INSERT INTO attempts (id, profile, case_id, case_version, content_hash, mode, origin, roles, started, first_seq,
           activity, activity_hash, own)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            attempt.to_string(),
            started.learner.profile.to_string(),
            started.case.id,
            started.case.version,
            started.case.content_hash,
            to_text(&started.mode)?,
            to_text(&started.origin)?,
            to_text(&started.roles)?,
            envelope.at.utc.to_string(),
            envelope.seq.cast_signed(),
            started.activity.as_ref().map(|pin| &pin.activity.id),
            started.activity.as_ref().map(|pin| &pin.activity.content_hash),
            started.team.is_empty() && started.replay_of.is_none(),
        ],
    )?;
    Ok(())
}

/// Empties the list; the caller follows every event again.
pub(crate) fn clear(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM attempts", [])?;
    Ok(())
}

/// Attempts in the order they began: those of one profile, or all.
pub(crate) fn list(
    conn: &Connection,
    path: &Path,
    profile: Option<Uuid>,
) -> Result<Vec<AttemptRow>, StoreError> {
    let rows = conn
        .prepare_cached(
            "SELECT id, profile, case_id, case_version, content_hash, mode, origin, roles, started, finished, first_seq,
               (SELECT max(attempt_seq) FROM events WHERE attempt = attempts.id), passed, activity, activity_hash, scores, own
             FROM attempts WHERE ?1 IS NULL OR profile = ?1 ORDER BY first_seq",
        )
        .and_then(|mut get| {
            get.query_map([profile.map(|id| id.to_string())], |row| {
                let attempt = AttemptRow {
                    id: id(&row.get::<_, String>(0)?)?,
                    profile: id(&row.get::<_, String>(1)?)?,
                    case_id: row.get(2)?,
                    case_version: 0,
                    content_hash: row.get(4)?,
                    mode: from_text(&row.get::<_, String>(5)?)?,
                    origin: from_text(&row.get::<_, String>(6)?)?,
                    roles: from_text(&row.get::<_, String>(7)?)?,
                    started: utc(row.get(8)?)?,
                    status: row
                        .get::<_, Option<String>>(9)?
                        .map(utc)
                        .transpose()?
                        .map_or(AttemptStatus::Open, AttemptStatus::Finished),
                    passed: row.get(12)?,
                    scores: row
                        .get::<_, Option<String>>(15)?
                        .map_or_else(|| Ok(BTreeMap::new()), |text| from_text(&text))?,
                    own: row.get(16)?,
                    activity: row.get(13)?,
                    activity_hash: row.get(14)?,
                    first_seq: row.get::<_, i64>(10)?.cast_unsigned(),
                    events: 0,
                };
                Ok((attempt, row.get::<_, i64>(3)?, row.get::<_, Option<i64>>(11)?))
            })?
            .collect::<rusqlite::Result<Vec<_>>>()
        })
        .map_err(|fault| StoreError::database(path, fault))?;
    rows.into_iter()
        .map(|(attempt, version, events)| {
            Ok(AttemptRow {
                case_version: number("attempts", version)?,
                events: number("events", events.unwrap_or(0))?,
                ..attempt
            })
        })
        .collect()
}

fn to_text(value: &impl Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value)
        .map_err(|fault| rusqlite::Error::ToSqlConversionFailure(Box::new(fault)))
}

fn from_text<T: DeserializeOwned>(text: &str) -> rusqlite::Result<T> {
    serde_json::from_str(text).map_err(|fault| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(fault))
    })
}
