//! A newer version of the case.

use super::*;
use crate::Error;
use crate::drill::{Retired, Standing};
use ledger::Mode;

#[test]
fn a_newer_version_keeps_moves_or_retires_a_drill() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let attempt = Bench::start(&mut trainer, &["ma"], Mode::Graded).id;
    trainer
        .decide(attempt, 0, "room", &choice("chart"))
        .expect("legal");
    trainer
        .decide(attempt, 1, "brief", &handoff(&["coffee"], "say"))
        .expect("legal");
    // "chart" is harmful and lists nothing; "repeat" teaches b01.
    bench.fakes.clock.pass_ms(DAY_MS);
    assert_eq!(due(&mut trainer), ["b01"]);

    let original = files();
    let raised = |text: &str| text.replacen("\"version\": 1", "\"version\": 2", 1);
    let standing = |trainer: &mut Trainer| {
        trainer.reload_cases();
        let list = trainer.drills().expect("a list");
        list.due
            .into_iter()
            .chain(list.retired)
            .map(|due| due.standing)
            .next()
            .expect("b01")
    };
    // The scene is still there: the version it was missed on is drilled.
    bench
        .fakes
        .cases
        .put("two-seats", edited(&original, raised));
    match standing(&mut trainer) {
        Standing::Ready(cut) => {
            assert_eq!((cut.attempt.case.version, cut.moved), (1, false));
            assert_eq!(cut.from, Some(attempt));
        }
        Standing::Retired(why) => panic!("retired: {why:?}"),
    }
    // The scene has another id: the decision that teaches b01 now is drilled, on the new version.
    let renamed = |text: &str| raised(text).replace("\"room\"", "\"first-room\"");
    let mut moved = edited(&original, renamed);
    let plan = std::str::from_utf8(original.get("plan.json").expect("a plan")).expect("UTF-8");
    moved.add(
        "plan.json",
        plan.replace("\"room\"", "\"first-room\"").into_bytes(),
    );
    bench.fakes.cases.put("two-seats", moved.clone());
    match standing(&mut trainer) {
        Standing::Ready(cut) => {
            assert_eq!((cut.attempt.case.version, cut.moved), (2, true));
            assert_eq!(cut.from, None);
            let scene = &cut.attempt.case.scenes[cut.attempt.state.scene.at()];
            assert_eq!(scene.id, "first-room");
        }
        Standing::Retired(why) => panic!("retired: {why:?}"),
    }
    // And it teaches b01 no more: retired, and told so; its history stays.
    let untaught = edited(&moved, |text| text.replace("\"b01\"", "\"b02\""));
    bench.fakes.cases.put("two-seats", untaught);
    match standing(&mut trainer) {
        Standing::Retired(why) => assert_eq!(why, Retired::DecisionGone),
        Standing::Ready(cut) => panic!("drilled at {}", cut.attempt.state.scene.0),
    }
    assert!(matches!(trainer.drill_start("b01"), Err(Error::NoDrill)));
    assert_eq!(trainer.progress().expect("progress")[0].behaviour, "b01");
}
