//! Exports, read back by readers nobody here wrote: Python's csv, json and hashlib.

#[path = "../support/claimed.rs"]
mod claimed;
mod completions;
mod pages;

use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

const ROLES: [&str; 2] = ["ma", "rn"];

/// A name a spreadsheet would run.
const NAME: &str = "=HYPERLINK(\"x\")";

fn rehearse(data: &Path, arguments: &[&str]) -> Output {
    let config = data.join("config");
    Command::new(acceptance::command_line())
        .args(arguments)
        .env("REHEARSE_DATA", data.join("data"))
        .env("XDG_CONFIG_HOME", &config)
        .output()
        .expect("the command line program runs")
}

fn case() -> String {
    let folder = acceptance::repository().join("scenarios/hypertension-no-home-cuff");
    folder.display().to_string()
}

/// Plays the best walk of a role into the records, and answers with what the same walk gives without records.
fn played(data: &Path, role: &str) -> Value {
    let case = case();
    let kept = rehearse(
        data,
        &[
            "play",
            &case,
            "--role",
            role,
            "--walk",
            "best",
            "--profile",
            NAME,
        ],
    );
    assert!(
        kept.status.success(),
        "{role}: {}",
        String::from_utf8_lossy(&kept.stderr)
    );
    let free = rehearse(
        data,
        &[
            "play", &case, "--role", role, "--walk", "best", "--format", "json",
        ],
    );
    serde_json::from_slice(&free.stdout).expect("one JSON document")
}

fn python(script: &str, arguments: &[&Path]) -> Value {
    let run = Command::new("python3")
        .arg("-c")
        .arg(script)
        .args(arguments)
        .output()
        .expect("python3 runs");
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    serde_json::from_slice(&run.stdout).expect("the reader answers in JSON")
}

#[test]
fn the_table_says_what_was_played() {
    let folder = tempfile::tempdir().expect("a folder");
    let plays: Vec<Value> = ROLES
        .iter()
        .map(|role| played(folder.path(), role))
        .collect();
    let out = folder.path().join("attempts.csv");
    let export = rehearse(
        folder.path(),
        &[
            "records",
            "export",
            "--format",
            "csv",
            "--out",
            &out.display().to_string(),
        ],
    );
    assert!(
        export.status.success(),
        "{}",
        String::from_utf8_lossy(&export.stderr)
    );
    let rows = python(
        "import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1],encoding='utf-8',newline='')))))",
        &[&out],
    );
    let rows = rows.as_array().expect("rows");
    assert_eq!(rows.len(), ROLES.len());
    for ((row, play), role) in rows.iter().zip(&plays).zip(ROLES) {
        let text = |value: &Value| value.to_string();
        assert_eq!(row["role"], role);
        assert_eq!(row["learner"], format!("'{NAME}"), "a formula is disarmed");
        assert_eq!(row["credit"], "none: practice");
        assert_eq!(row["mode"], "practice");
        assert_eq!(row["origin"], "cli");
        assert_eq!(row["status"], "finished");
        assert_eq!(row["content_hash"], play["content_hash"]);
        assert_eq!(row["ending"], play["ending"]);
        assert_eq!(row["action_points"], text(&play["points"]["action"][role]));
        assert_eq!(
            row["ownership_points"],
            text(&play["points"]["ownership"][role])
        );
        assert_eq!(row["attempt_passed"], text(&play["passed"]));
        assert_eq!(row["safety"], text(&play["ledger"]["safety"]));
        let decisions = play["steps"].as_array().expect("steps").len() - 1;
        assert_eq!(row["decisions"], decisions.to_string());
    }
}

#[test]
fn another_program_can_verify_the_exported_chain() {
    let folder = tempfile::tempdir().expect("a folder");
    played(folder.path(), "ma");
    let out = folder.path().join("log.json");
    let export = rehearse(
        folder.path(),
        &[
            "records",
            "export",
            "--format",
            "json",
            "--out",
            &out.display().to_string(),
        ],
    );
    assert!(
        export.status.success(),
        "{}",
        String::from_utf8_lossy(&export.stderr)
    );
    // The stored events hold no fractions, so Python's compact form with sorted keys is their RFC 8785 form.
    let found = python(
        "import hashlib,json,sys\n\
         log=json.load(open(sys.argv[1],encoding='utf-8'))\n\
         prev='0'*64\n\
         for e in log['events']:\n\
         \x20   body=json.dumps(e['event'],sort_keys=True,separators=(',',':'),ensure_ascii=False).encode()\n\
         \x20   assert hashlib.sha256(body).hexdigest()==e['hash'],e['seq']\n\
         \x20   assert e['event']['prev']==prev,e['seq']\n\
         \x20   prev=e['hash']\n\
         head=log['heads'][-1]['statement']['point']\n\
         print(json.dumps({'events':len(log['events']),'last':prev,'signed':head['hash'],'seq':head['seq']}))",
        &[&out],
    );
    assert_eq!(
        found["last"], found["signed"],
        "the export is signed up to its last event"
    );
    assert_eq!(found["events"], found["seq"]);
    let verify = rehearse(folder.path(), &["records", "verify"]);
    let report: Value = serde_json::from_slice(&verify.stdout).expect("one JSON document");
    assert_eq!(report["ok"], true);
    assert_eq!(report["events"], found["events"]);
}

#[test]
fn an_export_of_records_that_are_not_there_makes_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let export = rehearse(folder.path(), &["records", "export", "--format", "csv"]);
    assert_eq!(export.status.code(), Some(2));
    assert!(export.stdout.is_empty());
    assert!(!folder.path().join("data").exists());
}
