//! A running attempt that decides without cloning its state.

use crate::apply::apply;
use crate::decide::decide_in_place;
use crate::event::Event;
use crate::rejection::Rejection;
use crate::start::start;
use crate::state::{Setup, State};
use case::model::{Answer, Case, SceneIx};

/// A case, its state, and a second state that is always equal between decisions. A decision is worked out on the second
/// and its events are then folded into the first, so the live state is a fold of events by construction, and a case fault
/// half-way costs one copy instead of one per decision.
#[derive(Debug, Clone)]
pub struct Run<'c> {
    case: &'c Case,
    state: State,
    work: State,
}

impl<'c> Run<'c> {
    /// Starts an attempt; see [`start`].
    ///
    /// # Errors
    /// As [`start`].
    pub fn start(case: &'c Case, setup: Setup, out: &mut Vec<Event>) -> Result<Self, Rejection> {
        start(case, setup, out).map(|state| Self::from_state(case, state))
    }

    /// Goes on from a state, for example a replayed one.
    #[must_use]
    pub fn from_state(case: &'c Case, state: State) -> Self {
        let work = state.clone();
        Self { case, state, work }
    }

    /// Goes on from another state of the same case, reusing memory: undo in practice, or a search over answers.
    pub fn reset(&mut self, state: &State) {
        self.state.clone_from(state);
        self.work.clone_from(state);
    }

    /// The case.
    #[must_use]
    pub const fn case(&self) -> &'c Case {
        self.case
    }

    /// The state.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// Gives the state away.
    #[must_use]
    pub fn into_state(self) -> State {
        self.state
    }

    /// Decides and applies. The events are pushed to `out`; nothing else is allocated once `out` is large enough.
    ///
    /// # Errors
    /// A refusal; state and `out` are then as they were.
    pub fn decide(
        &mut self,
        expected_seq: u32,
        scene: SceneIx,
        answer: &Answer,
        out: &mut Vec<Event>,
    ) -> Result<(), Rejection> {
        let from = out.len();
        let done = decide_in_place(self.case, &mut self.work, expected_seq, scene, answer, out);
        match done {
            Ok(()) => {
                for event in &out[from..] {
                    apply(&mut self.state, event);
                }
            }
            Err(Rejection::CaseFault(_)) => self.work.clone_from(&self.state),
            Err(_) => {}
        }
        done
    }

    /// Whether the answer would be refused, and why; nothing changes.
    #[must_use]
    pub fn probe(&mut self, scene: SceneIx, answer: &Answer) -> Option<Rejection> {
        let mut events = Vec::new();
        let refused = decide_in_place(
            self.case,
            &mut self.work,
            self.state.seq,
            scene,
            answer,
            &mut events,
        )
        .err();
        self.work.clone_from(&self.state);
        refused
    }
}
