//! What hangs on a role's answers.

use crate::{passes, proven, replayed, role};
use case::Case;
use case::model::{Axis, OutcomeIx};
use prover::{Meeting, Stakes};
use serde_json::json;
use testkit::Sketch;

fn stakes(case: &Case, id: &str) -> Stakes {
    let role = role(case, id);
    let proof = proven(case);
    let setting = proof
        .settings
        .iter()
        .find(|it| it.action.len() == 1 && it.action[0].0 == role);
    let pass = setting
        .and_then(|it| it.pass.clone())
        .expect("a role alone");
    pass.stakes.expect("one search held it all")
}

fn outcome(case: &Case, id: &str) -> OutcomeIx {
    let at = case.outcomes.iter().position(|outcome| outcome.id == id);
    OutcomeIx(u16::try_from(at.expect("an outcome")).expect("small"))
}

/// The sketch in which the assistant needs no points.
fn easy() -> Sketch {
    Sketch::new().with("/pass/ma", json!({"points": 0, "own": 0}))
}

/// The sketch with a second ending, after skipping.
fn two_endings() -> Sketch {
    Sketch::new()
        .with(
            "/scenes/bad",
            json!({
                "in": "visit", "title": "Bad", "text": "Pat comes back.",
                "ending": {"class": "harm", "title": "Back again"}
            }),
        )
        .with("/scenes/room/decision/choices/1/next", json!("bad"))
}

#[test]
fn nothing_hangs_on_a_case_of_one_ending() {
    let case = Sketch::new().case();
    for role in ["ma", "clin"] {
        let stakes = stakes(&case, role);
        assert!(!stakes.decides_ending, "{role}");
        assert_eq!(
            stakes.causeless,
            [],
            "{role}: a colleague decides on every way"
        );
        assert_eq!(stakes.uncritical, []);
        assert_eq!(stakes.unsafe_pass, None);
        assert_eq!(stakes.against_ledger, []);
    }
}

#[test]
fn a_slip_recovers_where_one_can_still_pass() {
    // `skip` is harmful; the two points it forgoes are all the assistant needs and cannot be had elsewhere.
    let case = Sketch::new().case();
    let skip = outcome(&case, "skip");
    assert_eq!(stakes(&case, "ma").slips, [(skip, false)]);
    assert_eq!(stakes(&case, "clin").slips, []);
    let case = easy().case();
    assert_eq!(stakes(&case, "ma").slips, [(skip, true)]);
}

#[test]
fn a_flagged_slip_and_a_second_one_do_not_count() {
    // Skipping, then waiting: only what comes first counts, and no flag.
    let case = easy()
        .with("/fails/gone", json!({"text": "Gone"}))
        .with("/scenes/room/decision/choices/1/fail", json!(["gone"]))
        .with("/scenes/tell/decision/outcomes/1/class", json!("harmful"))
        .case();
    let part = outcome(&case, "part");
    let found = stakes(&case, "ma").slips;
    assert_eq!(found, [(part, true)]);
}

#[test]
fn who_decides_the_ending() {
    let case = two_endings().case();
    // The assistant can skip; played by a colleague she measures, and the clinician always comes to the same end.
    assert!(stakes(&case, "ma").decides_ending);
    assert!(!stakes(&case, "clin").decides_ending);
}

#[test]
fn an_ending_without_a_cause() {
    // A role alone in its case, which may skip only what it already knows: it does not, so measuring is all it can do, and
    // what it tells to whom changes no ending.
    let alone = two_endings()
        .with("/roles/clin/playable", json!(false))
        .without("/pass/clin")
        .without("/scenes/plan")
        .with("/scenes/tell/next", json!("done"));
    let case = alone
        .clone()
        .with(
            "/scenes/room/decision/choices/1/when",
            json!({"knows": ["ma", "reading"]}),
        )
        .case();
    let found = stakes(&case, "ma");
    let names: Vec<&str> = found
        .causeless
        .iter()
        .map(|(scene, _)| case.scenes[scene.at()].id.as_str())
        .collect();
    assert_eq!(names, ["done"]);
    let (state, _) = replayed(&case, &found.causeless[0].1);
    assert!(state.ended && state.scene == found.causeless[0].0);
    // Where it can skip, both endings are its own doing.
    assert_eq!(stakes(&alone.case(), "ma").causeless, []);
}

