//! The six kinds of decision, and what each refuses.

use crate::world::*;
use case::model::*;
use engine::{Actor, Event, Rejection, Standing, replay};

/// Which outcome an act was judged to be.
pub fn judged(events: &[Event]) -> OutcomeIx {
    events
        .iter()
        .find_map(|event| match event {
            Event::Decided { outcome, .. } => Some(*outcome),
            _ => None,
        })
        .expect("a decision")
}

#[test]
fn one_takes_the_choice_and_goes_on() {
    let mut world = World::new();
    let (first, second) = (world.outcome(), world.outcome());
    let acts = vec![world.act(first), world.act(second)];
    let ask = world.one(A, acts, SceneIx(1));
    let end = world.ending();
    let mut played = world.start(&[A]);
    assert_eq!(played.run.state().scene, ask);
    let events = played.choose(1);
    assert_eq!(
        events,
        [
            Event::Decided {
                scene: ask,
                seat: A,
                answer: Answer::Choice(1),
                outcome: OutcomeIx(1),
                actor: Actor::Learner,
                standing: Standing::Owner,
            },
            Event::Taken {
                choice: ChoiceIx(1),
                times: 1
            },
            Event::Counted {
                key: KeyIx(1),
                times: 1
            },
            Event::Entered { scene: end },
            Event::Ended { scene: end },
            Event::Advanced { seq: 1 },
        ]
    );
    assert!(played.run.state().ended);
    assert_eq!(played.refused(Answer::Choice(0)), "ended");
    assert_eq!(
        &replay(&world.case, played.setup.clone(), &played.events),
        played.run.state()
    );
}

#[test]
fn stale_sequences_other_scenes_and_other_kinds_are_refused() {
    let mut world = World::new();
    let outcome = world.outcome();
    let acts = vec![world.act(outcome)];
    let ask = world.one(A, acts, SceneIx(1));
    let end = world.ending();
    let mut played = world.start(&[A]);
    let mut out = Vec::new();
    let stale = played.run.decide(1, ask, &Answer::Choice(0), &mut out);
    assert_eq!(
        stale,
        Err(Rejection::StaleSequence {
            expected: 0,
            found: 1
        })
    );
    let other = played.run.decide(0, end, &Answer::Choice(0), &mut out);
    assert_eq!(
        other,
        Err(Rejection::OtherScene {
            waits: ask,
            given: end
        })
    );
    assert!(out.is_empty());
    let mut later = World::new();
    let outcome = later.outcome();
    let acts = vec![later.act(outcome)];
    later.one(A, acts, SceneIx(0));
    let mut twice = later.start(&[A]);
    twice.choose(0);
    let old = twice.run.decide(0, ask, &Answer::Choice(0), &mut out);
    let why = Rejection::StaleSequence {
        expected: 1,
        found: 0,
    };
    assert_eq!(old, Err(why));
    for answer in [
        Answer::Options(1),
        in_order(&[0]),
        entered(&[1], 0),
        handed(B, 0, 0),
    ] {
        assert_eq!(played.refused(answer), "wrong-kind");
    }
    assert_eq!(played.refused(Answer::Choice(1)), "not-offered");
}

fn assert_judged(world: &World, answer: Answer, expected: usize) {
    let mut played = world.start(&[A]);
    let events = played.answer(answer);
    assert_eq!(judged(&events).at(), expected, "{answer:?}");
}

#[test]
fn a_choice_may_hold_outcomes_and_the_first_match_judges() {
    let mut world = World::new();
    let severe = world.int(0, 1, 1);
    let when = |cond: Cond, outcome: Outcome| Outcome {
        when: cond,
        ..outcome
    };
    let outcomes = vec![
        when(is(severe, 0), world.outcome()),
        when(is(severe, 1), world.outcome()),
        world.outcome(),
    ];
    let act = Act {
        when: Cond::Always,
        limit: None,
        outcomes,
    };
    world.one(A, vec![act], SceneIx(1));
    world.ending();
    assert_judged(&world, Answer::Choice(0), 1);
}

