//! One function per command of [`crate::commands`]: arguments in, a shape or a closed code out. The shell's adapters call
//! these and decide nothing.

mod attempt;
mod credit;
mod debrief;
mod drill;
mod friction;
mod library;
mod profile;
mod proof;
mod startup;
mod team;

pub use attempt::{
    attempt_decide, attempt_hint, attempt_resume, attempt_start, attempt_undo, stored_answer,
};
pub use credit::{
    certificate_file, claim_form, claim_make, gate, identity_set, transcript, transcript_file,
};
pub use debrief::{attempt_debrief, tomorrow_file};
pub use drill::{drill_decide, drill_start, drills, progress};
pub use friction::{friction_file, friction_note, friction_report, friction_sort};
pub use library::{library, runs};
pub use profile::{profile_create, profile_lock, profile_open, profile_recover};
pub use proof::{case_reading, run_reach};
pub use startup::{notice, settings_set, startup};
pub use team::{attempt_compare, attempt_replay_from, seat_take, team_start};

use crate::dto::{ErrorCode, WireError};
use crate::error::wire_error;
use crate::reading::Reader;
use trainer::proof::Question;
use trainer::{Error, Trainer};
use uuid::Uuid;

/// Says a finding in the interface language: language, code, values.
pub type Say = Box<dyn Fn(&str, &str, &[(&'static str, String)]) -> String + Send>;

/// The open trainer behind one window.
pub struct Session {
    trainer: Trainer,
    media_base: String,
    say: Say,
}

impl Session {
    /// `media_base` is what stands before `/<content-hash>/<path>` in the address of a picture: `media://localhost`, on
    /// Windows `http://media.localhost`. `say` has the words of findings: the shell owns them.
    #[must_use]
    pub fn new(trainer: Trainer, media_base: &str, say: Say) -> Self {
        Self {
            trainer,
            media_base: media_base.to_owned(),
            say,
        }
    }

    /// The use cases behind the commands.
    pub const fn trainer(&mut self) -> &mut Trainer {
        &mut self.trainer
    }

    /// The bytes of a picture, by the part of its address after the base, percent-encoding undone. Only pictures a case
    /// declares are served.
    ///
    /// # Errors
    /// [`ErrorCode::NoCase`] for anything else.
    pub fn media(&mut self, address: &str) -> Result<Vec<u8>, WireError> {
        let path = address.trim_start_matches('/');
        let (hash, file) = path.split_once('/').ok_or(WireError {
            code: ErrorCode::NoCase,
            args: Vec::new(),
        })?;
        self.trainer.media(hash, file).map_err(wire_error)
    }

    /// What `attempt_debrief` wants to know before it is called: settle it where nobody waits for the session. A debrief
    /// without it tells points without what could have been reached.
    ///
    /// # Errors
    /// A closed code.
    pub fn question(&mut self, attempt: &str) -> Result<Question, WireError> {
        let attempt = id(attempt, Error::NoAttempt)?;
        self.trainer.question(attempt).map_err(wire_error)
    }

    pub(crate) fn reader(&self) -> Result<Reader, WireError> {
        let settings = self.trainer.settings().map_err(wire_error)?;
        Ok(Reader {
            language: settings.language,
            media_base: self.media_base.clone(),
        })
    }
}

/// An id of the window; one that is none names nothing.
pub(crate) fn id(text: &str, missing: Error) -> Result<Uuid, WireError> {
    Uuid::parse_str(text).map_err(|_| wire_error(missing))
}
