//! The library: cases, roles with this learner's results, attempts to continue, faulty cases with their findings.

use crate::api::Say;
use crate::credit::Credits;
use crate::dto;
use crate::reading::{Reader, Reading};
use crate::scene::{ending, is_draft, mode, patient, reading};
use crate::team;
use std::collections::BTreeMap;
use trainer::case::Case;
use trainer::case::Severity;
use trainer::case::model::{Review, RoleIx};
use trainer::catalog::{Entry, Finding};
use trainer::ledger::Time;
use trainer::{Results, Run, RunResult};
use uuid::Uuid;

/// What the learner has played, as far as the library shows it.
pub(crate) struct Played {
    /// Newest first.
    pub unfinished: Vec<Run>,
    /// By case and role.
    pub results: Results,
    /// The attempts behind the results that are shown. An attempt on another version counts where that version has the role.
    pub shown: BTreeMap<Uuid, Run>,
}

/// Everything the first screen after the name shows.
pub(crate) fn library(credits: &Credits<'_>, played: &Played, say: &Say) -> dto::Library {
    let (catalog, reader) = (credits.catalog, credits.reader);
    let mut seen = std::collections::BTreeSet::new();
    let cases = catalog
        .playable()
        .filter(|(_, case)| seen.insert(case.hashes.content.clone()))
        .map(|(entry, case)| card(entry, case, played, credits))
        .collect();
    let faulty = catalog.entries().iter();
    let faulty = faulty.filter(|entry| !entry.checked.is_playable());
    dto::Library {
        unfinished: played
            .unfinished
            .iter()
            .map(|run| self::run(run, reader))
            .collect(),
        cases,
        faulty: faulty
            .map(|entry| faulty_card(entry, reader, say))
            .chain(faulty_offer(credits, say))
            .collect(),
    }
}

fn card(entry: &Entry, case: &Case, played: &Played, credits: &Credits<'_>) -> dto::CaseCard {
    let reader = credits.reader;
    let start: Vec<i32> = case.vars.iter().map(|var| var.start).collect();
    let params: Vec<i32> = case.params.iter().map(|param| param.default).collect();
    let reading = Reading {
        case,
        reader,
        vars: &start,
        params: &params,
    };
    let patient_ix = reading.patient();
    let (reviewed_by, reviewed_until) = match &case.review {
        Review::Draft => (None, None),
        Review::Reviewed { by, until, .. } => (Some(by.clone()), Some(until.clone())),
    };
    let stage = case.scenes[case.start.at()].stage.as_ref();
    dto::CaseCard {
        id: case.id.clone(),
        version: case.version,
        content_hash: case.hashes.content.clone(),
        title: reading.plain(case.title),
        summary: reading.prose(case.summary),
        objectives: case
            .objectives
            .iter()
            .map(|objective| reading.prose(objective.text))
            .collect(),
        patient: patient(&reading),
        patient_about: patient_ix.map_or_else(
            || dto::Prose { blocks: Vec::new() },
            |patient| reading.prose(case.people[patient.at()].about),
        ),
        portrait: patient_ix.and_then(|patient| reading.portrait(patient)),
        place: stage.map(|stage| reading.picture(stage.place)),
        minutes: case.minutes.estimate,
        minutes_method: case.minutes.method.clone(),
        roles: (0..)
            .map(RoleIx)
            .zip(&case.roles)
            .filter(|(_, role)| role.playable)
            .map(|(role, _)| role_card(&reading, role, played))
            .collect(),
        review: if is_draft(&case.review) {
            "draft"
        } else {
            "reviewed"
        }
        .to_owned(),
        reviewed_by,
        reviewed_until,
        measure_year: case.measure_year,
        origin: entry.folder.origin.id().to_owned(),
        warnings: u32::try_from(entry.checked.warnings()).unwrap_or(u32::MAX),
        credit: credits.of_case(&case.id),
    }
}

fn role_card(reading: &Reading<'_>, role: RoleIx, played: &Played) -> dto::RoleCard {
    let declared = &reading.case.roles[role.at()];
    let person = reading.person_of(role);
    let (case, id) = (reading.case.id.as_str(), declared.id.as_str());
    let result = |found: Option<&RunResult>| {
        let found = found?;
        let run = played.shown.get(&found.attempt)?;
        Some(result_card(run, found, reading.reader))
    };
    dto::RoleCard {
        id: declared.id.clone(),
        taxonomy: declared.taxonomy.clone(),
        name: reading.role_name(role),
        person: person.map(|person| reading.person_name(person)),
        portrait: person.and_then(|person| reading.portrait(person)),
        last: result(played.results.last(case, id)),
        best: result(played.results.best(case, id)),
    }
}

