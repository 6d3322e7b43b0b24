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
