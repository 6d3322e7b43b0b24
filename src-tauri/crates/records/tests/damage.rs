//! Damaged, cut off, emptied, vanished and newer files: nothing is overwritten, and what is proven is kept.

mod common;

use common::key;
use common::{ATTEMPT, append, decided, opened, opened_quietly, opening, started};
use ledger::{EpochReason, Event, FaultCode, Sign};
use records::{FILE, Notice, Opened, Profile, Store, StoreError, check, open};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::{TempDir, tempdir};
use uuid::Uuid;

/// A folder with an epoch (row 1), a start and `decisions` decisions, and a profile; closed properly.
fn folder(decisions: u32) -> TempDir {
    let folder = tempdir().expect("folder");
    let mut store = opened_quietly(folder.path());
    let profile = Profile {
        id: common::PROFILE,
        name: "Jordan".to_owned(),
        role: "rn".to_owned(),
        created: common::at(0).utc,
        pin_hash: None,
        recovery_hash: None,
        wrong_pins: 0,
        wait_until: None,
    };
    store
        .write(common::at(0), |writer| writer.put_profile(&profile))
        .expect("writes");
    append(&mut store, 0, &[started()]).expect("starts");
    for seq in 1..=decisions {
        append(&mut store, seq, &[decided(seq)]).expect("decides");
    }
    drop(store);
    assert!(
        !folder.path().join(format!("{FILE}-wal")).exists(),
        "closing leaves one file"
    );
    folder
}

fn file(folder: &TempDir) -> PathBuf {
    folder.path().join(FILE)
}

/// Opens what must have been set aside, and checks that it lies there byte for byte.
fn set_aside(folder: &Path, damaged: &[u8]) -> (Store, u64) {
    let Opened { store, notices } = opened(folder);
    let [
        Notice::SetAside {
            path,
            found,
            kept_events,
        },
    ] = notices.as_slice()
    else {
        panic!("one notice expected: {notices:?}");
    };
    assert!(!found.is_empty());
    assert_eq!(
        fs::read(path.join(FILE)).expect("is there"),
        damaged,
        "nothing of the damaged file is changed"
    );
    (store, *kept_events)
}

/// The chain goes on from what was kept, names its parent and the file set aside, and takes new events.
fn goes_on(mut store: Store, kept: u64) {
    let rows = store
        .read()
        .expect("reads")
        .events_after(kept, 10)
        .expect("reads");
    let [epoch, aside] = rows.as_slice() else {
        panic!("two rows after the kept ones expected: {rows:?}");
    };
    let Event::EpochStarted(started) = &epoch.envelope.event else {
        panic!("an epoch expected");
    };
    assert_eq!(started.reason, EpochReason::SetAside);
    assert_eq!(started.parent.map_or(0, |parent| parent.seq), kept);
    assert!(matches!(&aside.envelope.event, Event::FileSetAside(file) if file.kept_events == kept));
    let seen = store
        .read()
        .expect("reads")
        .attempt(ATTEMPT)
        .expect("reads")
        .len();
    let seen = u32::try_from(seen).expect("small");
    let next = if seen == 0 {
        common::started()
    } else {
        decided(seen)
    };
    append(&mut store, seen, &[next]).expect("goes on");
    let report = store.read().expect("reads").verify().expect("verifies");
    assert_eq!(report.faults, []);
}

#[test]
fn garbage_in_the_middle_is_set_aside_and_the_proven_part_kept() {
    let folder = folder(300);
    let whole = fs::read(file(&folder)).expect("reads");
    let (mut losses, mut pages) = (0, 0);
    for page in 1..whole.len() / 4096 {
        let other = tempdir().expect("folder");
        let mut damaged = whole.clone();
        damaged[page * 4096..][..4096].fill(0xA5);
        fs::write(other.path().join(FILE), &damaged).expect("writes");
        let (store, kept) = set_aside(other.path(), &damaged);
        assert!(kept <= 302);
        losses += u32::from(kept < 302);
        pages += 1;

        goes_on(store, kept);
    }
    assert!(pages > 20, "enough pages to mean something: {pages}");
    assert!(losses > 0, "some of them held events");
    assert!(losses < pages, "and a damaged index loses nothing");
}

#[test]
fn a_file_cut_off_is_set_aside() {
    let folder = folder(100);
    let whole = fs::read(file(&folder)).expect("reads");
    for length in [1, 50, 4096, whole.len() / 2, whole.len() - 1] {
        let damaged = &whole[..length];
        fs::write(file(&folder), damaged).expect("writes");
        let (store, kept) = set_aside(folder.path(), damaged);
        goes_on(store, kept);
        for entry in fs::read_dir(folder.path()).expect("lists") {
            let path = entry.expect("entry").path();
            if path.is_dir() {
                fs::remove_dir_all(path).expect("removes");
            }
        }
    }
}

#[test]
fn an_emptied_file_is_set_aside_with_its_log() {
    let folder = folder(3);
    fs::write(file(&folder), b"").expect("writes");
    fs::write(
        folder.path().join(format!("{FILE}-wal")),
        b"what was not yet moved over",
    )
    .expect("writes");
    let (store, kept) = set_aside(folder.path(), b"");
    assert_eq!(kept, 0);
    goes_on(store, kept);
    let aside = fs::read_dir(folder.path())
        .expect("lists")
        .map(|entry| entry.expect("entry").path())
        .find(|path| path.is_dir())
        .expect("a folder");
    assert_eq!(
        fs::read(aside.join(format!("{FILE}-wal"))).expect("is there"),
        b"what was not yet moved over"
    );
}

