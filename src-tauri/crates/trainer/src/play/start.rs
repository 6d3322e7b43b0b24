//! Starting an attempt.

use crate::attempt::{Attempt, Begin};
use crate::error::Error;
use crate::trainer::{Pinned, Trainer};
use case::{Case, Files};
use ledger::{Event, Mode, Origin, Sign, Value};
use records::CaseVersion;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is to be played.
#[derive(Debug, Clone)]
pub struct NewAttempt {
    /// Pins the case version.
    pub content_hash: String,
    /// Role ids of the case the learner plays.
    pub roles: Vec<String>,
    /// Practice or graded.
    pub mode: Mode,
    /// Window or command line.
    pub origin: Origin,
    /// Clinic parameters that differ from the case's own values.
    pub params: BTreeMap<String, Value>,
    /// Seed of chance; none asks the port.
    pub seed: Option<u64>,
    /// Chance outcomes forced in order.
    pub draws: Vec<i32>,
    /// Id of the activity it is to count for, if any.
    pub activity: Option<String>,
}

impl Trainer {
    /// Starts an attempt on a case that lies in none of the folders, for example one named on a command line.
    ///
    /// # Errors
    /// As [`Trainer::start`].
    pub fn start_with(
        &mut self,
        new: NewAttempt,
        case: Arc<Case>,
        files: Files,
    ) -> Result<&Attempt, Error> {
        self.adopt(case, files);
        self.start(new)
    }

    /// Starts an attempt of the open profile. The case version is stored with it, in the same transaction.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::NoCase`], [`Error::NoRole`], [`Error::NoParam`], [`Error::CaseFault`],
    /// [`Error::Store`]; for an activity also [`Error::NoActivity`] (none that takes this case, graded, in the window) and
    /// [`Error::GateFirst`].
    pub fn start(&mut self, new: NewAttempt) -> Result<&Attempt, Error> {
        let learner = self.learner()?;
        let Pinned { case, files } = self.pinned(&new.content_hash)?;
        let at = self.now();
        let activity = match &new.activity {
            Some(activity) => Some(self.pin(learner.profile, activity, &case, &new, at)?),
            None => None,
        };
        let begin = Begin {
            id: self.ports.chance.id(&at),
            learner,
            mode: new.mode,
            origin: new.origin,
            roles: new.roles,
            params: new.params,
            seed: new.seed.unwrap_or_else(|| self.ports.chance.seed()),
            draws: new.draws,
            activity,
            at,
            team: Vec::new(),
            replay_of: None,
        };
        let attempt = Attempt::begin(case, begin)?;
        self.keep_new(attempt, &files, Vec::new())
    }

    /// Stores a new attempt, its first decisions and its case version in one transaction, and holds it in memory.
    pub(super) fn keep_new(
        &mut self,
        mut attempt: Attempt,
        files: &Files,
        decided: Vec<Event>,
    ) -> Result<&Attempt, Error> {
        let at = attempt.began;
        let mut events = vec![Event::AttemptStarted(Box::new((*attempt.started).clone()))];
        let ended = attempt.end_of_opening();
        events.extend(ended.clone());
        events.extend(decided);
        let copies = files
            .iter()
            .map(|(path, bytes)| (path.to_owned(), bytes.to_vec()))
            .collect();
        let version = CaseVersion {
            content_hash: &attempt.case.hashes.content,
            case_id: &attempt.case.id,
            version: attempt.case.version,
            files: &copies,
        };
        let signer: Option<&dyn Sign> = ended.is_some().then_some(&self.key as &dyn Sign);
        let id = attempt.id;
        self.store.write(at, |writer| {
            writer.put_case(&version)?;
            writer.append(id, 0, &events)?;
            if let Some(signer) = signer {
                writer.sign_head(signer)?;
            }
            Ok::<(), Error>(())
        })?;
        attempt.begun(events);
        Ok(self.live.insert(attempt))
    }
}
