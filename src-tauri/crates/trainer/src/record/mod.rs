//! The records of a folder: listed, verified, exported. No profile has to be open: this is the work of whoever looks after
//! the laptop, on the account that owns the folder.

use crate::error::Error;
use crate::trainer::Trainer;
use exports::{attempts_csv, log_json};
use ledger::{Envelope, Hash, Sign};
use records::{AttemptRow, Checkup, ReadOnly, Reading};
use std::path::Path;

/// What an export holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Export {
    /// One row per attempt and played role.
    Csv,
    /// Every event and signed head.
    Json,
}

/// How many events are read at once.
const PAGE: u32 = 10_000;

/// Every attempt in the order they began. Writes nothing.
///
/// # Errors
/// [`Error::Store`].
pub fn list(folder: &Path) -> Result<Vec<AttemptRow>, Error> {
    Ok(ReadOnly::open(folder)?.read()?.attempts(None)?)
}

/// Checks the file and re-hashes the whole chain. Writes nothing.
///
/// # Errors
/// [`Error::Store`] where the records cannot be opened at all.
pub fn verify(folder: &Path) -> Result<Checkup, Error> {
    Ok(records::check(folder)?)
}

impl Trainer {
    /// Signs the head, then exports everything up to it.
    ///
    /// # Errors
    /// [`Error::Store`], [`Error::Export`]; an event that cannot be read stops the export: `verify` names it.
    pub fn export(&mut self, what: Export) -> Result<Vec<u8>, Error> {
        let at = self.now();
        let signer: &dyn Sign = &self.key;
        self.store.write(at, |writer| {
            writer.sign_head(signer)?;
            Ok::<(), Error>(())
        })?;
        let reading = self.store.read()?;
        let log = whole(&reading)?;
        Ok(match what {
            Export::Csv => attempts_csv(log.iter().map(|(_, envelope)| envelope))?,
            Export::Json => log_json(&log, &reading.heads()?)?,
        })
    }
}

fn whole(reading: &Reading<'_>) -> Result<Vec<(Hash, Envelope)>, Error> {
    let mut log = Vec::new();
    let mut seq = 0;
    loop {
        let page = reading.events_after(seq, PAGE)?;
        let Some(last) = page.last() else {
            return Ok(log);
        };
        seq = last.envelope.seq;
        log.extend(
            page.into_iter()
                .map(|stored| (stored.hash, stored.envelope)),
        );
    }
}
