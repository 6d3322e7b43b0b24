//! What an answer is judged to be, whatever the state: the conditions split by what they ask about the state.
//!
//! Each thing asked about the state (a variable's comparison, a known fact, …) is held to be true and to be false, in every
//! combination. Some combinations no state has, so what holds in all of them holds in every state, and what fails in one may
//! still hold: such a finding is left to the prover. Decisions that ask about more than [`MOST`] things are not judged.

use super::decided::points;
use crate::model::{Answer, Case, Cond, DutyIx, FactIx, Offer, Outcome, OutcomeIx, RoleIx};

/// Most things asked about the state: 2^12 combinations.
const MOST: usize = 12;

/// One combination: what is asked about the state, and which of it holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Suppose<'a> {
    asked: &'a [&'a Cond],
    true_ones: u32,
}

/// An offer with all it asks about the state.
#[derive(Debug)]
pub(super) struct Blind<'c> {
    case: &'c Case,
    offer: &'c Offer,
    outcomes: &'c [OutcomeIx],
    asked: Vec<&'c Cond>,
}

impl<'c> Blind<'c> {
    /// A judged offer (all kinds but choices); `more` are further conditions the check depends on. `None` where too much is
    /// asked, or the offer holds choices.
    pub fn of(case: &'c Case, offer: &'c Offer, more: &'c [Cond]) -> Option<Self> {
        let (outcomes, options) = match offer {
            Offer::Options {
                outcomes, options, ..
            }
            | Offer::Order {
                outcomes, options, ..
            } => (outcomes, options.as_slice()),
            Offer::Handoff { outcomes, .. } => (outcomes, &[][..]),
            Offer::Choices { .. } | Offer::Enter { .. } => return None,
        };
        let mut asked = Vec::new();
        for ix in outcomes {
            ask(&case.outcomes.get(ix.at())?.when, &mut asked);
        }
        options
            .iter()
            .for_each(|option| ask(&option.when, &mut asked));
        more.iter().for_each(|cond| ask(cond, &mut asked));
        (asked.len() <= MOST).then_some(Self {
            case,
            offer,
            outcomes,
            asked,
        })
    }

    /// Every combination of what is asked.
    pub fn supposed(&self) -> impl Iterator<Item = Suppose<'_>> {
        (0..1_u32 << self.asked.len()).map(|true_ones| Suppose {
            asked: &self.asked,
            true_ones,
        })
    }

    /// The first outcome that matches.
    pub fn judged(&self, suppose: Suppose, answer: &Answer) -> Option<&'c Outcome> {
        let case = self.case;
        let mut outcomes = self
            .outcomes
            .iter()
            .filter_map(|ix| case.outcomes.get(ix.at()));
        outcomes.find(|outcome| self.holds(&outcome.when, suppose, answer))
    }

    /// Action points of the outcome.
    pub fn points(&self, suppose: Suppose, answer: &Answer) -> i32 {
        self.judged(suppose, answer).map_or(0, points)
    }

    fn holds(&self, cond: &Cond, suppose: Suppose, answer: &Answer) -> bool {
        match cond {
            Cond::Always => true,
            Cond::All(parts) => parts.iter().all(|part| self.holds(part, suppose, answer)),
            Cond::Any(parts) => parts.iter().any(|part| self.holds(part, suppose, answer)),
            Cond::Not(part) => !self.holds(part, suppose, answer),
            Cond::Compare(..)
            | Cond::Visited(_)
            | Cond::Took(_)
            | Cond::Knows(..)
            | Cond::Played(_)
            | Cond::Deadline(..)
            | Cond::Failed(_) => suppose.holds(cond),
            Cond::Includes(wanted) => set(answer).is_some_and(|set| set & wanted == *wanted),
            Cond::Excludes(unwanted) => set(answer).is_some_and(|set| set & unwanted == 0),
            Cond::Count(least, most) => set(answer).is_some_and(|set| {
                (u32::from(*least)..=u32::from(*most)).contains(&set.count_ones())
            }),
            Cond::Before(earlier, later) => {
                let place = |wanted: &u8| order(answer).iter().position(|option| option == wanted);
                matches!((place(earlier), place(later)), (Some(a), Some(b)) if a < b)
            }
            Cond::First(wanted) => order(answer)
                .get(..wanted.count_ones() as usize)
                .is_some_and(|first| bits(first) == *wanted),
            Cond::Place(_) => false,
            Cond::To(role) => matches!(answer, Answer::Handoff { to, .. } if to == role),
            Cond::How(way) => matches!(answer, Answer::Handoff { how, .. } if how == way),
            Cond::Carries(duty) => self.carries(*duty, answer),
        }
    }

    fn carries(&self, duty: DutyIx, answer: &Answer) -> bool {
        let (Offer::Handoff { facts: offered, .. }, Answer::Handoff { to, facts, .. }) =
            (self.offer, answer)
        else {
            return false;
        };
        self.case.duties.get(duty.at()).is_some_and(|duty| {
            let carried = mask(offered, &duty.carry);
            duty.tell.has(*to) && carried.is_some_and(|carry| facts & carry == carry)
        })
    }
}

