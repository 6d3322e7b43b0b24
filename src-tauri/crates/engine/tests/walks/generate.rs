//! Small cases read off a tape: every kind of decision, condition and effect, loops, colleagues, time and chance.

use crate::tape::Tape;
use crate::world::*;
use case::model::*;

const VARS: [VarIx; 3] = [VarIx(0), VarIx(1), VarIx(2)];
const FACTS: [FactIx; 4] = [FactIx(0), FactIx(1), FactIx(2), FactIx(3)];
const ROLES: [RoleIx; 3] = [A, B, C];

/// A case of 3 to 8 scenes and an ending.
pub fn case(tape: &mut Tape) -> World {
    let mut world = World::new();
    world.int(0, 3, 1);
    world.int(-40, 40, 0);
    let names = ["calm", "worse", "better"].map(String::from).to_vec();
    world.var(VarKind::Enum(names), 0, &[2, 1, 1]);
    for _ in FACTS {
        let start = RoleSet(tape.number() & 0b111);
        world.fact(start);
    }
    for _ in 0..2 {
        world.flag(RoleSet(0));
        world.critical(A);
    }
    for number in 0..2 {
        let span = tape.pick(&[
            DeadlineSpan::Minutes(20),
            DeadlineSpan::Days(1),
            DeadlineSpan::BusinessDays(2),
        ]);
        let missed = effects(tape, 1, number);
        world.deadline(span, missed);
    }
    for number in 0..2 {
        let when = cond(tape, 1);
        let after = u32::from(tape.number() % 50);
        let then = effects(tape, 1, number);
        world.late(after, when, then);
    }
    world.encounter(30 + u32::from(tape.number() % 4_000), &[DeadlineIx(0)]);
    for duty in 0..3 {
        let role = tape.pick(&ROLES);
        let when = cond(tape, 1);
        world.case.duties[duty].may.push(May {
            role,
            when,
            under: RefIx(0),
        });
        world.case.duties[duty].tell = RoleSet(tape.number() & 0b111);
        world.case.duties[duty].carry = vec![tape.pick(&FACTS)];
    }
    let scenes = 3 + tape.below(6);
    for number in 0..scenes {
        scene(&mut world, tape, number, scenes);
        let last = world.case.scenes.last_mut().expect("a scene");
        last.encounter = EncounterIx(u16::from(number * 2 > scenes));
        last.arrive = effects(tape, 1, 9);
    }
    world.ending();
    world
}

/// The roles a learner plays, at least one.
pub fn roles(tape: &mut Tape) -> Vec<RoleIx> {
    let set = RoleSet(1 + tape.number() % 7);
    ROLES.into_iter().filter(|role| set.has(*role)).collect()
}

fn scene(world: &mut World, tape: &mut Tape, number: usize, scenes: usize) {
    // Mostly onward, sometimes back; scenes that continue always go onward.
    let onward = SceneIx(u16::try_from(number + 1 + tape.below(scenes - number)).expect("small"));
    let back = SceneIx(u16::try_from(tape.below(number + 1)).expect("small"));
    let to = if tape.chance(4) { back } else { onward };
    let role = tape.pick(&ROLES);
    let scene = match tape.below(7) {
        0 => {
            world.passage(onward);
            return;
        }
        1 => {
            let outcomes = outcomes(world, tape, Kind::Options);
            world.several(role, 4, (0, 3), outcomes, to)
        }
        2 => {
            let outcomes = outcomes(world, tape, Kind::Order);
            world.order(role, 3, outcomes, to)
        }
        3 => {
            let outcomes = outcomes(world, tape, Kind::Enter);
            world.enter(role, &[(100, 200)], 2, outcomes, to)
        }
        4 => {
            let outcomes = outcomes(world, tape, Kind::Handoff);
            let others: Vec<RoleIx> = ROLES.into_iter().filter(|other| *other != role).collect();
            world.handoff(role, &others, &FACTS, &[None, Some(15)], outcomes, to)
        }
        _ => {
            let acts = (0..3)
                .map(|position| Act {
                    // The first is always there, so that nobody is stuck.
                    when: if position == 0 {
                        Cond::Always
                    } else {
                        cond(tape, 2)
                    },
                    limit: (position == 1).then_some(2),
                    outcomes: outcomes(world, tape, Kind::Choice),
                })
                .collect();
            world.one(role, acts, to)
        }
    };
    let branch = (cond(tape, 2), onward);
    if let SceneKind::Decides(_, next) = &mut world.case.scenes[scene.at()].kind {
        next.branches.push(branch);
    }
}