#[test]
fn a_file_that_is_no_database_is_set_aside() {
    let folder = folder(3);
    let text = b"Dear diary, this is not a database.".repeat(200);
    fs::write(file(&folder), &text).expect("writes");
    let (store, kept) = set_aside(folder.path(), &text);
    assert_eq!(kept, 0);
    goes_on(store, kept);
}

#[test]
fn files_set_aside_do_not_replace_each_other() {
    let folder = folder(3);
    for text in [b"first".repeat(1000), b"second".repeat(1000)] {
        fs::write(file(&folder), &text).expect("writes");
        drop(set_aside(folder.path(), &text));
    }
    let aside = fs::read_dir(folder.path())
        .expect("lists")
        .filter(|entry| entry.as_ref().expect("entry").path().is_dir())
        .count();
    assert_eq!(aside, 2);
}

#[test]
fn a_vanished_file_is_noticed() {
    let folder = folder(3);
    fs::remove_file(file(&folder)).expect("removes");
    let Opened { store, notices } = opened(folder.path());
    assert_eq!(notices, [Notice::Vanished]);
    drop(store);
    drop(opened_quietly(folder.path()));
}

#[test]
fn a_newer_file_is_refused_and_not_touched() {
    let folder = folder(3);
    rusqlite::Connection::open(file(&folder))
        .and_then(|conn| conn.execute_batch("PRAGMA user_version = 99"))
        .expect("edits");
    let before = fs::read(file(&folder)).expect("reads");
    for _ in 0..2 {
        let refused = open(opening(folder.path(), key(1).public()));
        assert!(
            matches!(refused, Err(StoreError::Newer { found: 99, known, .. }) if known < 99),
            "{refused:?}"
        );
        assert!(matches!(
            check(folder.path()),
            Err(StoreError::Newer { found: 99, .. })
        ));
    }
    assert_eq!(fs::read(file(&folder)).expect("reads"), before);
}

#[test]
fn an_unclean_stop_is_followed_by_a_whole_check() {
    let folder = folder(3);
    let conn = rusqlite::Connection::open(file(&folder)).expect("opens");
    conn.execute(
        "UPDATE events SET body = replace(body, 'scene-2', 'scene-7') WHERE seq = 4",
        [],
    )
    .expect("edits");
    drop(conn);
    drop(opened_quietly(folder.path()));
    fs::write(folder.path().join("records.state"), "open\n").expect("writes");
    let Opened { store, notices } = opened(folder.path());
    let [Notice::ChainFault(report)] = notices.as_slice() else {
        panic!("a fault expected: {notices:?}");
    };
    let named: Vec<_> = report
        .faults
        .iter()
        .map(|fault| (fault.code, fault.seq))
        .collect();
    assert_eq!(named, [(FaultCode::Altered, 4)]);
    assert!(
        !check(folder.path()).expect("checks").report.ok,
        "and so says the background check"
    );
    drop(store);
}

#[test]
fn an_attempt_whose_list_entry_is_gone_is_listed_again_after_an_unclean_stop() {
    let folder = folder(3);
    let conn = rusqlite::Connection::open(file(&folder)).expect("opens");
    conn.execute("DELETE FROM attempts", []).expect("edits");
    drop(conn);
    fs::write(folder.path().join("records.state"), "open\n").expect("writes");
    let store = opened_quietly(folder.path());
    let listed: Vec<Uuid> = store
        .read()
        .expect("reads")
        .attempts(None)
        .expect("reads")
        .iter()
        .map(|row| row.id)
        .collect();
    assert_eq!(listed, [ATTEMPT]);
}

#[test]
fn a_last_event_changed_beyond_reading_does_not_stop_the_log() {
    let folder = folder(3);
    let conn = rusqlite::Connection::open(file(&folder)).expect("opens");
    conn.execute("UPDATE events SET body = '{}' WHERE seq = 5", [])
        .expect("edits");
    drop(conn);
    let mut store = opened(folder.path()).store;
    let other = Uuid::from_u128(0xA2);
    store
        .write(common::at(9), |writer| {
            writer.append(other, 0, &[started()])
        })
        .expect("another attempt can begin");
    let refused = store.read().expect("reads").attempt(ATTEMPT);
    assert!(
        matches!(refused, Err(StoreError::Unreadable { seq: 5, .. })),
        "{refused:?}"
    );
    let report = store.read().expect("reads").verify().expect("verifies");
    let named: Vec<_> = report
        .faults
        .iter()
        .map(|fault| (fault.code, fault.seq))
        .collect();
    assert_eq!(named, [(FaultCode::Altered, 5)]);
}

#[test]
fn while_another_has_the_folder_open_nothing_is_set_aside() {
    let folder = folder(300);
    let first = opened_quietly(folder.path());
    let mut bytes = fs::read(file(&folder)).expect("reads");
    bytes[..100].fill(0);
    fs::write(file(&folder), &bytes).expect("writes");
    let refused = open(opening(folder.path(), key(1).public()));
    assert!(
        matches!(refused, Err(StoreError::Damaged { .. })),
        "{refused:?}"
    );
    let aside = fs::read_dir(folder.path())
        .expect("lists")
        .any(|entry| entry.expect("entry").path().is_dir());
    assert!(!aside);
    drop(first);
}
