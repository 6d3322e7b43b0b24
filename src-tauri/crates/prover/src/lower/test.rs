//! Conditions of the case, with the run's roles and parameters put in.

use super::slots::{Slot, bounds};
use super::{Lower, Test, Value};
use case::model::{ChoiceIx, CompareOp, Cond, DeadlineStatus, Term, VarIx};

impl Lower<'_> {
    /// The condition on places; `atoms` numbers the conditions that read the answer alone.
    pub(super) fn test(&mut self, cond: &Cond, atoms: &mut Vec<Cond>) -> Test {
        match cond {
            Cond::Always => Test::Is(true),
            Cond::All(parts) => self.every(parts, atoms, true),
            Cond::Any(parts) => self.every(parts, atoms, false),
            Cond::Not(part) => match self.test(part, atoms) {
                Test::Is(holds) => Test::Is(!holds),
                Test::Not(inner) => *inner,
                other @ (Test::All(_)
                | Test::Any(_)
                | Test::Fixed(..)
                | Test::Values(..)
                | Test::Atom(_)) => Test::Not(Box::new(other)),
            },
            Cond::Compare(op, left, right) => self.compare(*op, *left, *right),
            Cond::Visited(scene) => self.marked(Slot::Visited(scene.0)),
            Cond::Took(choice) => {
                let place = self.taken_place(*choice);
                Test::Fixed(CompareOp::Gt, place, 0)
            }
            Cond::Knows(role, fact) => self.marked(Slot::Knows(role.0, fact.0)),
            Cond::Played(role) => Test::Is(self.set.roles.has(*role)),
            Cond::Deadline(deadline, status) => {
                let place = self.place(Slot::Deadline(deadline.0), 0, 3);
                self.place(Slot::DeadlineDue(deadline.0), 0, self.set.flow.horizon);
                self.reads.push(place);
                Test::Fixed(CompareOp::Eq, place, standing(*status))
            }
            Cond::Failed(flag) => self.marked(Slot::Failed(flag.0)),
            Cond::Includes(_)
            | Cond::Excludes(_)
            | Cond::Count(..)
            | Cond::Before(..)
            | Cond::First(_)
            | Cond::Place(_)
            | Cond::To(_)
            | Cond::How(_)
            | Cond::Carries(_) => {
                let known = atoms.iter().position(|atom| atom == cond);
                let number = known.unwrap_or_else(|| {
                    atoms.push(cond.clone());
                    atoms.len() - 1
                });
                Test::Atom(u8::try_from(number).unwrap_or(u8::MAX))
            }
        }
    }

    fn every(&mut self, parts: &[Cond], atoms: &mut Vec<Cond>, all: bool) -> Test {
        let mut kept = Vec::new();
        for part in parts {
            let test = self.test(part, atoms);
            if test == Test::Is(!all) {
                return test;
            }
            if test != Test::Is(all) {
                kept.push(test);
            }
        }
        match (kept.len(), kept.pop()) {
            (_, None) => Test::Is(all),
            (1, Some(only)) => only,
            (_, Some(last)) => {
                kept.push(last);
                if all {
                    Test::All(kept.into())
                } else {
                    Test::Any(kept.into())
                }
            }
        }
    }

    fn compare(&mut self, op: CompareOp, left: Term, right: Term) -> Test {
        match (self.value(left), self.value(right)) {
            (Value::Fixed(left), Value::Fixed(right)) => Test::Is(compares(op, left, right)),
            (Value::Place(place), Value::Fixed(number)) => Test::Fixed(op, place, number),
            (Value::Fixed(number), Value::Place(place)) => Test::Fixed(turned(op), place, number),
            (left, right) => Test::Values(op, left, right),
        }
    }

    /// A number, kept where it can change.
    pub(super) fn value(&mut self, term: Term) -> Value {
        match term {
            Term::Literal(number) => Value::Fixed(number),
            Term::Param(param) => Value::Fixed(self.set.params[param.at()]),
            Term::Field(field) => Value::Field(field),
            Term::Var(var) => Value::Place(self.variable(var)),
        }
    }

    /// Least and greatest value of a term.
    pub(super) fn range(&self, term: Term) -> (i32, i32) {
        let case = self.set.case;
        match term {
            Term::Literal(number) => (number, number),
            Term::Param(param) => {
                let value = self.set.params[param.at()];
                (value, value)
            }
            Term::Var(var) => bounds(case, &case.vars[var.at()].kind),
            Term::Field(_) => (i32::MIN, i32::MAX),
        }
    }

    /// Keeps a variable, and notes that it is read.
    pub(super) fn variable(&mut self, var: VarIx) -> usize {
        let (low, high) = bounds(self.set.case, &self.set.case.vars[var.at()].kind);
        let place = self.places.add(Slot::Var(var.0), low, high);
        self.reads.push(place);
        place
    }

    /// Keeps how often a choice was taken, no further than its limit.
    pub(super) fn taken_place(&mut self, choice: ChoiceIx) -> usize {
        let known = self.set.case.choice(choice);
        let limit = known.and_then(|(_, choice)| choice.limit);
        let most = i32::from(limit.unwrap_or(1).max(1));
        self.place(Slot::Taken(choice.0), 0, most)
    }

    /// Keeps a place and notes that it is read.
    pub(super) fn place(&mut self, slot: Slot, low: i32, high: i32) -> usize {
        let place = self.places.add(slot, low, high);
        self.reads.push(place);
        place
    }

    fn marked(&mut self, slot: Slot) -> Test {
        Test::Fixed(CompareOp::Ne, self.place(slot, 0, 1), 0)
    }
}

/// A status as a number.
pub const fn standing(status: DeadlineStatus) -> i32 {
    match status {
        DeadlineStatus::Idle => 0,
        DeadlineStatus::Running => 1,
        DeadlineStatus::Met => 2,
        DeadlineStatus::Missed => 3,
    }
}

/// Whether two numbers compare so.
pub const fn compares(op: CompareOp, left: i32, right: i32) -> bool {
    match op {
        CompareOp::Eq => left == right,
        CompareOp::Ne => left != right,
        CompareOp::Lt => left < right,
        CompareOp::Le => left <= right,
        CompareOp::Gt => left > right,
        CompareOp::Ge => left >= right,
    }
}

/// The comparison read from the other side.
const fn turned(op: CompareOp) -> CompareOp {
    match op {
        CompareOp::Eq => CompareOp::Eq,
        CompareOp::Ne => CompareOp::Ne,
        CompareOp::Lt => CompareOp::Gt,
        CompareOp::Le => CompareOp::Ge,
        CompareOp::Gt => CompareOp::Lt,
        CompareOp::Ge => CompareOp::Le,
    }
}
