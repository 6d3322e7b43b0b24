//! Starts that are refused, and faults of the case: always typed, never half done.

use crate::world::*;
use case::model::*;
use engine::{Event, Fault, Rejection};

fn fault(played: &mut Played<'_>, answer: Answer) -> Fault {
    let (state, events) = (played.run.state().clone(), played.events.clone());
    let refused = played.try_answer(answer).expect_err("refused");
    assert_eq!(refused.code(), "case-fault");
    assert_eq!(played.run.state(), &state);
    assert_eq!(played.events, events);
    let Rejection::CaseFault(fault) = refused else {
        panic!("{refused:?}");
    };
    // The working copy is whole again too: the same answer gives the same fault.
    assert_eq!(played.try_answer(answer), Err(refused));
    fault
}

/// A's only choice has these effects, after others that would have been done by then; a second choice is harmless.
fn with_effects(world: &mut World, effects: Vec<Effect>) {
    let harm = Outcome {
        minutes: 5,
        points: vec![(CompetencyIx(0), 1)],
        effects,
        ..world.outcome()
    };
    let fine = world.outcome();
    let acts = vec![world.act(harm), world.act(fine)];
    world.one(A, acts, SceneIx(0));
}

#[test]
fn passing_a_bound_is_a_fault_never_a_clamp() {
    let mut world = World::new();
    let dose = world.int(0, 2, 2);
    let other = world.int(0, 9, 0);
    with_effects(&mut world, vec![set(other, 5), Effect::Add(dose, 1)]);
    let mut played = world.start(&[A]);
    assert_eq!(
        fault(&mut played, Answer::Choice(0)),
        Fault::Bound {
            var: dose,
            value: 3
        }
    );
    // The attempt goes on, untouched by the fault.
    played.choose(1);
    assert_eq!(played.run.state().vars, [2, 0]);
    assert_eq!(played.run.state().minute, 0);

    let mut world = World::new();
    let dose = world.int(0, 2, 0);
    with_effects(&mut world, vec![Effect::Add(dose, -1)]);
    assert_eq!(
        fault(&mut world.start(&[A]), Answer::Choice(0)),
        Fault::Bound {
            var: dose,
            value: -1
        }
    );
    let mut world = World::new();
    let word = world.var(VarKind::Enum(vec!["low".into(), "high".into()]), 0, &[]);
    with_effects(&mut world, vec![set(word, 2)]);
    assert_eq!(
        fault(&mut world.start(&[A]), Answer::Choice(0)),
        Fault::Bound {
            var: word,
            value: 2
        }
    );
}

#[test]
fn scenes_that_continue_in_a_circle_are_stopped() {
    let mut world = World::new();
    let outcome = world.outcome();
    let acts = vec![world.act(outcome)];
    world.one(A, acts, SceneIx(1));
    world.passage(SceneIx(2));
    world.passage(SceneIx(1));
    let mut played = world.start(&[A]);
    // Steps 1, 3, 5, … enter scene 1; the 1,001st is the one too many.
    assert_eq!(
        fault(&mut played, Answer::Choice(0)),
        Fault::TooManySteps { scene: SceneIx(1) }
    );
}

#[test]
fn a_thousand_steps_are_still_allowed() {
    let mut world = World::new();
    for number in 1..1_000 {
        world.passage(SceneIx(number));
    }
    let end = world.ending();
    assert_eq!(end, SceneIx(999));
    assert!(world.start(&[A]).run.state().ended);

    let mut world = World::new();
    for number in 1..=1_000 {
        world.passage(SceneIx(number));
    }
    world.ending();
    let refused = world.try_start(world.setup(&[A])).err().expect("refused");
    assert_eq!(
        refused,
        Rejection::CaseFault(Fault::TooManySteps {
            scene: SceneIx(1_000)
        })
    );
}

#[test]
fn a_colleague_gives_only_answers_a_player_could() {
    let mut world = World::new();
    let outcome = world.outcome();
    let scene = world.enter(A, &[(60, 260)], 1, vec![outcome], SceneIx(1));
    let reading = world.int(0, 300, 300);
    let source = |value| ColleagueAnswer::Values {
        values: vec![value],
        place: 0,
    };
    world.colleague(
        scene,
        vec![(Cond::Always, source(ValueSource::Var(reading)))],
    );
    let outcome = world.outcome();
    let acts = vec![world.act(outcome)];
    world.one(B, acts, SceneIx(2));
    world.ending();
    let mut events = vec![Event::Advanced { seq: 9 }];
    let refused = engine::start(&world.case, world.setup(&[B]), &mut events);
    assert_eq!(
        refused,
        Err(Rejection::CaseFault(Fault::Colleague {
            scene,
            code: "out-of-range"
        }))
    );
    assert_eq!(
        events,
        [Event::Advanced { seq: 9 }],
        "what was there before stays"
    );
    // With a reading in range the value is read from the variable.
    world.case.vars[reading.at()].start = 141;
    let played = world.start(&[B]);
    assert!(played.events.iter().any(|event| matches!(
        event,
        Event::Decided { answer, .. } if *answer == entered(&[141], 0)
    )));
}

