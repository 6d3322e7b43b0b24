//! The debrief of the two-seats case, expectations counted by hand from the case file.

mod bench;

use bench::{Bench, choice, handoff};
use wire::api;
use wire::dto::{Block, Debrief, ErrorCode, PathStep, Prose, Reach};

fn text(prose: &Prose) -> String {
    let runs = prose.blocks.iter().map(|block| match block {
        Block::Paragraph { runs } => runs.iter().map(|run| run.text.as_str()).collect::<String>(),
        Block::List { .. } => String::new(),
    });
    runs.collect()
}

fn kinds(debrief: &Debrief) -> Vec<(&str, &str)> {
    let steps = debrief.path.iter();
    steps
        .map(|step| (step.kind.as_str(), step.scene.as_str()))
        .collect()
}

/// Chart 162 without waiting, hand on nothing by note: the clinician adds a drug, and two things come of it.
fn rushed(bench: &mut Bench) -> Debrief {
    let room = bench.start(&["ma"], "graded");
    let early = api::attempt_debrief(&mut bench.session, &room.attempt);
    assert_eq!(early.expect_err("not ended").code, ErrorCode::NotEnded);
    let brief = bench.decide(&room, choice("chart"));
    let ended = bench.decide(&brief, handoff(&[], "note"));
    api::attempt_debrief(&mut bench.session, &ended.attempt).expect("a debrief")
}

#[test]
fn the_path_links_what_came_later_to_its_cause() {
    let mut bench = Bench::new();
    let debrief = rushed(&mut bench);
    assert_eq!(
        kinds(&debrief),
        [
            ("decision", "room"),
            ("decision", "brief"),
            ("colleague", "plan"),
            // Dr. Lee's 30 minutes end at minute 32 (1 + 1 + 30), after the deadline of minute 30.
            ("deadline", "plan"),
            ("late", "plan"),
        ]
    );
    let late: &PathStep = &debrief.path[4];
    // Charting armed it first; the drug could not arm it again.
    assert_eq!(
        (late.cause, late.seq, late.title.as_str()),
        (Some(0), 1, "Day five")
    );
    // Armed at minute 1, five days later: 2026-03-08 at 09:39.
    assert_eq!(late.time, "2026-03-08T09:39");
    assert_eq!(late.ledger[0].by, -1);
    assert_eq!(
        text(late.ledger[0].text.as_ref().expect("a sentence")),
        "She nearly fell."
    );
    let missed = &debrief.path[3];
    assert_eq!(
        (missed.title.as_str(), missed.time.as_str()),
        ("Dr. Lee leaves", "2026-03-03T10:08")
    );
}

#[test]
fn points_flags_and_sums_are_told() {
    let mut bench = Bench::new();
    let debrief = rushed(&mut bench);
    assert!(!debrief.passed);
    assert_eq!(debrief.ending.class, "costly");
    let ma = &debrief.roles[0];
    assert_eq!(
        (
            ma.action,
            ma.action_needed,
            ma.ownership,
            ma.ownership_needed
        ),
        (0, 3, 0, 1)
    );
    let flags: Vec<String> = debrief.fail_flags.iter().map(text).collect();
    assert_eq!(flags, ["A drug was added on one hurried reading"]);
    assert!(!debrief.critical[0].done);
    // The last reading stayed 162, not under 150.
    assert!(!debrief.measures[0].met);
    let sums: Vec<(&str, i32, Option<i32>)> = debrief
        .ledger
        .iter()
        .map(|row| (row.axis.as_str(), row.total, row.best))
        .filter(|(_, total, best)| *total != 0 || *best != Some(0))
        .collect();
    // Here: charting −1 and the near fall −1; the missed deadline −1. The best walk: one repeated reading
    // +1, and nobody meets that deadline there either.
    assert_eq!(
        sums,
        [
            ("safety", -2, Some(0)),
            ("quality_measure", 0, Some(1)),
            ("staff_burden", -1, Some(-1))
        ]
    );
    let moved: Vec<u32> = debrief.ledger[0]
        .moves
        .iter()
        .map(|(step, _)| *step)
        .collect();
    assert_eq!(moved, [0, 4]);
}

