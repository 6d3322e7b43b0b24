//! What only practice has: going back, and hints.

use crate::attempt::Attempt;
use crate::error::Error;
use crate::trainer::Trainer;
use uuid::Uuid;

impl Trainer {
    /// Takes back the last decision. The log keeps it; undo is an event of its own.
    ///
    /// # Errors
    /// [`Error::NotInGraded`], [`Error::NothingToUndo`], [`Error::Ended`], [`Error::Stale`], [`Error::NoAttempt`],
    /// [`Error::Locked`], [`Error::Store`].
    pub fn undo(&mut self, attempt: Uuid, seq: u32) -> Result<&Attempt, Error> {
        let at = self.now();
        self.move_on(attempt, |trainer, live| {
            let event = live.undo(seq)?;
            trainer.append(live, at, std::slice::from_ref(&event))?;
            live.take_back(at);
            Ok(())
        })
    }

    /// Shows the hint of the waiting decision; the log knows that it was shown.
    ///
    /// # Errors
    /// [`Error::NotInGraded`], [`Error::Ended`], [`Error::Stale`], [`Error::NoAttempt`], [`Error::Locked`],
    /// [`Error::Store`].
    pub fn hint(&mut self, attempt: Uuid, seq: u32) -> Result<&Attempt, Error> {
        let at = self.now();
        self.move_on(attempt, |trainer, live| {
            if let Some(event) = live.hint(seq)? {
                trainer.append(live, at, std::slice::from_ref(&event))?;
                live.take_hint(at);
            }
            Ok(())
        })
    }
}
