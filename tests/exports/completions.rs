//! The table of completions, read back by pandas, says what the log says.

use crate::claimed::{WORDS, claimed};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

fn exported(folder: &Path, format: &str) -> Vec<u8> {
    let run = Command::new(acceptance::command_line())
        .args(["records", "export", "--format", format, "--data"])
        .arg(folder)
        // The records were made under another key; the program's own lies apart from anyone's.
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .output()
        .expect("the program starts");
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    run.stdout
}

/// A Python that has pandas: the first on the path, or the system's own.
fn pandas() -> &'static str {
    let has = |python: &&str| {
        let import = Command::new(python).args(["-c", "import pandas"]).output();
        import.is_ok_and(|run| run.status.success())
    };
    ["python3", "/usr/bin/python3"]
        .into_iter()
        .find(has)
        .expect("pandas is installed: apt-get install python3-pandas, or pip install pandas")
}

/// The one row, by column, as pandas reads it: every cell a text.
fn row(folder: &Path) -> Value {
    let file = folder.join("out.csv");
    std::fs::write(&file, exported(folder, "csv")).expect("writes");
    let script = "import json,sys,pandas as pd\n\
        table=pd.read_csv(sys.argv[1],dtype=str,keep_default_na=False,encoding='utf-8')\n\
        print(json.dumps(table.to_dict(orient='records')))";
    let run = Command::new(pandas())
        .args(["-c", script])
        .arg(&file)
        .output()
        .expect("python3 runs");
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    let rows: Value = serde_json::from_slice(&run.stdout).expect("rows");
    assert_eq!(
        rows.as_array().map(Vec::len),
        Some(1),
        "one attempt, one role"
    );
    rows[0].clone()
}

/// The stored event of a kind, out of the exported log.
fn event(folder: &Path, kind: &str) -> Value {
    let log: Value = serde_json::from_slice(&exported(folder, "json")).expect("JSON");
    let events = log["events"].as_array().expect("events");
    let found = events
        .iter()
        .find(|row| row["event"]["event"]["type"] == kind);
    found.unwrap_or_else(|| panic!("no {kind}"))["event"].clone()
}

#[test]
fn every_field_of_a_completion_is_as_it_was_stored() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path();
    let certificate = claimed(data, false);
    let row = row(data);
    let claim = event(data, "credit-claimed");
    let stated = &claim["event"];
    let started = event(data, "attempt-started");
    let pin = &started["event"]["activity"];
    for (column, expected) in [
        ("activity", &pin["activity"]["id"]),
        ("activity_title", &pin["activity"]["title"]),
        ("activity_hash", &pin["activity"]["content_hash"]),
        ("disclosed_utc", &pin["disclosed"]["at"]),
        ("content_hash", &stated["attempts"][0]["content_hash"]),
        ("provider", &stated["provider"]["name"]),
        ("claim", &stated["claim"]),
        ("claimed_utc", &claim["at"]["utc"]),
        ("given_name", &stated["identity"]["given_name"]),
        ("family_name", &stated["identity"]["family_name"]),
        ("profession", &stated["profession"]),
        ("licence_state", &stated["identity"]["licence_state"]),
        ("activity_started_utc", &stated["started"]["utc"]),
        ("completed_utc", &stated["completed"]["utc"]),
        ("attestation", &stated["attestation"]["text"]),
        ("attested_utc", &stated["attestation"]["at"]["utc"]),
        ("device", &claim["device"]),
    ] {
        assert!(expected.is_string(), "{column} is stored as a text");
        assert_eq!(&row[column], expected, "{column}");
    }
    let number = certificate.issued.certificate.to_string();
    for (column, expected) in [
        ("credit", "claimed"),
        ("demonstration", "false"),
        ("credits_claimed", "ancc-contact-hours=0.40"),
        ("credits_designated", "ancc-contact-hours=0.60"),
        // 2026-03-02, 09:02 on the learner's clock.
        ("completed_date", "2026-03-02"),
        ("certificate_completed", "2026-03-02"),
        // Two decisions, a minute before each.
        ("activity_active_minutes", "2"),
        ("active_minutes", "2"),
        ("gap_cap_seconds", "180"),
        ("clock_behind_seconds", "0"),
        ("attempts_before", "0"),
        // Repeat 2 and whole 2 of 3 needed; own 1 and 1 of 1.
        ("action_points", "4"),
        ("action_needed", "3"),
        ("ownership_points", "2"),
        ("ownership_needed", "1"),
        ("certificate", number.as_str()),
        ("reports", ""),
        // A licence number that a spreadsheet would reckon with.
        ("licence_number", "'-0017"),
    ] {
        assert_eq!(row[column], expected, "{column}");
    }
    let cell = |column: &str| -> Value {
        serde_json::from_str(row[column].as_str().expect("a text")).expect("JSON")
    };
    let evaluation = cell("evaluation");
    assert_eq!(evaluation, event(data, "evaluated")["event"]["answers"]);
    assert_eq!(evaluation[2]["answer"], WORDS);
    assert_eq!(
        cell("certificate_fields"),
        event(data, "certificate-issued")["event"]["fields"]
    );
    let answers = cell("answers");
    assert_eq!(answers[0]["scene"], "room");
    assert_eq!(answers[1]["scene"], "brief");
    assert_eq!(answers.as_array().map(Vec::len), Some(2), "every decision");
}

#[test]
fn a_demonstration_is_marked_on_its_row() {
    let folder = tempfile::tempdir().expect("a folder");
    claimed(folder.path(), true);
    let row = row(folder.path());
    assert_eq!(row["credit"], "none: demonstration");
    assert_eq!(row["demonstration"], "true");
    assert_eq!(row["credits_claimed"], "ancc-contact-hours=0.40");
}
