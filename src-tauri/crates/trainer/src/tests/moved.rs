//! A case that changes under a saved attempt.

use super::{Bench, choice, files, handoff};
use crate::Trainer;
use crate::attempt::CaseChange;
use crate::record::Export;
use case::Files;
use ledger::{Event, Mode};
use uuid::Uuid;

/// The case with these pieces of its file replaced.
fn edited(edits: &[(&str, &str)]) -> Files {
    let files = files();
    let written = files.get("case.json").expect("the case");
    let mut written = String::from_utf8(written.to_vec()).expect("UTF-8");
    for (old, new) in edits {
        assert!(written.contains(old), "{old} is not there");
        written = written.replacen(old, new, 1);
    }
    Files::new().with("case.json", written)
}

const WORDS: (&str, &str) = ("She ran up with coffee in hand.", "She came with coffee.");
/// What an author raises with it.
const RAISED: (&str, &str) = ("\"version\": 1", "\"version\": 2");
/// What repeating the measurement earns.
const POINTS: (&str, &str) = ("\"measure-and-document\": 2", "\"measure-and-document\": 3");

fn begun(bench: &Bench, mode: Mode) -> (Trainer, Uuid) {
    let mut trainer = bench.sat();
    let attempt = Bench::start(&mut trainer, &["ma"], mode).id;
    trainer
        .decide(attempt, 0, "room", &choice("repeat"))
        .expect("legal");
    (trainer, attempt)
}

fn moves(trainer: &Trainer, attempt: Uuid) -> usize {
    let stored = trainer.store.read().expect("a snapshot").attempt(attempt);
    let stored = stored.expect("events");
    let moved = |event: &Event| matches!(event, Event::CaseMoved(_));
    stored
        .iter()
        .filter(|stored| moved(&stored.envelope.event))
        .count()
}

fn coffee(trainer: &Trainer, attempt: Uuid) -> String {
    let case = &trainer.live(attempt).expect("the attempt").case;
    let fact = case.facts.iter().find(|fact| fact.id == "coffee");
    let text = fact.expect("the fact").text;
    format!("{:?}", case.texts.prose("en", "en", text))
}

#[test]
fn new_words_are_read_from_the_next_time_on_and_the_attempt_ends_as_it_would_have() {
    let edits: [&[(&str, &str)]; 2] = [&[WORDS], &[WORDS, RAISED]];
    for (mode, edits) in [Mode::Practice, Mode::Graded]
        .into_iter()
        .flat_map(|mode| edits.map(|edits| (mode, edits)))
    {
        let bench = Bench::new();
        let (trainer, attempt) = begun(&bench, mode);
        drop(trainer);
        bench.fakes.cases.put("two-seats", edited(edits));
        let mut trainer = bench.sat();
        let resumed = trainer.resume(attempt).expect("the attempt");
        assert_eq!(resumed.change, Some(CaseChange::Worded));
        assert_eq!(resumed.decisions.len(), 1);
        assert!(coffee(&trainer, attempt).contains("She came with coffee."));
        assert_eq!(moves(&trainer, attempt), 1);
        // Told once: the next time nothing has changed since.
        assert_eq!(trainer.resume(attempt).expect("the attempt").change, None);
        assert_eq!(moves(&trainer, attempt), 1);
        let ended = trainer
            .decide(attempt, 1, "brief", &handoff(&["coffee"], "say"))
            .expect("legal");
        let (_, finished) = ended.finished.clone().expect("a result");
        // As without any change: repeat 2 + whole 2 action points; own 1 + 1.
        let score = &finished.scores["ma"];
        assert_eq!((score.points, score.own), (4, 2));
        let hash = trainer
            .catalog()
            .playable()
            .next()
            .expect("a case")
            .1
            .hashes
            .content
            .clone();
        let reading = trainer.store.read().expect("a snapshot");
        assert!(reading.verify().expect("a report").ok);
        let rows = reading.attempts(None).expect("rows");
        assert_eq!(rows[0].content_hash, hash);
        drop(reading);
        assert_audited(&mut trainer, &hash);
    }
}

