//! Going on with an attempt, from disk.

use crate::attempt::Attempt;
use crate::error::Error;
use crate::trainer::Trainer;
use ledger::{Envelope, Event, Pause};
use uuid::Uuid;

impl Trainer {
    /// The attempt exactly as it stands on disk. Where another run of the program had left it, active time goes on from
    /// now.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::NoAttempt`], [`Error::Corrupt`], [`Error::Store`].
    pub fn resume(&mut self, attempt: Uuid) -> Result<&Attempt, Error> {
        let here = self.live.as_ref().is_some_and(|live| live.id == attempt);
        let mut found = self.fold(attempt)?;
        if !here && found.finished.is_none() {
            let at = self.now();
            let event = found.come_back();
            self.append(&found, at, std::slice::from_ref(&event))?;
            found.take_up(at);
        }
        Ok(self.live.insert(found))
    }

    /// Leaves the attempt in memory, so that active time stands still until it is taken up again. Leaving never fails: an
    /// attempt that moved on elsewhere is left there, and without the event the time since the last one does not count.
    pub(crate) fn leave(&mut self, why: Pause) {
        let Some(live) = self.live.take() else {
            return;
        };
        if let Some(event) = live.leave(why) {
            let at = self.now();
            let _ = self.append(&live, at, std::slice::from_ref(&event));
        }
    }

    /// The attempt as it stands on disk; only the open profile's.
    pub(crate) fn fold(&mut self, attempt: Uuid) -> Result<Attempt, Error> {
        let profile = self.opened()?;
        let stored = self.store.read()?.attempt(attempt)?;
        let envelopes: Vec<Envelope> = stored.into_iter().map(|stored| stored.envelope).collect();
        let Some(Event::AttemptStarted(started)) = envelopes.first().map(|first| &first.event)
        else {
            return Err(Error::NoAttempt);
        };
        if started.learner.profile != profile {
            return Err(Error::NoAttempt);
        }
        let pinned = self.pinned(&started.case.content_hash)?;
        Ok(Attempt::fold(pinned.case, &envelopes)?)
    }

    /// Takes the attempt out of memory, or reads it.
    pub(crate) fn take_live(&mut self, attempt: Uuid) -> Result<Attempt, Error> {
        let profile = self.opened()?;
        match self.live.take() {
            Some(live) if live.id == attempt && live.started.learner.profile == profile => Ok(live),
            other => {
                self.live = other;
                self.fold(attempt)
            }
        }
    }
}
