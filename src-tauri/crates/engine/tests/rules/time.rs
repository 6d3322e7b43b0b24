//! The clock, deadlines and late consequences.

use crate::world::*;
use case::model::*;
use engine::{Event, LateState};

/// What is worth reading in a list of events about time.
fn course(events: &[Event]) -> Vec<Event> {
    events
        .iter()
        .filter(|event| {
            matches!(
                event,
                Event::Clock { .. }
                    | Event::Deadline { .. }
                    | Event::LateArmed { .. }
                    | Event::LateFired { .. }
                    | Event::LateLapsed { .. }
                    | Event::Received { .. }
                    | Event::Set { .. }
            )
        })
        .copied()
        .collect()
}

const fn clock(minute: u32) -> Event {
    Event::Clock { minute }
}

const fn at(deadline: DeadlineIx, status: DeadlineStatus, due: u32) -> Event {
    Event::Deadline {
        deadline,
        status,
        due,
    }
}

const fn now(var: VarIx, value: i32) -> Event {
    Event::Set {
        var,
        value,
        drawn: false,
    }
}

/// A loop of A whose only choice takes so many minutes and then does this.
fn waiting(world: &mut World, minutes: u32, effects: Vec<Effect>) {
    let outcome = Outcome {
        minutes,
        effects,
        ..world.outcome()
    };
    let acts = vec![world.act(outcome)];
    world.one(A, acts, SceneIx(0));
}

#[test]
fn an_act_takes_effect_at_its_end_and_may_come_too_late() {
    for (minutes, expected) in [(30, DeadlineStatus::Met), (31, DeadlineStatus::Missed)] {
        let mut world = World::new();
        let missed = world.int(0, 1, 0);
        let limit = world.deadline(DeadlineSpan::Minutes(30), vec![set(missed, 1)]);
        world.case.encounters[0].deadlines = vec![limit];
        waiting(&mut world, minutes, vec![Effect::Meet(limit)]);
        let mut played = world.start(&[A]);
        assert_eq!(
            played.run.state().deadlines,
            [(DeadlineStatus::Running, 30)]
        );
        let events = course(&played.answer(Answer::Choice(0)));
        let expected_course = match expected {
            DeadlineStatus::Met => vec![clock(30), at(limit, DeadlineStatus::Met, 30)],
            // The clock stands at the due minute while the miss takes its effect, then at the end of the act.
            _ => vec![
                clock(30),
                at(limit, DeadlineStatus::Missed, 30),
                now(missed, 1),
                clock(31),
            ],
        };
        assert_eq!(events, expected_course);
    }
}

#[test]
fn one_minute_has_an_order_deadlines_then_late_in_file_order() {
    let mut world = World::new();
    let step = world.int(0, 9, 0);
    // Each appends its own mark by a set, so that the order shows.
    let limit = world.deadline(DeadlineSpan::Minutes(10), vec![set(step, 1)]);
    let second = world.late(10, Cond::Always, vec![set(step, 2)]);
    let third = world.late(10, Cond::Always, vec![set(step, 3)]);
    let early = world.late(9, Cond::Always, vec![set(step, 4)]);
    world.case.encounters[0].deadlines = vec![limit];
    waiting(&mut world, 11, Vec::new());
    // Armed in another order than they stand in the file.
    world.case.scenes[0].arrive = vec![
        Effect::Later(third),
        Effect::Later(second),
        Effect::Later(early),
    ];
    let mut played = world.start(&[A]);
    let fired = |late| Event::LateFired { late, cause_seq: 0 };
    assert_eq!(
        course(&played.choose(0)),
        [
            clock(9),
            fired(early),
            now(step, 4),
            clock(10),
            at(limit, DeadlineStatus::Missed, 10),
            now(step, 1),
            fired(second),
            now(step, 2),
            fired(third),
            now(step, 3),
            clock(11),
        ]
    );
}

