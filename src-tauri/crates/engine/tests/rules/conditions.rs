//! Conditions over the state, and where the story goes by them.

use crate::world::*;
use case::model::*;
use engine::{Context, State, holds};

fn reads(world: &World, state: &State, cond: &Cond) -> bool {
    holds(cond, &Context::of(&world.case, state))
}

#[test]
fn parts_combine() {
    let mut world = World::new();
    world.ending();
    let state = engine::initial(&world.case, world.setup(&[A]));
    let (yes, no) = (|| Cond::Always, || Cond::Not(Box::new(Cond::Always)));
    let all = |parts: Vec<Cond>| Cond::All(parts.into());
    let any = |parts: Vec<Cond>| Cond::Any(parts.into());
    for (cond, expected) in [
        (yes(), true),
        (no(), false),
        (all(vec![yes(), yes()]), true),
        (all(vec![yes(), no()]), false),
        (all(vec![]), true),
        (any(vec![no(), yes()]), true),
        (any(vec![no(), no()]), false),
        (any(vec![]), false),
    ] {
        assert_eq!(reads(&world, &state, &cond), expected, "{cond:?}");
    }
}

#[test]
fn numbers_compare() {
    let mut world = World::new();
    let var = world.int(-10, 10, 3);
    world.ending();
    let state = engine::initial(&world.case, world.setup(&[A]));
    let compare = |op, right| Cond::Compare(op, Term::Var(var), Term::Literal(right));
    for (op, below, equal, above) in [
        (CompareOp::Eq, false, true, false),
        (CompareOp::Ne, true, false, true),
        (CompareOp::Lt, false, false, true),
        (CompareOp::Le, false, true, true),
        (CompareOp::Gt, true, false, false),
        (CompareOp::Ge, true, true, false),
    ] {
        assert_eq!(reads(&world, &state, &compare(op, 2)), below, "3 {op:?} 2");
        assert_eq!(reads(&world, &state, &compare(op, 3)), equal, "3 {op:?} 3");
        assert_eq!(reads(&world, &state, &compare(op, 4)), above, "3 {op:?} 4");
    }
}

#[test]
fn answer_atoms_and_entered_values_hold_only_where_an_answer_is_judged() {
    let mut world = World::new();
    world.ending();
    let state = engine::initial(&world.case, world.setup(&[A]));
    for cond in [
        Cond::Includes(0),
        Cond::Excludes(0),
        Cond::Count(0, 9),
        Cond::Before(0, 1),
        Cond::First(0),
        Cond::Place(0),
        Cond::To(A),
        Cond::How(0),
        Cond::Carries(DutyIx(0)),
        Cond::Compare(CompareOp::Eq, Term::Field(0), Term::Field(0)),
    ] {
        assert!(!reads(&world, &state, &cond), "{cond:?}");
    }
}

#[test]
fn the_past_of_the_attempt_can_be_read() {
    let mut world = World::new();
    let fact = world.fact(RoleSet(0));
    let flag = world.flag(RoleSet(0));
    let call = world.deadline(DeadlineSpan::Minutes(5), Vec::new());
    let taken = Outcome {
        minutes: 6,
        fail: vec![(flag, RoleSet(0))],
        effects: vec![Effect::Learn(A, fact)],
        ..world.outcome()
    };
    let not_taken = world.outcome();
    world.case.encounters[0].deadlines = vec![call];
    let acts = vec![world.act(taken), world.act(not_taken)];
    let ask = world.one(A, acts, SceneIx(1));
    let end = world.ending();
    let never = world.ending();
    let mut played = world.start(&[A]);
    let status = |status| Cond::Deadline(call, status);
    let past = [
        (Cond::Visited(ask), true, true),
        (Cond::Visited(end), false, true),
        (Cond::Visited(never), false, false),
        (Cond::Took(ChoiceIx(0)), false, true),
        (Cond::Took(ChoiceIx(1)), false, false),
        (Cond::Knows(A, fact), false, true),
        (Cond::Knows(B, fact), false, false),
        (Cond::Played(A), true, true),
        (Cond::Played(B), false, false),
        (Cond::Failed(flag), false, true),
        (status(DeadlineStatus::Idle), false, false),
        (status(DeadlineStatus::Running), true, false),
        (status(DeadlineStatus::Missed), false, true),
        (status(DeadlineStatus::Met), false, false),
    ];
    for (cond, before, _) in &past {
        assert_eq!(
            reads(&world, played.run.state(), cond),
            *before,
            "before: {cond:?}"
        );
    }
    played.choose(0);
    for (cond, _, after) in &past {
        assert_eq!(
            reads(&world, played.run.state(), cond),
            *after,
            "after: {cond:?}"
        );
    }
}

