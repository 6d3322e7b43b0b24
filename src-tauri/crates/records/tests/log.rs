//! What is written is what is read, through closing and opening.

mod common;

use common::{
    ATTEMPT, PROFILE, append, at, decided, finished, key, opened, opened_quietly, opening, play,
    started,
};
use ledger::Sign;
use ledger::{EpochReason, Event, Hash, Time};
use records::{AttemptStatus, CaseVersion, Notice, Opened, Profile, StoreError, open};
use std::collections::BTreeMap;
use tempfile::tempdir;
use uuid::Uuid;

#[test]
fn an_attempt_reads_back_in_order() {
    let folder = tempdir().expect("folder");
    let mut store = opened_quietly(folder.path());
    play(&mut store);
    let reading = store.read().expect("reads");
    let events: Vec<Event> = reading
        .attempt(ATTEMPT)
        .expect("reads")
        .into_iter()
        .map(|stored| stored.envelope.event)
        .collect();
    assert_eq!(
        events,
        [started(), decided(1), decided(2), decided(3), finished()]
    );
    let report = reading.verify().expect("verifies");
    assert_eq!((report.events, report.heads, report.signed_to), (6, 1, 6));
    assert_eq!(report.faults, []);
    assert!(report.ok);
}

#[test]
fn each_row_names_the_hash_before_it() {
    let folder = tempdir().expect("folder");
    let mut store = opened_quietly(folder.path());
    play(&mut store);
    let rows = store
        .read()
        .expect("reads")
        .events_after(0, 100)
        .expect("reads");
    let mut before = Hash::ZERO;
    for (position, row) in (1..).zip(&rows) {
        assert_eq!(row.envelope.seq, position);
        assert_eq!(row.envelope.prev, before);
        assert_eq!(row.hash, Hash::of(&row.envelope.bytes().expect("bytes")));
        before = row.hash;
    }
    assert_eq!(rows.len(), 6);
    let first = &rows.first().expect("row").envelope.event;
    assert!(
        matches!(first, Event::EpochStarted(epoch) if epoch.reason == EpochReason::New && epoch.parent.is_none())
    );
}

#[test]
fn reopening_after_each_append_changes_nothing() {
    let straight = tempdir().expect("folder");
    play(&mut opened_quietly(straight.path()));
    let reopened = tempdir().expect("folder");
    append(&mut opened_quietly(reopened.path()), 0, &[started()]).expect("starts");
    for seq in 1..=3 {
        append(&mut opened_quietly(reopened.path()), seq, &[decided(seq)]).expect("decides");
    }
    opened_quietly(reopened.path())
        .append(
            at(5),
            records::Append {
                attempt: ATTEMPT,
                expected: 4,
                events: &[finished()],
                signer: Some(&key(1)),
            },
        )
        .expect("finishes");
    let all = |folder: &std::path::Path| {
        let store = opened_quietly(folder);
        let reading = store.read().expect("reads");
        (
            reading.events_after(0, 100).expect("reads"),
            reading.heads().expect("reads"),
            reading.attempts(None).expect("reads"),
        )
    };
    assert_eq!(all(straight.path()), all(reopened.path()));
}

#[test]
fn a_stale_append_is_refused_and_writes_nothing() {
    let folder = tempdir().expect("folder");
    let mut store = opened_quietly(folder.path());
    append(&mut store, 0, &[started()]).expect("starts");
    append(&mut store, 1, &[decided(1)]).expect("decides");
    for expected in [0, 1, 3] {
        let refused = append(&mut store, expected, &[decided(2)]);
        assert!(
            matches!(refused, Err(StoreError::Stale { expected: was, found: 2 }) if was == expected),
            "{refused:?}"
        );
    }
    assert_eq!(
        store
            .read()
            .expect("reads")
            .attempt(ATTEMPT)
            .expect("reads")
            .len(),
        2
    );
    append(&mut store, 2, &[decided(2)]).expect("goes on");
}

#[test]
fn a_refused_write_leaves_nothing_behind() {
    let folder = tempdir().expect("folder");
    let mut store = opened_quietly(folder.path());
    let refused: Result<(), StoreError> = store.write(at(1), |writer| {
        writer.put_setting("theme", "dark")?;
        writer.append(ATTEMPT, 0, &[started()])?;
        writer.append(ATTEMPT, 7, &[decided(1)])?;
        Ok(())
    });
    assert!(matches!(
        refused,
        Err(StoreError::Stale {
            expected: 7,
            found: 1
        })
    ));
    let reading = store.read().expect("reads");
    assert_eq!(reading.setting("theme").expect("reads"), None);
    assert_eq!(reading.attempt(ATTEMPT).expect("reads"), []);
    drop(reading);
    append(&mut store, 0, &[started()]).expect("the chain goes on");
    assert!(store.read().expect("reads").verify().expect("verifies").ok);
}

#[test]
fn attempts_are_listed_by_profile() {
    let folder = tempdir().expect("folder");
    let mut store = opened_quietly(folder.path());
    append(&mut store, 0, &[started()]).expect("starts");
    let list = |store: &records::Store, profile| {
        store
            .read()
            .expect("reads")
            .attempts(profile)
            .expect("reads")
    };
    let open = list(&store, Some(PROFILE));
    assert_eq!(open.len(), 1);
    let row = open.first().expect("row");
    assert_eq!(
        (row.id, row.case_version, row.events, row.first_seq),
        (ATTEMPT, 3, 1, 2)
    );
    assert_eq!(row.status, AttemptStatus::Open);
    assert_eq!(row.roles, ["nurse"]);
    append(&mut store, 1, &[finished()]).expect("finishes");
    let ended = list(&store, None);
    assert_eq!(
        ended.first().map(|row| row.status),
        Some(AttemptStatus::Finished(at(1).utc))
    );
    assert_eq!(list(&store, Some(Uuid::from_u128(7))), []);
}

