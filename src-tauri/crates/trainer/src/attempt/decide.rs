//! One move of an attempt: worked out first, kept in memory only after it is stored.

use super::{Attempt, Decided};
use crate::error::Error;
use case::model::{Answer, SceneIx};
use engine::{Event, Rejection};
use ledger::{AttemptFinished, Pause, Time, changes_from_engine};
use std::sync::Arc;

/// A legal decision, worked out but not yet taken.
#[derive(Debug, Clone)]
pub struct Move {
    /// What is to be stored, in one piece: the decision, then the result where it ended the case.
    pub stored: Vec<ledger::Event>,
    decided: Decided,
    finished: Option<Arc<AttemptFinished>>,
    at: Time,
}

impl Attempt {
    /// Works out a decision. The attempt does not change.
    ///
    /// # Errors
    /// The refusal of the rules, a stale sequence, a decision after the end.
    pub fn decide(&self, seq: u32, scene: &str, answer: &Answer, at: Time) -> Result<Move, Error> {
        let case = &self.case;
        let scene = self.scene(scene)?;
        let seat = engine::waiting_seat(case, &self.state).ok_or(Error::Ended)?;
        let mut events = Vec::new();
        engine::decide(case, &self.state, seq, scene, answer, &mut events)
            .map_err(|refused| Error::refused(case, refused))?;
        let mut state = self.state.clone();
        for event in &events {
            engine::apply(&mut state, event);
        }
        let decision = ledger::Decided {
            seq: state.seq,
            scene: case.scenes[scene.at()].id.clone(),
            answer: ledger::answer_from_engine(case, scene, *answer)?,
            changes: changes_from_engine(case, &events)?,
        };
        let finished = state
            .ended
            .then(|| Arc::new(self.outcome(&state, Some(at))));
        let mut stored = vec![ledger::Event::Decided(decision)];
        stored.extend(
            finished
                .as_deref()
                .map(|finished| ledger::Event::AttemptFinished(Box::new(finished.clone()))),
        );
        Ok(Move {
            stored,
            decided: Decided {
                seq: state.seq,
                scene,
                seat,
                events,
            },
            finished,
            at,
        })
    }

    /// Whether the caller sees what waits here.
    ///
    /// # Errors
    /// [`Error::Ended`], or [`Error::Stale`] for another sequence or scene.
    pub fn expects(&self, seq: u32, scene: &str) -> Result<(), Error> {
        if self.state.ended {
            Err(Error::Ended)
        } else if self.awaited().is_some() {
            Err(Error::SeatNotTaken)
        } else if seq != self.state.seq || self.case.scenes[self.state.scene.at()].id != scene {
            Err(Error::Stale)
        } else {
            Ok(())
        }
    }

    /// The result, where the case ended before anyone had to decide.
    #[must_use]
    pub fn end_of_opening(&self) -> Option<ledger::Event> {
        let result = || self.outcome(&self.state, None);
        let ended = self.state.ended && self.decisions.is_empty();
        ended.then(|| ledger::Event::AttemptFinished(Box::new(result())))
    }

    /// The beginning is stored, as these events.
    pub fn begun(&mut self, stored: Vec<ledger::Event>) {
        self.stored = u32::try_from(stored.len()).unwrap_or(u32::MAX);
        for event in stored {
            if let ledger::Event::AttemptFinished(result) = event {
                self.finished = Some((self.began, Arc::new(*result)));
            }
        }
    }

    /// What leaving the attempt for a while is to store; nothing once it has ended, or while it is left already.
    #[must_use]
    pub const fn leave(&self, why: Pause) -> Option<ledger::Event> {
        if self.state.ended || self.paused.is_some() {
            return None;
        }
        Some(ledger::Event::Suspended { why })
    }

    /// What coming back to the attempt is to store. Without a word of farewell the program had been closed or stopped.
    #[must_use]
    pub fn come_back(&self) -> ledger::Event {
        ledger::Event::Resumed {
            after: self.paused.unwrap_or(Pause::Closed),
        }
    }

