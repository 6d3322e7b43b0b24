//! Several processes on one folder: no event is lost, doubled or out of order, and a stop at any moment loses nothing
//! that was answered.

mod common;

use common::{ATTEMPT, append, decided, opened, opened_quietly, started};
use records::{Notice, Opened, StoreError};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use tempfile::tempdir;

const FOLDER: &str = "REHEARSE_TEST_FOLDER";
const COUNT: &str = "REHEARSE_TEST_COUNT";

/// Appends `count` decisions, each after reading how far the attempt is; answers how many were refused as stale.
fn write_along(folder: &Path, count: u32, told: impl Fn(u32)) -> u32 {
    let mut store = opened(folder).store;
    let mut stale = 0;
    let mut written = 0;
    while written < count {
        let seen = store
            .read()
            .expect("reads")
            .attempt(ATTEMPT)
            .expect("reads")
            .len();
        let seen = u32::try_from(seen).expect("small");
        match append(&mut store, seen, &[decided(seen)]) {
            Ok(appended) => {
                written += 1;
                told(appended.attempt_seq);
            }
            Err(StoreError::Stale { expected, found }) => {
                assert!(found > expected, "an attempt only grows");
                stale += 1;
            }
            Err(fault) => panic!("{fault}"),
        }
    }
    stale
}

/// The attempt holds a start and these decisions, each position once, and the chain is whole.
fn holds(folder: &Path, decisions: u32) {
    let store = opened(folder).store;
    let reading = store.read().expect("reads");
    let events = reading.attempt(ATTEMPT).expect("reads");
    let positions: Vec<u32> = events
        .iter()
        .map(|stored| stored.envelope.attempt_seq)
        .collect();
    assert_eq!(positions, (1..=decisions + 1).collect::<Vec<_>>());
    for (seq, stored) in (1..).zip(events.iter().skip(1)) {
        assert_eq!(
            stored.envelope.event,
            decided(seq),
            "each was decided on what came before"
        );
    }
    assert_eq!(reading.verify().expect("verifies").faults, []);
}

#[test]
fn two_windows_of_one_process_take_turns() {
    let folder = tempdir().expect("folder");
    append(&mut opened_quietly(folder.path()), 0, &[started()]).expect("starts");
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| write_along(folder.path(), 40, |_| ()));
        }
    });
    holds(folder.path(), 120);
}

/// Not a test by itself: what the child processes below run.
#[test]
#[ignore = "run by the tests below as a process of its own"]
fn child() {
    let folder = std::env::var(FOLDER).expect("folder");
    let count = std::env::var(COUNT)
        .expect("count")
        .parse()
        .expect("a number");
    write_along(Path::new(&folder), count, |seq| println!("\nsaved {seq}"));
}

fn spawn(folder: &Path, count: u32) -> Child {
    Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "child", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .env(COUNT, count.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .expect("starts")
}

/// Positions the child has said are saved, to its end.
fn saved(child: &mut Child) -> Vec<u32> {
    BufReader::new(child.stdout.take().expect("piped"))
        .lines()
        .map_while(Result::ok)
        .filter_map(|line| line.strip_prefix("saved ")?.parse().ok())
        .collect()
}

#[test]
fn two_processes_take_turns() {
    let folder = tempdir().expect("folder");
    append(&mut opened_quietly(folder.path()), 0, &[started()]).expect("starts");
    let mut children = [spawn(folder.path(), 60), spawn(folder.path(), 60)];
    let mut all: Vec<u32> = children.iter_mut().flat_map(saved).collect();
    for child in &mut children {
        assert!(child.wait().expect("ends").success());
    }
    all.sort_unstable();
    assert_eq!(
        all,
        (2..=121).collect::<Vec<_>>(),
        "each position was acknowledged once"
    );
    holds(folder.path(), 120);
}

#[test]
fn a_killed_process_loses_nothing_it_had_acknowledged() {
    let folder = tempdir().expect("folder");
    append(&mut opened_quietly(folder.path()), 0, &[started()]).expect("starts");
    for round in 0..10_u32 {
        let mut child = spawn(folder.path(), 1_000_000);
        let mut lines = BufReader::new(child.stdout.take().expect("piped"))
            .lines()
            .map_while(Result::ok);
        // Kill right after another number of acknowledgements each time, most likely inside the next write.
        let mut last = 0;
        for line in lines.by_ref() {
            if let Some(seq) = line
                .strip_prefix("saved ")
                .and_then(|text| text.parse().ok())
            {
                last = seq;
                if seq % 7 == round % 7 {
                    break;
                }
            }
        }
        child.kill().expect("kills");
        child.wait().expect("ends");
        // What the pipe still held was acknowledged too.
        for line in lines {
            if let Some(seq) = line
                .strip_prefix("saved ")
                .and_then(|text| text.parse().ok())
            {
                last = seq;
            }
        }
        let Opened { store, notices } = opened(folder.path());
        assert!(
            !notices
                .iter()
                .any(|notice| matches!(notice, Notice::SetAside { .. } | Notice::ChainFault(_)))
        );
        let found = store
            .read()
            .expect("reads")
            .attempt(ATTEMPT)
            .expect("reads")
            .len();
        let found = u32::try_from(found).expect("small");
        assert!(found >= last, "{last} acknowledged, {found} found");
        drop(store);
        holds(folder.path(), found - 1);
    }
}