#[test]
fn profiles_settings_and_cases_read_back() {
    let folder = tempdir().expect("folder");
    let mut store = opened_quietly(folder.path());
    let mut profile = Profile {
        id: PROFILE,
        name: "Jordan Álvarez".to_owned(),
        role: "rn".to_owned(),
        created: at(1).utc,
        pin_hash: Some("$argon2id$…".to_owned()),
        recovery_hash: Some("$argon2id$…r".to_owned()),
        wrong_pins: 0,
        wait_until: None,
    };
    let files = BTreeMap::from([
        ("case.json".to_owned(), b"{}".to_vec()),
        ("media/room.svg".to_owned(), vec![0, 255, 10]),
    ]);
    let case = CaseVersion {
        content_hash: "c0",
        case_id: "short-case",
        version: 3,
        files: &files,
    };
    store
        .write(at(1), |writer| -> Result<(), StoreError> {
            writer.put_profile(&profile)?;
            writer.put_setting("language", "en")?;
            writer.put_setting("language", "es")?;
            writer.put_case(&case)?;
            writer.put_case(&case)
        })
        .expect("writes");
    profile.wrong_pins = 3;
    profile.wait_until = Some(at(30).utc);
    profile.recovery_hash = None;
    store
        .write(at(2), |writer| writer.put_profile(&profile))
        .expect("writes");
    drop(store);
    let store = opened_quietly(folder.path());
    let reading = store.read().expect("reads");
    assert_eq!(reading.profiles().expect("reads"), [profile]);
    assert_eq!(
        reading.setting("language").expect("reads").as_deref(),
        Some("es")
    );
    assert_eq!(reading.case_files("c0").expect("reads"), Some(files));
    assert_eq!(reading.case_files("c1").expect("reads"), None);
}

#[test]
fn another_key_begins_an_epoch_that_names_its_parent() {
    let folder = tempdir().expect("folder");
    play(&mut opened_quietly(folder.path()));
    let Opened { store, notices } = open(opening(folder.path(), key(2).public())).expect("opens");
    assert!(notices.contains(&Notice::OtherKey), "{notices:?}");
    let rows = store
        .read()
        .expect("reads")
        .events_after(5, 100)
        .expect("reads");
    let [end, epoch] = rows.as_slice() else {
        panic!("two rows expected: {rows:?}");
    };
    let Event::EpochStarted(started) = &epoch.envelope.event else {
        panic!("an epoch expected");
    };
    assert_eq!(started.reason, EpochReason::OtherKey);
    assert_eq!(started.key, key(2).public());
    let parent = started.parent.expect("parent");
    assert_eq!(
        (parent.seq, parent.hash, parent.epoch),
        (6, end.hash, end.envelope.epoch)
    );
    assert_ne!(epoch.envelope.epoch, end.envelope.epoch);
    let report = store.read().expect("reads").verify().expect("verifies");
    assert!(report.ok, "{report:?}");
    assert_eq!(report.epochs.len(), 2);
}

#[test]
fn a_copied_folder_begins_an_epoch() {
    let here = tempdir().expect("folder");
    play(&mut opened_quietly(here.path()));
    let there = tempdir().expect("folder");
    for entry in std::fs::read_dir(here.path()).expect("lists") {
        let entry = entry.expect("entry");
        std::fs::copy(entry.path(), there.path().join(entry.file_name())).expect("copies");
    }
    let Opened { store, notices } = opened(there.path());
    assert_eq!(notices, [Notice::OtherPlace]);
    drop(store);
    assert!(
        !opened(there.path()).notices.contains(&Notice::OtherPlace),
        "said once"
    );
    assert!(
        !opened(here.path()).notices.contains(&Notice::OtherPlace),
        "the original is at its place"
    );
}

#[test]
fn signing_with_another_key_is_refused() {
    let folder = tempdir().expect("folder");
    let mut store = opened_quietly(folder.path());
    let refused = store.write(at(1), |writer| writer.sign_head(&key(2)));
    assert!(matches!(refused, Err(StoreError::Malformed { .. })));
}

#[test]
fn a_wall_clock_behind_the_log_is_noticed() {
    // The wall clock was a minute ahead: the machine's own was not.
    let ahead = Time {
        mono_ms: at(99).mono_ms,
        ..at(160)
    };
    assert_eq!(
        notices_after(ahead),
        [Notice::ClockBehind { by_ms: 60_000 }]
    );
    // Another process wrote after the time was read: by both clocks.
    assert_eq!(notices_after(at(160)), []);
}

/// What is said to who opens at second 100, the last event having been written at this time.
fn notices_after(last: Time) -> Vec<Notice> {
    let folder = tempdir().expect("folder");
    let mut store = opened_quietly(folder.path());
    store
        .append(
            last,
            records::Append {
                attempt: ATTEMPT,
                expected: 0,
                events: &[started()],
                signer: None,
            },
        )
        .expect("starts");
    drop(store);
    opened(folder.path()).notices
}
