//! A learner answers.

use crate::error::Error;
use crate::trainer::Trainer;
use ledger::{Event, FrictionNoted, FrictionQuestion, respondent};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Longest answer, in characters.
pub const NOTE_MAX: usize = 500;

impl Trainer {
    /// Keeps a learner's answers to the three questions after a finished attempt of their own. Empty answers are left out.
    /// Neither the name nor the attempt is stored with them.
    ///
    /// # Errors
    /// [`Error::BadNote`] where nothing was answered or an answer is longer than [`NOTE_MAX`] characters;
    /// [`Error::NotEnded`], [`Error::NoAttempt`], [`Error::Locked`], [`Error::Store`].
    pub fn note_friction(
        &mut self,
        attempt: Uuid,
        answers: BTreeMap<FrictionQuestion, String>,
    ) -> Result<(), Error> {
        let answers: BTreeMap<FrictionQuestion, String> = answers
            .into_iter()
            .map(|(question, text)| (question, text.trim().to_owned()))
            .filter(|(_, text)| !text.is_empty())
            .collect();
        let long = answers.values().any(|text| text.chars().count() > NOTE_MAX);
        if answers.is_empty() || long {
            return Err(Error::BadNote);
        }
        let profile = self.opened()?;
        let attempt = self.fold(attempt)?;
        if attempt.finished.is_none() {
            return Err(Error::NotEnded);
        }
        let played = attempt.played().next().ok_or(Error::NoAttempt)?;
        let at = self.now();
        let noted = FrictionNoted {
            note: self.ports.chance.id(&at),
            respondent: respondent(profile, &self.key),
            role: attempt.case.roles[played.at()].taxonomy.clone(),
            case: attempt.case.id.clone(),
            answers,
        };
        self.store.write(at, |writer| {
            writer.append_general(&[Event::FrictionNoted(noted)])?;
            Ok::<(), Error>(())
        })
    }
}