#[test]
fn a_sweep_takes_deadlines_strictly_before_and_late_ones_at_its_end() {
    let mut world = World::new();
    let limit = world.deadline(DeadlineSpan::Minutes(10), Vec::new());
    let late = world.late(10, Cond::Always, Vec::new());
    world.case.encounters[0].deadlines = vec![limit];
    waiting(&mut world, 10, Vec::new());
    world.case.scenes[0].arrive = vec![Effect::Later(late)];
    let mut played = world.start(&[A]);
    played.choose(0);
    assert_eq!(played.run.state().minute, 10);
    assert_eq!(played.run.state().deadlines[0].0, DeadlineStatus::Running);
    assert_eq!(played.run.state().late[0], LateState::Over);
}

#[test]
fn a_late_consequence_keeps_its_first_cause_and_happens_once() {
    let mut world = World::new();
    let late = world.late(25, Cond::Always, Vec::new());
    waiting(&mut world, 10, vec![Effect::Later(late)]);
    let mut played = world.start(&[A]);
    let armed = Event::LateArmed {
        late,
        due: 35,
        cause_seq: 1,
        cause_scene: SceneIx(0),
    };
    assert_eq!(course(&played.choose(0)), [clock(10), armed]);
    // Caused again by decision 2 and 3: nothing new. Due at 35, within decision 4.
    assert_eq!(course(&played.choose(0)), [clock(20)]);
    assert_eq!(course(&played.choose(0)), [clock(30)]);
    let fired = Event::LateFired { late, cause_seq: 1 };
    assert_eq!(course(&played.choose(0)), [clock(35), fired, clock(40)]);
    // Decision 4 had caused it again after it was over: it stays over.
    assert_eq!(course(&played.choose(0)), [clock(50)]);
    assert_eq!(played.run.state().late, [LateState::Over]);
}

#[test]
fn a_late_consequence_lapses_silently_where_its_condition_no_longer_holds() {
    let mut world = World::new();
    let mended = world.int(0, 1, 0);
    let harmed = world.int(0, 1, 0);
    let late = world.late(5, is(mended, 0), vec![set(harmed, 1)]);
    waiting(&mut world, 10, vec![set(mended, 1)]);
    world.case.scenes[0].arrive = vec![Effect::Later(late)];
    let mut played = world.start(&[A]);
    // Read when it fires, at minute 5: the act's own mending comes at 10, too late.
    assert!(course(&played.choose(0)).contains(&now(harmed, 1)));

    let mut world = World::new();
    let mended = world.int(0, 1, 0);
    let late = world.late(15, is(mended, 0), Vec::new());
    waiting(&mut world, 10, vec![set(mended, 1)]);
    world.case.scenes[0].arrive = vec![Effect::Later(late)];
    let mut played = world.start(&[A]);
    played.choose(0);
    let events = course(&played.choose(0));
    assert_eq!(events, [clock(15), Event::LateLapsed { late }, clock(20)]);
    let mut view = engine::view(&world.case, played.run.state(), &events, A).happened;
    view.retain(|passage| matches!(passage, engine::Passage::Late { .. }));
    assert_eq!(view, []);
}

#[test]
fn consequences_in_a_chain_resolve_in_one_sweep_and_share_their_cause() {
    let mut world = World::new();
    let second = world.late(3, Cond::Always, Vec::new());
    let first = world.late(2, Cond::Always, vec![Effect::Later(second)]);
    let start = Outcome {
        effects: vec![Effect::Later(first)],
        next: Some(SceneIx(1)),
        ..world.outcome()
    };
    let acts = vec![world.act(start)];
    world.one(A, acts, SceneIx(1));
    let wait = Outcome {
        minutes: 10,
        ..world.outcome()
    };
    let acts = vec![world.act(wait)];
    world.one(A, acts, SceneIx(2));
    world.ending();
    let mut played = world.start(&[A]);
    played.choose(0);
    let events = course(&played.choose(0));
    assert_eq!(
        events,
        [
            clock(2),
            Event::LateFired {
                late: first,
                cause_seq: 1
            },
            Event::LateArmed {
                late: second,
                due: 5,
                cause_seq: 1,
                cause_scene: SceneIx(0)
            },
            clock(5),
            Event::LateFired {
                late: second,
                cause_seq: 1
            },
            clock(10),
        ]
    );
}

