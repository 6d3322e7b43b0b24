//! What a debrief is made of: the attempt, what could have been reached, and the best path beside it.

use crate::attempt::Attempt;
use crate::error::Error;
use crate::proof::{Best, best_path};
use crate::trainer::Trainer;
use prover::Setting;
use std::sync::Arc;
use uuid::Uuid;

/// An ended attempt, what is proven of its case version under its roles and clinic parameters, and the best path.
#[derive(Debug, Clone)]
pub struct Debriefing {
    /// The attempt.
    pub attempt: Attempt,
    /// What is proven, where [`Trainer::question`] was settled before.
    pub proof: Option<Arc<Setting>>,
    /// The best path for the first played role.
    pub best: Option<Best>,
}

impl Debriefing {
    /// Puts the best path beside an ended attempt.
    #[must_use]
    pub fn of(attempt: Attempt, files: &case::Files, proof: Option<Arc<Setting>>) -> Self {
        Self {
            best: best_path(&attempt, files, proof.as_deref()),
            attempt,
            proof,
        }
    }
}

impl Trainer {
    /// Everything a debrief tells, once the attempt has ended. It proves nothing itself: settle [`Trainer::question`]
    /// before, where nobody waits for this trainer.
    ///
    /// # Errors
    /// [`Error::NotEnded`], [`Error::NoAttempt`], [`Error::Locked`], [`Error::Corrupt`], [`Error::Store`].
    pub fn debrief(&mut self, attempt: Uuid) -> Result<Debriefing, Error> {
        let attempt = self.fold(attempt)?;
        if !attempt.state.ended {
            return Err(Error::NotEnded);
        }
        let pinned = self.pinned(&attempt.case.hashes.content)?;
        let setup = &attempt.state.setup;
        let proof = self.ask(&attempt.case, setup.roles, &setup.params).known();
        Ok(Debriefing::of(attempt, &pinned.files, proof))
    }
}
