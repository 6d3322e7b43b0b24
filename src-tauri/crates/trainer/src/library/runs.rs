//! The open profile's attempts.

use crate::attempt::Attempt;
use crate::error::Error;
use crate::trainer::Trainer;
use case::model::RoleIx;
use records::{AttemptRow, AttemptStatus, StoreError};
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

impl Trainer {
    /// The open profile's attempts, newest first. An attempt that can no longer be read is left out here; its events
    /// stay, and `verify` names what is wrong.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::Store`].
    pub fn runs(&mut self) -> Result<Vec<Run>, Error> {
        let profile = self.opened()?;
        let mut rows = self.store.read()?.attempts(Some(profile))?;
        rows.reverse();
        let mut runs = Vec::new();
        for row in rows {
            match self.fold(row.id) {
                Ok(attempt) => runs.push(Run {
                    newer_version: self.has_newer(&attempt),
                    attempt,
                }),
                Err(Error::Store(StoreError::Unreadable { .. } | StoreError::Malformed { .. })) => {
                }
                Err(Error::Store(fault)) => return Err(fault.into()),
                Err(_) => {}
            }
        }
        Ok(runs)
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

impl RunResult {
    /// Whether this result is better: a pass before none, then more points in all.
    #[must_use]
    pub fn beats(&self, other: &Self) -> bool {
        let rank = |one: &Self| (one.passed, one.action.saturating_add(one.ownership));
        rank(self) > rank(other)
    }
}
