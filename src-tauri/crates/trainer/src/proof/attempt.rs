//! What one could have come to in an attempt's case version, roles and clinic parameters.

use super::aside::{Aside, Turn};
use crate::attempt::Attempt;
use crate::error::Error;
use crate::ports::Clock;
use crate::trainer::Trainer;
use case::Case;
use case::model::{RoleIx, RoleSet};
use prover::{Ask, Limit, Setting, Shelf};
use std::sync::{Arc, OnceLock};
use uuid::Uuid;

/// Milliseconds after which a proof is given up: nobody waits longer for a number.
const GIVE_UP_MS: u64 = 1_000;
/// States of one search.
const STATES: usize = 500_000;
/// Bytes of all searches at one time.
const MEMORY: u64 = 192 << 20;

/// Something to prove, taken out of the trainer so that nobody else waits for it: [`Question::settle`] takes up to about
/// a second, and whoever asks the trainer afterwards finds the answer there.
#[derive(Clone)]
pub struct Question {
    shelf: Arc<Shelf>,
    clock: Arc<dyn Clock>,
    aside: Arc<Aside>,
    turn: Turn,
    case: Arc<Case>,
    roles: RoleSet,
    params: Vec<i32>,
}

impl Question {
    /// What could have been reached in an attempt that lies in no records.
    #[must_use]
    pub fn of(attempt: &Attempt, clock: Arc<dyn Clock>) -> Self {
        let setup = &attempt.state.setup;
        Self {
            shelf: Arc::default(),
            clock,
            aside: Arc::default(),
            turn: Turn::Awaited,
            case: Arc::clone(&attempt.case),
            roles: setup.roles,
            params: setup.params.clone(),
        }
    }

    /// The answer: at once where it is known, else proven now. What was given up for time or room holds bounds. A question
    /// asked aside has none where it was called off.
    #[must_use]
    pub fn settle(&self) -> Option<Arc<Setting>> {
        let off = || self.aside.is_off(self.turn);
        if !self.known().is_some_and(|known| known.complete) {
            self.aside.begin(self.turn);
            if off() {
                return None;
            }
        }
        // Counted from the first look at the clock: waiting for another proof takes no time from this one.
        let begun = OnceLock::new();
        let stop = || {
            let now = self.clock.now().mono_ms;
            off() || now.saturating_sub(*begun.get_or_init(|| now)) >= GIVE_UP_MS
        };
        let (proof, _) = self.shelf.prove(&self.case, &self.asked(&stop));
        let setting = proof.settings.first();
        let whole = setting.filter(|setting| setting.complete || !off());
        whole.cloned().map(Arc::new)
    }

    /// The case it is about.
    #[must_use]
    pub fn case(&self) -> &Case {
        &self.case
    }

    /// The same, asked aside: whoever waits for another answer calls it off.
    #[must_use]
    fn aside(mut self) -> Self {
        self.turn = self.aside.turn();
        self
    }

    /// The answer, if it was settled before.
    #[must_use]
    pub fn known(&self) -> Option<Arc<Setting>> {
        let proof = self.shelf.known(&self.case, &self.asked(&|| true))?;
        proof.settings.first().cloned().map(Arc::new)
    }

    fn asked<'a>(&self, stop: &'a (dyn Fn() -> bool + Sync)) -> Ask<'a> {
        Ask {
            only: Some((self.roles, self.params.clone())),
            // Points do not hang on it, and a team's takes most of the time.
            team_ledger: false,
            states: STATES,
            memory: MEMORY,
            stop,
            ..Ask::default()
        }
    }
}

impl Trainer {
    /// What could have been reached in an attempt of the open profile.
    ///
    /// # Errors
    /// [`Error::NoAttempt`], [`Error::Locked`], [`Error::Corrupt`], [`Error::Store`].
    pub fn question(&mut self, attempt: Uuid) -> Result<Question, Error> {
        let attempt = self.fold(attempt)?;
        let setup = &attempt.state.setup;
        Ok(self.ask(&attempt.case, setup.roles, &setup.params))
    }

    /// As [`Trainer::question`], where nobody waits for the answer.
    ///
    /// # Errors
    /// As [`Trainer::question`].
    pub fn question_aside(&mut self, attempt: Uuid) -> Result<Question, Error> {
        self.question(attempt).map(Question::aside)
    }

    /// What each playable role can come to alone in a case of the folders, under the case's own clinic parameters. Nobody
    /// waits for the answers: they are called off when other cases are found in the folders, or somebody waits for one.
    ///
    /// # Errors
    /// [`Error::NoCase`], [`Error::Store`].
    pub fn questions_of(&mut self, content_hash: &str) -> Result<Vec<(RoleIx, Question)>, Error> {
        let case = self.pinned(content_hash)?.case;
        let params: Vec<i32> = case.params.iter().map(|param| param.default).collect();
        let roles = (0..).map(RoleIx).zip(&case.roles);
        let playable = roles.filter(|(_, role)| role.playable);
        Ok(playable
            .map(|(role, _)| {
                let question = self.ask(&case, RoleSet::one(role), &params);
                (role, question.aside())
            })
            .collect())
    }

    pub(crate) fn ask(&self, case: &Arc<Case>, roles: RoleSet, params: &[i32]) -> Question {
        Question {
            shelf: Arc::clone(&self.proofs),
            clock: Arc::clone(&self.ports.clock),
            aside: Arc::clone(&self.aside),
            turn: Turn::Awaited,
            case: Arc::clone(case),
            roles,
            params: params.to_vec(),
        }
    }
}

/// The most that can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// No way ends with more, and one ends with this.
    Proven(i64),
    /// One ends with this; whether another ends with more was not searched to the end.
    AtLeast(i64),
}

/// The most action points of a played role over all ways to an end; `came` is what an ended attempt came to, itself a way.
#[must_use]
pub fn most_action(setting: &Setting, role: RoleIx, came: i64) -> Option<Reach> {
    most(&setting.action, role, came)
}

/// The most ownership points, as [`most_action`].
#[must_use]
pub fn most_ownership(setting: &Setting, role: RoleIx, came: i64) -> Option<Reach> {
    most(&setting.own, role, came)
}

fn most(ranges: &[(RoleIx, prover::Range)], role: RoleIx, came: i64) -> Option<Reach> {
    let (_, range) = ranges.iter().find(|(known, _)| *known == role)?;
    match &range.max {
        Limit::Exact(most, _) => Some(Reach::Proven(*most)),
        // What was found is a way too. What only the attempt itself shows says nothing new.
        Limit::Between(Some(found), _) if *found > came => Some(Reach::AtLeast(*found)),
        Limit::Between(..) | Limit::Endless | Limit::None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use prover::Range;

    fn reach(max: Limit) -> Option<Reach> {
        let range = Range {
            min: Limit::Exact(0, None),
            max,
        };
        most(&[(RoleIx(1), range)], RoleIx(1), 5)
    }

    #[test]
    fn what_was_not_searched_to_its_end_is_no_most() {
        assert_eq!(reach(Limit::Exact(14, None)), Some(Reach::Proven(14)));
        assert_eq!(reach(Limit::Between(Some(9), 20)), Some(Reach::AtLeast(9)));
        assert_eq!(reach(Limit::Between(Some(5), 20)), None, "no news");
        assert_eq!(reach(Limit::Between(None, 20)), None);
        assert_eq!(reach(Limit::Endless), None);
        assert_eq!(
            most(&[], RoleIx(1), 0),
            None,
            "a role that was not asked for"
        );
    }
}
