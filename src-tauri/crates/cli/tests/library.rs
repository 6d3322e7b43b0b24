//! `rehearse check` on a folder of cases: what they find together.
#![allow(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod program;

use program::rehearse;
use serde_json::Value;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/examples/second-reading")
}

fn found<'d>(document: &'d Value, code: &str) -> Vec<&'d Value> {
    let findings = document["findings"].as_array().expect("findings");
    let of_code = findings.iter().filter(|finding| finding["code"] == code);
    of_code.collect()
}

/// A folder of cases: the example under other ids, with these fields beside each patient's own.
fn library(patients: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let written = std::fs::read_to_string(example().join("case.json")).expect("the example");
    for (number, patient) in patients.iter().enumerate() {
        let id = format!("\"id\": \"reading-{number}\"");
        let noted = format!("\"patient\": true, {patient}");
        let edits = [
            ("\"id\": \"second-reading\"", id),
            ("\"patient\": true", noted),
        ];
        let case = edits.iter().fold(written.clone(), |case, (from, to)| {
            assert!(case.contains(from), "{from}");
            case.replacen(from, to, 1)
        });
        let home = folder.path().join(format!("reading-{number}"));
        std::fs::create_dir_all(home.join("media")).expect("a folder");
        std::fs::write(home.join("case.json"), case).expect("written");
        std::fs::copy(example().join("media/ana.svg"), home.join("media/ana.svg")).expect("copied");
    }
    folder
}

#[test]
fn the_cases_of_a_folder_are_held_together() {
    let noted = "\"barriers\": [\"work_hours\"], \"traits\": [\"night-worker\"]";
    let other = "\"barriers\": [\"work_hours\"]";
    let told = |patients: &[&str], format: &str| {
        let folder = library(patients);
        let path = folder.path().to_str().expect("a path in UTF-8");
        let out = rehearse(&["check", path, "--format", format]);
        serde_json::from_slice::<Value>(&out.stdout).expect("one JSON document")
    };
    let of_code = |document: &Value| -> Vec<usize> {
        let files = document["files"].as_array().expect("files").iter();
        files
            .map(|file| found(file, "trait-barrier").len())
            .collect()
    };
    let most = told(&[noted, noted, other, noted], "json");
    assert_eq!(of_code(&most), [1, 1, 0, 1]);
    let half = told(&[noted, noted, other, other], "json");
    assert_eq!(of_code(&half), [0; 4]);
    let log = told(&[noted, noted, other, noted], "sarif");
    let results = log["runs"][0]["results"].as_array().expect("results");
    let mut results = results.iter();
    let result = results.find(|it| it["ruleId"] == "trait-barrier");
    let result = result.expect("a result");
    let said = result["message"]["text"].as_str().expect("a sentence");
    assert!(said.contains("4") && said.contains("3"), "{said}");
    assert!(
        said.contains("work_hours") && said.contains("night-worker"),
        "{said}"
    );
}