#[test]
fn a_new_encounter_moves_the_clock_sweeps_and_then_starts_its_deadlines() {
    let mut world = World::new();
    let call = world.deadline(DeadlineSpan::Minutes(60), Vec::new());
    let late = world.late(100, Cond::Always, Vec::new());
    let visit = world.encounter(1_000, &[call]);
    let outcome = Outcome {
        minutes: 5,
        effects: vec![Effect::Later(late)],
        ..world.outcome()
    };
    let acts = vec![world.act(outcome)];
    world.one(A, acts, SceneIx(1));
    let next = world.outcome();
    let acts = vec![world.act(next)];
    let there = world.one(A, acts, SceneIx(2));
    world.case.scenes[there.at()].encounter = visit;
    world.ending();
    let mut played = world.start(&[A]);
    let events = played.choose(0);
    let from = events
        .iter()
        .position(|event| *event == clock(105))
        .expect("late");
    assert_eq!(
        events[from..],
        [
            clock(105),
            Event::LateFired { late, cause_seq: 1 },
            clock(1_000),
            at(call, DeadlineStatus::Running, 1_060),
            Event::Entered { scene: there },
            Event::Advanced { seq: 1 },
        ]
    );
}

#[test]
fn an_encounter_that_is_overrun_begins_late_but_its_deadline_runs_from_the_plan() {
    let mut world = World::new();
    let call = world.deadline(DeadlineSpan::Minutes(60), Vec::new());
    let visit = world.encounter(100, &[call]);
    let outcome = Outcome {
        minutes: 130,
        ..world.outcome()
    };
    let acts = vec![world.act(outcome)];
    world.one(A, acts, SceneIx(1));
    let next = world.outcome();
    let acts = vec![world.act(next)];
    let there = world.one(A, acts, SceneIx(2));
    world.case.scenes[there.at()].encounter = visit;
    world.ending();
    let mut played = world.start(&[A]);
    played.choose(0);
    assert_eq!(played.run.state().minute, 130);
    assert_eq!(
        played.run.state().deadlines,
        [(DeadlineStatus::Running, 160)]
    );
}

#[test]
fn going_back_to_an_encounter_starts_nothing_twice() {
    let mut world = World::new();
    let call = world.deadline(DeadlineSpan::Minutes(60), Vec::new());
    let visit = world.encounter(100, &[call]);
    let meets = Outcome {
        effects: vec![Effect::Meet(call)],
        ..world.outcome()
    };
    let plain = world.outcome();
    let acts = vec![world.act(plain)];
    world.one(A, acts, SceneIx(1));
    let acts = vec![world.act(meets)];
    let there = world.one(A, acts, SceneIx(0));
    world.case.scenes[there.at()].encounter = visit;
    let mut played = world.start(&[A]);
    played.choose(0);
    played.choose(0);
    played.choose(0);
    assert_eq!(played.run.state().minute, 100);
    assert_eq!(played.run.state().deadlines, [(DeadlineStatus::Met, 100)]);
}

#[test]
fn an_effect_may_begin_a_deadline_in_business_days() {
    let mut world = World::new();
    let call = world.deadline(DeadlineSpan::BusinessDays(2), Vec::new());
    waiting(&mut world, 10, vec![Effect::Start(call)]);
    let mut played = world.start(&[A]);
    played.choose(0);
    // From Friday 09:10 to Tuesday 23:59, counted from Friday 09:00.
    assert_eq!(
        played.run.state().deadlines,
        [(DeadlineStatus::Running, 4 * 1_440 + 899)]
    );
    // Begun once: a second start changes nothing.
    played.choose(0);
    assert_eq!(played.run.state().deadlines[0].1, 4 * 1_440 + 899);
}

#[test]
fn meeting_a_deadline_that_does_not_run_does_nothing() {
    let mut world = World::new();
    let call = world.deadline(DeadlineSpan::Minutes(5), Vec::new());
    waiting(&mut world, 1, vec![Effect::Meet(call), Effect::Start(call)]);
    let mut played = world.start(&[A]);
    assert_eq!(
        course(&played.choose(0)),
        [clock(1), at(call, DeadlineStatus::Running, 6)]
    );
    assert_eq!(
        course(&played.choose(0)),
        [clock(2), at(call, DeadlineStatus::Met, 2)]
    );
}

