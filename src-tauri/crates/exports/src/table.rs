//! The table of attempts: one row per attempt and played role.

use crate::ExportError;
use crate::attempts::{Attempt, RoleLine, attempts};
use crate::completion::{COMPLETION_COLUMNS, Completions};
use case::model::Axis;
use ledger::{Envelope, Mode, Origin};

/// Column names of the attempt, in order; those of the completion follow.
pub const COLUMNS: [&str; 36] = [
    "attempt",
    "profile",
    "learner",
    "learner_role",
    "case",
    "case_version",
    "content_hash",
    "mode",
    "origin",
    "credit",
    "role",
    "started_utc",
    "finished_utc",
    "utc_offset_minutes",
    "status",
    "active_minutes",
    "decisions",
    "hints",
    "action_points",
    "action_needed",
    "ownership_points",
    "ownership_needed",
    "role_passed",
    "attempt_passed",
    "ending",
    "fail_flags",
    "critical_missed",
    "safety",
    "quality_measure",
    "cost",
    "patient_experience",
    "staff_burden",
    "equity",
    "measures_met",
    "engine_version",
    "device_boot",
];

/// The column after all others, of an attempt whose case was changed while it was open; empty for any other.
pub const VERSIONS_COLUMN: &str = "case_versions";

/// The table as CSV (RFC 4180, UTF-8, CRLF), a header first.
///
/// Times are RFC 3339 in UTC; `utc_offset_minutes` is local time minus UTC at the end (or at the newest event).
/// `case_version` and `content_hash` name the version the row stands under: played again with it, the answers give the result.
/// `case_versions` lists every version the attempt was played under, from the one it began with, each with when it went on under
/// it and how many decisions stood then. An attempt that counts for an activity has one version only.
/// Columns whose cells hold JSON: `evaluation`, `certificate_fields`, `answers`, `case_versions`. Amounts of credit have two decimals.
/// `active_minutes` are whole minutes, rounded down. Empty cells mean: the attempt has not ended.
///
/// # Errors
/// [`ExportError::Table`], [`ExportError::Close`]: the writer failed; nothing was exported.
pub fn attempts_csv<'e>(
    log: impl IntoIterator<Item = &'e Envelope>,
) -> Result<Vec<u8>, ExportError> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let head = COLUMNS.iter().chain(&COMPLETION_COLUMNS);
    writer.write_record(head.chain([&VERSIONS_COLUMN]))?;
    let log: Vec<&Envelope> = log.into_iter().collect();
    let mut completions = Completions::default();
    for envelope in &log {
        completions.take(envelope);
    }
    for attempt in &attempts(log) {
        for line in attempt.lines() {
            writer.write_record(row(line, &completions))?;
        }
    }
    writer
        .into_inner()
        .map_err(|fault| ExportError::Close(fault.to_string()))
}

fn row(line: RoleLine<'_, '_>, completions: &Completions<'_>) -> Vec<String> {
    let attempt = line.attempt;
    let started = attempt.started;
    let mut cells = vec![
        attempt.id.to_string(),
        started.learner.profile.to_string(),
        disarmed(&started.learner.name),
        disarmed(&started.learner.role),
        disarmed(&started.case.id),
        attempt.case().version.to_string(),
        attempt.case().content_hash.clone(),
        mode(started.mode).into(),
        origin(started.origin).into(),
        completions.standing(attempt).into(),
        disarmed(line.role),
        attempt.began.utc.to_string(),
    ];
    let needed = started.pass.roles.get(line.role);
    let number = |value: Option<i32>| value.map_or_else(String::new, |value| value.to_string());
    cells.extend(match attempt.finished {
        None => head(
            attempt,
            String::new(),
            attempt.last.offset_minutes,
            "unfinished",
            String::new(),
        ),
        Some((result, at)) => head(
            attempt,
            at.utc.to_string(),
            at.offset_minutes,
            "finished",
            (result.active_ms / 60_000).to_string(),
        ),
    });
    let result = attempt.finished.map(|(result, _)| result);
    let score = result.and_then(|result| result.scores.get(line.role));
    cells.extend([
        number(score.map(|score| score.points)),
        number(needed.map(|mark| mark.points)),
        number(score.map(|score| score.own)),
        number(needed.map(|mark| mark.own)),
        score.map_or_else(String::new, |score| score.passed.to_string()),
        result.map_or_else(String::new, |result| result.passed.to_string()),
        result.map_or_else(String::new, |result| disarmed(&result.ending)),
        result.map_or_else(String::new, |result| joined(result.fail_flags.keys())),
        result.map_or_else(String::new, |result| {
            joined(
                result
                    .critical
                    .iter()
                    .filter(|(_, done)| !**done)
                    .map(|(id, _)| id),
            )
        }),
    ]);
    cells.extend(Axis::ALL.map(|axis| {
        number(result.map(|result| result.ledger.get(axis.id()).copied().unwrap_or(0)))
    }));
    cells.extend([
        result.map_or_else(String::new, |result| {
            joined(
                result
                    .measures
                    .iter()
                    .filter(|(_, met)| **met)
                    .map(|(id, _)| id),
            )
        }),
        disarmed(&started.engine_version),
        attempt.began.boot_id.to_string(),
    ]);
    cells.extend(completions.cells(attempt));
    cells.push(versions(attempt));
    cells
}

/// Every version it was played under, as JSON; empty where there is only one.
fn versions(attempt: &Attempt<'_>) -> String {
    #[derive(serde::Serialize)]
    struct Version<'c> {
        version: u32,
        content_hash: &'c str,
        from_utc: String,
        decisions: u32,
    }
    if attempt.moves.is_empty() {
        return String::new();
    }
    let first = (attempt.began, 0, &attempt.started.case);
    let all: Vec<Version<'_>> = std::iter::once(&first)
        .chain(&attempt.moves)
        .map(|(at, decisions, case)| Version {
            version: case.version,
            content_hash: &case.content_hash,
            from_utc: at.utc.to_string(),
            decisions: *decisions,
        })
        .collect();
    // JSON begins with a bracket, which no spreadsheet runs.
    serde_json::to_string(&all).unwrap_or_default()
}

fn head(
    attempt: &Attempt<'_>,
    finished: String,
    offset: i32,
    status: &str,
    active: String,
) -> [String; 6] {
    [
        finished,
        offset.to_string(),
        status.into(),
        active,
        attempt.decisions.to_string(),
        attempt.hints.to_string(),
    ]
}

const fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "practice",
        Mode::Graded => "graded",
    }
}

const fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::App => "app",
        Origin::Cli => "cli",
    }
}

fn joined<'i>(ids: impl Iterator<Item = &'i String>) -> String {
    disarmed(&ids.map(String::as_str).collect::<Vec<_>>().join(" "))
}

/// A spreadsheet runs a cell that begins with one of these as a formula; an apostrophe in front makes it text.
pub(crate) fn disarmed(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::disarmed;

    #[test]
    fn formulas_are_disarmed() {
        for text in ["=1+1", "+1", "-1", "@sum", "\tx", "\rx"] {
            assert_eq!(disarmed(text), format!("'{text}"));
        }
        assert_eq!(disarmed("Ruth = 1"), "Ruth = 1");
        assert_eq!(disarmed(""), "");
    }
}
