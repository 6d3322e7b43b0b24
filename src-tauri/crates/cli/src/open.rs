//! Opening a data folder.

use crate::exit::Exit;
use std::path::Path;
use trainer::{Error, Trainer};
use words::Words;

/// Why the command cannot go on.
#[derive(Debug)]
pub struct Refusal {
    /// Stable code.
    pub code: &'static str,
    /// In one sentence.
    pub message: String,
    /// How to end.
    pub exit: Exit,
}

impl Refusal {
    /// Wrong usage or unreadable input.
    pub fn usage(message: String) -> Self {
        Self {
            code: "usage",
            message,
            exit: Exit::Usage,
        }
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        let code = if matches!(error, Error::NoRole(_)) {
            "role-not-playable"
        } else if matches!(error, Error::NoParam(_)) {
            "param-out-of-range"
        } else if matches!(error, Error::CaseFault { .. }) {
            "case-fault"
        } else {
            "refused"
        };
        Self {
            code,
            message: error.to_string(),
            exit: Exit::Findings,
        }
    }
}

/// The trainer of a data folder: the one asked for, else the one REHEARSE_DATA names, else the user's own.
///
/// # Errors
/// A folder records must not live in, or one that cannot be opened.
pub fn trainer_at(asked: Option<&Path>) -> Result<Trainer, Refusal> {
    let folder = platform::data_folder(asked);
    platform::refuse_unsafe(&folder).map_err(|error| Refusal::usage(error.to_string()))?;
    let trainer = Trainer::open(&folder, platform::ports(&folder, None))?;
    let words = Words::new("en");
    for notice in trainer.notices().iter().map(wire::api::notice) {
        let values: Vec<(&str, &str)> = notice
            .args
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        for part in ["what", "kept", "todo"] {
            eprintln!(
                "rehearse: {}",
                words.say(&format!("notice-{}-{part}", notice.code), &values)
            );
        }
    }
    Ok(trainer)
}
