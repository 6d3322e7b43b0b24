//! What an act earns: judged on the state before, once per counting key, apart from ownership.

use crate::kinds::judged;
use crate::world::*;
use case::model::*;
use engine::{Actor, Event, Standing, score};

const WORDS: CompetencyIx = CompetencyIx(1);

/// Points and ownership of A.
fn earned(played: &Played<'_>) -> (i32, i32) {
    let score = score(played.run.case(), played.run.state());
    (score.roles[A.at()].action, score.roles[A.at()].own)
}

/// A scene that comes back to itself, with these choices, each worth what the outcome says.
fn around(world: &mut World, outcomes: Vec<Outcome>) {
    let acts = outcomes
        .into_iter()
        .map(|outcome| world.act(outcome))
        .collect();
    world.one(A, acts, SceneIx(0));
}

#[test]
fn judging_reads_the_state_before_and_effects_come_after() {
    let mut world = World::new();
    let asked = world.int(0, 1, 0);
    let first = Outcome {
        when: is(asked, 0),
        effects: vec![set(asked, 1)],
        ..world.outcome()
    };
    let again = world.outcome();
    let act = Act {
        when: Cond::Always,
        limit: None,
        outcomes: vec![first, again],
    };
    world.one(A, vec![act], SceneIx(0));
    let mut played = world.start(&[A]);
    assert_eq!(judged(&played.choose(0)).at(), 0);
    assert_eq!(judged(&played.choose(0)).at(), 1);
}

#[test]
fn points_count_once_for_a_choice_and_a_loop_farms_nothing() {
    let mut world = World::new();
    let one = Outcome {
        points: vec![(CompetencyIx(0), 2), (WORDS, 1)],
        own: 1,
        ledger: vec![LedgerEntry::plain(Axis::Cost, -1)],
        effects: vec![Effect::Ledger(LedgerEntry::plain(Axis::Equity, 2))],
        ..world.outcome()
    };
    let other = Outcome {
        points: vec![(WORDS, 5)],
        ..world.outcome()
    };
    around(&mut world, vec![one, other]);
    let mut played = world.start(&[A]);
    played.choose(0);
    assert_eq!(earned(&played), (3, 1));
    let again = played.choose(0);
    assert_eq!(earned(&played), (3, 1));
    assert!(!again.iter().any(|event| matches!(
        event,
        Event::Counted { .. }
            | Event::Points { .. }
            | Event::Ownership { .. }
            | Event::Ledger { .. }
    )));
    assert_eq!(played.run.state().ledger, [0, 0, -1, 0, 0, 2]);
    // Another choice has its own key.
    played.choose(1);
    assert_eq!(earned(&played), (8, 1));
    let score = score(&world.case, played.run.state());
    assert_eq!(score.roles[A.at()].by_competency, [2, 6]);
}

#[test]
fn repeat_max_lets_a_choice_count_again() {
    let mut world = World::new();
    let outcome = Outcome {
        points: vec![(WORDS, 2)],
        repeat_max: 2,
        ..world.outcome()
    };
    around(&mut world, vec![outcome]);
    let mut played = world.start(&[A]);
    for expected in [2, 4, 4] {
        played.choose(0);
        assert_eq!(earned(&played).0, expected);
    }
}

#[test]
fn a_judged_kind_counts_its_first_answer_not_a_better_second_one() {
    let mut world = World::new();
    let good = Outcome {
        when: Cond::Includes(0b10),
        points: vec![(WORDS, 4)],
        ..world.outcome()
    };
    let poor = Outcome {
        points: vec![(WORDS, 1)],
        ..world.outcome()
    };
    world.several(A, 2, (0, 2), vec![good, poor], SceneIx(0));
    let mut played = world.start(&[A]);
    played.answer(Answer::Options(0b01));
    assert_eq!(earned(&played).0, 1);
    played.answer(Answer::Options(0b10));
    assert_eq!(earned(&played).0, 1);
}

