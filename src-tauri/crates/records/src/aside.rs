//! A damaged file is moved aside whole: the file, its write-ahead log and its shared memory, into a folder of its own.

use crate::error::StoreError;
use crate::open::FILE;
use crate::schema::{stamp, vacant};
use ledger::Utc;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Moves the file aside and returns the folder it lies in now. Nothing is copied, changed or deleted. Only the process
/// that is alone in the data folder may do this.
pub(crate) fn set_aside(folder: &Path, now: Utc) -> Result<PathBuf, StoreError> {
    let aside = vacant(folder, &format!("damaged-{}", stamp(now)), "");
    fs::create_dir(&aside).map_err(|fault| StoreError::io(folder, fault))?;
    // The log first: should this stop half-way, the file itself is still there to be found damaged again.
    for ending in ["-wal", "-shm", ""] {
        let name = format!("{FILE}{ending}");
        match fs::rename(folder.join(&name), aside.join(&name)) {
            Ok(()) => {}
            Err(fault) if fault.kind() == ErrorKind::NotFound => {}
            Err(fault) => return Err(StoreError::io(&aside, fault)),
        }
    }
    Ok(aside)
}
