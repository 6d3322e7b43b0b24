//! Taking away from a state what only tells how it came about.

use case::model::{Case, Offer, SceneIx, SceneKind};
use engine::{LateState, State};
use std::hash::{DefaultHasher, Hash, Hasher};

/// What of this case tells history only.
#[derive(Debug)]
pub(super) struct Forget {
    /// The clock decides nothing: nothing begins, ends or arrives with it.
    pub timeless: bool,
    /// How many times of each choice make a difference.
    pub times: Vec<u16>,
    start: SceneIx,
}

impl Forget {
    pub fn of(case: &Case) -> Self {
        let mut times = vec![1; case.choices.len()];
        let mut delays = false;
        for scene in &case.scenes {
            let SceneKind::Decides(decision, _) = &scene.kind else {
                continue;
            };
            match &decision.offer {
                Offer::Choices { choices, .. } => {
                    for choice in choices {
                        times[choice.ix.at()] = choice.limit.unwrap_or(1).max(1);
                    }
                }
                Offer::Handoff { how, .. } => {
                    delays |= how.iter().any(|how| how.read_after.is_some());
                }
                Offer::Options { .. } | Offer::Order { .. } | Offer::Enter { .. } => {}
            }
        }
        Self {
            timeless: !delays
                && case.deadlines.is_empty()
                && case.late.is_empty()
                && case.encounters.iter().all(|encounter| encounter.at == 0),
            times,
            start: case.start,
        }
    }

    /// The state without history; one can play on from it as from the state itself.
    pub fn forgotten(&self, mut state: State) -> State {
        state.seq = 0;
        state.chance = 0;
        state.draws_used = 0;
        state.setup.draws.clear();
        for late in &mut state.late {
            match late {
                LateState::Pending {
                    cause_seq,
                    cause_scene,
                    ..
                } => {
                    *cause_seq = 0;
                    *cause_scene = self.start;
                }
                LateState::Idle | LateState::Over => {}
            }
        }
        for (taken, most) in state.taken.iter_mut().zip(&self.times) {
            *taken = (*taken).min(*most);
        }
        if self.timeless {
            state.minute = 0;
        }
        state
    }
}

/// A number that equal states share.
pub(super) fn hashed(state: &State) -> u64 {
    let mut hasher = DefaultHasher::new();
    state.scene.hash(&mut hasher);
    state.ended.hash(&mut hasher);
    state.minute.hash(&mut hasher);
    state.vars.hash(&mut hasher);
    state.knows.hash(&mut hasher);
    state.visited.hash(&mut hasher);
    state.taken.hash(&mut hasher);
    state.counted.hash(&mut hasher);
    state.points.hash(&mut hasher);
    state.own.hash(&mut hasher);
    state.ledger.hash(&mut hasher);
    hasher.finish()
}
