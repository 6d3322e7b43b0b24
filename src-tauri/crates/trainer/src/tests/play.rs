//! Start, decide, resume, undo, hint.

use super::{Bench, choice, handoff};
use crate::{Error, Trainer};
use ledger::{Event, Mode, Pause};
use uuid::Uuid;

fn scene(trainer: &Trainer, attempt: Uuid) -> String {
    let live = trainer.live(attempt).expect("the attempt");
    live.case.scenes[live.state.scene.at()].id.clone()
}

fn stored(trainer: &Trainer, attempt: Uuid) -> Vec<Event> {
    let stored = trainer.store.read().expect("a snapshot").attempt(attempt);
    let stored = stored.expect("events").into_iter();
    stored.map(|stored| stored.envelope.event).collect()
}

#[test]
fn an_attempt_is_played_to_its_end_and_signed() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let attempt = Bench::start(&mut trainer, &["ma"], Mode::Graded).id;
    trainer
        .decide(attempt, 0, "room", &choice("repeat"))
        .expect("legal");
    let ended = trainer
        .decide(attempt, 1, "brief", &handoff(&["coffee"], "say"))
        .expect("legal");
    assert!(ended.state.ended);
    let (_, finished) = ended.finished.clone().expect("a result");
    // The clinician is told of the coffee, so the colleague sends a cuff home.
    assert_eq!(finished.ending, "calm");
    // ma: repeat 2 + whole 2 action points; own 1 + 1.
    assert_eq!(
        (finished.scores["ma"].points, finished.scores["ma"].own),
        (4, 2)
    );
    assert!(finished.passed);
    assert_eq!(finished.ledger["quality_measure"], 1);
    let kinds = stored(&trainer, attempt);
    assert!(matches!(
        kinds.as_slice(),
        [
            Event::AttemptStarted(_),
            Event::Decided(_),
            Event::Decided(_),
            Event::AttemptFinished(_)
        ]
    ));
    let reading = trainer.store.read().expect("a snapshot");
    let report = reading.verify().expect("a report");
    assert!(report.ok, "{:?}", report.faults);
    let last = reading.last().expect("a chain").expect("events").point.seq;
    assert_eq!((report.heads, report.signed_to), (1, last));
}

#[test]
fn the_same_decisions_give_the_same_state_with_the_database_reopened_after_each() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let straight = Bench::start(&mut trainer, &["ma", "clin"], Mode::Graded).id;
    let broken = Bench::start(&mut trainer, &["ma", "clin"], Mode::Graded).id;
    let moves = [
        ("room", choice("chart")),
        ("brief", handoff(&[], "note")),
        ("plan", choice("drug")),
    ];
    for (seq, (scene, answer)) in (0..).zip(&moves) {
        trainer.decide(straight, seq, scene, answer).expect("legal");
    }
    for (seq, (scene, answer)) in (0..).zip(&moves) {
        drop(trainer);
        trainer = bench.sat();
        let resumed = trainer.resume(broken).expect("the attempt");
        assert_eq!(resumed.state.seq, seq);
        trainer.decide(broken, seq, scene, answer).expect("legal");
    }
    let state =
        |trainer: &mut Trainer, id: Uuid| trainer.resume(id).expect("the attempt").state.clone();
    let (one, other) = (state(&mut trainer, straight), state(&mut trainer, broken));
    assert_eq!(one, other);
    assert!(one.ended);
}

#[test]
fn a_stale_window_is_refused_and_nothing_changes() {
    let bench = Bench::new();
    let mut here = bench.sat();
    let mut there = bench.sat();
    let attempt = Bench::start(&mut here, &["ma"], Mode::Graded).id;
    there.resume(attempt).expect("the attempt");
    // Coming back in another process is an event of its own, so the first window is behind.
    let behind = here.decide(attempt, 0, "room", &choice("repeat"));
    assert!(matches!(behind, Err(Error::Stale)));
    there
        .decide(attempt, 0, "room", &choice("repeat"))
        .expect("legal");
    let again = there.decide(attempt, 0, "room", &choice("repeat"));
    assert!(matches!(again, Err(Error::Stale)));
    here.resume(attempt).expect("the attempt");
    assert_eq!(scene(&here, attempt), "brief");
    let decisions = stored(&here, attempt).into_iter();
    assert_eq!(
        decisions
            .filter(|event| matches!(event, Event::Decided(_)))
            .count(),
        1
    );
}

