//! An attempt as it stood after its first decisions, to go on from there in memory. The stored attempt is not touched.

use super::Attempt;
use ledger::{AttemptStarted, Mode, Time};
use std::sync::Arc;
use uuid::Uuid;

impl Attempt {
    /// A practice under another id that begins after so many of the decisions that stand here. Nothing of it is stored.
    #[must_use]
    pub fn rewound(&self, decisions: usize, id: Uuid, at: Time) -> Self {
        let started = AttemptStarted {
            mode: Mode::Practice,
            // Whoever goes on does so alone, for one seat.
            team: Vec::new(),
            replay_of: None,
            ..(*self.started).clone()
        };
        Self {
            id,
            started: Arc::new(started),
            case: Arc::clone(&self.case),
            began: at,
            moved: at,
            opening: self.opening.clone(),
            decisions: self.decisions.iter().take(decisions).cloned().collect(),
            state: self.state_after(decisions),
            finished: None,
            stored: 0,
            seated: None,
            hint_at: None,
            paused: None,
            change: None,
            readings: vec![(at, true)],
        }
    }
}
