//! Deciding: worked out, stored, and only then taken.

use crate::attempt::{Attempt, Move, parse_answer};
use crate::drill;
use crate::error::Error;
use crate::trainer::Trainer;
use ledger::{Answer, Day, Event, Sign, Time};
use records::StoreError;
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
            let judged = trainer.judged(live, &made, at)?;
            trainer.append_with(live, at, &made.stored, &judged)?;
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
        self.append_with(attempt, at, events, &[])
    }

    /// As [`Self::append`], with events beside the attempt's own in the same transaction and under the same head.
    fn append_with(
        &mut self,
        attempt: &Attempt,
        at: Time,
        events: &[Event],
        beside: &[Event],
    ) -> Result<(), Error> {
        let ends = events
            .iter()
            .any(|event| matches!(event, Event::AttemptFinished(_)));
        let signer: &dyn Sign = &self.key;
        let done = self.store.write(at, |writer| {
            writer.append(attempt.id, attempt.stored, events)?;
            if !beside.is_empty() {
                writer.append_general(beside)?;
            }
            if ends {
                writer.sign_head(signer)?;
            }
            Ok::<(), StoreError>(())
        });
        match done {
            Ok(()) => Ok(()),
            Err(StoreError::Stale { .. }) => Err(Error::Stale),
            Err(other) => Err(other.into()),
        }
    }

    /// What each player showed and missed, where this move ends the attempt.
    fn judged(&self, live: &Attempt, made: &Move, at: Time) -> Result<Vec<Event>, Error> {
        if !made.ends() {
            return Ok(Vec::new());
        }
        let mut ended = live.clone();
        ended.take(made.clone());
        let reading = self.store.read()?;
        let mut events = Vec::new();
        for player in drill::players(&ended) {
            let known = reading.scheduled(player.0)?;
            events.extend(drill::judged(&ended, player, &known, Day::of(&at)));
        }
        Ok(events)
    }
}
