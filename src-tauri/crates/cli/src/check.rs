//! `rehearse check`.

use crate::args::{Check, CheckFormat};
use crate::exit::{Exit, complain, print};
use crate::sentence::sentence;
use serde::Serialize;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use trainer::case::Date;
use trainer::case::Severity;
use trainer::catalog::{Finding, check_on};
use trainer::ports::{Clock, Utc};
use words::Words;

#[derive(Serialize)]
struct Document {
    files: Vec<Checked>,
}

#[derive(Serialize)]
struct Checked {
    path: String,
    findings: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    code: &'static str,
    severity: &'static str,
    file: String,
    pointer: String,
    line: u32,
    column: u32,
    message: String,
    #[serde(skip_serializing_if = "is_false")]
    waived: bool,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the signature serde asks for"
)]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

/// Checks every path and prints what was found.
pub fn run(asked: &Check) -> Exit {
    let words = Words::new(&asked.language);
    let mut exit = Exit::Fine;
    let mut files = Vec::new();
    for path in asked.paths.iter().flat_map(|path| cases_at(path)) {
        let read = match platform::read_case(&path) {
            Ok(read) => read,
            // The other paths are still checked, and printed as one document.
            Err(unreadable) => {
                exit = complain(&unreadable.to_string(), Exit::Usage);
                continue;
            }
        };
        let checked = check_on(&read, today());
        let faulty = checked
            .findings
            .iter()
            .any(|finding| counts(finding, asked.deny_warnings));
        if faulty && exit == Exit::Fine {
            exit = Exit::Findings;
        }
        files.push(Checked {
            path: path.display().to_string(),
            findings: checked
                .findings
                .iter()
                .map(|finding| line(&words, finding))
                .collect(),
        });
    }
    let document = Document { files };
    let printed = match asked.format {
        CheckFormat::Human => print(&human(&document)),
        CheckFormat::Json => match serde_json::to_string_pretty(&document) {
            Ok(json) => print(&json),
            Err(error) => complain(&error.to_string(), Exit::Usage),
        },
    };
    if printed == Exit::Fine { exit } else { printed }
}

/// The date where the clock says we are.
fn today() -> Option<Date> {
    let now = platform::SystemClock::new().now();
    let here = Utc::from_ms(now.utc.ms() + i64::from(now.offset_minutes) * 60_000).ok()?;
    Date::parse(here.to_string().get(..10)?)
}

/// The path itself, or the case folders directly inside a folder that is no case.
fn cases_at(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() || path.join("case.json").exists() {
        return vec![path.to_owned()];
    }
    let mut inside: Vec<PathBuf> = std::fs::read_dir(path)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|folder| folder.join("case.json").exists())
        .collect();
    inside.sort();
    if inside.is_empty() {
        vec![path.to_owned()]
    } else {
        inside
    }
}

fn counts(finding: &Finding, deny_warnings: bool) -> bool {
    match finding.severity {
        Severity::Error => true,
        Severity::Warning => deny_warnings && !finding.waived,
        Severity::Note => false,
    }
}

fn line(words: &Words, finding: &Finding) -> Line {
    Line {
        code: finding.code,
        severity: finding.severity.id(),
        file: finding.file.clone(),
        pointer: finding.pointer.clone(),
        line: finding.line,
        column: finding.column,
        message: sentence(words, finding),
        waived: finding.waived,
    }
}

fn human(document: &Document) -> String {
    let mut out = String::new();
    for checked in &document.files {
        let folder = checked
            .path
            .strip_suffix("case.json")
            .unwrap_or(&checked.path)
            .trim_end_matches('/');
        for finding in &checked.findings {
            let waived = if finding.waived { " (waived)" } else { "" };
            let _ = writeln!(
                out,
                "{}/{}:{}:{}: {}: {} [{}]{waived}\n    at {}",
                folder,
                finding.file,
                finding.line,
                finding.column,
                finding.severity,
                finding.message,
                finding.code,
                if finding.pointer.is_empty() {
                    "the whole file"
                } else {
                    &finding.pointer
                },
            );
        }
        let count = |severity: &str| {
            checked
                .findings
                .iter()
                .filter(|f| f.severity == severity && !f.waived)
                .count()
        };
        let _ = writeln!(
            out,
            "{}: {} errors, {} warnings, {} notes",
            checked.path,
            count("error"),
            count("warning"),
            count("note"),
        );
    }
    out
}
