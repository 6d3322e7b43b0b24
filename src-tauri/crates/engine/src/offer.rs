//! What is offered now.

use crate::cond::{Context, bit, holds};
use crate::seat::seated;
use crate::state::State;
use case::model::{Case, Choice, Decision, FactIx, Offer, RoleIx, SceneKind};

/// Positions offered now, bit n is position n.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Offered(pub u32);

impl Offered {
    /// Whether the position is offered.
    #[must_use]
    pub const fn has(self, position: u8) -> bool {
        position < 32 && self.0 & (1 << position) != 0
    }

    /// How many are offered.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The offered positions, lowest first.
    pub fn positions(self) -> impl Iterator<Item = u8> {
        (0..32).filter(move |position| self.has(*position))
    }
}

/// The choices, options, places (of `enter`) or known facts (of `handoff`) offered by the scene that waits;
/// `None` once the case has ended.
#[must_use]
pub fn offer(case: &Case, state: &State) -> Option<Offered> {
    if state.ended {
        return None;
    }
    match &case.scenes[state.scene.at()].kind {
        SceneKind::Decides(decision, _) => {
            let seat = seated(case, &state.setup.params, decision.seat)?;
            Some(offered(case, state, decision, seat))
        }
        SceneKind::Continues(_) | SceneKind::Ends(_) => None,
    }
}

/// What the decision offers to the seat.
pub(crate) fn offered(case: &Case, state: &State, decision: &Decision, seat: RoleIx) -> Offered {
    let context = Context::of(case, state);
    match &decision.offer {
        Offer::Choices { choices, .. } => set(choices, |choice| choosable(choice, &context)),
        Offer::Options { options, .. } | Offer::Order { options, .. } => {
            set(options, |option| holds(&option.when, &context))
        }
        Offer::Enter { places, .. } => set(places, |_| true),
        Offer::Handoff { facts, .. } => set(facts, |fact| known(state, *fact, seat)),
    }
}

/// Whether the choice can be taken now.
pub(crate) fn choosable(choice: &Choice, context: &Context<'_>) -> bool {
    let taken = || context.state.taken[choice.ix.at()];
    choice.limit.is_none_or(|limit| taken() < limit) && holds(&choice.when, context)
}

fn known(state: &State, fact: FactIx, role: RoleIx) -> bool {
    state.knows[fact.at()].has(role)
}

fn set<T>(items: &[T], mut offered: impl FnMut(&T) -> bool) -> Offered {
    let mut set = 0;
    for (position, item) in items.iter().enumerate() {
        if offered(item) {
            set |= bit(position);
        }
    }
    Offered(set)
}
