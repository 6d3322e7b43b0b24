//! The open profile's attempts.

use crate::attempt::Attempt;
use crate::error::Error;
use crate::trainer::Trainer;
use case::model::RoleIx;
use records::{AttemptRow, AttemptStatus, StoreError};
use std::collections::BTreeMap;
use uuid::Uuid;

/// One attempt of the open profile.
#[derive(Debug, Clone)]
pub struct Run {
    /// The attempt as it stands on disk.
    pub attempt: Attempt,
    /// A newer version of the case is in the folders.
    pub newer_version: bool,
}

/// The result of a finished attempt in one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunResult {
    /// The attempt.
    pub attempt: Uuid,
    /// Whether it passed.
    pub passed: bool,
    /// Action points of the role.
    pub action: i32,
    /// Ownership points of the role.
    pub ownership: i32,
}

/// A page of past attempts.
#[derive(Debug, Clone)]
pub struct RunPage {
    /// What is not finished first, then the newest.
    pub runs: Vec<Run>,
    /// Where the next page begins, if there is more.
    pub next: Option<u32>,
}

impl Trainer {
    /// Some of the open profile's attempts: at most `limit` from position `from`, what is not finished first, then the
    /// newest. An attempt that can no longer be read is left out here; its events stay, and `verify` names what is wrong.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::Store`].
    pub fn runs(&mut self, from: u32, limit: u32) -> Result<RunPage, Error> {
        let mut rows = self.rows()?;
        rows.sort_by_key(|row| row.status != AttemptStatus::Open);
        let end = from.saturating_add(limit);
        let next = rows.get(end as usize).map(|_| end);
        let page = rows.into_iter().skip(from as usize).take(limit as usize);
        let runs = page
            .filter_map(|row| self.run(row.id).transpose())
            .collect::<Result<_, _>>()?;
        Ok(RunPage { runs, next })
    }

    /// The newest attempts of the open profile that are not finished, at most `limit`.
    ///
    /// # Errors
    /// As [`Trainer::runs`].
    pub fn open_runs(&mut self, limit: u32) -> Result<Vec<Run>, Error> {
        let unfinished = self.unfinished()?;
        let newest = unfinished.into_iter().take(limit as usize);
        newest.filter_map(|id| self.run(id).transpose()).collect()
    }

    /// One attempt of the open profile as it stands on disk; none where it can no longer be read.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::Store`].
    pub fn run(&mut self, attempt: Uuid) -> Result<Option<Run>, Error> {
        match self.fold(attempt) {
            Ok(attempt) => Ok(Some(Run {
                newer_version: self.has_newer(&attempt),
                attempt,
            })),
            Err(Error::Store(StoreError::Unreadable { .. } | StoreError::Malformed { .. })) => {
                Ok(None)
            }
            Err(Error::Store(fault)) => Err(fault.into()),
            Err(_) => Ok(None),
        }
    }

    /// The open profile's finished attempts on a case in a role, by the id of each, newest first; not a team's, and none
    /// replayed from another. From the list beside the log: no attempt is replayed.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::Store`].
    pub fn results(&self) -> Result<Results, Error> {
        let mut results = Results::default();
        for row in self.rows()?.into_iter().filter(|row| row.own) {
            for (role, score) in row.scores {
                let found = results.0.entry((row.case_id.clone(), role)).or_default();
                found.push(RunResult {
                    attempt: row.id,
                    passed: row.passed == Some(true),
                    action: score.points,
                    ownership: score.own,
                });
            }
        }
        Ok(results)
    }

    /// The list of the open profile's attempts, newest first.
    fn rows(&self) -> Result<Vec<AttemptRow>, Error> {
        let mut rows = self.store.read()?.attempts(Some(self.opened()?))?;
        rows.reverse();
        Ok(rows)
    }

    /// The number of an attempt among this learner's attempts on its case, from 1 (0 for an attempt nobody has).
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::Store`].
    pub fn attempt_number(&self, attempt: &Attempt) -> Result<u32, Error> {
        let rows = self.store.read()?.attempts(Some(self.opened()?))?;
        let same = |row: &&AttemptRow| row.case_id == attempt.case.id;
        let position = rows
            .iter()
            .filter(same)
            .position(|row| row.id == attempt.id);
        Ok(position
            .and_then(|position| u32::try_from(position + 1).ok())
            .unwrap_or(0))
    }

    /// Attempts of the open profile that can be resumed, newest first.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::Store`].
    pub fn unfinished(&self) -> Result<Vec<Uuid>, Error> {
        let rows = self.store.read()?.attempts(Some(self.opened()?))?;
        let open = rows
            .iter()
            .rev()
            .filter(|row| row.status == AttemptStatus::Open);
        Ok(open.map(|row| row.id).collect())
    }

    fn has_newer(&self, attempt: &Attempt) -> bool {
        self.catalog
            .playable()
            .any(|(_, case)| case.id == attempt.case.id && case.version > attempt.case.version)
    }
}

impl Run {
    /// The result in a role, once the attempt has ended.
    #[must_use]
    pub fn result(&self, role: RoleIx) -> Option<RunResult> {
        let attempt = &self.attempt;
        let (_, finished) = attempt.finished.as_ref()?;
        let score = finished.scores.get(&attempt.case.roles[role.at()].id)?;
        Some(RunResult {
            attempt: attempt.id,
            passed: finished.passed,
            action: score.points,
            ownership: score.own,
        })
    }
}

/// Finished attempts by case and role.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Results(BTreeMap<(String, String), Vec<RunResult>>);

impl Results {
    /// The newest one.
    #[must_use]
    pub fn last(&self, case: &str, role: &str) -> Option<&RunResult> {
        self.of(case, role).first()
    }

    /// The best one; of equals the newest.
    #[must_use]
    pub fn best(&self, case: &str, role: &str) -> Option<&RunResult> {
        let found = self.of(case, role).iter();
        found.reduce(|best, other| if other.beats(best) { other } else { best })
    }

    fn of(&self, case: &str, role: &str) -> &[RunResult] {
        let key = (case.to_owned(), role.to_owned());
        self.0.get(&key).map_or(&[], Vec::as_slice)
    }
}

impl RunResult {
    /// Whether this result is better: a pass before none, then more points in all.
    #[must_use]
    pub fn beats(&self, other: &Self) -> bool {
        let rank = |one: &Self| (one.passed, one.action.saturating_add(one.ownership));
        rank(self) > rank(other)
    }
}