#[test]
fn the_story_takes_the_first_branch_that_holds_on_the_new_state() {
    for (value, expected) in [(1, SceneIx(2)), (2, SceneIx(3)), (3, SceneIx(1))] {
        let mut world = World::new();
        let var = world.int(0, 3, 0);
        let outcome = Outcome {
            effects: vec![set(var, value)],
            ..world.outcome()
        };
        let acts = vec![world.act(outcome)];
        let ask = world.one(A, acts, SceneIx(1));
        for _ in 0..3 {
            world.ending();
        }
        let at_least_2 = Cond::Compare(CompareOp::Ge, Term::Var(var), Term::Literal(2));
        let below_3 = Cond::Compare(CompareOp::Lt, Term::Var(var), Term::Literal(3));
        if let SceneKind::Decides(_, next) = &mut world.case.scenes[ask.at()].kind {
            next.branches = vec![
                (is(var, 1), SceneIx(2)),
                (Cond::All(Box::new([at_least_2, below_3])), SceneIx(3)),
            ];
        }
        let mut played = world.start(&[A]);
        played.choose(0);
        assert_eq!(played.run.state().scene, expected);
    }
}

#[test]
fn an_outcomes_own_way_wins_over_the_scenes() {
    let mut world = World::new();
    let outcome = Outcome {
        next: Some(SceneIx(2)),
        ..world.outcome()
    };
    let acts = vec![world.act(outcome)];
    world.one(A, acts, SceneIx(1));
    world.ending();
    world.ending();
    let mut played = world.start(&[A]);
    played.choose(0);
    assert_eq!(played.run.state().scene, SceneIx(2));
}

#[test]
fn effects_run_in_order_and_each_may_have_a_condition() {
    let mut world = World::new();
    let first = world.int(0, 9, 0);
    let second = world.int(0, 9, 0);
    let entered_value = world.int(0, 300, 0);
    let outcome = Outcome {
        effects: vec![
            Effect::When(is(first, 1), vec![Effect::Add(second, 1)]),
            set(first, 1),
            Effect::When(
                is(first, 1),
                vec![Effect::Add(second, 2), Effect::Add(second, 3)],
            ),
            Effect::When(
                Cond::Compare(CompareOp::Gt, Term::Field(0), Term::Literal(99)),
                vec![Effect::Set(entered_value, Term::Field(0))],
            ),
            Effect::When(Cond::Place(1), vec![Effect::Add(second, 4)]),
        ],
        ..world.outcome()
    };
    world.enter(A, &[(0, 300)], 2, vec![outcome], SceneIx(1));
    world.ending();
    let mut played = world.start(&[A]);
    played.answer(entered(&[150], 0));
    assert_eq!(played.run.state().vars, [1, 5, 150]);
    let mut played = world.start(&[A]);
    played.answer(entered(&[99], 1));
    assert_eq!(played.run.state().vars, [1, 9, 0]);
}

#[test]
fn entering_a_scene_again_moves_no_ledger_again() {
    let mut world = World::new();
    let count = world.int(0, 9, 0);
    let outcome = world.outcome();
    let acts = vec![world.act(outcome)];
    world.one(A, acts, SceneIx(0));
    world.case.scenes[0].arrive = vec![
        Effect::Ledger(LedgerEntry::plain(Axis::Safety, -1)),
        Effect::Add(count, 1),
    ];
    let mut played = world.start(&[A]);
    played.choose(0);
    played.choose(0);
    assert_eq!(played.run.state().ledger[0], -1);
    assert_eq!(played.run.state().vars, [3]);
}
