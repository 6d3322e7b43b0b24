//! A drill as it crosses: nothing is told before it is answered, and then only the learner's own act.

mod bench;

use bench::{Bench, CASE, choice, handoff};
use serde_json::Value;
use wire::api;
use wire::dto::{DrillScene, ErrorCode};

const DAY_MS: u64 = 86_400_000;

/// An attempt that missed b01 at its first decision, and a day later.
fn missed() -> Bench {
    let mut bench = Bench::new();
    let room = bench.start(&["ma"], "graded");
    let brief = bench.decide(&room, choice("chart"));
    bench.decide(&brief, handoff(&["coffee"], "say"));
    bench.fakes.clock.pass_ms(DAY_MS);
    bench
}

fn decide(bench: &mut Bench, drill: &DrillScene, id: &str) -> DrillScene {
    let scene = &drill.scene;
    api::drill_decide(
        &mut bench.session,
        &drill.run,
        scene.seq,
        &scene.scene,
        choice(id),
    )
    .expect("a legal answer")
}

/// Explanations and temptations of the whole case.
fn told_later() -> Vec<String> {
    fn collect(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                for (key, value) in fields {
                    let later = ["why", "tempting", "hint"].contains(&key.as_str());
                    if let (true, Some(text)) = (later, value.as_str()) {
                        found.push(text.to_owned());
                    } else {
                        collect(value, found);
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut found = Vec::new();
    collect(&serde_json::from_str(CASE).expect("JSON"), &mut found);
    assert!(found.len() > 4, "the test looks for something");
    found
}

#[test]
fn a_drill_tells_nothing_before_it_is_answered() {
    let mut bench = missed();
    let drill = api::drill_start(&mut bench.session, "b01").expect("a drill");
    assert_eq!((drill.step, drill.moved), (1, false));
    assert_eq!(drill.scene.scene, "room");
    assert!(drill.answered.is_none());
    assert!(drill.scene.happened.is_empty(), "it begins with the scene");
    assert!(!drill.scene.can_undo && !drill.scene.can_hint);
    assert!(!drill.patient_about.blocks.is_empty());
    let sent = serde_json::to_string(&drill).expect("a shape");
    for text in told_later() {
        assert!(!sent.contains(&text), "told too early: {text}");
    }
    for shape in ["recommended", "harmful", "\"standing\":", "\"ledger\":"] {
        assert!(!sent.contains(shape), "told too early: {shape}");
    }
}

#[test]
fn an_answer_shows_its_own_consequence_and_the_day_it_comes_back() {
    let mut bench = missed();
    let due = api::drills(&mut bench.session).expect("a list");
    assert_eq!((due.due.len(), due.minutes), (1, 1));
    assert_eq!(due.due[0].competency, "measure-and-document");
    assert!(due.due[0].is_new);
    let drill = api::drill_start(&mut bench.session, "b01").expect("a drill");
    let after = decide(&mut bench, &drill, "repeat");
    let answered = after.answered.clone().expect("an answer");
    assert_eq!(answered.mark, "shown");
    assert!(answered.counted && answered.last);
    // Missed on 2 March, drilled on the 3rd: three days, as the schedule's own test has it.
    assert_eq!(
        (answered.today.as_str(), answered.due.as_str()),
        ("2026-03-03", "2026-03-06")
    );
    assert_eq!((answered.next, answered.left), (None, 0));
    assert_eq!(after.scene.scene, "room", "what was decided stays in view");
    assert!(after.scene.decision.is_none(), "and nothing more is asked");
    let kinds: Vec<&str> = after
        .scene
        .happened
        .iter()
        .map(|told| told.kind.as_str())
        .collect();
    assert_eq!(kinds, ["after"]);
    let feedback = after.scene.happened[0].feedback.as_ref().expect("at once");
    assert_eq!(feedback.class, "recommended");
    let sent = serde_json::to_string(&after).expect("a shape");
    // The scene that would follow is not part of the drill.
    assert!(!sent.contains("Dr. Lee looks up."));

    let list = api::drills(&mut bench.session).expect("a list");
    assert!(list.due.is_empty());
    assert_eq!(list.later[0].on, "2026-03-06");
    let progress = api::progress(&mut bench.session).expect("progress");
    let b01 = &progress.behaviours[0];
    let met: Vec<(&str, &str, &str)> = b01
        .occasions
        .iter()
        .map(|met| (met.day.as_str(), met.mark.as_str(), met.kind.as_str()))
        .collect();
    assert_eq!(
        met,
        [
            ("2026-03-02", "missed", "case"),
            ("2026-03-03", "shown", "drill")
        ]
    );
    assert_eq!(b01.due.as_deref(), Some("2026-03-06"));
}

#[test]
fn a_drill_that_is_over_or_unknown_is_refused_with_its_own_code() {
    let mut bench = missed();
    let code =
        |refused: Result<DrillScene, wire::dto::WireError>| refused.expect_err("refused").code;
    assert_eq!(
        code(api::drill_start(&mut bench.session, "b40")),
        ErrorCode::NoDrill
    );
    let drill = api::drill_start(&mut bench.session, "b01").expect("a drill");
    decide(&mut bench, &drill, "repeat");
    let again = api::drill_decide(
        &mut bench.session,
        &drill.run,
        drill.scene.seq,
        "room",
        choice("repeat"),
    );
    assert_eq!(code(again), ErrorCode::NoDrill);
    api::profile_lock(&mut bench.session).expect("locks");
    assert_eq!(
        code(api::drill_start(&mut bench.session, "b01")),
        ErrorCode::Locked
    );
}
