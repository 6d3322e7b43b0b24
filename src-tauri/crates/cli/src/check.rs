//! `rehearse check`: cases and activities.

use crate::args::{Check, CheckFormat};
use crate::exit::{Exit, complain, print};
use crate::sarif;
use crate::sentence::sentence;
use serde::Serialize;
use std::fmt::Write;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use trainer::answers::dead_distractors;
use trainer::case::Date;
use trainer::case::Severity;
use trainer::case::files::MAX_JSON;
use trainer::case::plan::WrittenDecisions;
use trainer::case::{Case, Files};
use trainer::catalog::{Finding, check, check_activities, check_library, check_on};
use trainer::credit::FILE;
use trainer::ports::{Clock, Utc};
use trainer::proof::{Effort, MEMORY, Shelf};
use words::Words;

/// What `check` gives to the proof of a case; `prove` gives what it is asked to.
const PROOF_STATES: usize = 2_000_000;
const PROOF_MS: u64 = 20_000;

#[derive(Serialize)]
struct Document {
    files: Vec<Checked>,
}

/// A path and what was found there.
#[derive(Serialize)]
pub struct Checked {
    path: String,
    /// In file order.
    pub findings: Vec<Line>,
}

impl Checked {
    /// The folder the findings' files lie in; empty for the current one.
    pub fn folder(&self) -> &str {
        self.path
            .strip_suffix("case.json")
            .or_else(|| self.path.strip_suffix(FILE))
            .unwrap_or(&self.path)
            .trim_end_matches('/')
    }
}

/// A finding as it is printed.
#[derive(Serialize)]
pub struct Line {
    /// Stable code.
    pub code: &'static str,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// File inside the folder.
    pub file: String,
    /// JSON pointer; empty for the whole file.
    pub pointer: String,
    /// From 1; 0 for the whole file.
    pub line: u32,
    /// From 1; 0 for the whole file.
    pub column: u32,
    /// The sentence.
    pub message: String,
    /// Accepted in the case.
    #[serde(skip_serializing_if = "is_false")]
    pub waived: bool,
    /// Decisions that show it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub witness: Option<Box<WrittenDecisions>>,
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
    if let Some(nowhere) = asked.cases.iter().find(|folder| !folder.is_dir()) {
        return complain(
            &format!(
                "{} is no folder that can be read; --cases names the folders of the cases that activities may name. Nothing was checked",
                nowhere.display()
            ),
            Exit::Usage,
        );
    }
    let mut exit = Exit::Fine;
    let mut found: Vec<(PathBuf, Found)> = Vec::new();
    // Two versions of a case under the same rules are searched once.
    let shelf = Shelf::default();
    for path in asked.paths.iter().flat_map(|path| files_at(path)) {
        match findings_of(&path, &asked.cases, &shelf) {
            Ok(of_path) => found.push((path, of_path)),
            // The other paths are still checked, and printed as one document.
            Err(unreadable) => exit = complain(&unreadable, Exit::Usage),
        }
    }
    together(&mut found);
    if let Some(folder) = &asked.records
        && let Err(unreadable) = by_records(&mut found, folder.as_deref())
    {
        exit = complain(&unreadable, Exit::Usage);
    }
    let mut files = Vec::new();
    for (path, Found { findings, .. }) in found {
        let faulty = findings
            .iter()
            .any(|finding| counts(finding, asked.deny_warnings));
        if faulty && exit == Exit::Fine {
            exit = Exit::Findings;
        }
        files.push(Checked {
            path: path.display().to_string(),
            findings: findings
                .iter()
                .map(|finding| line(&words, finding))
                .collect(),
        });
    }
    let document = Document { files };
    let printed = match asked.format {
        // What could not be read has been said.
        CheckFormat::Human if document.files.is_empty() => Exit::Fine,
        CheckFormat::Human => print(&human(&document)),
        CheckFormat::Json => printed_json(&document),
        CheckFormat::Sarif => printed_json(&sarif::log(&document.files)),
    };
    if printed == Exit::Fine { exit } else { printed }
}

fn printed_json(document: &impl Serialize) -> Exit {
    match serde_json::to_string_pretty(document) {
        Ok(json) => print(&json),
        Err(error) => complain(&error.to_string(), Exit::Usage),
    }
}

/// What is found at a path.
struct Found {
    findings: Vec<Finding>,
    /// The case there and its files, where it can be played.
    case: Option<(Arc<Case>, Files)>,
}

/// Adds what the cases of all paths find together.
fn together(found: &mut [(PathBuf, Found)]) {
    let library: Vec<(usize, &Case, &Files)> = found
        .iter()
        .enumerate()
        .filter_map(|(at, (_, found))| {
            found
                .case
                .as_ref()
                .map(|(case, files)| (at, &**case, files))
        })
        .collect();
    let cases: Vec<(&Case, &Files)> = library
        .iter()
        .map(|(_, case, files)| (*case, *files))
        .collect();
    let places: Vec<usize> = library.iter().map(|(at, ..)| *at).collect();
    for (at, more) in places.into_iter().zip(check_library(&cases)) {
        found[at].1.findings.extend(more);
    }
}