#[test]
fn a_first_answer_worth_nothing_still_counts_as_the_first() {
    let mut world = World::new();
    let good = Outcome {
        when: Cond::Includes(0b10),
        points: vec![(WORDS, 4)],
        ..world.outcome()
    };
    let nothing = world.outcome();
    world.several(A, 2, (0, 2), vec![good, nothing], SceneIx(0));
    let mut played = world.start(&[A]);
    played.answer(Answer::Options(0));
    played.answer(Answer::Options(0b10));
    assert_eq!(earned(&played).0, 0);
}

#[test]
fn a_limited_choice_is_offered_so_often() {
    let mut world = World::new();
    let (limited, free) = (world.outcome(), world.outcome());
    let limited = Act {
        when: Cond::Always,
        limit: Some(2),
        outcomes: vec![limited],
    };
    let acts = vec![limited, world.act(free)];
    world.one(A, acts, SceneIx(0));
    let mut played = world.start(&[A]);
    played.choose(0);
    played.choose(0);
    assert_eq!(played.refused(Answer::Choice(0)), "not-offered");
    assert_eq!(
        engine::offer(&world.case, played.run.state()).map(|now| now.0),
        Some(0b10)
    );
    played.choose(1);
}

/// A decision that lands in A's chair, of a duty B owns; earns 3 points and 2 of ownership.
fn another_ones_duty(change: impl FnOnce(&mut World, &mut Outcome)) -> (Standing, (i32, i32)) {
    let mut world = World::new();
    let mut outcome = Outcome {
        points: vec![(WORDS, 3)],
        own: 2,
        ..world.outcome()
    };
    change(&mut world, &mut outcome);
    let acts = vec![world.act(outcome)];
    let scene = world.one(A, acts, SceneIx(1));
    world.ending();
    world.decision(scene).duty = DutyIx(1);
    let mut played = world.start(&[A]);
    let events = played.choose(0);
    let standing = events.iter().find_map(|event| match event {
        Event::Decided { standing, .. } => Some(*standing),
        _ => None,
    });
    (standing.expect("decided"), earned(&played))
}

#[test]
fn outside_ones_duty_the_act_counts_and_ownership_does_not() {
    assert_eq!(another_ones_duty(|_, _| {}), (Standing::Outside, (3, 0)));
}

#[test]
fn a_standing_order_gives_ownership_while_it_holds() {
    let order = |role, when| May {
        role,
        when,
        under: RefIx(0),
    };
    let under = |case: &mut Case, may| case.duties[1].may = may;
    let allowed = another_ones_duty(|world, _| {
        let given = world.int(0, 1, 1);
        under(
            &mut world.case,
            vec![order(C, Cond::Always), order(A, is(given, 1))],
        );
    });
    assert_eq!(allowed, (Standing::Allowed(1), (3, 2)));
    let lapsed = another_ones_duty(|world, _| {
        let given = world.int(0, 1, 0);
        under(
            &mut world.case,
            vec![order(C, Cond::Always), order(A, is(given, 1))],
        );
    });
    assert_eq!(lapsed, (Standing::Outside, (3, 0)));
}

#[test]
fn the_outcomes_own_duty_decides_who_owns_the_act() {
    // The decision's duty is B's; this act's duty is A's.
    let own = another_ones_duty(|_, outcome| outcome.duty = Some(DutyIx(0)));
    assert_eq!(own, (Standing::Owner, (3, 2)));
    let others = another_ones_duty(|_, outcome| outcome.duty = Some(DutyIx(2)));
    assert_eq!(others, (Standing::Outside, (3, 0)));
}

