//! Chance: forced first, then from the seed, and always in the events.

use crate::world::*;
use case::model::*;
use engine::{Event, Fault, Rejection, replay};

/// A draws at each decision, from three values of which the last has no weight.
fn world() -> (World, VarIx) {
    let mut world = World::new();
    let names = ["calm", "worse", "never"].map(String::from).to_vec();
    let var = world.var(VarKind::Enum(names), 0, &[1, 1, 0]);
    let outcome = Outcome {
        effects: vec![Effect::Draw(var)],
        ..world.outcome()
    };
    let acts = vec![world.act(outcome)];
    world.one(A, acts, SceneIx(0));
    (world, var)
}

fn drawn(events: &[Event]) -> Vec<i32> {
    events
        .iter()
        .filter_map(|event| match event {
            Event::Set {
                value, drawn: true, ..
            } => Some(*value),
            _ => None,
        })
        .collect()
}

#[test]
fn forced_values_come_first_and_leave_the_seed_alone() {
    let (world, _) = world();
    let mut setup = world.setup(&[A]);
    setup.draws = vec![1, 0, 1];
    let mut forced = world.try_start(setup).expect("starts");
    for _ in 0..5 {
        forced.choose(0);
    }
    let values = drawn(&forced.events);
    assert_eq!(values[..3], [1, 0, 1]);
    assert_eq!(forced.run.state().draws_used, 3);
    let mut free = world.start(&[A]);
    for _ in 0..2 {
        free.choose(0);
    }
    assert_eq!(drawn(&free.events), values[3..]);
}

#[test]
fn the_same_seed_gives_the_same_events_and_another_does_not() {
    let (world, _) = world();
    let course = |seed| {
        let mut setup = world.setup(&[A]);
        setup.seed = seed;
        let mut played = world.try_start(setup).expect("starts");
        for _ in 0..64 {
            played.choose(0);
        }
        assert_eq!(
            &replay(&world.case, played.setup.clone(), &played.events),
            played.run.state()
        );
        drawn(&played.events)
    };
    assert_eq!(course(7), course(7));
    assert_ne!(course(7), course(8));
    assert!(
        !course(7).contains(&2),
        "a value without weight is never drawn"
    );
}

#[test]
fn a_forced_value_that_cannot_be_drawn_is_refused() {
    for forced in [2, 3, -1] {
        let (world, var) = world();
        let mut setup = world.setup(&[A]);
        setup.draws = vec![forced];
        let mut played = world.try_start(setup).expect("starts");
        let before = played.run.state().clone();
        assert_eq!(
            played.try_answer(Answer::Choice(0)),
            Err(Rejection::CaseFault(Fault::Draw {
                var,
                forced: Some(forced)
            }))
        );
        assert_eq!(played.run.state(), &before);
    }
}
