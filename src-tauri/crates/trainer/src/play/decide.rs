//! Deciding: worked out, stored, and only then taken.

use crate::attempt::{Attempt, parse_answer};
use crate::error::Error;
use crate::trainer::Trainer;
use ledger::{Answer, Event, Sign, Time};
use records::{Append, StoreError};
use uuid::Uuid;

impl Trainer {
    /// Decides. When this returns `Ok`, the decision is on disk; where it ended the case, so are the result and the
    /// signed head, in the same transaction.
    ///
    /// # Errors
    /// [`Error::Stale`] where the attempt moved on elsewhere, [`Error::Rejected`], [`Error::Ended`],
    /// [`Error::CaseFault`], [`Error::NoAttempt`], [`Error::Locked`], [`Error::Store`]. The attempt stands as before.
    pub fn decide(
        &mut self,
        attempt: Uuid,
        seq: u32,
        scene: &str,
        answer: &Answer,
    ) -> Result<&Attempt, Error> {
        let at = self.now();
        self.move_on(attempt, |trainer, live| {
            live.expects(seq, scene)?;
            let answer = parse_answer(live, answer)?;
            let made = live.decide(seq, scene, &answer, at)?;
            trainer.append(live, at, &made.stored)?;
            live.take(made);
            Ok(())
        })
    }

    /// Does something to the attempt in memory and keeps it there; after a stale append it is read again next time.
    pub(crate) fn move_on(
        &mut self,
        attempt: Uuid,
        work: impl FnOnce(&mut Self, &mut Attempt) -> Result<(), Error>,
    ) -> Result<&Attempt, Error> {
        let mut live = self.take_live(attempt)?;
        let done = work(self, &mut live);
        match done {
            Ok(()) => Ok(self.live.insert(live)),
            Err(Error::Stale) => Err(Error::Stale),
            Err(refused) => {
                self.live = Some(live);
                Err(refused)
            }
        }
    }

    /// Appends to the attempt in one durable transaction, signing the head where the attempt ends.
    pub(crate) fn append(
        &mut self,
        attempt: &Attempt,
        at: Time,
        events: &[Event],
    ) -> Result<(), Error> {
        let ends = events
            .iter()
            .any(|event| matches!(event, Event::AttemptFinished(_)));
        let append = Append {
            attempt: attempt.id,
            expected: attempt.stored,
            events,
            signer: ends.then_some(&self.key as &dyn Sign),
        };
        match self.store.append(at, append) {
            Ok(_) => Ok(()),
            Err(StoreError::Stale { .. }) => Err(Error::Stale),
            Err(other) => Err(other.into()),
        }
    }
}