enum Kind {
    Choice,
    Options,
    Order,
    Enter,
    Handoff,
}

fn outcomes(world: &mut World, tape: &mut Tape, kind: Kind) -> Vec<Outcome> {
    let atom = match kind {
        Kind::Choice => cond(tape, 2),
        Kind::Options => tape.pick_cond(&[Cond::Includes(0b1), Cond::Count(2, 3)]),
        Kind::Order => tape.pick_cond(&[Cond::First(0b10), Cond::Before(2, 0)]),
        Kind::Enter => Cond::Compare(CompareOp::Lt, Term::Field(0), Term::Literal(140)),
        Kind::Handoff => tape.pick_cond(&[Cond::Carries(DutyIx(1)), Cond::How(1)]),
    };
    let mut first = outcome(world, tape);
    first.when = atom;
    vec![first, outcome(world, tape)]
}

impl Tape {
    fn pick_cond(&mut self, conds: &[Cond]) -> Cond {
        conds[self.below(conds.len())].clone()
    }
}

fn outcome(world: &mut World, tape: &mut Tape) -> Outcome {
    let small = |tape: &mut Tape, below: usize| i32::try_from(tape.below(below)).expect("small");
    Outcome {
        points: vec![
            (CompetencyIx(0), small(tape, 3)),
            (CompetencyIx(1), small(tape, 3)),
        ],
        own: small(tape, 3),
        duty: tape.chance(3).then_some(DutyIx(2)),
        ledger: vec![LedgerEntry::plain(
            tape.pick(&Axis::ALL),
            small(tape, 5) - 2,
        )],
        done: if tape.chance(4) {
            vec![CriticalIx(0)]
        } else {
            Vec::new()
        },
        fail: if tape.chance(6) {
            vec![(FailIx(1), RoleSet(tape.number() & 0b111))]
        } else {
            Vec::new()
        },
        minutes: u32::from(tape.number() % 40),
        effects: effects(tape, 2, 9),
        deliver: !tape.chance(4),
        repeat_max: 1 + tape.number() % 2,
        ..world.outcome()
    }
}

/// Up to `most` effects. A consequence arms only consequences after it in the file.
fn effects(tape: &mut Tape, most: usize, number: u16) -> Vec<Effect> {
    (0..tape.below(most + 1))
        .map(|_| effect(tape, number))
        .collect()
}

fn effect(tape: &mut Tape, number: u16) -> Effect {
    match tape.below(9) {
        0 => Effect::Set(VARS[0], Term::Literal(i32::from(tape.number() % 4))),
        // Passes its bounds now and then.
        1 => Effect::Add(VARS[1], i32::from(tape.number() % 30) - 12),
        2 => Effect::Learn(tape.pick(&ROLES), tape.pick(&FACTS)),
        3 => Effect::Later(LateIx(if number == 0 { 1 } else { tape.number() % 2 })),
        4 => Effect::Start(DeadlineIx(1)),
        5 => Effect::Meet(DeadlineIx(tape.number() % 2)),
        6 => Effect::Draw(VARS[2]),
        7 => Effect::Ledger(LedgerEntry::plain(tape.pick(&Axis::ALL), 1)),
        _ => Effect::When(
            cond(tape, 1),
            vec![Effect::Learn(tape.pick(&ROLES), FACTS[0])],
        ),
    }
}

fn cond(tape: &mut Tape, depth: usize) -> Cond {
    match tape.below(if depth == 0 { 8 } else { 11 }) {
        0 => Cond::Always,
        1 => is(tape.pick(&VARS), i32::from(tape.number() % 3)),
        2 => Cond::Knows(tape.pick(&ROLES), tape.pick(&FACTS)),
        3 => Cond::Played(tape.pick(&ROLES)),
        4 => Cond::Deadline(
            DeadlineIx(tape.number() % 2),
            tape.pick(&[
                DeadlineStatus::Idle,
                DeadlineStatus::Running,
                DeadlineStatus::Met,
                DeadlineStatus::Missed,
            ]),
        ),
        5 => Cond::Failed(FailIx(1)),
        6 => Cond::Visited(SceneIx(tape.number() % 3)),
        7 => Cond::Compare(CompareOp::Ge, Term::Var(VARS[1]), Term::Literal(0)),
        8 => Cond::Not(Box::new(cond(tape, depth - 1))),
        9 => Cond::All(Box::new([cond(tape, depth - 1), cond(tape, depth - 1)])),
        _ => Cond::Any(Box::new([cond(tape, depth - 1), cond(tape, depth - 1)])),
    }
}