#[test]
fn what_is_not_offered_is_refused_and_the_attempt_stands() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let attempt = Bench::start(&mut trainer, &["ma"], Mode::Graded).id;
    let before = stored(&trainer, attempt);
    let unknown = trainer.decide(attempt, 0, "room", &choice("sing"));
    assert!(matches!(
        unknown,
        Err(Error::Rejected {
            code: "unknown-id",
            ..
        })
    ));
    let other_kind = trainer.decide(attempt, 0, "room", &handoff(&[], "say"));
    assert!(matches!(
        other_kind,
        Err(Error::Rejected {
            code: "wrong-kind",
            ..
        })
    ));
    trainer
        .decide(attempt, 0, "room", &choice("chart"))
        .expect("legal");
    // Nobody waited, so nobody knows the rested reading.
    let unknown_fact = trainer.decide(attempt, 1, "brief", &handoff(&["rested"], "say"));
    assert!(matches!(
        unknown_fact,
        Err(Error::Rejected {
            code: "not-known",
            ..
        })
    ));
    assert_eq!(stored(&trainer, attempt).len(), before.len() + 1);
}

#[test]
fn practice_goes_back_and_the_log_keeps_both_ways() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let attempt = Bench::start(&mut trainer, &["ma"], Mode::Practice).id;
    assert!(matches!(
        trainer.undo(attempt, 0),
        Err(Error::NothingToUndo)
    ));
    let fresh = trainer.live(attempt).expect("the attempt").state.clone();
    trainer
        .decide(attempt, 0, "room", &choice("chart"))
        .expect("legal");
    let back = trainer.undo(attempt, 1).expect("practice").state.clone();
    assert_eq!(back, fresh);
    trainer
        .decide(attempt, 0, "room", &choice("repeat"))
        .expect("legal");
    let kinds = stored(&trainer, attempt);
    assert!(matches!(
        kinds.as_slice(),
        [
            Event::AttemptStarted(_),
            Event::Decided(_),
            Event::Undone { to_seq: 0 },
            Event::Decided(_)
        ]
    ));
    let live = trainer.live(attempt).expect("the attempt").state.clone();
    assert_eq!(trainer.resume(attempt).expect("the attempt").state, live);
}

#[test]
fn a_hint_is_logged_once_and_shown_until_the_next_decision() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let attempt = Bench::start(&mut trainer, &["ma"], Mode::Practice).id;
    assert!(!trainer.live(attempt).expect("the attempt").hint_shown());
    assert!(trainer.hint(attempt, 0).expect("practice").hint_shown());
    trainer.hint(attempt, 0).expect("practice");
    let hints = stored(&trainer, attempt).into_iter();
    assert_eq!(
        hints
            .filter(|event| matches!(event, Event::HintShown { .. }))
            .count(),
        1
    );
    assert!(trainer.resume(attempt).expect("the attempt").hint_shown());
    let next = trainer
        .decide(attempt, 0, "room", &choice("repeat"))
        .expect("legal");
    assert!(!next.hint_shown());
}

#[test]
fn graded_attempts_have_neither() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let attempt = Bench::start(&mut trainer, &["ma"], Mode::Graded).id;
    trainer
        .decide(attempt, 0, "room", &choice("repeat"))
        .expect("legal");
    assert!(matches!(trainer.undo(attempt, 1), Err(Error::NotInGraded)));
    assert!(matches!(trainer.hint(attempt, 1), Err(Error::NotInGraded)));
}

#[test]
fn an_attempt_goes_on_with_the_version_it_began_with() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let attempt = Bench::start(&mut trainer, &["ma"], Mode::Graded).id;
    let text = include_str!("../../fixtures/two-seats/case.json");
    let changed = text.replace("\"version\": 1", "\"version\": 2").replace(
        "\"points\": 3,\n   \"own\": 1",
        "\"points\": 4,\n   \"own\": 1",
    );
    // The mark to pass counts as much as what happens.
    assert!(changed.contains("\"points\": 4,\n   \"own\": 1"));
    let files = case::Files::new().with("case.json", changed);
    bench.fakes.cases.put("two-seats", files);
    drop(trainer);
    let mut trainer = bench.sat();
    let (_, newest) = trainer.catalog().playable().next().expect("a case");
    assert_eq!(newest.version, 2);
    let resumed = trainer.resume(attempt).expect("the attempt");
    assert_eq!(resumed.case.version, 1);
    let runs = trainer.runs(0, 9).expect("runs").runs;
    assert!(runs[0].newer_version);
}

