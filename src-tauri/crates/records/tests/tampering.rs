//! Rows changed in the file by hand: `check` names each.

mod common;

use common::{opened_quietly, play};
use ledger::FaultCode;
use records::{FILE, check};
use rusqlite::Connection;
use tempfile::{TempDir, tempdir};

/// Rows 1 (epoch) to 6 (end), a signed head over row 6.
fn played() -> (TempDir, Connection) {
    let folder = tempdir().expect("folder");
    play(&mut opened_quietly(folder.path()));
    let conn = Connection::open(folder.path().join(FILE)).expect("opens");
    (folder, conn)
}

fn faults(folder: &TempDir) -> Vec<(FaultCode, u64)> {
    let checkup = check(folder.path()).expect("checks");
    assert_eq!(
        checkup.damage,
        Vec::<String>::new(),
        "the file itself is sound"
    );
    assert_eq!(checkup.is_fine(), checkup.report.faults.is_empty());
    checkup
        .report
        .faults
        .iter()
        .map(|fault| (fault.code, fault.seq))
        .collect()
}

#[test]
fn untouched_records_have_no_faults() {
    let (folder, _conn) = played();
    assert_eq!(faults(&folder), []);
}

#[test]
fn any_altered_body_is_named() {
    for seq in 1..=6_u32 {
        let (folder, conn) = played();
        conn.execute(
            "UPDATE events SET body = substr(body, 1, 200) || 'x' || substr(body, 202) WHERE seq = ?1",
            [seq],
        )
        .expect("edits");
        assert!(
            faults(&folder).contains(&(FaultCode::Altered, u64::from(seq))),
            "row {seq}"
        );
    }
}

#[test]
fn any_deleted_row_is_named() {
    for seq in 1..=6_u32 {
        let (folder, conn) = played();
        conn.execute("DELETE FROM events WHERE seq = ?1", [seq])
            .expect("edits");
        assert!(
            faults(&folder).contains(&(FaultCode::Missing, u64::from(seq))),
            "row {seq}"
        );
    }
}

#[test]
fn any_two_swapped_rows_are_named() {
    for first in 1..=6_u32 {
        for second in first + 1..=6 {
            let (folder, conn) = played();
            for (from, to) in [(first, 99), (second, first), (99, second)] {
                conn.execute("UPDATE events SET seq = ?2 WHERE seq = ?1", [from, to])
                    .expect("edits");
            }
            let found = faults(&folder);
            for seq in [first, second] {
                assert!(
                    found.contains(&(FaultCode::OutOfPlace, u64::from(seq))),
                    "{first} and {second}: {found:?}"
                );
            }
        }
    }
}

#[test]
fn any_doubled_row_is_named() {
    for seq in 1..=6_u32 {
        let (folder, conn) = played();
        conn.execute_batch("DROP INDEX events_of_attempt")
            .expect("edits");
        conn.execute(
            "INSERT INTO events SELECT 7, attempt, attempt_seq, body, hash FROM events WHERE seq = ?1",
            [seq],
        )
        .expect("edits");
        assert!(
            faults(&folder).contains(&(FaultCode::OutOfPlace, 7)),
            "row {seq}"
        );
    }
}

#[test]
fn a_row_moved_to_another_attempt_is_named() {
    let (folder, conn) = played();
    conn.execute(
        "UPDATE events SET attempt = '00000000-0000-0000-0000-0000000000ff' WHERE seq = 3",
        [],
    )
    .expect("edits");
    assert_eq!(faults(&folder), [(FaultCode::IndexMismatch, 3)]);
}

#[test]
fn an_unreadable_or_removed_head_is_named() {
    let (folder, conn) = played();
    conn.execute("UPDATE heads SET body = '{}'", [])
        .expect("edits");
    assert_eq!(faults(&folder), [(FaultCode::HeadMissing, 0)]);
    let (folder, conn) = played();
    conn.execute("UPDATE heads SET number = 2", [])
        .expect("edits");
    assert_eq!(faults(&folder), [(FaultCode::HeadMissing, 6)]);
    // The last head too: an attempt ends with one.
    let (folder, conn) = played();
    conn.execute("DELETE FROM heads", []).expect("edits");
    assert_eq!(faults(&folder), [(FaultCode::HeadMissing, 6)]);
}

#[test]
fn a_row_of_a_list_that_the_log_does_not_bear_out_is_named() {
    for edit in [
        "UPDATE attempts SET passed = 0",
        "UPDATE attempts SET finished = NULL",
        "UPDATE attempts SET mode = '\"practice\"'",
        "DELETE FROM attempts",
        "INSERT INTO credit (seq, kind, profile) VALUES (4, 'claimed', '00000000-0000-0000-0000-0000000a11ce')",
        "DELETE FROM clock_turns",
    ] {
        let (folder, conn) = played();
        conn.execute(edit, []).expect("edits");
        assert_eq!(faults(&folder), [(FaultCode::ListMismatch, 0)], "{edit}");
    }
}

#[test]
fn what_the_lists_say_wrongly_is_mended_after_an_unclean_stop() {
    let (folder, conn) = played();
    conn.execute_batch("UPDATE attempts SET passed = 0; DELETE FROM clock_turns")
        .expect("edits");
    drop(conn);
    // A store that met damage leaves its folder as one to be checked whole.
    let mut store = opened_quietly(folder.path());
    store.suspect();
    drop(store);
    drop(opened_quietly(folder.path()));
    assert_eq!(faults(&folder), []);
}
