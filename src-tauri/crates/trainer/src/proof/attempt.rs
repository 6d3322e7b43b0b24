//! What one could have come to in an attempt's case version, roles and clinic parameters.

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
            case: Arc::clone(&attempt.case),
            roles: setup.roles,
            params: setup.params.clone(),
        }
    }

    /// The answer: at once where it is known, else proven now. What was given up for time or room holds bounds.
    #[must_use]
    pub fn settle(&self) -> Option<Arc<Setting>> {
        // Counted from the first look at the clock: waiting for another proof takes no time from this one.
        let begun = OnceLock::new();
        let stop = || {
            let now = self.clock.now().mono_ms;
            now.saturating_sub(*begun.get_or_init(|| now)) >= GIVE_UP_MS
        };
        let (proof, _) = self.shelf.prove(&self.case, &self.asked(&stop));
        proof.settings.first().cloned().map(Arc::new)
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

    /// What each playable role can come to alone in a case of the folders, under the case's own clinic parameters.
    ///
    /// # Errors
    /// [`Error::NoCase`], [`Error::Store`].
    pub fn questions_of(&mut self, content_hash: &str) -> Result<Vec<(RoleIx, Question)>, Error> {
        let case = self.pinned(content_hash)?.case;
        let params: Vec<i32> = case.params.iter().map(|param| param.default).collect();
        let roles = (0..).map(RoleIx).zip(&case.roles);
        let playable = roles.filter(|(_, role)| role.playable);
        Ok(playable
            .map(|(role, _)| (role, self.ask(&case, RoleSet::one(role), &params)))
            .collect())
    }

    pub(crate) fn ask(&self, case: &Arc<Case>, roles: RoleSet, params: &[i32]) -> Question {
        Question {
            shelf: Arc::clone(&self.proofs),
            clock: Arc::clone(&self.ports.clock),
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

/// The fewest and the most words one role alone reads on its way to an end, feedback with them and evidence not;
/// `None` where that was not searched to the end, or is without end.
#[must_use]
pub fn reading_words(setting: &Setting) -> Option<(u32, u32)> {
    let words = setting.words.as_ref()?;
    let exact = |limit: &Limit| limit.exact().and_then(|words| u32::try_from(words).ok());
    Some((exact(&words.min)?, exact(&words.max)?))
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
