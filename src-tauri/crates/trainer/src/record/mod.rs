//! The records of a folder: listed, verified, exported. No profile has to be open: this is the work of whoever looks after
//! the laptop, on the account that owns the folder.

use crate::error::Error;
use crate::trainer::Trainer;
use exports::{attempts_csv, log_json};
use ledger::{Envelope, Event, Hash, ReportMade, ReportOutcome, Sign};
use records::{AttemptRow, Checkup, ReadOnly, Reading};
use std::path::Path;
use uuid::Uuid;

/// What an export holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Export {
    /// One row per attempt and played role.
    Csv,
    /// Every event and signed head.
    Json,
}

/// Kind of the report that a table with claims is.
const COMPLETIONS: &str = "completions-csv";

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
    /// Signs the head, then exports everything up to it. A table with claims in it is a report: the log knows of it, by the
    /// hash of its bytes, and the next table names it beside each claim.
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
        let (bytes, claims) = {
            let reading = self.store.read()?;
            let log = whole(&reading)?;
            match what {
                Export::Csv => {
                    let claims = claims(&log);
                    (attempts_csv(log.iter().map(|(_, event)| event))?, claims)
                }
                Export::Json => (log_json(&log, &reading.heads()?)?, Vec::new()),
            }
        };
        if !claims.is_empty() {
            let report = Event::ReportMade(Box::new(ReportMade {
                report: self.ports.chance.id(&at),
                kind: COMPLETIONS.to_owned(),
                file: Hash::of(&bytes),
                claims,
                outcome: ReportOutcome::Made,
            }));
            let signer: &dyn Sign = &self.key;
            self.store.write(at, |writer| {
                writer.append_general(std::slice::from_ref(&report))?;
                writer.sign_head(signer)?;
                Ok::<(), Error>(())
            })?;
        }
        Ok(bytes)
    }
}

/// Every claim of the log, oldest first.
fn claims(log: &[(Hash, Envelope)]) -> Vec<Uuid> {
    let events = log.iter().map(|(_, envelope)| &envelope.event);
    events
        .filter_map(|event| {
            if let Event::CreditClaimed(claim) = event {
                Some(claim.claim)
            } else {
                None
            }
        })
        .collect()
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