#[test]
fn passing_without_the_critical_act() {
    let critical =
        |sketch: Sketch| sketch.with("/scenes/room/decision/choices/0/class", json!("critical"));
    let case = critical(easy()).case();
    let found = stakes(&case, "ma").uncritical;
    assert_eq!(found.len(), 1);
    assert_eq!(case.scenes[found[0].0.at()].id, "room");
    let state = passes(&case, role(&case, "ma"), &found[0].1);
    assert_eq!(
        state.points[role(&case, "ma").at()].iter().sum::<i32>(),
        0,
        "not measured"
    );
    // Where the marks need the act, nobody passes without it.
    assert_eq!(stakes(&critical(Sketch::new()).case(), "ma").uncritical, []);
    // Where the act is asked for again and given then, it is not left out.
    let again = critical(easy()).with("/scenes/room/decision/choices/1/next", json!("room"));
    assert_eq!(stakes(&again.case(), "ma").uncritical, []);
}

#[test]
fn passing_below_the_safety_floor() {
    // Skipping costs one of safety, and passes where no points are needed.
    let case = easy().case();
    let (sum, way) = stakes(&case, "ma").unsafe_pass.expect("below 0");
    assert_eq!(sum, -1);
    let state = passes(&case, role(&case, "ma"), &way);
    assert_eq!(state.ledger[Axis::Safety as usize], -1);
}

#[test]
fn a_measure_against_the_ledger() {
    let measured = |by: i32| {
        Sketch::new()
            .with(
                "/measures/m",
                json!({"measure": "CBP", "text": "The rule.", "refs": ["protocol"], "met": {"knows": ["ma", "reading"]}}),
            )
            .with(
                "/scenes/room/decision/choices/0/ledger",
                json!({"quality_measure": by}),
            )
            .case()
    };
    // Measuring is the only way to meet it, and moves quality down.
    let case = measured(-1);
    let found = stakes(&case, "ma").against_ledger;
    let told: Vec<(bool, i64)> = found.iter().map(|(met, sum, _)| (*met, *sum)).collect();
    assert_eq!(told, [(true, -1)]);
    let (state, _) = replayed(&case, &found[0].2);
    assert_eq!(state.measures, [Some(true)]);
    assert_eq!(state.ledger[Axis::QualityMeasure as usize], -1);
    assert_eq!(stakes(&measured(1), "ma").against_ledger, []);
}

#[test]
fn a_deadline_only_the_failing_meet() {
    let sketch = Sketch::new().with(
        "/deadlines/soon",
        json!({"from": "visit", "minutes": 60, "text": "Within the hour", "missed": []}),
    );
    // Skipping meets it, measuring takes longer than it runs, and only who measures passes.
    let doomed = sketch
        .clone()
        .with(
            "/scenes/room/decision/choices/1/effects",
            json!([{"meet": "soon"}]),
        )
        .with("/scenes/room/decision/choices/0/minutes", json!(90));
    assert_eq!(stakes(&doomed.case(), "ma").deadlines, [(false, true)]);
    let safe = sketch.with(
        "/scenes/room/decision/choices/0/effects/-",
        json!({"meet": "soon"}),
    );
    let found = stakes(&safe.case(), "ma");
    assert_eq!(found.deadlines, [(true, false)]);
    assert_eq!(stakes(&doomed.case(), "ma").meetings, [Meeting::None]);
    // Having measured in time she passes whether she tells all of it or a part.
    assert_eq!(found.meetings, [Meeting::More]);
}

#[test]
fn a_deadline_one_way_meets() {
    // She passes only by measuring (5 minutes); telling the whole story takes one more and anything less takes sixty. Treating
    // takes the last three.
    let case = Sketch::new()
        .with(
            "/deadlines/soon",
            json!({"from": "visit", "minutes": 10, "text": "Soon"}),
        )
        .with(
            "/scenes/tell/decision/outcomes/0/effects",
            json!([{"meet": "soon"}]),
        )
        .with("/scenes/tell/decision/outcomes/1/minutes", json!(60))
        .case();
    let found = stakes(&case, "ma").meetings;
    let [Meeting::One(way)] = found.as_slice() else {
        panic!("one way: {found:?}");
    };
    let state = passes(&case, role(&case, "ma"), way);
    assert!(state.ended && state.minute == 9);
    assert_eq!(way.steps.len(), 2);
}