#[test]
fn the_road_not_taken_and_the_best_path_are_told() {
    let mut bench = Bench::new();
    let debrief = rushed(&mut bench);
    let not_taken = &debrief.path[0].not_taken;
    assert_eq!(not_taken.len(), 1);
    assert_eq!(
        text(&not_taken[0].text[0]),
        "Wait five minutes, then repeat"
    );
    assert_eq!(not_taken[0].class, "recommended");
    // Of a judged decision the other outcomes are told.
    let judged: Vec<&str> = debrief.path[1]
        .not_taken
        .iter()
        .map(|other| other.class.as_str())
        .collect();
    assert_eq!(judged, ["recommended"]);
    let best: Vec<(&str, bool)> = debrief
        .best
        .iter()
        .map(|step| (step.scene.as_str(), step.same))
        .collect();
    assert_eq!(best, [("room", false), ("brief", false)]);
    let said: Vec<String> = debrief.best[1].answer.iter().map(text).collect();
    assert_eq!(
        said,
        [
            "Clinician · Say it",
            "She ran up with coffee in hand.",
            "The rested reading is 148."
        ]
    );
}

#[test]
fn a_handoff_shows_what_was_lost() {
    let mut bench = Bench::new();
    let debrief = rushed(&mut bench);
    let handoff = &debrief.handoffs[0];
    assert!(handoff.from.you && !handoff.to.you);
    assert!(handoff.right_receiver);
    // The note is read 20 minutes later, while Dr. Lee is at it.
    assert_eq!(handoff.arrival, "late");
    let facts: Vec<(bool, bool, bool, bool)> = handoff
        .facts
        .iter()
        .map(|fact| (fact.sent, fact.arrived, fact.must, fact.known))
        .collect();
    // coffee: known, has to be carried, not sent; rested: nobody waited, so nobody knew.
    assert_eq!(
        facts,
        [(false, false, true, true), (false, false, false, false)]
    );
}

#[test]
fn tomorrow_and_sources_follow_the_decisions() {
    let mut bench = Bench::new();
    let debrief = rushed(&mut bench);
    let lines: Vec<(&str, Option<bool>)> = debrief
        .tomorrow
        .iter()
        .map(|line| (line.behaviour.as_str(), line.met))
        .collect();
    assert_eq!(lines, [("b01", Some(false))]);
    let cited: Vec<&str> = debrief
        .sources
        .iter()
        .map(|source| source.id.as_str())
        .collect();
    assert_eq!(cited, ["guide", "house"]);
    let room = bench.start(&["ma"], "practice");
    let brief = bench.decide(&room, choice("repeat"));
    let ended = bench.decide(&brief, handoff(&["rested", "coffee"], "say"));
    let good = api::attempt_debrief(&mut bench.session, &ended.attempt).expect("a debrief");
    assert!(good.passed);
    assert_eq!(good.tomorrow[0].met, Some(true));
    assert!(good.best.iter().all(|step| step.same));
}

#[test]
fn points_stand_against_what_was_proven() {
    let mut bench = Bench::new();
    let debrief = rushed(&mut bench);
    let ma = &debrief.roles[0];
    assert_eq!((ma.action_reach, ma.ownership_reach), (None, None));
    assert_eq!(
        (debrief.best_whose.as_str(), debrief.best_unbeaten),
        ("plan", false)
    );
    let question = bench.session.question(&debrief.attempt);
    assert!(question.expect("a question").settle().is_some());
    let debrief = api::attempt_debrief(&mut bench.session, &debrief.attempt).expect("a debrief");
    let ma = &debrief.roles[0];
    let reach = |most| Some(Reach { most, proven: true });
    // Repeating and the whole story: 2 action points and 1 ownership point each.
    assert_eq!((ma.action_reach, ma.ownership_reach), (reach(4), reach(2)));
    assert_eq!(
        (debrief.best_whose.as_str(), debrief.best_unbeaten),
        ("proof", true)
    );
    let best: Vec<&str> = debrief
        .best
        .iter()
        .map(|step| step.scene.as_str())
        .collect();
    assert_eq!(best, ["room", "brief"]);
}