#[test]
fn several_is_judged_by_what_is_ticked() {
    let mut world = World::new();
    let when = |cond: Cond, outcome: Outcome| Outcome {
        when: cond,
        ..outcome
    };
    let outcomes = vec![
        when(
            Cond::All(Box::new([Cond::Includes(0b011), Cond::Excludes(0b100)])),
            world.outcome(),
        ),
        when(Cond::Count(3, 4), world.outcome()),
        world.outcome(),
    ];
    world.several(A, 4, (1, 3), outcomes, SceneIx(1));
    world.ending();
    // 0 and 1 without 2; with 3 as well; three with 2 in it; only 0.
    assert_judged(&world, Answer::Options(0b0011), 0);
    assert_judged(&world, Answer::Options(0b1011), 0);
    assert_judged(&world, Answer::Options(0b0111), 1);
    assert_judged(&world, Answer::Options(0b0001), 2);
    let mut played = world.start(&[A]);
    assert_eq!(played.refused(Answer::Options(0)), "too-few");
    assert_eq!(played.refused(Answer::Options(0b1111)), "too-many");
    assert_eq!(played.refused(Answer::Options(0b1_0001)), "not-offered");
    assert_eq!(played.refused(Answer::Options(1 << 31)), "not-offered");
}

#[test]
fn excludes_means_none_of_them_and_includes_all() {
    let mut world = World::new();
    let without = Outcome {
        when: Cond::Excludes(0b0110),
        ..world.outcome()
    };
    let with = Outcome {
        when: Cond::Includes(0b0110),
        ..world.outcome()
    };
    let otherwise = world.outcome();
    world.several(A, 4, (1, 4), vec![without, with, otherwise], SceneIx(1));
    world.ending();
    assert_judged(&world, Answer::Options(0b1001), 0);
    assert_judged(&world, Answer::Options(0b0110), 1);
    assert_judged(&world, Answer::Options(0b0011), 2);
}

#[test]
fn an_option_not_offered_cannot_be_ticked() {
    let mut world = World::new();
    let there = world.int(0, 1, 0);
    let outcome = world.outcome();
    let scene = world.several(A, 2, (1, 2), vec![outcome], SceneIx(1));
    world.ending();
    if let Offer::Options { options, .. } = &mut world.decision(scene).offer {
        options[1].when = is(there, 1);
    }
    let mut played = world.start(&[A]);
    assert_eq!(
        engine::offer(&world.case, played.run.state()).map(|now| now.0),
        Some(0b01)
    );
    assert_eq!(played.refused(Answer::Options(0b11)), "not-offered");
    played.answer(Answer::Options(0b01));
}

#[test]
fn order_is_judged_by_places() {
    let mut world = World::new();
    let when = |cond: Cond, outcome: Outcome| Outcome {
        when: cond,
        ..outcome
    };
    let outcomes = vec![
        when(Cond::First(0b0110), world.outcome()),
        when(Cond::Before(3, 0), world.outcome()),
        world.outcome(),
    ];
    world.order(A, 4, outcomes, SceneIx(1));
    world.ending();
    assert_judged(&world, in_order(&[2, 1, 0, 3]), 0);
    assert_judged(&world, in_order(&[1, 2, 3, 0]), 0);
    assert_judged(&world, in_order(&[1, 3, 2, 0]), 1);
    assert_judged(&world, in_order(&[0, 1, 2, 3]), 2);
    let mut played = world.start(&[A]);
    assert_eq!(played.refused(in_order(&[0, 1, 2])), "incomplete-order");
    assert_eq!(played.refused(in_order(&[0, 1, 2, 2])), "repeated");
    assert_eq!(played.refused(in_order(&[0, 1, 2, 4])), "not-offered");
    assert_eq!(played.refused(in_order(&[])), "incomplete-order");
    let endless = Answer::Order {
        places: [0; 8],
        len: 9,
    };
    assert_eq!(played.refused(endless), "too-many");
}