/// Adds what learners' answers show; or why the records cannot be read, with nothing added.
fn by_records(found: &mut [(PathBuf, Found)], folder: Option<&Path>) -> Result<(), String> {
    let folder = platform::data_folder(folder);
    for (_, Found { findings, case }) in found {
        let Some((case, files)) = case else { continue };
        let more = dead_distractors(&folder, case, files).map_err(|error| error.to_string())?;
        findings.extend(more);
    }
    Ok(())
}

/// What is found at a path of [`files_at`]; or why it cannot be read.
fn findings_of(path: &Path, cases: &[PathBuf], shelf: &Shelf) -> Result<Found, String> {
    if !is_activities(path) {
        let read = platform::read_case(path).map_err(|unreadable| unreadable.to_string())?;
        let stop = platform::stop_after(PROOF_MS);
        let effort = Effort {
            states: PROOF_STATES,
            memory: MEMORY,
            team_ledger: false,
            threads: crate::threads(),
            stop: &stop,
            shelf,
        };
        let checked = check_on(&read, today(), &effort);
        return Ok(Found {
            findings: checked.findings,
            case: checked.case.map(|case| (case, read)),
        });
    }
    let unreadable = |error: std::io::Error| {
        let path = path.display();
        format!("{path} could not be read ({error}); check that it is a file you may open")
    };
    // One byte more than is ever read tells a file that is too large.
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(MAX_JSON + 1).read_to_end(&mut bytes))
        .map_err(unreadable)?;
    let known: Vec<_> = cases
        .iter()
        .flat_map(|folder| cases_at(folder))
        .filter_map(|folder| check(&platform::read_case(&folder).ok()?).case)
        .collect();
    let named = (!cases.is_empty()).then(|| known.iter().map(|case| &**case));
    Ok(Found {
        findings: check_activities(&bytes, today(), named),
        case: None,
    })
}

/// Whether the path is a file of activities, by its name.
fn is_activities(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == FILE) && !path.is_dir()
}

/// The date where the clock says we are.
fn today() -> Option<Date> {
    let now = platform::SystemClock::new().now();
    let here = Utc::from_ms(now.utc.ms() + i64::from(now.offset_minutes) * 60_000).ok()?;
    Date::parse(here.to_string().get(..10)?)
}

/// What a path stands for: its cases, and its activities where it holds some.
fn files_at(path: &Path) -> Vec<PathBuf> {
    let activities = path.join(FILE);
    if is_activities(path) {
        return vec![path.to_owned()];
    }
    if !activities.is_file() {
        return cases_at(path);
    }
    // A data folder keeps its cases one deeper.
    let cases = [path.join("cases"), path.to_owned()];
    let cases = cases
        .iter()
        .flat_map(|folder| cases_at(folder))
        .filter(|folder| folder.join("case.json").exists());
    std::iter::once(activities).chain(cases).collect()
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

/// Whether a finding makes the command end with 1.
pub fn counts(finding: &Finding, deny_warnings: bool) -> bool {
    match finding.severity {
        Severity::Error => !finding.waived,
        Severity::Warning => deny_warnings && !finding.waived,
        Severity::Note => false,
    }
}

/// A finding with its sentence.
pub fn line(words: &Words, finding: &Finding) -> Line {
    Line {
        code: finding.code,
        severity: finding.severity.id(),
        file: finding.file.clone(),
        pointer: finding.pointer.clone(),
        line: finding.line,
        column: finding.column,
        message: sentence(words, finding),
        waived: finding.waived,
        witness: finding.witness.clone(),
    }
}

fn human(document: &Document) -> String {
    let mut out = String::new();
    for checked in &document.files {
        let folder = checked.folder();
        for finding in &checked.findings {
            out.push_str(&told(folder, finding));
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

/// A finding for people.
pub fn told(folder: &str, finding: &Line) -> String {
    let waived = if finding.waived { " (waived)" } else { "" };
    let pointer = if finding.pointer.is_empty() {
        "the whole file"
    } else {
        &finding.pointer
    };
    let mut out = format!(
        "{folder}/{}:{}:{}: {}: {} [{}]{waived}\n    at {pointer}\n",
        finding.file, finding.line, finding.column, finding.severity, finding.message, finding.code,
    );
    if let Some(witness) = &finding.witness {
        let shown = witness.decisions.iter().map(|step| step.scene.as_str());
        let shown: Vec<&str> = shown.collect();
        let roles = witness.roles.join(", ");
        let _ = match shown.len() {
            0 => writeln!(out, "    shown before any decision as {roles}"),
            1 => writeln!(out, "    shown by 1 decision as {roles}: {}", shown[0]),
            many => {
                let way = shown.join(" > ");
                writeln!(out, "    shown by {many} decisions as {roles}: {way}")
            }
        };
    }
    out
}
