//! Which outcomes a seat could still reach in a state, whatever it answers. Nobody misses what was out of reach: a note
//! cannot carry a fact its writer never learned.

use case::model::{Case, Cond, Decision, FactIx, Offer, OutcomeIx, RoleIx, Term};
use engine::{Context, Offered, State, holds};

/// Outcomes some answer can lead to. For choices exactly; for the other kinds none that could be reached is left out.
pub(super) fn attainable(
    case: &Case,
    state: &State,
    decision: &Decision,
    seat: RoleIx,
) -> Vec<OutcomeIx> {
    let offered = engine::offer(case, state).unwrap_or_default();
    let scope = Scope {
        case,
        state,
        decision,
        seat,
        offered,
    };
    match &decision.offer {
        Offer::Choices { choices, .. } => (0..)
            .zip(choices)
            .filter(|(position, _)| offered.has(*position))
            .filter_map(|(position, choice)| {
                let answer = case::model::Answer::Choice(position);
                let context = Context {
                    case,
                    state,
                    answer: Some((&decision.offer, &answer)),
                };
                choice
                    .outcomes
                    .iter()
                    .copied()
                    .find(|outcome| holds(&case.outcomes[outcome.at()].when, &context))
            })
            .collect(),
        Offer::Options { outcomes, .. }
        | Offer::Order { outcomes, .. }
        | Offer::Enter { outcomes, .. }
        | Offer::Handoff { outcomes, .. } => outcomes
            .iter()
            .copied()
            .filter(|outcome| scope.reach(&case.outcomes[outcome.at()].when).hold)
            .collect(),
    }
}

struct Scope<'a> {
    case: &'a Case,
    state: &'a State,
    decision: &'a Decision,
    seat: RoleIx,
    offered: Offered,
}

/// What a condition can come to, over all answers.
#[derive(Clone, Copy)]
struct Reach {
    hold: bool,
    fail: bool,
}

impl Reach {
    const UP_TO_THE_ANSWER: Self = Self {
        hold: true,
        fail: true,
    };

    /// The same whatever is answered.
    const fn fixed(holds: bool) -> Self {
        Self {
            hold: holds,
            fail: !holds,
        }
    }

    /// Impossible where something it needs is not there; else up to the answer.
    const fn needs(there: bool) -> Self {
        Self {
            hold: there,
            fail: true,
        }
    }
}

impl Scope<'_> {
    /// What the condition can come to. Parts of `all` and `any` are taken one by one: a condition whose parts exclude each
    /// other counts as one that can hold.
    fn reach(&self, cond: &Cond) -> Reach {
        match cond {
            Cond::All(parts) => {
                parts
                    .iter()
                    .map(|part| self.reach(part))
                    .fold(Reach::fixed(true), |all, part| Reach {
                        hold: all.hold && part.hold,
                        fail: all.fail || part.fail,
                    })
            }
            Cond::Any(parts) => {
                parts
                    .iter()
                    .map(|part| self.reach(part))
                    .fold(Reach::fixed(false), |any, part| Reach {
                        hold: any.hold || part.hold,
                        fail: any.fail && part.fail,
                    })
            }
            Cond::Not(part) => {
                let Reach { hold, fail } = self.reach(part);
                Reach {
                    hold: fail,
                    fail: hold,
                }
            }
            Cond::Compare(_, left, right) if is_entered(*left) || is_entered(*right) => {
                Reach::UP_TO_THE_ANSWER
            }
            Cond::Always
            | Cond::Compare(..)
            | Cond::Visited(_)
            | Cond::Took(_)
            | Cond::Knows(..)
            | Cond::Played(_)
            | Cond::Deadline(..)
            | Cond::Failed(_) => Reach::fixed(holds(cond, &Context::of(self.case, self.state))),
            Cond::Includes(wanted) | Cond::First(wanted) => self.within(*wanted),
            Cond::Before(earlier, later) => self.within(bit(*earlier) | bit(*later)),
            Cond::Excludes(_) | Cond::Count(..) | Cond::Place(_) | Cond::To(_) | Cond::How(_) => {
                Reach::UP_TO_THE_ANSWER
            }
            Cond::Carries(duty) => {
                let carry = &self.case.duties[duty.at()].carry;
                let known = |fact: &FactIx| self.state.knows[fact.at()].has(self.seat);
                Reach::needs(carry.iter().all(known))
            }
        }
    }

    /// An answer can hold these positions only where each is offered.
    fn within(&self, wanted: u32) -> Reach {
        match &self.decision.offer {
            // Bits of a choice are no positions of options.
            Offer::Choices { .. } | Offer::Enter { .. } => Reach::UP_TO_THE_ANSWER,
            Offer::Options { .. } | Offer::Order { .. } | Offer::Handoff { .. } => {
                Reach::needs(wanted & !self.offered.0 == 0)
            }
        }
    }
}

const fn is_entered(term: Term) -> bool {
    match term {
        Term::Field(_) => true,
        Term::Literal(_) | Term::Var(_) | Term::Param(_) => false,
    }
}

fn bit(position: u8) -> u32 {
    1_u32.checked_shl(u32::from(position)).unwrap_or(0)
}
