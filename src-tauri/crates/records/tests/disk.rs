//! A full disk and a read-only folder. The real ones need the right to mount; a test that lacks it says so, and what every
//! user can make is tested beside it: file modes here, a page limit in `store.rs`.

mod common;

use common::{ATTEMPT, append, decided, key, opened, opened_quietly, opening, started};
use ledger::Sign;
use records::{FILE, ReadOnly, StoreError, open};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::{TempDir, tempdir};

/// A mount that ends with the test.
struct Mounted(PathBuf);

impl Mounted {
    fn new(at: &Path, arguments: &[&str]) -> Option<Self> {
        let done = Command::new("mount").args(arguments).arg(at).output();
        if done.is_ok_and(|done| done.status.success()) {
            Some(Self(at.to_owned()))
        } else {
            eprintln!("no right to mount here: only the portable variant was tested");
            None
        }
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _gone = Command::new("umount").arg("--lazy").arg(&self.0).output();
    }
}

/// Appends until refused; answers the error and the number of events acknowledged.
fn fill(store: &mut records::Store) -> (StoreError, u32) {
    append(store, 0, &[started()]).expect("starts");
    for seq in 1..100_000 {
        if let Err(fault) = append(store, seq, &[decided(seq)]) {
            return (fault, seq);
        }
    }
    panic!("the disk never fills");
}

fn holds(folder: &Path, acknowledged: u32) {
    let store = opened(folder).store;
    let reading = store.read().expect("reads");
    assert_eq!(
        reading.attempt(ATTEMPT).expect("reads").len(),
        acknowledged as usize
    );
    assert_eq!(reading.verify().expect("verifies").faults, []);
}

#[test]
fn a_full_disk_refuses_and_keeps_what_was_acknowledged() {
    let folder = tempdir().expect("folder");
    let Some(_disk) = Mounted::new(folder.path(), &["-t", "tmpfs", "-o", "size=1m", "tmpfs"])
    else {
        return;
    };
    let data = folder.path().join("data");
    let mut store = opened_quietly(&data);
    let (fault, acknowledged) = fill(&mut store);
    assert!(matches!(fault, StoreError::DiskFull { .. }), "{fault:?}");
    assert!(acknowledged > 10);
    let seen = store
        .read()
        .expect("still reads")
        .attempt(ATTEMPT)
        .expect("reads")
        .len();
    assert_eq!(seen, acknowledged as usize);
    // Again and again refused, nothing half written.
    assert!(append(&mut store, acknowledged, &[decided(acknowledged)]).is_err());
    drop(store);
    // Space is freed: the same folder goes on.
    let more = Command::new("mount")
        .args(["-o", "remount,size=4m"])
        .arg(folder.path())
        .status();
    assert!(more.is_ok_and(|done| done.success()));
    holds(&data, acknowledged);
    let mut store = opened(&data).store;
    append(&mut store, acknowledged, &[decided(acknowledged)]).expect("goes on");
}

#[test]
fn opening_on_a_full_disk_says_so() {
    let folder = tempdir().expect("folder");
    let Some(_disk) = Mounted::new(folder.path(), &["-t", "tmpfs", "-o", "size=64k", "tmpfs"])
    else {
        return;
    };
    let filler = folder.path().join("filler");
    let _partly = std::fs::write(&filler, vec![0_u8; 1 << 20]);
    let refused = open(opening(&folder.path().join("data"), key(1).public()));
    assert!(
        matches!(refused, Err(StoreError::DiskFull { .. })),
        "{refused:?}"
    );
    std::fs::remove_file(&filler).expect("removes");
}

fn read_only(folder: &TempDir) -> Option<Mounted> {
    let path = folder.path().to_str().expect("plain");
    let bound = Mounted::new(folder.path(), &["--bind", path])?;
    let done = Command::new("mount")
        .args(["-o", "remount,ro,bind"])
        .arg(folder.path())
        .status();
    assert!(done.is_ok_and(|done| done.success()));
    Some(bound)
}

#[test]
fn a_read_only_folder_is_refused_for_writing_and_can_be_read() {
    let folder = tempdir().expect("folder");
    let mut store = opened_quietly(folder.path());
    append(&mut store, 0, &[started()]).expect("starts");
    append(&mut store, 1, &[decided(1)]).expect("decides");
    drop(store);
    let before = std::fs::read(folder.path().join(FILE)).expect("reads");
    let Some(bound) = read_only(&folder) else {
        return;
    };
    let refused = open(opening(folder.path(), key(1).public()));
    assert!(
        matches!(refused, Err(StoreError::ReadOnly { .. })),
        "{refused:?}"
    );
    let records = ReadOnly::open(folder.path()).expect("can be read");
    let reading = records.read().expect("reads");
    assert_eq!(reading.attempt(ATTEMPT).expect("reads").len(), 2);
    assert!(reading.verify().expect("verifies").ok);
    assert_eq!(
        std::fs::read(folder.path().join(FILE)).expect("reads"),
        before
    );
    drop(bound);
    holds(folder.path(), 2);
}

#[test]
fn a_folder_without_the_right_to_write_is_refused() {
    let folder = tempdir().expect("folder");
    drop(opened_quietly(folder.path()));
    let mut rights = std::fs::metadata(folder.path().join("records.lock"))
        .expect("reads")
        .permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(folder.path().join("records.lock"), rights).expect("sets");
    match open(opening(folder.path(), key(1).public())) {
        Err(StoreError::ReadOnly { .. }) => {}
        // The administrator's account may write everywhere.
        Ok(_)
            if std::fs::OpenOptions::new()
                .write(true)
                .open(folder.path().join("records.lock"))
                .is_ok() => {}
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_folder_that_becomes_read_only_refuses_and_keeps() {
    let folder = tempdir().expect("folder");
    let Some(disk) = Mounted::new(folder.path(), &["-t", "tmpfs", "-o", "size=8m", "tmpfs"]) else {
        return;
    };
    let mut store = opened_quietly(folder.path());
    append(&mut store, 0, &[started()]).expect("starts");
    drop(store);
    let remount = |mode: &str| {
        let done = Command::new("mount")
            .args(["-o", mode])
            .arg(folder.path())
            .status();
        done.is_ok_and(|done| done.success())
    };
    assert!(remount("remount,ro"));
    let refused = open(opening(folder.path(), key(1).public()));
    assert!(
        matches!(refused, Err(StoreError::ReadOnly { .. })),
        "{refused:?}"
    );
    assert!(remount("remount,rw"));
    holds(folder.path(), 1);
    drop(disk);
}
