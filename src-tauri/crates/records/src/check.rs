//! Is the file sound, and is the chain unbroken?

use crate::error::StoreError;
use crate::lists::Expected;
use crate::reading::ReadOnly;
use crate::table::{activity_files, events, heads};
use ledger::{Envelope, Fault, FaultCode, Report, Verifier};
use rusqlite::Connection;
use std::path::Path;

/// Both answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkup {
    /// What the database's own check found; empty if the file is sound.
    pub damage: Vec<String>,
    /// What the chain says, as far as it can be read.
    pub report: Report,
}

impl Checkup {
    /// Nothing found.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.damage.is_empty() && self.report.ok
    }
}

/// Checks a folder whole, on a connection of its own that writes nothing: for a background thread and for `verify`.
///
/// # Errors
/// [`StoreError`] where the file cannot be opened at all.
pub fn check(folder: &Path) -> Result<Checkup, StoreError> {
    let records = ReadOnly::open_any(folder)?;
    let damage = integrity(records.conn(), folder, "integrity_check")?;
    let report = if records.is_current()? {
        records.read()?.verify()?
    } else {
        // Its lists are made again when it is brought to the newest form.
        report(records.conn(), folder)?
    };
    Ok(Checkup { damage, report })
}

/// Runs one of the database's checks; empty means sound.
pub(crate) fn integrity(
    conn: &Connection,
    folder: &Path,
    pragma: &str,
) -> Result<Vec<String>, StoreError> {
    let found = conn
        .prepare(&format!("PRAGMA {pragma}"))
        .and_then(|mut ask| {
            ask.query_map([], |row| row.get::<_, String>(0))?
                .collect::<rusqlite::Result<Vec<_>>>()
        });
    match found {
        Ok(lines) if lines == ["ok"] => Ok(Vec::new()),
        Ok(lines) => Ok(lines),
        Err(fault) => StoreError::database(folder, fault)
            .into_damage()
            .map(|found| vec![found]),
    }
}

/// Verifies the chain as far as it can be read; where reading stops for damage, the report says so.
pub(crate) fn report(conn: &Connection, folder: &Path) -> Result<Report, StoreError> {
    followed(conn, folder, |_| {})
}

/// Verifies the chain; where it holds, also that the lists beside it say what it says.
pub(crate) fn whole_report(conn: &Connection, folder: &Path) -> Result<Report, StoreError> {
    let mut expected = Expected::new(folder)?;
    let mut refused = None;
    let mut report = followed(conn, folder, |envelope| {
        if refused.is_none() {
            refused = expected.follow(envelope).err();
        }
    })?;
    // A list cannot be held against a log that is itself at fault.
    if report.ok {
        let fault = |fault| StoreError::database(folder, fault);
        if let Some(refused) = refused {
            return Err(fault(refused));
        }
        report.faults = expected.differences(conn).map_err(fault)?;
        let altered = activity_files::altered(conn).map_err(fault)?;
        report.faults.extend(altered.into_iter().map(|hash| Fault {
            code: FaultCode::ListMismatch,
            seq: 0,
            args: vec![("list", "activity_files".to_owned()), ("row", hash)],
        }));
        report.ok = report.faults.is_empty();
    }
    Ok(report)
}

/// Verifies the chain and hands on each event that can be believed.
fn followed(
    conn: &Connection,
    folder: &Path,
    mut visit: impl FnMut(&Envelope),
) -> Result<Report, StoreError> {
    let heads =
        heads::all(conn, folder).or_else(|fault| fault.into_damage().map(|_| Vec::new()))?;
    let mut verifier = Verifier::new(heads);
    let mut last = 0;
    let outcome = events::each_entry(conn, |entry| {
        last = entry.seq;
        if let Some(envelope) = verifier.row(&entry) {
            visit(&envelope);
        }
    });
    let mut report = verifier.finish();
    if let Err(fault) = outcome {
        let found = StoreError::database(folder, fault).into_damage()?;
        report.ok = false;
        report.faults.push(Fault {
            code: FaultCode::Damaged,
            seq: last.saturating_add(1),
            args: vec![("found", found)],
        });
    }
    Ok(report)
}
