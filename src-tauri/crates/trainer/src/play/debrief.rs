//! What a debrief is made of: the attempt, and the best path beside it.

use crate::attempt::Attempt;
use crate::error::Error;
use crate::plan::best_path;
use crate::trainer::Trainer;
use uuid::Uuid;

/// An ended attempt and the best path of its case version.
#[derive(Debug, Clone)]
pub struct Debriefing {
    /// The attempt.
    pub attempt: Attempt,
    /// The walk the plan marks as best for the first played role, played under the same clinic parameters.
    pub best: Option<Attempt>,
}

impl Trainer {
    /// Everything a debrief tells, once the attempt has ended.
    ///
    /// # Errors
    /// [`Error::NotEnded`], [`Error::NoAttempt`], [`Error::Locked`], [`Error::Corrupt`], [`Error::Store`].
    pub fn debrief(&mut self, attempt: Uuid) -> Result<Debriefing, Error> {
        let attempt = self.fold(attempt)?;
        if !attempt.state.ended {
            return Err(Error::NotEnded);
        }
        let pinned = self.pinned(&attempt.case.hashes.content)?;
        Ok(Debriefing {
            best: best_path(&attempt, &pinned.files),
            attempt,
        })
    }
}
