//! Going on with an attempt, from disk.

use crate::attempt::{Attempt, CaseChange};
use crate::error::Error;
use crate::trainer::{Pinned, Trainer};
use ledger::{Envelope, Event, Pause};
use records::{CaseVersion, StoreError};
use std::sync::Arc;
use uuid::Uuid;

impl Trainer {
    /// The attempt exactly as it stands on disk. Where another run of the program had left it, active time goes on from
    /// now. Where its case was changed meanwhile and the edit contract allows it, it goes on under the installed version;
    /// otherwise it stays with its own. Either way [`Attempt::change`] says so.
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
        let found = self.renewed(found)?;
        Ok(self.live.insert(found))
    }

    /// The attempt under the installed version of its case, as far as the edit contract allows.
    fn renewed(&mut self, mut found: Attempt) -> Result<Attempt, Error> {
        if found.finished.is_some() || found.state.ended {
            return Ok(found);
        }
        let Some(installed) = self.installed(&found) else {
            return Ok(found);
        };
        let change = found.change_to(&installed.case);
        if change != CaseChange::Stays {
            let at = self.now();
            let moved = found.moved_to(&installed.case);
            let files = installed.files.iter();
            let files = files
                .map(|(path, bytes)| (path.to_owned(), bytes.to_vec()))
                .collect();
            let version = CaseVersion {
                content_hash: &installed.case.hashes.content,
                case_id: &installed.case.id,
                version: installed.case.version,
                files: &files,
            };
            let done = self.store.write(at, |writer| {
                writer.put_case(&version)?;
                writer.append(found.id, found.stored, std::slice::from_ref(&moved))?;
                Ok::<(), StoreError>(())
            });
            match done {
                Ok(()) => {}
                Err(StoreError::Stale { .. }) => return Err(Error::Stale),
                Err(other) => return Err(other.into()),
            }
            found = self.fold(found.id)?;
        }
        found.change = Some(change);
        Ok(found)
    }

    /// The installed version of the attempt's case; none where its own is still there, or no other.
    fn installed(&self, attempt: &Attempt) -> Option<Pinned> {
        let mine = &attempt.case;
        if self.catalog.by_hash(&mine.hashes.content).is_some() {
            return None;
        }
        let mut versions = self.catalog.playable();
        let (entry, case) = versions.find(|(_, case)| case.id == mine.id)?;
        Some(Pinned {
            case: Arc::clone(case),
            files: Arc::clone(&entry.files),
        })
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
        let moved = envelopes.iter().rev().find_map(|envelope| {
            if let Event::CaseMoved(moved) = &envelope.event {
                Some(&moved.to)
            } else {
                None
            }
        });
        let version = moved.unwrap_or(&started.case);
        let pinned = self.pinned(&version.content_hash)?;
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
