//! `rehearse check` on activities: findings like a case's, in both languages.
#![allow(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod program;

use program::rehearse;
use serde_json::Value;
use std::path::{Path, PathBuf};

const CRATE: &str = env!("CARGO_MANIFEST_DIR");

fn shipped() -> PathBuf {
    Path::new(CRATE).join("../credit/demonstration/activities.json")
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

/// The demonstration with one text replaced, in a folder of its own.
fn changed(from: &str, to: &str) -> (tempfile::TempDir, PathBuf) {
    let file = std::fs::read_to_string(shipped()).expect("shipped");
    assert!(file.contains(from), "{from}");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("activities.json");
    std::fs::write(&path, file.replacen(from, to, 1)).expect("written");
    (folder, path)
}

#[test]
fn the_shipped_activities_are_fine() {
    let out = rehearse(&["check", "--format", "json", text(&shipped())]);
    let document: Value = serde_json::from_slice(&out.stdout).expect("JSON");
    assert_eq!(document["files"][0]["findings"], Value::Array(Vec::new()));
    assert_eq!(out.status.code(), Some(0));
}

/// The activities name cases that are shipped, and state no more minutes than the cases do.
#[test]
fn the_shipped_activities_fit_the_shipped_cases() {
    let cases = Path::new(CRATE).join("../../../scenarios");
    let out = rehearse(&[
        "check",
        "--format",
        "json",
        "--cases",
        text(&cases),
        text(&shipped()),
    ]);
    let document: Value = serde_json::from_slice(&out.stdout).expect("JSON");
    assert_eq!(document["files"][0]["findings"], Value::Array(Vec::new()));
    assert_eq!(out.status.code(), Some(0));
}

#[test]
fn a_fault_is_told_with_its_place_in_both_languages() {
    let (_folder, path) = changed("\"amount\": 50,", "\"amount\": 60,");
    let file = std::fs::read_to_string(&path).expect("written");
    let line = 1 + file
        .lines()
        .position(|line| line.contains("\"amount\": 60,"))
        .expect("the line");
    for (language, part) in [("en", "0.50 at most"), ("es", "0.50 como máximo")] {
        let out = rehearse(&["check", "--language", language, text(&path)]);
        let said = String::from_utf8(out.stdout).expect("UTF-8");
        assert_eq!(out.status.code(), Some(1));
        assert!(said.contains(part), "{said}");
        assert!(said.contains("[credit-over-time]"), "{said}");
        assert!(
            said.contains(&format!("activities.json:{line}:")),
            "{line}: {said}"
        );
        assert!(said.contains("at /activities/0/credits/1/amount"), "{said}");
    }
}

#[test]
fn the_folder_that_holds_activities_is_checked_too() {
    let (folder, _) = changed("\"award\": \"nurse\"", "\"award\": \"nurze\"");
    let out = rehearse(&["check", "--format", "json", text(folder.path())]);
    assert_eq!(out.status.code(), Some(1));
    let document: Value = serde_json::from_slice(&out.stdout).expect("JSON");
    let finding = &document["files"][0]["findings"][0];
    assert_eq!(finding["code"], "unknown-word");
    assert_eq!(finding["pointer"], "/professions/1/award");
    let message = finding["message"].as_str().expect("words");
    assert!(message.contains("nurse"), "{message}");
}

#[test]
fn cases_that_are_not_there_are_named_where_a_folder_of_cases_is_given() {
    let cases = Path::new(CRATE).join("../../docs/examples");
    let out = rehearse(&[
        "check",
        "--format",
        "json",
        "--cases",
        text(&cases),
        text(&shipped()),
    ]);
    assert_eq!(out.status.code(), Some(1));
    let document: Value = serde_json::from_slice(&out.stdout).expect("JSON");
    let findings = document["files"][0]["findings"].as_array().expect("a list");
    let found: Vec<(&str, &str)> = findings
        .iter()
        .filter_map(|one| Some((one["code"].as_str()?, one["pointer"].as_str()?)))
        .collect();
    assert_eq!(
        found,
        [
            ("dangling-id", "/activities/0/cases/0/case"),
            ("dangling-id", "/activities/0/cases/1/case")
        ]
    );
}

#[test]
fn the_schema_of_activities_is_printed() {
    let out = rehearse(&["schema", "activities"]);
    let schema: Value = serde_json::from_slice(&out.stdout).expect("JSON");
    assert_eq!(out.status.code(), Some(0));
    assert!(schema["properties"]["provider"].is_object());
}

#[test]
fn a_file_that_is_not_there_is_no_finding() {
    let out = rehearse(&["check", "nowhere/activities.json"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&out.stderr).contains("could not be read"));
}
