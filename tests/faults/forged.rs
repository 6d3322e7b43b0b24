//! Claims, attestations and certificates forged in the file: `records verify` names each.

use crate::claimed::claimed;
use rusqlite::Connection;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// A folder with a claim, open to be edited.
fn folder() -> (tempfile::TempDir, Connection) {
    let folder = tempfile::tempdir().expect("a folder");
    claimed(folder.path(), false);
    let report = verify(folder.path());
    assert_eq!(report["ok"], true, "{report}");
    let conn = Connection::open(folder.path().join("records.db")).expect("it opens");
    (folder, conn)
}

fn verify(folder: &Path) -> Value {
    let run = Command::new(acceptance::command_line())
        .args(["records", "verify", "--data"])
        .arg(folder)
        .output()
        .expect("the program starts");
    serde_json::from_slice(&run.stdout).expect("one JSON document")
}

/// The codes of the faults found.
fn codes(folder: &Path) -> Vec<String> {
    let report = verify(folder);
    assert_eq!(report["ok"], false, "{report}");
    let faults = report["faults"].as_array().expect("a list");
    faults
        .iter()
        .map(|fault| fault["code"].as_str().expect("a code").to_owned())
        .collect()
}

/// Edits the body of the event of a kind, and says how many rows that changed.
fn edit(conn: &Connection, kind: &str, from: &str, to: &str) -> usize {
    let kind = format!("%\"type\":\"{kind}\"%");
    conn.execute(
        "UPDATE events SET body = replace(body, ?2, ?3) WHERE body LIKE ?1 AND instr(body, ?2) > 0",
        [&kind, from, to],
    )
    .expect("edits")
}

#[test]
fn each_forged_field_is_named() {
    for (kind, from, to) in [
        ("credit-claimed", "\"hundredths\":40", "\"hundredths\":60"),
        (
            "credit-claimed",
            "I took part in this activity myself",
            "I heard of this activity",
        ),
        ("credit-claimed", "Reyes Ortiz", "Somebody Else"),
        ("credit-claimed", "\"points\":4", "\"points\":9"),
        (
            "certificate-issued",
            "\"text\":\"0.40\"",
            "\"text\":\"0.60\"",
        ),
        ("certificate-issued", "2026-03-02", "2026-03-01"),
        ("evaluated", "\"answer\":\"4\"", "\"answer\":\"5\""),
        (
            "disclosure-shown",
            "\"demonstration\":false",
            "\"demonstration\":true",
        ),
        ("identity-set", "Maine", "Texas"),
    ] {
        let (folder, conn) = folder();
        assert_eq!(edit(&conn, kind, from, to), 1, "{kind}: {from}");
        let found = codes(folder.path());
        assert_eq!(found[0], "altered", "{kind}: {from}");
        // The certificate is the last row, so the head names it too.
        let rest: &[&str] = match kind {
            "certificate-issued" => &["head-mismatch"],
            _ => &[],
        };
        assert_eq!(found[1..], *rest, "{kind}: {from}");
    }
}

#[test]
fn a_forger_who_makes_the_hashes_anew_is_caught_by_the_signed_head() {
    let (folder, conn) = folder();
    assert_eq!(
        edit(
            &conn,
            "credit-claimed",
            "\"hundredths\":40",
            "\"hundredths\":60"
        ),
        1
    );
    // Hashes and links of every later row are made anew, as the program itself would make them.
    let mut rows: Vec<(i64, String)> = conn
        .prepare("SELECT seq, body FROM events ORDER BY seq")
        .and_then(|mut all| {
            all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .expect("rows");
    let mut prev = trainer::ledger::Hash::ZERO.to_string();
    for (seq, body) in &mut rows {
        let mut event: Value = serde_json::from_str(body).expect("JSON");
        event["prev"] = prev.into();
        // Stored events hold no fractions and their keys are sorted: this is their canonical form.
        let text = event.to_string();
        let hash = trainer::ledger::Hash::of(text.as_bytes());
        conn.execute(
            "UPDATE events SET body = ?2, hash = ?3 WHERE seq = ?1",
            rusqlite::params![*seq, text, hash.bytes()],
        )
        .expect("edits");
        prev = hash.to_string();
    }
    let found = codes(folder.path());
    assert!(
        found.iter().all(|code| code == "head-mismatch"),
        "{found:?}"
    );
    assert!(!found.is_empty());
}

#[test]
fn a_claim_cut_off_with_its_certificate_is_named() {
    let (folder, conn) = folder();
    let cut = conn
        .execute(
            "DELETE FROM events WHERE seq > (SELECT max(seq) - 3 FROM events)",
            [],
        )
        .expect("edits");
    assert_eq!(cut, 3, "evaluation, claim, certificate");
    assert_eq!(codes(folder.path()), ["missing"]);
    // Without the head over them, the list beside the log still speaks of the claim.
    conn.execute(
        "DELETE FROM heads WHERE number = (SELECT max(number) FROM heads)",
        [],
    )
    .expect("edits");
    let found = codes(folder.path());
    assert!(!found.is_empty());
    assert!(
        found.iter().all(|code| code == "list-mismatch"),
        "{found:?}"
    );
}

#[test]
fn only_the_head_of_the_claim_taken_out_is_named() {
    let (folder, conn) = folder();
    conn.execute(
        "DELETE FROM heads WHERE number = (SELECT max(number) FROM heads)",
        [],
    )
    .expect("edits");
    assert_eq!(codes(folder.path()), ["head-missing"]);
}

#[test]
fn lists_beside_the_log_that_say_otherwise_are_named() {
    for change in [
        "DELETE FROM credit WHERE kind = 'claimed'",
        "UPDATE credit SET profile = '00000000-0000-0000-0000-000000000001' WHERE kind = 'issued'",
        "UPDATE credit SET activity = 'another' WHERE kind = 'claimed'",
        "UPDATE attempts SET passed = NOT passed",
        "INSERT INTO clock_turns (seq, high) VALUES (3, '2026-03-02T08:00:00.000Z')",
    ] {
        let (folder, conn) = folder();
        assert!(conn.execute(change, []).expect("edits") > 0, "{change}");
        assert_eq!(codes(folder.path()), ["list-mismatch"], "{change}");
    }
}

#[test]
fn a_stored_file_of_activities_that_was_changed_is_named() {
    let (folder, conn) = folder();
    conn.execute(
        "UPDATE activity_files SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"amount\": 60', '\"amount\": 90') AS BLOB)",
        [],
    )
    .expect("edits");
    assert_eq!(codes(folder.path()), ["list-mismatch"]);
}