#[test]
fn past_runs_come_in_pages_with_what_is_not_finished_first() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let open = Bench::start(&mut trainer, &["ma"], Mode::Graded).id;
    let mut finished = Vec::new();
    for first in ["repeat", "chart"] {
        let id = Bench::start(&mut trainer, &["ma"], Mode::Graded).id;
        trainer
            .decide(id, 0, "room", &choice(first))
            .expect("legal");
        trainer
            .decide(id, 1, "brief", &handoff(&["coffee"], "say"))
            .expect("legal");
        finished.push(id);
    }
    let page = trainer.runs(0, 2).expect("runs");
    let ids: Vec<_> = page.runs.iter().map(|run| run.attempt.id).collect();
    assert_eq!((ids, page.next), (vec![open, finished[1]], Some(2)));
    let page = trainer.runs(2, 2).expect("runs");
    let ids: Vec<_> = page.runs.iter().map(|run| run.attempt.id).collect();
    assert_eq!((ids, page.next), (vec![finished[0]], None));
    assert!(trainer.runs(9, 2).expect("runs").runs.is_empty());
    // Only the first repeated the reading: the older attempt is the better one.
    let results = trainer.results().expect("results");
    let named = |result: Option<&crate::RunResult>| result.map(|result| result.attempt);
    assert_eq!(named(results.last("two-seats", "ma")), Some(finished[1]));
    assert_eq!(named(results.best("two-seats", "ma")), Some(finished[0]));
    assert_eq!(results.last("two-seats", "clin"), None);
}

#[test]
fn active_time_stands_still_while_the_program_is_closed() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let attempt = Bench::start(&mut trainer, &["ma"], Mode::Graded).id;
    bench.fakes.clock.pass_ms(30_000);
    trainer
        .decide(attempt, 0, "room", &choice("repeat"))
        .expect("legal");
    drop(trainer);
    bench.fakes.clock.pass_ms(200_000);
    let mut trainer = bench.sat();
    trainer.resume(attempt).expect("the attempt");
    bench.fakes.clock.pass_ms(45_000);
    let ended = trainer
        .decide(attempt, 1, "brief", &handoff(&["coffee"], "say"))
        .expect("legal");
    let (_, finished) = ended.finished.clone().expect("a result");
    assert_eq!(finished.active_ms, 75_000);
}

#[test]
fn active_time_stands_still_while_the_screen_is_locked() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let anna = trainer.whose().expect("a profile").id;
    let attempt = Bench::start(&mut trainer, &["ma"], Mode::Graded).id;
    bench.fakes.clock.pass_ms(20_000);
    trainer.lock();
    bench.fakes.clock.pass_ms(100_000);
    trainer.open_profile(anna, None).expect("no PIN");
    trainer.resume(attempt).expect("the attempt");
    bench.fakes.clock.pass_ms(5_000);
    trainer
        .decide(attempt, 0, "room", &choice("repeat"))
        .expect("legal");
    let ended = trainer
        .decide(attempt, 1, "brief", &handoff(&["coffee"], "say"))
        .expect("legal");
    let (_, finished) = ended.finished.clone().expect("a result");
    // 20 seconds before the lock and 5 after it.
    assert_eq!(finished.active_ms, 25_000);
    let pauses = stored(&trainer, attempt).into_iter().filter(|event| {
        matches!(
            event,
            Event::Suspended { why: Pause::Locked }
                | Event::Resumed {
                    after: Pause::Locked
                }
        )
    });
    assert_eq!(pauses.count(), 2);
    // What has ended is not left a second time.
    trainer.lock();
    trainer.open_profile(anna, None).expect("no PIN");
    let last = stored(&trainer, attempt).pop();
    assert!(matches!(last, Some(Event::AttemptFinished(_))));
}
