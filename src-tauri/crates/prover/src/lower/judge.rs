//! What answers are judged to be, and what that leads to.

use super::program::{Ask, Judged, Op, Result, Test, owner};
use super::slots::Slot;
use super::{Lower, Value};
use case::model::{Cond, CriticalIx, DutyIx, FailIx, KeyIx, Outcome, OutcomeIx, RoleIx, RoleSet};

impl Lower<'_> {
    #[expect(clippy::too_many_arguments, reason = "the parts of one judgement")]
    pub(super) fn judged(
        &mut self,
        at: usize,
        duty: DutyIx,
        seat: RoleIx,
        player: Option<usize>,
        key: KeyIx,
        outcomes: &[OutcomeIx],
        atoms: &mut Vec<Cond>,
    ) -> Judged {
        let case = self.set.case;
        let results: Box<[Result]> = outcomes
            .iter()
            .map(|ix| {
                let outcome = &case.outcomes[ix.at()];
                self.result(
                    *ix,
                    outcome,
                    outcome.duty.unwrap_or(duty),
                    seat,
                    player,
                    atoms,
                )
            })
            .collect();
        let weighs = results.iter().any(|result| {
            result.action != 0
                || result.own != 0
                || !result.sums.is_empty()
                || super::sums(&result.effects)
        });
        let counted = (self.set.flow.circling[at] && weighs || self.set.observe.whole).then(|| {
            let most = results
                .iter()
                .map(|result| result.repeat)
                .max()
                .unwrap_or(1);
            self.place(Slot::Counted(key.0), 0, most)
        });
        Judged {
            counted,
            outcomes: results,
        }
    }

    fn result(
        &mut self,
        ix: OutcomeIx,
        outcome: &Outcome,
        duty: DutyIx,
        seat: RoleIx,
        player: Option<usize>,
        atoms: &mut Vec<Cond>,
    ) -> Result {
        let when = self.test(&outcome.when, atoms);
        let effects = self.ops(&outcome.effects, atoms);
        let mut effects = effects.into_vec();
        let played = player.is_some();
        if self.set.observe.words && played {
            effects.push(self.read(outcome.after));
            effects.push(self.read(outcome.why));
        }
        let own = if played { outcome.own } else { 0 };
        let may = if own == 0 {
            Test::Is(false)
        } else {
            self.may(duty, seat)
        };
        let base = self.players.len() * 2;
        let axes = outcome.ledger.iter();
        let axes =
            axes.filter(|entry| self.set.observe.ledger[entry.axis as usize] && entry.by != 0);
        Result {
            ix,
            when,
            repeat: i32::from(outcome.repeat_max),
            action: if played {
                outcome.points.iter().map(|(_, by)| *by).sum()
            } else {
                0
            },
            own,
            may,
            sums: axes
                .map(|entry| (base + entry.axis as usize, entry.by))
                .collect(),
            done: if played {
                self.done(&outcome.done)
            } else {
                Box::default()
            },
            marks: self.flags(&outcome.fail, seat),
            minutes: outcome.minutes,
            deliver: outcome.deliver,
            effects: effects.into(),
            next: outcome.next,
        }
    }

    fn may(&mut self, duty: DutyIx, seat: RoleIx) -> Test {
        let case = self.set.case;
        let duty = &case.duties[duty.at()];
        if owner(duty.owner, self.set.params, case.roles.len()) == Some(seat) {
            return Test::Is(true);
        }
        let of_seat = duty.may.iter().filter(|may| may.role == seat);
        let mut tests: Vec<Test> = of_seat
            .map(|may| self.test(&may.when, &mut Vec::new()))
            .collect();
        if tests.contains(&Test::Is(true)) {
            return Test::Is(true);
        }
        tests.retain(|test| *test != Test::Is(false));
        if tests.is_empty() {
            Test::Is(false)
        } else {
            Test::Any(tests.into())
        }
    }

    /// Places of critical steps that a played role needs.
    fn done(&mut self, steps: &[CriticalIx]) -> Box<[usize]> {
        if !self.set.observe.pass {
            return Box::default();
        }
        let needed = steps.iter().filter(|step| {
            self.players
                .contains(&self.set.case.critical[step.at()].role)
        });
        needed
            .map(|step| self.places.add(Slot::Critical(step.0), 0, 1))
            .collect()
    }

    /// Places of raised flags that are read, and of charges to played roles.
    fn flags(&mut self, fails: &[(FailIx, RoleSet)], seat: RoleIx) -> Box<[usize]> {
        let mut marks = Vec::new();
        for (flag, charge) in fails {
            marks.extend(self.places.find(Slot::Failed(flag.0)));
            if !self.set.observe.pass {
                continue;
            }
            let own = self.set.case.fails[flag.at()].charge;
            let charge = if !charge.is_empty() {
                *charge
            } else if !own.is_empty() {
                own
            } else {
                RoleSet::one(seat)
            };
            for role in self.players.iter().filter(|role| charge.has(**role)) {
                marks.push(self.places.add(Slot::Charged(role.0), 0, 1));
            }
        }
        marks.into()
    }
}
/// What effects read of the answer: atoms by number, and whether entered values.
pub(super) fn read_by_effects(offer: &Ask) -> (u64, bool) {
    let mut read = (0, false);
    for judged in super::judgements(offer) {
        for result in &judged.outcomes {
            ops_read(&result.effects, &mut read);
        }
    }
    read
}

fn ops_read(ops: &[Op], read: &mut (u64, bool)) {
    for op in ops {
        match op {
            Op::When(test, inner) => {
                test_reads(test, read);
                ops_read(inner, read);
            }
            Op::Set(_, _, Value::Field(_)) => read.1 = true,
            Op::Set(..)
            | Op::Add(..)
            | Op::Fault(..)
            | Op::Mark(_)
            | Op::Later(_)
            | Op::Start(_)
            | Op::Meet(_)
            | Op::Draw(..)
            | Op::Sum(..) => {}
        }
    }
}

fn test_reads(test: &Test, read: &mut (u64, bool)) {
    match test {
        Test::Is(_) | Test::Fixed(..) => {}
        Test::All(parts) | Test::Any(parts) => parts.iter().for_each(|part| test_reads(part, read)),
        Test::Not(part) => test_reads(part, read),
        Test::Values(_, left, right) => {
            read.1 |= [left, right]
                .iter()
                .any(|value| matches!(value, Value::Field(_)));
        }
        Test::Atom(number) => read.0 |= 1_u64.checked_shl(u32::from(*number)).unwrap_or(0),
    }
}
