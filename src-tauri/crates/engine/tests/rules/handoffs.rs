//! Facts on their way: sent is not received, and what arrived decides what the colleague does.

use crate::world::*;
use case::model::*;
use engine::{Arrival, Channel, Event, Passage, view};

/// A hands off one fact to B by one way, then B decides: choice 0 where B knows the fact, else choice 1. A third scene
/// waits for A. The outcome of the handoff may be changed.
fn world(delay: Option<u32>, change: impl FnOnce(&mut Outcome)) -> (World, FactIx) {
    let mut world = World::new();
    let fact = world.fact(RoleSet::one(A));
    let mut outcome = world.outcome();
    change(&mut outcome);
    world.handoff(A, &[B], &[fact], &[delay], vec![outcome], SceneIx(1));
    let (knowing, blind) = (world.outcome(), world.outcome());
    let acts = vec![world.act(knowing), world.act(blind)];
    let theirs = world.one(B, acts, SceneIx(2));
    world.colleague(
        theirs,
        vec![
            (
                Cond::Knows(B, fact),
                ColleagueAnswer::Fixed(Answer::Choice(0)),
            ),
            (Cond::Always, ColleagueAnswer::Fixed(Answer::Choice(1))),
        ],
    );
    let wait = Outcome {
        minutes: 30,
        ..world.outcome()
    };
    let acts = vec![world.act(wait)];
    world.one(A, acts, SceneIx(1));
    (world, fact)
}

fn of_colleague(events: &[Event]) -> Answer {
    events
        .iter()
        .find_map(|event| match event {
            Event::Decided { seat, answer, .. } if *seat == B => Some(*answer),
            _ => None,
        })
        .expect("B decided")
}

#[test]
fn a_fact_that_arrives_decides_what_the_colleague_does() {
    let (world, fact) = world(None, |_| {});
    let mut played = world.start(&[A]);
    let events = played.answer(handed(B, 1, 0));
    assert_eq!(of_colleague(&events), Answer::Choice(0));
    assert!(events.contains(&Event::Sent {
        scene: SceneIx(0),
        from: A,
        to: B,
        facts: 1,
        how: 0,
        arrival: Arrival::Now
    }));
    assert!(events.contains(&Event::Learned {
        role: B,
        fact,
        by: Channel::Handoff(SceneIx(0))
    }));
    let mut played = world.start(&[A]);
    assert_eq!(
        of_colleague(&played.answer(handed(B, 0, 0))),
        Answer::Choice(1)
    );
}

#[test]
fn a_message_is_read_later_and_does_not_help_before() {
    let (world, fact) = world(Some(30), |_| {});
    let mut played = world.start(&[A]);
    let events = played.answer(handed(B, 1, 0));
    assert_eq!(of_colleague(&events), Answer::Choice(1));
    assert_eq!(played.run.state().transit.len(), 1);
    // A waits 30 minutes: the message is due at 30, read at or before the end of the wait, so B knows now.
    let events = played.choose(0);
    assert!(events.contains(&Event::Received { scene: SceneIx(0) }));
    assert_eq!(of_colleague(&events), Answer::Choice(0));
    assert!(played.run.state().knows[fact.at()].has(B));
    assert_eq!(played.run.state().transit, []);
}

#[test]
fn a_lost_handoff_looks_the_same_to_its_sender() {
    let (arrives, _) = world(None, |_| {});
    let (lost, fact) = world(None, |outcome| outcome.deliver = false);
    let mut views = Vec::new();
    for world in [&arrives, &lost] {
        let mut played = world.start(&[A]);
        let before = played.run.state().clone();
        let events = played.answer(handed(B, 1, 0));
        let mut seen = view(&world.case, &before, &events, A);
        // What B did differs, and may be noticed; the handoff itself must not.
        seen.happened
            .retain(|passage| !matches!(passage, Passage::Colleague { .. }));
        views.push(seen);
        if std::ptr::eq(world, &raw const lost) {
            assert!(!played.run.state().knows[fact.at()].has(B));
            assert_eq!(of_colleague(&events), Answer::Choice(1));
        }
    }
    assert_eq!(views[0], views[1]);
}