#[test]
fn no_matching_outcome_or_rule_is_a_fault() {
    let mut world = World::new();
    let never = Outcome {
        when: Cond::Not(Box::new(Cond::Always)),
        ..world.outcome()
    };
    let acts = vec![world.act(never)];
    let scene = world.one(A, acts, SceneIx(1));
    world.ending();
    assert_eq!(
        fault(&mut world.start(&[A]), Answer::Choice(0)),
        Fault::NoMatch { scene }
    );
    world.decision(scene).colleague.clear();
    let refused = world.try_start(world.setup(&[B])).err();
    assert_eq!(
        refused,
        Some(Rejection::CaseFault(Fault::NoMatch { scene }))
    );
}

#[test]
fn a_setup_is_checked() {
    let mut world = World::new();
    world.param(VarKind::Int(100, 200), 140);
    world.param(VarKind::Bool, 0);
    world.param(VarKind::Role, 0);
    world.case.roles[B.at()].playable = false;
    world.ending();
    let with = |change: fn(&mut engine::Setup)| {
        let mut setup = world.setup(&[A]);
        change(&mut setup);
        world.try_start(setup).err()
    };
    let param = |number, value| {
        Some(Rejection::ParamOutOfRange {
            param: ParamIx(number),
            value,
        })
    };
    assert_eq!(with(|_| {}), None);
    assert_eq!(
        with(|setup| setup.roles = RoleSet(0)),
        Some(Rejection::NoRole)
    );
    assert_eq!(
        with(|setup| setup.roles = RoleSet::one(A).with(B)),
        Some(Rejection::RoleNotPlayable { role: B })
    );
    assert_eq!(
        with(|setup| setup.roles = RoleSet::one(RoleIx(3))),
        Some(Rejection::RoleNotPlayable { role: RoleIx(3) })
    );
    assert_eq!(with(|setup| setup.params[0] = 201), param(0, Some(201)));
    assert_eq!(with(|setup| setup.params[0] = 99), param(0, Some(99)));
    assert_eq!(with(|setup| setup.params[1] = 2), param(1, Some(2)));
    assert_eq!(with(|setup| setup.params[2] = 3), param(2, Some(3)));
    assert_eq!(with(|setup| setup.params[2] = -1), param(2, Some(-1)));
    assert_eq!(with(|setup| setup.params.truncate(2)), param(2, None));
    assert_eq!(with(|setup| setup.params.push(0)), param(3, Some(0)));
}

#[test]
fn deciding_on_a_state_is_the_same_as_in_a_run() {
    let mut world = World::new();
    let count = world.int(0, 1, 0);
    with_effects(&mut world, vec![Effect::Add(count, 1)]);
    let mut played = world.start(&[A]);
    let before = played.run.state().clone();
    let mut events = Vec::new();
    let answer = Answer::Choice(0);
    engine::decide(&world.case, &before, 0, SceneIx(0), &answer, &mut events).expect("accepted");
    assert_eq!(played.answer(answer), events);
    let mut into = engine::initial(&world.case, world.setup(&[B]));
    let mut again = Vec::new();
    engine::decide_into(
        &world.case,
        &before,
        0,
        SceneIx(0),
        &answer,
        &mut into,
        &mut again,
    )
    .expect("accepted");
    assert_eq!((&into, &again), (played.run.state(), &events));
    // The second time the bound is passed: the list stays as it was.
    let after = played.run.state().clone();
    let refused = engine::decide(&world.case, &after, 1, SceneIx(0), &answer, &mut again);
    assert_eq!(refused.expect_err("refused").code(), "case-fault");
    assert_eq!(again, events);
}

#[test]
fn a_probe_says_what_would_be_refused_and_changes_nothing() {
    let mut world = World::new();
    let count = world.int(0, 1, 1);
    with_effects(&mut world, vec![Effect::Add(count, 1)]);
    let mut played = world.start(&[A]);
    let before = played.run.state().clone();
    let mut code = |position| {
        let refused = played.run.probe(SceneIx(0), &Answer::Choice(position));
        assert_eq!(played.run.state(), &before);
        refused.map(|refused| refused.code())
    };
    assert_eq!(code(0), Some("case-fault"));
    assert_eq!(code(1), None);
    assert_eq!(code(2), Some("not-offered"));
    // Deciding after a probe is as if nothing had been asked.
    played.choose(1);
    assert_eq!(played.run.state().seq, 1);
}

#[test]
fn a_fault_after_hundreds_of_decisions_leaves_the_state_of_the_last_one() {
    let mut world = World::new();
    let count = world.int(0, 700, 0);
    with_effects(&mut world, vec![Effect::Add(count, 1)]);
    let mut played = world.start(&[A]);
    // The bound is passed once at the end, and a probe asks on the way, around every place where a mark may lie.
    for done in 0..700 {
        if done % 85 == 0 {
            let before = played.run.state().clone();
            assert_eq!(played.run.probe(SceneIx(0), &Answer::Choice(0)), None);
            assert_eq!(played.run.state(), &before, "{done}");
        }
        played.choose(0);
    }
    assert_eq!(played.run.state().vars[count.at()], 700);
    assert_eq!(played.refused(Answer::Choice(0)), "case-fault");
    assert_eq!(
        played.run.state(),
        &engine::replay(&world.case, played.setup.clone(), &played.events)
    );
}