    /// Goes on after a pause, once that is stored.
    pub fn take_up(&mut self, at: Time) {
        self.run_on();
        self.note(at, true, 1);
    }

    /// Active time did not run since the last event, and runs from now.
    pub(super) fn run_on(&mut self) {
        self.paused = None;
        if let Some((_, runs)) = self.readings.last_mut() {
            *runs = false;
        }
    }

    /// Takes the move, once it is stored.
    pub fn take(&mut self, made: Move) {
        for event in &made.decided.events {
            engine::apply(&mut self.state, event);
        }
        self.decisions.push(made.decided);
        self.finished = made.finished.map(|finished| (made.at, finished));
        self.note(made.at, true, made.stored.len());
        self.hint_at = None;
        self.change = None;
    }

    /// What undo is to store.
    ///
    /// # Errors
    /// In a graded attempt, after the end, at a stale sequence, or where nothing was decided yet.
    pub fn undo(&self, seq: u32) -> Result<ledger::Event, Error> {
        self.may_practise(seq)?;
        let last = self.decisions.last().filter(|_| self.may_take_back());
        let last = last.ok_or(Error::NothingToUndo)?;
        Ok(ledger::Event::Undone {
            to_seq: last.seq - 1,
        })
    }

    /// Goes back one decision, once that is stored.
    pub fn take_back(&mut self, at: Time) {
        self.decisions.pop();
        self.state = self.state_after(self.decisions.len());
        self.note(at, true, 1);
        self.hint_at = None;
    }

    /// What showing the hint is to store; nothing where it was shown already.
    ///
    /// # Errors
    /// In a graded attempt, after the end, or at a stale sequence.
    pub fn hint(&self, seq: u32) -> Result<Option<ledger::Event>, Error> {
        self.may_practise(seq)?;
        Ok((!self.hint_shown()).then(|| ledger::Event::HintShown {
            seq,
            scene: self.case.scenes[self.state.scene.at()].id.clone(),
        }))
    }

    /// Shows the hint, once that is stored.
    pub fn take_hint(&mut self, at: Time) {
        self.hint_at = Some(self.state.seq);
        self.note(at, true, 1);
    }

    /// A moment of the attempt, with so many events stored at it.
    pub(super) fn note(&mut self, at: Time, runs: bool, events: usize) {
        self.moved = at;
        if runs {
            self.paused = None;
        }
        self.readings.push((at, runs));
        let events = u32::try_from(events).unwrap_or(u32::MAX);
        self.stored = self.stored.saturating_add(events);
    }

    fn may_practise(&self, seq: u32) -> Result<(), Error> {
        if !self.is_practice() {
            Err(Error::NotInGraded)
        } else if self.state.ended {
            Err(Error::Ended)
        } else if self.awaited().is_some() {
            Err(Error::SeatNotTaken)
        } else if seq != self.state.seq {
            Err(Error::Stale)
        } else {
            Ok(())
        }
    }

    fn scene(&self, id: &str) -> Result<SceneIx, Error> {
        (0..)
            .map(SceneIx)
            .zip(&self.case.scenes)
            .find(|(_, scene)| scene.id == id)
            .map(|(scene, _)| scene)
            .ok_or(Error::Rejected {
                code: "unknown-id",
                detail: format!("scene {id}"),
            })
    }
}

/// The answer by positions, from the ids people and files use.
///
/// # Errors
/// An id the waiting scene does not offer, or another kind of answer than it asks for.
pub fn parse_answer(attempt: &Attempt, answer: &ledger::Answer) -> Result<Answer, Error> {
    if attempt.state.ended {
        return Err(Error::Ended);
    }
    ledger::answer_to_engine(&attempt.case, attempt.state.scene, answer).map_err(|unknown| {
        match unknown.what {
            "answer" => Error::refused(&attempt.case, Rejection::WrongKind),
            _ => Error::Rejected {
                code: "unknown-id",
                detail: unknown.to_string(),
            },
        }
    })
}

impl Move {
    /// Whether it ended the case.
    #[must_use]
    pub const fn ends(&self) -> bool {
        self.finished.is_some()
    }

    /// What the decision did, in order.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.decided.events
    }
}
