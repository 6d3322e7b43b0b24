//! A running attempt that decides without cloning its state.

use crate::decide::decide_in_place;
use crate::event::Event;
use crate::rejection::Rejection;
use crate::start::start;
use crate::state::{Setup, State};
use case::model::{Answer, Case, SceneIx};

/// Decisions noted before the mark moves on.
const NOTED: usize = 256;

/// A case and its state, on which a decision is worked out in place: every change is an event that is applied as it is told,
/// so the live state is a fold of events by construction. A case fault half-way leaves the state spoilt; then the decisions
/// since the last mark are made again, with the same end, for the rules are deterministic. So a decision notes its answer
/// and copies no state.
#[derive(Debug, Clone)]
pub struct Run<'c> {
    case: &'c Case,
    state: State,
    /// The state at some moment before.
    mark: State,
    /// What was decided from the mark to the state.
    since: Vec<(SceneIx, Answer)>,
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
        let mark = state.clone();
        Self {
            case,
            state,
            mark,
            since: Vec::with_capacity(NOTED),
        }
    }

    /// Goes on from another state of the same case, reusing memory: undo in practice, or a search over answers.
    pub fn reset(&mut self, state: &State) {
        self.state.clone_from(state);
        self.mark.clone_from(state);
        self.since.clear();
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
        let done = decide_in_place(self.case, &mut self.state, expected_seq, scene, answer, out);
        match done {
            Ok(()) => self.note(scene, answer),
            Err(Rejection::CaseFault(_)) => self.restore(),
            Err(_) => {}
        }
        done
    }

    /// Whether the answer would be refused, and why; nothing changes.
    #[must_use]
    pub fn probe(&mut self, scene: SceneIx, answer: &Answer) -> Option<Rejection> {
        let mut events = Vec::new();
        let expected = self.state.seq;
        let refused = decide_in_place(
            self.case,
            &mut self.state,
            expected,
            scene,
            answer,
            &mut events,
        )
        .err();
        self.restore();
        refused
    }

    /// Notes the decision that led to the state.
    fn note(&mut self, scene: SceneIx, answer: &Answer) {
        if self.since.len() < NOTED {
            self.since.push((scene, *answer));
        } else {
            self.mark.clone_from(&self.state);
            self.since.clear();
        }
    }

    /// Brings the state to where it was after the last decision that was accepted.
    fn restore(&mut self) {
        self.state.clone_from(&self.mark);
        let mut events = Vec::new();
        for (scene, answer) in &self.since {
            events.clear();
            let seq = self.state.seq;
            // Accepted once on the same state, it is accepted again.
            let _ = decide_in_place(self.case, &mut self.state, seq, *scene, answer, &mut events);
        }
    }
}
