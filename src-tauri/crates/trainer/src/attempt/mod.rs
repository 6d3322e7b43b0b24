//! One attempt in memory: its case, its events, its state. Pure; the store is someone else's work.

mod begin;
mod compare;
mod decide;
mod fold;
mod moved;
mod outcome;
mod rewind;
mod screen;
mod seat;
mod story;

pub use begin::Begin;
pub use compare::{Fork, Forked, fork};
pub use decide::{Move, parse_answer};
pub use fold::NotThisCase;
pub use moved::CaseChange;
pub use screen::{FirstShown, Screen};
pub use story::{Act, Movement, Step, StepKind};

use case::Case;
use case::model::{RoleIx, SceneIx};
use engine::{Event, State};
use ledger::{AttemptFinished, AttemptStarted, Mode, Pause, Time};
use std::sync::Arc;
use uuid::Uuid;

/// An attempt as far as it has gone.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// Its id.
    pub id: Uuid,
    /// What was pinned when it began.
    pub started: Arc<AttemptStarted>,
    /// The case version it is pinned to: the one it began with, or the last it moved to.
    pub case: Arc<Case>,
    /// When it began.
    pub began: Time,
    /// When it last moved.
    pub moved: Time,
    /// What the opening did, up to the first decision.
    pub opening: Vec<Event>,
    /// Learners' decisions that still stand.
    pub decisions: Vec<Decided>,
    /// Where it stands.
    pub state: State,
    /// The result, once it has ended and that is stored.
    pub finished: Option<(Time, Arc<AttemptFinished>)>,
    /// Events of it in the store.
    pub stored: u32,
    /// In a team: the role that holds the laptop, as this process knows it. Nothing read from disk sits anyone down.
    seated: Option<RoleIx>,
    /// The number of decisions at which a hint was shown, while no decision followed.
    hint_at: Option<u32>,
    /// Why active time stands still, while it does.
    paused: Option<Pause>,
    /// What became of it when its case was found changed, until the next decision; nothing read from disk tells it.
    pub change: Option<CaseChange>,
    /// Moments of its events, and whether active time runs after each.
    readings: Vec<(Time, bool)>,
}

/// A learner's decision that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Its number, from 1.
    pub seq: u32,
    /// The scene that asked.
    pub scene: SceneIx,
    /// The seat that decided.
    pub seat: RoleIx,
    /// Everything it changed, in order.
    pub events: Vec<Event>,
}

impl Attempt {
    /// Whether undo and hints are allowed.
    #[must_use]
    pub fn is_practice(&self) -> bool {
        match self.started.mode {
            Mode::Practice => true,
            Mode::Graded => false,
        }
    }

    /// Every event that stands, in order.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        let decided = self.decisions.iter().flat_map(|decided| &decided.events);
        self.opening.iter().chain(decided)
    }

    /// The state after so many of the decisions that stand.
    #[must_use]
    pub fn state_after(&self, decisions: usize) -> State {
        let decided = self.decisions.iter().take(decisions);
        let events = decided.flat_map(|decided| &decided.events);
        engine::replay(
            &self.case,
            self.state.setup.clone(),
            self.opening.iter().chain(events),
        )
    }

    /// The seat whose screen is shown: the one that has to decide; at the end the one that decided last.
    #[must_use]
    pub fn viewer(&self) -> RoleIx {
        engine::waiting_seat(&self.case, &self.state)
            .or_else(|| self.decisions.last().map(|decided| decided.seat))
            .or_else(|| self.played().next())
            .unwrap_or(RoleIx(0))
    }

    /// Roles played by learners, in the case's order.
    pub fn played(&self) -> impl Iterator<Item = RoleIx> + '_ {
        let roles = self.state.setup.roles;
        (0..)
            .map(RoleIx)
            .take(self.case.roles.len())
            .filter(move |role| roles.has(*role))
    }

    /// Whether a hint was shown for the decision that waits.
    #[must_use]
    pub fn hint_shown(&self) -> bool {
        self.hint_at == Some(self.state.seq) && !self.state.ended
    }

    /// Whether the last decision can be taken back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.is_practice() && !self.state.ended && self.may_take_back()
    }

    /// Active milliseconds so far, each gap counted up to the default cap.
    #[must_use]
    pub fn active_ms(&self) -> u64 {
        ledger::active_ms(self.readings.iter().copied(), ledger::DEFAULT_GAP_CAP_MS)
    }
}