impl Suppose<'_> {
    /// Whether a condition about the state alone, asked somewhere, holds here. What is never asked is not known and so false.
    pub fn holds(&self, cond: &Cond) -> bool {
        let at = self.asked.iter().position(|asked| *asked == cond);
        at.is_some_and(|at| self.true_ones & (1 << at) != 0)
    }

    /// Whether an option is offered.
    pub fn offered(&self, when: &Cond) -> bool {
        match when {
            Cond::Always => true,
            Cond::All(parts) => parts.iter().all(|part| self.offered(part)),
            Cond::Any(parts) => parts.iter().any(|part| self.offered(part)),
            Cond::Not(part) => !self.offered(part),
            Cond::Compare(..)
            | Cond::Visited(_)
            | Cond::Took(_)
            | Cond::Knows(..)
            | Cond::Played(_)
            | Cond::Deadline(..)
            | Cond::Failed(_) => self.holds(when),
            // What is offered cannot ask for an answer.
            Cond::Includes(_)
            | Cond::Excludes(_)
            | Cond::Count(..)
            | Cond::Before(..)
            | Cond::First(_)
            | Cond::Place(_)
            | Cond::To(_)
            | Cond::How(_)
            | Cond::Carries(_) => false,
        }
    }

    /// Whether the role knows the fact: from the start, or supposed.
    pub fn knows(&self, case: &Case, role: RoleIx, fact: FactIx) -> bool {
        let start = case
            .facts
            .get(fact.at())
            .is_some_and(|fact| fact.start.has(role));
        start || self.holds(&Cond::Knows(role, fact))
    }
}

/// The bits of facts in what is offered; `None` where one is not offered.
pub(super) fn mask(offered: &[FactIx], facts: &[FactIx]) -> Option<u32> {
    let places: Option<Vec<u8>> = facts
        .iter()
        .map(|fact| {
            offered
                .iter()
                .position(|other| other == fact)
                .map(|at| at as u8)
        })
        .collect();
    places.map(|places| bits(&places))
}

/// Adds what a condition asks about the state; an entered value is part of the answer.
fn ask<'c>(cond: &'c Cond, asked: &mut Vec<&'c Cond>) {
    cond.atoms(&mut |atom| {
        let of_state = !atom.reads_answer() && *atom != Cond::Always;
        if of_state && !asked.contains(&atom) {
            asked.push(atom);
        }
    });
}

fn set(answer: &Answer) -> Option<u32> {
    match answer {
        Answer::Options(set) => Some(*set),
        Answer::Handoff { facts, .. } => Some(*facts),
        Answer::Order { .. } => Some(bits(order(answer))),
        Answer::Choice(_) | Answer::Values { .. } => None,
    }
}

fn order(answer: &Answer) -> &[u8] {
    match answer {
        Answer::Order { places, len } => places.get(..usize::from(*len)).unwrap_or_default(),
        Answer::Choice(_) | Answer::Options(_) | Answer::Values { .. } | Answer::Handoff { .. } => {
            &[]
        }
    }
}

fn bits(places: &[u8]) -> u32 {
    places.iter().fold(0, |set, place| {
        set | 1_u32.checked_shl((*place).into()).unwrap_or(0)
    })
}
