//! Rule 2: a minimum performance level, stated beforehand and frozen.

use crate::world::{MINUTE, World, attempt, file, logged, read};
use credit::{Gate, PassRule, Refusal, RefusalCode, completion};

#[test]
fn rule_2_every_case_must_be_passed() {
    let mut world = World::new();
    world.played[0].passed = false;
    assert_eq!(
        world.claim().expect_err("refused"),
        [Refusal::CaseNotPassed {
            case: "first".to_owned()
        }]
    );
    world.played.clear();
    assert_eq!(
        world.codes(),
        [RefusalCode::CaseNotPassed, RefusalCode::CaseNotPassed]
    );
}

#[test]
fn rule_2_practice_and_unfinished_attempts_never_count() {
    let mut practice = World::new();
    practice.played[1].graded = false;
    assert_eq!(practice.codes(), [RefusalCode::CaseNotPassed]);
    let mut running = World::new();
    running.played[1].finished = None;
    assert_eq!(running.codes(), [RefusalCode::CaseNotPassed]);
}

/// The activity asks 12 points of the second case on top of the case's own rule.
#[test]
fn rule_2_the_activitys_mark_only_raises_the_cases_own() {
    let mut world = World::new();
    world.played[1].points = 12;
    assert!(world.claim().is_ok());
    world.played[1].points = 11;
    assert_eq!(world.codes(), [RefusalCode::CaseNotPassed]);
    // Points do not replace the case's own rule: a critical step left out fails it at any number of points.
    world.played[1].points = 100;
    world.played[1].passed = false;
    assert_eq!(world.codes(), [RefusalCode::CaseNotPassed]);
}

#[test]
fn rule_2_a_pinned_version_is_the_only_one_that_counts() {
    let mut world = World::new();
    world.gates[0].rule.cases[0].version = Some(2);
    assert_eq!(world.codes(), [RefusalCode::CaseNotPassed]);
    world.played[0].version = 2;
    assert!(world.claim().is_ok());
    world.gates[0].rule.cases[0].content = Some("d".repeat(64));
    assert_eq!(world.codes(), [RefusalCode::CaseNotPassed]);
}

#[test]
fn rule_2_the_mark_is_frozen_when_it_is_told() {
    let mut raised = file();
    raised["activities"][0]["cases"][1]["points"] = 15.into();
    raised["activities"][0]["cases"]
        .as_array_mut()
        .expect("a list")
        .push(serde_json::json!({"case": "third"}));
    let raised = read(&raised);
    let rule = PassRule::of(&raised.activities[0]);
    let mut world = World::new();
    world.file = raised;
    // Completed under the rule that was told: the later change does not touch it.
    assert!(world.claim().is_ok());
    // Told of the change afterwards: what was completed stays completed.
    world.gates.push(Gate {
        shown: logged(21, 31 * MINUTE),
        rule: rule.clone(),
    });
    assert_eq!(world.claim().expect("granted").completion.counted, [0, 1]);
    // Told before the second case: it is judged by the new mark, and the third case is asked for.
    world.gates[1].shown = logged(10, 13 * MINUTE);
    world.played[1].started = logged(11, 14 * MINUTE);
    assert_eq!(
        world.codes(),
        [RefusalCode::CaseNotPassed, RefusalCode::CaseNotPassed]
    );
}

#[test]
fn rule_2_a_case_added_halfway_is_asked_of_whoever_had_not_finished() {
    let mut longer = file();
    longer["activities"][0]["cases"]
        .as_array_mut()
        .expect("a list")
        .push(serde_json::json!({"case": "third"}));
    let longer = read(&longer);
    let mut world = World::new();
    // Told of the third case after the first was passed and before the second was begun.
    world.gates.push(Gate {
        shown: logged(10, 13 * MINUTE),
        rule: PassRule::of(&longer.activities[0]),
    });
    world.played[1].started = logged(11, 14 * MINUTE);
    world.file = longer;
    assert_eq!(
        world.claim().expect_err("refused"),
        [Refusal::CaseNotPassed {
            case: "third".to_owned()
        }]
    );
    world.played.push(attempt(
        "third",
        logged(21, 31 * MINUTE),
        logged(29, 40 * MINUTE),
    ));
    assert_eq!(
        world.claim().expect("granted").completion.counted,
        [0, 1, 2]
    );
}

#[test]
fn disclosures_shown_again_ask_nothing_anew() {
    let mut world = World::new();
    world.gates.push(Gate {
        shown: logged(10, 13 * MINUTE),
        rule: world.gates[0].rule.clone(),
    });
    world.played[1].started = logged(11, 14 * MINUTE);
    assert_eq!(world.claim().expect("granted").completion.counted, [0, 1]);
}

#[test]
fn the_first_pass_dates_the_completion_and_later_play_moves_nothing() {
    let mut world = World::new();
    let day = 24 * 60 * MINUTE;
    world
        .played
        .push(attempt("first", logged(30, day), logged(40, day + MINUTE)));
    // In whatever order the attempts are given.
    for counted in [[0, 1], [1, 2], [2, 0]] {
        let activity = &world.file.activities[0];
        let done = completion(activity, &world.gates, &world.played).expect("complete");
        assert_eq!(done.counted, counted);
        assert_eq!(done.started, crate::world::after(MINUTE));
        assert_eq!(done.completed, crate::world::after(30 * MINUTE));
        world.played.rotate_right(1);
    }
}