#[test]
fn a_parameter_names_owner_and_seat() {
    let mut world = World::new();
    let who = world.param(VarKind::Role, 1);
    world.case.duties[0].owner = Owner::Param(who);
    let outcome = Outcome {
        own: 1,
        ..world.outcome()
    };
    let acts = vec![world.act(outcome)];
    let scene = world.one(A, acts, SceneIx(1));
    world.ending();
    world.decision(scene).seat = Seat::Param(who);
    // B sits there by default; with C named, B is not asked and the case plays to its end.
    let mut played = world.start(&[B]);
    assert_eq!(
        engine::waiting_seat(&world.case, played.run.state()),
        Some(B)
    );
    played.choose(0);
    assert_eq!(score(&world.case, played.run.state()).roles[B.at()].own, 1);
    let mut setup = world.setup(&[B]);
    setup.params[who.at()] = 2;
    assert!(world.try_start(setup).expect("starts").run.state().ended);
}

/// Plays one choice of A that raises the flag; who is charged, and whether the attempt passed.
fn charged(world: &mut World, flag: FailIx, charge: RoleSet, roles: &[RoleIx]) -> (RoleSet, bool) {
    let outcome = Outcome {
        fail: vec![(flag, charge)],
        ..world.outcome()
    };
    let acts = vec![world.act(outcome)];
    world.one(A, acts, SceneIx(1));
    world.ending();
    let mut played = world.start(roles);
    if !played.run.state().ended {
        played.choose(0);
    }
    let score = score(&world.case, played.run.state());
    assert_eq!(score.fails.len(), 1);
    (score.fails[0].1, score.passed)
}

#[test]
fn a_fail_flag_charges_the_seat_unless_it_or_the_outcome_says_whom() {
    let mut world = World::new();
    let flag = world.flag(RoleSet(0));
    assert_eq!(
        charged(&mut world, flag, RoleSet(0), &[A]),
        (RoleSet::one(A), false)
    );

    let mut world = World::new();
    let flag = world.flag(RoleSet::one(B));
    assert_eq!(
        charged(&mut world, flag, RoleSet(0), &[A]),
        (RoleSet::one(B), true)
    );

    let mut world = World::new();
    let flag = world.flag(RoleSet::one(B));
    let both = RoleSet::one(A).with(C);
    assert_eq!(charged(&mut world, flag, both, &[A]), (both, false));
}

#[test]
fn a_colleagues_own_lapse_charges_no_learner() {
    let mut world = World::new();
    let flag = world.flag(RoleSet(0));
    assert_eq!(
        charged(&mut world, flag, RoleSet(0), &[B]),
        (RoleSet::one(A), true)
    );
    // But a flag may charge the played sender for what the colleague did without the fact.
    let mut world = World::new();
    let flag = world.flag(RoleSet(0));
    assert_eq!(
        charged(&mut world, flag, RoleSet::one(B), &[B]),
        (RoleSet::one(B), false)
    );
}

#[test]
fn flags_and_critical_steps_are_sets() {
    let mut world = World::new();
    let flag = world.flag(RoleSet(0));
    let step = world.critical(A);
    let one = Outcome {
        fail: vec![(flag, RoleSet(0))],
        done: vec![step],
        ..world.outcome()
    };
    let other = Outcome {
        fail: vec![(flag, RoleSet::one(B))],
        done: vec![step],
        ..world.outcome()
    };
    around(&mut world, vec![one, other]);
    let mut played = world.start(&[A]);
    let happened = |events: &[Event]| {
        let flags = events
            .iter()
            .filter(|event| matches!(event, Event::Failed { .. }));
        let steps = events
            .iter()
            .filter(|event| matches!(event, Event::CriticalDone { .. }));
        (flags.count(), steps.count())
    };
    assert_eq!(happened(&played.choose(0)), (1, 1));
    assert_eq!(happened(&played.choose(0)), (0, 0));
    // The same flag with another charge adds to those charged.
    assert_eq!(happened(&played.choose(1)), (1, 0));
    assert_eq!(played.run.state().fails[0], (true, RoleSet::one(A).with(B)));
}