#[test]
fn entered_values_are_judged_with_their_place() {
    let mut world = World::new();
    let threshold = world.param(VarKind::Int(100, 200), 140);
    let when = |cond: Cond, outcome: Outcome| Outcome {
        when: cond,
        ..outcome
    };
    let below = Cond::Compare(CompareOp::Lt, Term::Field(0), Term::Param(threshold));
    let outcomes = vec![
        when(
            Cond::All(Box::new([below.clone(), Cond::Place(1)])),
            world.outcome(),
        ),
        when(below, world.outcome()),
        world.outcome(),
    ];
    world.enter(A, &[(60, 260), (30, 160)], 2, outcomes, SceneIx(1));
    world.ending();
    assert_judged(&world, entered(&[139, 80], 1), 0);
    assert_judged(&world, entered(&[139, 80], 0), 1);
    assert_judged(&world, entered(&[140, 80], 1), 2);
    let mut played = world.start(&[A]);
    assert_eq!(played.refused(entered(&[59, 80], 0)), "out-of-range");
    assert_eq!(played.refused(entered(&[60, 161], 0)), "out-of-range");
    assert_eq!(played.refused(entered(&[139], 0)), "too-few");
    assert_eq!(played.refused(entered(&[139, 80, 1], 0)), "too-many");
    assert_eq!(played.refused(entered(&[139, 80], 2)), "not-offered");
    let endless = Answer::Values {
        values: [139, 80, 0],
        len: 4,
        place: 0,
    };
    assert_eq!(played.refused(endless), "too-many");
}

#[test]
fn the_clinics_parameter_moves_the_judgement() {
    let mut world = World::new();
    let threshold = world.param(VarKind::Int(100, 200), 140);
    let below = Outcome {
        when: Cond::Compare(CompareOp::Lt, Term::Field(0), Term::Param(threshold)),
        ..world.outcome()
    };
    let otherwise = world.outcome();
    world.enter(A, &[(60, 260)], 1, vec![below, otherwise], SceneIx(1));
    world.ending();
    let mut setup = world.setup(&[A]);
    setup.params[threshold.at()] = 130;
    let mut played = world.try_start(setup).expect("starts");
    assert_eq!(judged(&played.answer(entered(&[135], 0))).at(), 1);
    assert_judged(&world, entered(&[135], 0), 0);
}

#[test]
fn a_handoff_is_judged_by_whom_how_and_what_it_carries() {
    let mut world = World::new();
    let fact = world.fact(RoleSet::one(A));
    let chat = world.fact(RoleSet::one(A));
    let secret = world.fact(RoleSet::one(B));
    let duty = DutyIx(0);
    world.case.duties[0].tell = RoleSet::one(B);
    world.case.duties[0].carry = vec![fact];
    let when = |cond: Cond, outcome: Outcome| Outcome {
        when: cond,
        ..outcome
    };
    let outcomes = vec![
        when(
            Cond::All(Box::new([Cond::Carries(duty), Cond::How(1)])),
            world.outcome(),
        ),
        when(Cond::Carries(duty), world.outcome()),
        when(Cond::To(C), world.outcome()),
        when(Cond::Includes(0b001), world.outcome()),
        world.outcome(),
    ];
    // Offered in the order chat, fact, secret, so that positions and fact numbers differ.
    let facts = [chat, fact, secret];
    world.handoff(A, &[B, C], &facts, &[None, None], outcomes, SceneIx(1));
    world.ending();
    assert_judged(&world, handed(B, 0b010, 1), 0);
    assert_judged(&world, handed(B, 0b011, 0), 1);
    assert_judged(&world, handed(C, 0b010, 1), 2);
    assert_judged(&world, handed(B, 0b001, 1), 3);
    assert_judged(&world, handed(B, 0, 1), 4);
    let mut played = world.start(&[A]);
    assert_eq!(played.refused(handed(B, 0b100, 0)), "not-known");
    assert_eq!(played.refused(handed(B, 0b1000, 0)), "not-offered");
    assert_eq!(played.refused(handed(A, 0b001, 0)), "not-offered");
    assert_eq!(played.refused(handed(B, 0b001, 2)), "not-offered");
}

#[test]
fn a_duty_nobody_must_be_told_of_is_never_carried() {
    let mut world = World::new();
    let fact = world.fact(RoleSet::one(A));
    world.case.duties[0].carry = vec![fact];
    let carried = Outcome {
        when: Cond::Carries(DutyIx(0)),
        ..world.outcome()
    };
    let otherwise = world.outcome();
    world.handoff(
        A,
        &[B],
        &[fact],
        &[None],
        vec![carried, otherwise],
        SceneIx(1),
    );
    world.ending();
    assert_judged(&world, handed(B, 1, 0), 1);
}