#[test]
fn messages_come_after_deadlines_and_before_late_consequences_of_one_minute() {
    let (mut world, _) = world(Some(30), |_| {});
    let limit = world.deadline(DeadlineSpan::Minutes(30), Vec::new());
    let late = world.late(30, Cond::Always, Vec::new());
    world.case.encounters[0].deadlines = vec![limit];
    world.case.scenes[0].arrive = vec![Effect::Later(late)];
    let mut played = world.start(&[A]);
    played.answer(handed(B, 1, 0));
    // The deadline is strictly before the end of the second wait, the others at or before the first.
    let first = played.choose(0);
    let order = |events: &[Event]| {
        events
            .iter()
            .filter_map(|event| match event {
                Event::Received { .. } => Some("message"),
                Event::LateFired { .. } => Some("late"),
                Event::Deadline { .. } => Some("deadline"),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(order(&first), ["message", "late"]);
    assert_eq!(order(&played.choose(0)), ["deadline"]);

    // With one minute more in between, all three are due in one sweep.
    let mut longer = World {
        case: world.case.clone(),
    };
    let outcome = longer.case.outcomes.last_mut().expect("the wait");
    outcome.minutes = 31;
    let mut played = longer.start(&[A]);
    played.answer(handed(B, 1, 0));
    assert_eq!(order(&played.choose(0)), ["deadline", "message", "late"]);
}

#[test]
fn a_colleague_leaves_out_what_it_does_not_know() {
    let mut world = World::new();
    let known = world.fact(RoleSet::one(B));
    let unknown = world.fact(RoleSet::one(C));
    let outcome = world.outcome();
    world.handoff(
        B,
        &[A],
        &[unknown, known],
        &[None],
        vec![outcome],
        SceneIx(1),
    );
    let last = world.outcome();
    let acts = vec![world.act(last)];
    world.one(A, acts, SceneIx(2));
    world.ending();
    let mut events = Vec::new();
    let state = engine::start(&world.case, world.setup(&[A]), &mut events).expect("starts");
    assert!(state.knows[known.at()].has(A));
    assert!(!state.knows[unknown.at()].has(A));
    assert!(events.iter().any(|event| matches!(
        event,
        Event::Decided {
            answer: Answer::Handoff { facts: 0b10, .. },
            ..
        }
    )));
    let before = engine::initial(&world.case, world.setup(&[A]));
    let seen = view(&world.case, &before, &events, A);
    assert!(seen.happened.contains(&Passage::Received {
        scene: SceneIx(0),
        from: B,
        facts: vec![known],
        minute: 0
    }));
    assert_eq!(seen.facts.len(), 1);
    assert_eq!(seen.facts[0].new, Some(Channel::Handoff(SceneIx(0))));
}

#[test]
fn a_fact_known_already_is_sent_but_not_learned_again() {
    let (mut world, fact) = world(None, |_| {});
    world.case.facts[fact.at()].start = RoleSet::one(A).with(B);
    let mut played = world.start(&[A]);
    let events = played.answer(handed(B, 1, 0));
    assert!(
        events
            .iter()
            .any(|event| matches!(event, Event::Sent { .. }))
    );
    assert!(
        !events
            .iter()
            .any(|event| matches!(event, Event::Learned { .. }))
    );
}

#[test]
fn two_messages_of_one_scene_are_read_in_the_order_they_are_due() {
    // A writes twice: first by the slow way (60 minutes), then by the quick one (10); each writing takes 5 minutes.
    let mut world = World::new();
    let slow = world.fact(RoleSet::one(A));
    let quick = world.fact(RoleSet::one(A));
    let outcome = Outcome {
        minutes: 5,
        ..world.outcome()
    };
    let facts = [slow, quick];
    world.handoff(
        A,
        &[B],
        &facts,
        &[Some(60), Some(10)],
        vec![outcome],
        SceneIx(0),
    );
    let mut played = world.start(&[A]);
    played.answer(handed(B, 0b01, 0));
    played.answer(handed(B, 0b10, 1));
    let due: Vec<u32> = played
        .run
        .state()
        .transit
        .iter()
        .map(|message| message.due)
        .collect();
    assert_eq!(due, [65, 20]);
    // At minute 15 nothing is read, at 20 the quick one.
    played.answer(handed(B, 0, 0));
    assert!(!played.run.state().knows[quick.at()].has(B));
    played.answer(handed(B, 0, 0));
    assert!(played.run.state().knows[quick.at()].has(B));
    assert!(!played.run.state().knows[slow.at()].has(B));
    let slow_is_on_its_way = |message: &engine::Transit| message.due == 65 && message.facts == 0b01;
    assert!(played.run.state().transit.iter().any(slow_is_on_its_way));
    // Nine more of 5 minutes end at 65.
    for _ in 0..9 {
        played.answer(handed(B, 0, 1));
    }
    assert!(played.run.state().knows[slow.at()].has(B));
    assert_eq!(
        &engine::replay(&world.case, played.setup.clone(), &played.events),
        played.run.state()
    );
}

#[test]
fn a_lost_message_never_travels_either() {
    let (world, fact) = world(Some(10), |outcome| outcome.deliver = false);
    let mut played = world.start(&[A]);
    let events = played.answer(handed(B, 1, 0));
    assert!(events.iter().any(|event| matches!(
        event,
        Event::Sent {
            arrival: Arrival::Never,
            ..
        }
    )));
    assert_eq!(played.run.state().transit, []);
    played.choose(0);
    assert!(!played.run.state().knows[fact.at()].has(B));
}

#[test]
fn a_message_read_after_no_time_is_read_at_once() {
    let (world, fact) = world(Some(0), |_| {});
    let mut played = world.start(&[A]);
    played.answer(handed(B, 1, 0));
    assert!(played.run.state().knows[fact.at()].has(B));
    assert_eq!(played.run.state().transit, []);
}

#[test]
fn a_message_is_told_to_its_reader_when_it_is_read_and_to_nobody_else() {
    let (world, fact) = world(Some(20), |_| {});
    let mut played = world.start(&[A, B]);
    let start = played.run.state().clone();
    let sent = played.answer(handed(B, 1, 0));
    assert_eq!(view(&world.case, &start, &sent, B).happened, []);
    // B decides blind; A's wait of 30 minutes then brings the message to B at minute 20.
    played.choose(1);
    let before = played.run.state().clone();
    let waited = played.choose(0);
    let received = Passage::Received {
        scene: SceneIx(0),
        from: A,
        facts: vec![fact],
        minute: 20,
    };
    assert_eq!(view(&world.case, &before, &waited, B).happened, [received]);
    let sender = view(&world.case, &before, &waited, A).happened;
    assert!(matches!(sender[..], [Passage::Outcome { .. }]));
}