/// The table of attempts names the version the result stands under, and both it was played under.
fn assert_audited(trainer: &mut Trainer, hash: &str) {
    let table = trainer.export(Export::Csv).expect("a table");
    let mut table = csv::Reader::from_reader(table.as_slice());
    let head = table.headers().expect("a header").clone();
    let row = table.records().next().expect("a row").expect("a row");
    let cell = |name: &str| {
        let at = head.iter().position(|column| column == name);
        row.get(at.expect(name)).expect("a cell").to_owned()
    };
    assert_eq!(cell("content_hash"), hash);
    let versions: serde_json::Value =
        serde_json::from_str(&cell("case_versions")).expect("a list in JSON");
    assert_eq!(versions[0]["version"], 1);
    assert_ne!(versions[0]["content_hash"], hash);
    // It left after one decision, and made the second in the new words.
    assert_eq!(versions[0]["decisions"], 0);
    assert_eq!(versions[1]["decisions"], 1);
    assert_eq!(versions[1]["content_hash"], hash);
    assert_eq!(versions[1]["version"].to_string(), cell("case_version"));
    assert_eq!(versions.as_array().map(Vec::len), Some(2));
}

#[test]
fn a_version_raised_alone_takes_a_graded_attempt_along_and_tells_of_no_new_words() {
    let bench = Bench::new();
    let (trainer, attempt) = begun(&bench, Mode::Graded);
    drop(trainer);
    bench.fakes.cases.put("two-seats", edited(&[RAISED]));
    let mut trainer = bench.sat();
    let resumed = trainer.resume(attempt).expect("the attempt");
    assert_eq!(resumed.change, Some(CaseChange::Moved));
    assert_eq!(moves(&trainer, attempt), 1);
    assert_eq!(trainer.live(attempt).expect("the attempt").case.version, 2);
}

#[test]
fn other_rules_that_the_attempt_has_not_met_let_it_go_on_in_practice_only() {
    // Another cost of an act that was not taken.
    let edit = (
        "\"class\": \"harmful\",\n      \"minutes\": 1",
        "\"class\": \"harmful\",\n      \"minutes\": 2",
    );
    for (mode, change) in [
        (Mode::Practice, CaseChange::Moved),
        (Mode::Graded, CaseChange::Stays),
    ] {
        let bench = Bench::new();
        let (trainer, attempt) = begun(&bench, mode);
        drop(trainer);
        bench.fakes.cases.put("two-seats", edited(&[edit]));
        let mut trainer = bench.sat();
        let resumed = trainer.resume(attempt).expect("the attempt");
        assert_eq!(resumed.change, Some(change), "{mode:?}");
        assert_eq!(
            moves(&trainer, attempt),
            usize::from(mode == Mode::Practice)
        );
        // It can be taken back to the start and played on, either way.
        if mode == Mode::Practice {
            trainer.undo(attempt, 1).expect("practice");
        }
    }
}

#[test]
fn an_attempt_that_would_have_been_judged_otherwise_stays_with_its_version() {
    let bench = Bench::new();
    let (trainer, attempt) = begun(&bench, Mode::Practice);
    drop(trainer);
    bench.fakes.cases.put("two-seats", edited(&[POINTS, WORDS]));
    let mut trainer = bench.sat();
    for _ in 0..2 {
        // Told each time one comes back, until the next decision.
        let resumed = trainer.resume(attempt).expect("the attempt");
        assert_eq!(resumed.change, Some(CaseChange::Stays));
    }
    assert_eq!(moves(&trainer, attempt), 0);
    assert!(coffee(&trainer, attempt).contains("She ran up"));
    let ended = trainer
        .decide(attempt, 1, "brief", &handoff(&["coffee"], "say"))
        .expect("legal");
    assert_eq!(ended.change, None);
    let (_, finished) = ended.finished.clone().expect("a result");
    assert_eq!(finished.scores["ma"].points, 4);
}

#[test]
fn what_was_taken_back_does_not_hold_an_attempt_and_is_not_read_again() {
    let bench = Bench::new();
    let (mut trainer, attempt) = begun(&bench, Mode::Practice);
    trainer.undo(attempt, 1).expect("practice");
    drop(trainer);
    bench.fakes.cases.put("two-seats", edited(&[POINTS]));
    let mut trainer = bench.sat();
    let resumed = trainer.resume(attempt).expect("the attempt");
    assert_eq!(resumed.change, Some(CaseChange::Moved));
    assert_eq!(resumed.decisions.len(), 0);
    drop(trainer);
    let mut trainer = bench.sat();
    assert_eq!(trainer.resume(attempt).expect("the attempt").change, None);
}