#[test]
fn a_colleague_earns_nothing_but_moves_the_ledger() {
    let mut world = World::new();
    let step = world.critical(A);
    let outcome = Outcome {
        points: vec![(WORDS, 3)],
        own: 1,
        done: vec![step],
        ledger: vec![LedgerEntry::plain(Axis::StaffBurden, -2)],
        ..world.outcome()
    };
    let acts = vec![world.act(outcome)];
    world.one(A, acts, SceneIx(1));
    let free = world.outcome();
    let acts = vec![world.act(free)];
    world.one(B, acts, SceneIx(2));
    world.ending();
    let played = world.start(&[B]);
    assert!(matches!(
        played.events[1..3],
        [
            Event::Entered { scene: SceneIx(0) },
            Event::Decided {
                actor: Actor::Colleague(0),
                ..
            }
        ]
    ));
    let score = score(&world.case, played.run.state());
    assert_eq!(
        (score.roles[A.at()].action, score.roles[A.at()].own),
        (0, 0)
    );
    assert_eq!(score.critical, [(CriticalIx(0), false)]);
    assert_eq!(score.ledger, [0, 0, 0, 0, -2, 0]);
}

#[test]
fn passing_needs_the_ending_the_marks_and_the_critical_steps() {
    let mut world = World::new();
    world.case.pass[A.at()] = Some(PassMark { points: 3, own: 1 });
    let step = world.critical(A);
    world.critical(B);
    let full = Outcome {
        points: vec![(WORDS, 3)],
        own: 1,
        done: vec![step],
        ..world.outcome()
    };
    let few = Outcome {
        points: vec![(WORDS, 2)],
        ..full.clone()
    };
    let unowned = Outcome {
        own: 0,
        ..full.clone()
    };
    let undone = Outcome {
        done: Vec::new(),
        ..full.clone()
    };
    let acts: Vec<Act> = [full, few, unowned, undone]
        .map(|outcome| world.act(outcome))
        .into();
    world.one(A, acts, SceneIx(1));
    world.ending();
    for (choice, expected) in [(0, true), (1, false), (2, false), (3, false)] {
        let mut played = world.start(&[A]);
        assert!(
            !score(&world.case, played.run.state()).passed,
            "not before the ending"
        );
        played.choose(choice);
        let score = score(&world.case, played.run.state());
        assert_eq!(score.passed, expected, "choice {choice}");
        assert_eq!(score.roles[A.at()].passed, expected, "choice {choice}");
        assert!(!score.roles[B.at()].passed, "B is not played");
    }
    // Nobody has passed before the ending, even where nothing is asked.
    let free = world.start(&[C]);
    assert!(free.run.state().ended, "A's colleague decides");
    assert!(score(&world.case, free.run.state()).passed);
    let waiting = world.start(&[A, C]);
    assert!(!score(&world.case, waiting.run.state()).roles[C.at()].passed);
    // With B played too, B's own critical step fails the attempt, not A.
    let mut played = world.start(&[A, B]);
    played.choose(0);
    let score = score(&world.case, played.run.state());
    assert!(score.roles[A.at()].passed);
    assert_eq!(score.roles[B.at()].missed, [CriticalIx(1)]);
    assert!(!score.passed);
}

#[test]
fn measures_are_read_once_at_the_ending() {
    let mut world = World::new();
    let controlled = world.int(0, 1, 0);
    let text = world.text("measure");
    for value in [1, 0] {
        world.case.measures.push(Measure {
            id: "measure".into(),
            measure: "bp".into(),
            met: is(controlled, value),
            text,
            refs: Vec::new(),
        });
    }
    let outcome = Outcome {
        effects: vec![set(controlled, 1)],
        ..world.outcome()
    };
    let acts = vec![world.act(outcome)];
    world.one(A, acts, SceneIx(1));
    world.ending();
    let mut played = world.start(&[A]);
    assert_eq!(score(&world.case, played.run.state()).measures, []);
    played.choose(0);
    assert_eq!(
        score(&world.case, played.run.state()).measures,
        [(MeasureIx(0), true), (MeasureIx(1), false)]
    );
}
