//! Whether a condition holds.

use crate::state::State;
use case::model::{Answer, Case, Cond, DutyIx, FactIx, Offer, Term};
use case::program::{Program, Test};

/// What a condition is read against.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The case.
    pub case: &'a Case,
    /// The state.
    pub state: &'a State,
    /// The answer being judged and what was offered; without it no answer atom holds.
    pub answer: Option<(&'a Offer, &'a Answer)>,
}

impl<'a> Context<'a> {
    /// The state alone, no answer.
    #[must_use]
    pub const fn of(case: &'a Case, state: &'a State) -> Self {
        Self {
            case,
            state,
            answer: None,
        }
    }
}

/// Whether the test of a program holds.
#[inline]
pub(crate) fn passes(test: Test, program: &Program, context: &Context<'_>) -> bool {
    // Most tests are of this kind, and a call costs more than they do.
    if let Test::Is(order, var, right) = test {
        // A case without variables has tests that always hold.
        let left = context.state.vars.get(var.at()).copied();
        order.of(left.unwrap_or_default(), right)
    } else {
        all_pass(test, program, context)
    }
}

/// [`passes`] for every kind of test.
fn all_pass(test: Test, program: &Program, context: &Context<'_>) -> bool {
    let parts = |count: u16, start: u32| {
        let start = start as usize;
        program.tests[start..start + usize::from(count)].iter()
    };
    match test {
        Test::Is(..) => passes(test, program, context),
        Test::All(count, start) => parts(count, start).all(|part| passes(*part, program, context)),
        Test::Any(count, start) => parts(count, start).any(|part| passes(*part, program, context)),
        Test::Other(at) => holds(&program.conds[at as usize], context),
    }
}

/// Whether the condition holds. Allocates nothing and compares no string.
#[must_use]
pub fn holds(cond: &Cond, context: &Context<'_>) -> bool {
    let state = context.state;
    match cond {
        Cond::Always => true,
        Cond::All(parts) => parts.iter().all(|part| holds(part, context)),
        Cond::Any(parts) => parts.iter().any(|part| holds(part, context)),
        Cond::Not(part) => !holds(part, context),
        Cond::Compare(op, left, right) => match (value(*left, context), value(*right, context)) {
            (Some(left), Some(right)) => op.order().of(left, right),
            (None, _) | (_, None) => false,
        },
        Cond::Visited(scene) => state.visited[scene.at()],
        Cond::Took(choice) => state.taken[choice.at()] > 0,
        Cond::Knows(role, fact) => state.knows[fact.at()].has(*role),
        Cond::Played(role) => state.setup.roles.has(*role),
        Cond::Deadline(deadline, status) => state.deadlines[deadline.at()].0 == *status,
        Cond::Failed(flag) => state.fails[flag.at()].0,
        Cond::Includes(wanted) => chosen(context).is_some_and(|set| set & wanted == *wanted),
        Cond::Excludes(unwanted) => chosen(context).is_some_and(|set| set & unwanted == 0),
        Cond::Count(least, most) => chosen(context)
            .is_some_and(|set| (u32::from(*least)..=u32::from(*most)).contains(&set.count_ones())),
        Cond::Before(earlier, later) => order(context).is_some_and(|order| {
            let place = |wanted: u8| order.iter().position(|option| *option == wanted);
            match (place(*earlier), place(*later)) {
                (Some(earlier), Some(later)) => earlier < later,
                (None, _) | (_, None) => false,
            }
        }),
        Cond::First(wanted) => order(context).is_some_and(|order| {
            let places = wanted.count_ones() as usize;
            order
                .get(..places)
                .is_some_and(|first| set_of(first) == *wanted)
        }),
        Cond::Place(wanted) => {
            matches!(context.answer, Some((_, Answer::Values { place, .. })) if place == wanted)
        }
        Cond::To(wanted) => {
            matches!(context.answer, Some((_, Answer::Handoff { to, .. })) if to == wanted)
        }
        Cond::How(wanted) => {
            matches!(context.answer, Some((_, Answer::Handoff { how, .. })) if how == wanted)
        }
        Cond::Carries(duty) => carries(*duty, context),
    }
}

/// The whole number a term stands for; `None` for an entered value where no answer is judged.
#[must_use]
pub(crate) fn value(term: Term, context: &Context<'_>) -> Option<i32> {
    match term {
        Term::Literal(number) => Some(number),
        Term::Var(var) => Some(context.state.vars[var.at()]),
        Term::Param(param) => Some(context.state.setup.params[param.at()]),
        Term::Field(field) => match context.answer {
            Some((_, Answer::Values { values, len, .. })) if field < *len => {
                values.get(usize::from(field)).copied()
            }
            _ => None,
        },
    }
}

/// Ticked options, ordered options or sent facts, as bits by position.
fn chosen(context: &Context<'_>) -> Option<u32> {
    match context.answer?.1 {
        Answer::Options(set) => Some(*set),
        Answer::Handoff { facts, .. } => Some(*facts),
        Answer::Order { .. } => order(context).map(set_of),
        Answer::Choice(_) | Answer::Values { .. } => None,
    }
}

fn order<'a>(context: &Context<'a>) -> Option<&'a [u8]> {
    match context.answer?.1 {
        Answer::Order { places, len } => places.get(..usize::from(*len)),
        Answer::Choice(_) | Answer::Options(_) | Answer::Values { .. } | Answer::Handoff { .. } => {
            None
        }
    }
}

fn set_of(positions: &[u8]) -> u32 {
    positions
        .iter()
        .fold(0, |set, position| set | bit(usize::from(*position)))
}

/// The bit of a position; none beyond 31.
pub(crate) fn bit(position: usize) -> u32 {
    u32::try_from(position)
        .ok()
        .and_then(|shift| 1_u32.checked_shl(shift))
        .unwrap_or(0)
}

fn carries(duty: DutyIx, context: &Context<'_>) -> bool {
    let Some((Offer::Handoff { facts: offered, .. }, Answer::Handoff { to, facts, .. })) =
        context.answer
    else {
        return false;
    };
    let duty = &context.case.duties[duty.at()];
    let sent = |fact: &FactIx| {
        offered
            .iter()
            .position(|other| other == fact)
            .is_some_and(|position| facts & bit(position) != 0)
    };
    duty.tell.has(*to) && duty.carry.iter().all(sent)
}
