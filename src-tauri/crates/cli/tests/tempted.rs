//! `rehearse check --records`: wrong choices that tempted nobody, by the answers of a data folder.
#![allow(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod program;

use program::rehearse;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Output;
use trainer::case::Files;
use trainer::fakes::Fakes;
use trainer::ledger::{Answer, Mode, Origin};
use trainer::{NewAttempt, Trainer};

const EXAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../docs/examples/second-reading"
);

/// So many learners begin the case in the app and write the first reading down, which is an error.
fn played(folder: &Path, files: Files, count: usize) {
    let fakes = Fakes::default();
    fakes.cases.put("case", files);
    let mut trainer = Trainer::open(folder, fakes.ports()).expect("records");
    let (_, case) = trainer.catalog().playable().next().expect("a case");
    let content_hash = case.hashes.content.clone();
    for number in 0..count {
        let name = format!("Learner {number}");
        trainer
            .create_profile(&name, "ma", None)
            .expect("a profile");
        let begun = NewAttempt {
            content_hash: content_hash.clone(),
            roles: vec!["ma".to_owned()],
            mode: Mode::Practice,
            origin: Origin::App,
            params: BTreeMap::new(),
            seed: Some(1),
            draws: Vec::new(),
            activity: None,
        };
        let attempt = trainer.start(begun).expect("an attempt").id;
        let choice = "write".to_owned();
        trainer
            .decide(attempt, 0, "room", &Answer::Choice { choice })
            .expect("legal");
    }
}

/// The example with a wrong choice more at its first decision.
fn widened(folder: &Path) -> Files {
    let written = std::fs::read(Path::new(EXAMPLE).join("case.json")).expect("the example");
    let mut case: Value = serde_json::from_slice(&written).expect("JSON");
    let choices = case.pointer_mut("/scenes/room/decision/choices");
    let choices = choices.and_then(Value::as_array_mut).expect("choices");
    let mut more = choices[1].clone();
    assert_eq!(more["id"], "write");
    more["id"] = json!("leave");
    choices.push(more);
    std::fs::create_dir(folder.join("media")).expect("a folder");
    let picture = std::fs::read(Path::new(EXAMPLE).join("media/ana.svg")).expect("a picture");
    std::fs::write(folder.join("media/ana.svg"), &picture).expect("written");
    std::fs::write(folder.join("case.json"), case.to_string()).expect("written");
    Files::new()
        .with("case.json", case.to_string())
        .with("media/ana.svg", picture)
}

fn dead(output: &Output) -> Vec<String> {
    let document: Value = serde_json::from_slice(&output.stdout).expect("one JSON document");
    let findings = document["files"][0]["findings"].as_array();
    let findings = findings.expect("findings").iter();
    let dead = findings.filter(|finding| finding["code"] == "dead-distractor");
    dead.map(|finding| finding["message"].to_string()).collect()
}

#[test]
fn what_twenty_learners_passed_by_is_told_from_their_records() {
    let home = tempfile::tempdir().expect("a folder");
    let (case, data) = (home.path().join("case"), home.path().join("data"));
    std::fs::create_dir(&case).expect("a folder");
    let files = widened(&case);
    played(&data, files, 20);
    let case = case.to_str().expect("UTF-8");
    let records = format!("--records={}", data.display());
    let told = dead(&rehearse(&["check", case, "--format", "json", &records]));
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].contains("20") && told[0].contains("leave"),
        "{told:?}"
    );
    assert!(!told[0].contains("Learner"), "{told:?}");
    // Without being asked, records are not looked at.
    let silent = rehearse(&["check", case, "--format", "json"]);
    assert_eq!(dead(&silent), [""; 0]);
}

#[test]
fn records_that_are_not_there_are_said_and_the_files_are_checked_all_the_same() {
    let home = tempfile::tempdir().expect("a folder");
    let records = format!("--records={}", home.path().join("none").display());
    let out = rehearse(&["check", EXAMPLE, "--format", "json", &records]);
    assert_eq!(out.status.code(), Some(2));
    assert_eq!(dead(&out), [""; 0]);
    assert!(!out.stderr.is_empty());
    assert!(!home.path().join("none").exists(), "nothing is made");
}