fn result_card(run: &Run, result: &RunResult, reader: &Reader) -> dto::RunResult {
    let reading = reading(&run.attempt, reader);
    dto::RunResult {
        attempt: result.attempt.to_string(),
        passed: result.passed,
        action: result.action,
        ownership: result.ownership,
        ending: ending(&run.attempt, &reading)
            .map(|ending| ending.title)
            .unwrap_or_default(),
    }
}

/// One attempt in the list.
pub(crate) fn run(run: &Run, reader: &Reader) -> dto::RunCard {
    let attempt = &run.attempt;
    let reading = reading(attempt, reader);
    let here = &attempt.case.scenes[attempt.state.scene.at()];
    let first = attempt.played().next();
    // What a team's run has come to is for the one who takes the seat.
    let open = !attempt.is_team() || attempt.state.ended;
    dto::RunCard {
        attempt: attempt.id.to_string(),
        case_title: reading.plain(attempt.case.title),
        patient: patient(&reading),
        portrait: reading
            .patient()
            .and_then(|patient| reading.portrait(patient)),
        place: here
            .stage
            .as_ref()
            .filter(|_| open)
            .map(|stage| reading.picture(stage.place)),
        roles: attempt
            .played()
            .map(|role| reading.role_name(role))
            .collect(),
        mode: mode(attempt.started.mode).to_owned(),
        started: iso(&attempt.began),
        last: iso(&attempt.moved),
        story_time: if open {
            reading.time(attempt.state.minute)
        } else {
            String::new()
        },
        scene_title: if open {
            reading.plain(here.title)
        } else {
            String::new()
        },
        decisions: attempt.state.seq,
        result: first
            .and_then(|role| run.result(role))
            .map(|result| result_card(run, &result, reader)),
        newer_version: run.newer_version,
        content_hash: attempt.case.hashes.content.clone(),
        team: team::seats(attempt, &reading),
        replay_of: team::replay_of(attempt),
    }
}

/// ISO time with offset, to the second: `2026-03-02T09:00:00+01:00`.
pub(crate) fn iso(time: &Time) -> String {
    let local_ms = time.utc.ms() + i64::from(time.offset_minutes) * 60_000;
    let seconds = local_ms.div_euclid(1_000);
    let minute = seconds.div_euclid(60);
    let day = minute.div_euclid(1_440);
    let of_day = u32::try_from(minute.rem_euclid(1_440)).unwrap_or(0);
    let sign = if time.offset_minutes < 0 { '-' } else { '+' };
    let offset = time.offset_minutes.unsigned_abs();
    format!(
        "{}:{:02}{sign}{:02}:{:02}",
        crate::reading::local_time(day, of_day, 0),
        seconds.rem_euclid(60),
        offset / 60,
        offset % 60
    )
}

fn faulty_card(entry: &Entry, reader: &Reader, say: &Say) -> dto::FaultyCase {
    dto::FaultyCase {
        folder: entry.folder.path.clone(),
        name: name_in(entry),
        findings: entry
            .checked
            .findings
            .iter()
            .map(|found| finding(found, reader, say))
            .collect(),
    }
}

/// The provider's file, while it has an error: it is listed like a case that cannot be played, and earns nothing.
fn faulty_offer(credits: &Credits<'_>, say: &Say) -> Option<dto::FaultyCase> {
    let offered = credits.offered;
    offered.activities.is_none().then(|| dto::FaultyCase {
        folder: trainer::credit::FILE.to_owned(),
        name: None,
        findings: offered
            .findings
            .iter()
            .map(|found| finding(found, credits.reader, say))
            .collect(),
    })
}

/// Title or id, as far as they can be read out of a faulty file.
fn name_in(entry: &Entry) -> Option<String> {
    let bytes = entry.files.get("case.json")?;
    let value: serde_json::Value = serde_json::from_slice(bytes).ok()?;
    let text = |name: &str| Some(value.get(name)?.as_str()?.to_owned());
    text("title").or_else(|| text("id"))
}

fn finding(found: &Finding, reader: &Reader, say: &Say) -> dto::Finding {
    dto::Finding {
        code: found.code.to_owned(),
        severity: match found.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
        .to_owned(),
        file: found.file.clone(),
        pointer: found.pointer.clone(),
        line: found.line,
        column: found.column,
        message: say(&reader.language, found.code, &found.args),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use trainer::ledger::Utc;
    use uuid::Uuid;

    #[test]
    fn moments_are_written_in_local_time() {
        let at = |offset_minutes| Time {
            // 2026-03-02T23:30:05Z
            utc: Utc::from_ms(1_772_494_205_000).expect("after 1970"),
            offset_minutes,
            mono_ms: 0,
            boot_id: Uuid::nil(),
        };
        assert_eq!(iso(&at(60)), "2026-03-03T00:30:05+01:00");
        assert_eq!(iso(&at(-330)), "2026-03-02T18:00:05-05:30");
    }
}