#[test]
fn an_overrun_encounter_still_sweeps_to_now() {
    // A consequence due at once, armed by an act that ends after the next encounter was to begin.
    let mut world = World::new();
    let at_once = world.late(0, Cond::Always, Vec::new());
    let visit = world.encounter(10, &[]);
    let outcome = Outcome {
        minutes: 20,
        effects: vec![Effect::Later(at_once)],
        ..world.outcome()
    };
    let acts = vec![world.act(outcome)];
    world.one(A, acts, SceneIx(1));
    let there = world.ending();
    world.case.scenes[there.at()].encounter = visit;
    let mut played = world.start(&[A]);
    let events = played.choose(0);
    let fired = Event::LateFired {
        late: at_once,
        cause_seq: 1,
    };
    assert!(events.contains(&fired));
    assert_eq!(played.run.state().minute, 20);
}

#[test]
fn what_an_act_causes_is_laid_to_it_though_an_older_cause_came_due_meanwhile() {
    let mut world = World::new();
    let old = world.late(5, Cond::Always, Vec::new());
    let new = world.late(5, Cond::Always, Vec::new());
    let arms = |late, minutes, outcome: Outcome| Outcome {
        minutes,
        effects: vec![Effect::Later(late)],
        ..outcome
    };
    let (first, second) = (world.outcome(), world.outcome());
    let acts = vec![world.act(arms(old, 0, first))];
    world.one(A, acts, SceneIx(1));
    let acts = vec![world.act(arms(new, 10, second))];
    world.one(A, acts, SceneIx(2));
    world.ending();
    let mut played = world.start(&[A]);
    played.choose(0);
    let events = played.choose(0);
    assert!(events.contains(&Event::LateFired {
        late: old,
        cause_seq: 1
    }));
    assert!(events.contains(&Event::LateArmed {
        late: new,
        due: 15,
        cause_seq: 2,
        cause_scene: SceneIx(1)
    }));
}

#[test]
fn a_deadline_that_has_not_begun_cannot_be_met_and_a_missed_one_stays_missed() {
    let mut world = World::new();
    let idle = world.deadline(DeadlineSpan::Minutes(5), Vec::new());
    let missed = world.deadline(DeadlineSpan::Minutes(5), vec![Effect::Meet(DeadlineIx(1))]);
    world.case.encounters[0].deadlines = vec![missed];
    let (at_once, later) = (world.outcome(), world.outcome());
    let meet = |outcome: Outcome, minutes| Outcome {
        minutes,
        effects: vec![Effect::Meet(idle)],
        ..outcome
    };
    let acts = vec![world.act(meet(at_once, 0)), world.act(meet(later, 6))];
    world.one(A, acts, SceneIx(0));
    let mut played = world.start(&[A]);
    played.choose(0);
    assert_eq!(
        played.run.state().deadlines[idle.at()].0,
        DeadlineStatus::Idle
    );
    played.choose(1);
    assert_eq!(
        played.run.state().deadlines[missed.at()],
        (DeadlineStatus::Missed, 5)
    );
}

#[test]
fn a_deadline_begins_once_whatever_became_of_it() {
    let mut world = World::new();
    let call = world.deadline(DeadlineSpan::Minutes(15), Vec::new());
    waiting(&mut world, 10, vec![Effect::Start(call)]);
    let mut played = world.start(&[A]);
    // Begun at 10 and due at 25; still so at 20; missed on the way to 30, and not begun again.
    for expected in [
        (DeadlineStatus::Running, 25),
        (DeadlineStatus::Running, 25),
        (DeadlineStatus::Missed, 25),
    ] {
        played.choose(0);
        assert_eq!(played.run.state().deadlines, [expected]);
    }
}

#[test]
fn the_first_scene_begins_its_encounter() {
    let mut world = World::new();
    let call = world.deadline(DeadlineSpan::Minutes(15), Vec::new());
    let visit = world.encounter(45, &[call]);
    let end = world.ending();
    world.case.scenes[end.at()].encounter = visit;
    let played = world.start(&[A]);
    assert_eq!(
        played.events,
        [
            clock(0),
            clock(45),
            at(call, DeadlineStatus::Running, 60),
            Event::Entered { scene: end },
            Event::Ended { scene: end },
        ]
    );
}
