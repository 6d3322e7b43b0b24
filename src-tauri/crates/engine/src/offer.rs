//! What is offered now.

use crate::cond::{Context, bit, holds, passes};
use crate::seat::{decision_of, seat_of};
use crate::state::State;
use case::model::{Case, FactIx, Offer, RoleIx, SceneIx};
use case::program::{Choice, Kind, Program};

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
    let seat = seat_of(case, &state.setup.params, state.scene)?;
    Some(offered(case, state, state.scene, seat))
}

/// What the scene's decision offers to the seat.
pub(crate) fn offered(case: &Case, state: &State, scene: SceneIx, seat: RoleIx) -> Offered {
    let program = case.program();
    let here = &program.scenes[scene.at()];
    let context = Context::of(case, state);
    match here.kind {
        Kind::Chooses => set(here.choices.of(&program.choices), |choice| {
            choosable(choice, program, &context)
        }),
        Kind::Decides => decision_of(case, scene).map_or(Offered::default(), |decision| {
            beyond_choices(&decision.offer, &context, seat)
        }),
        Kind::Continues | Kind::Ends => Offered::default(),
    }
}

/// What is offered where it is no choice.
fn beyond_choices(offer: &Offer, context: &Context<'_>, seat: RoleIx) -> Offered {
    match offer {
        Offer::Choices { .. } => Offered::default(),
        Offer::Options { options, .. } | Offer::Order { options, .. } => {
            set(options, |option| holds(&option.when, context))
        }
        Offer::Enter { places, .. } => set(places, |_| true),
        Offer::Handoff { facts, .. } => set(facts, |fact| known(context.state, *fact, seat)),
    }
}

/// Whether the choice can be taken now.
#[inline]
pub(crate) fn choosable(choice: &Choice, program: &Program, context: &Context<'_>) -> bool {
    let taken = || context.state.taken[choice.ix.at()];
    choice.limit.is_none_or(|limit| taken() < limit) && passes(choice.when, program, context)
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
