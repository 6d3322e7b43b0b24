//! A damaged file is moved aside whole: the file, its write-ahead log and its shared memory, into a folder of its own.

use crate::error::StoreError;
use crate::open::FILE;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// Moves the file into the folder `aside`, which does not exist yet. Nothing is copied, changed or deleted. Only the
/// process that is alone in the data folder may do this.
pub(crate) fn set_aside(folder: &Path, aside: &Path) -> Result<(), StoreError> {
    fs::create_dir(aside).map_err(|fault| StoreError::io(folder, fault))?;
    // The file last: should this stop half-way, it is still there to be found.
    for ending in ["-wal", "-shm", ""] {
        let name = format!("{FILE}{ending}");
        match fs::rename(folder.join(&name), aside.join(&name)) {
            Ok(()) => {}
            Err(fault) if fault.kind() == ErrorKind::NotFound => {}
            Err(fault) => return Err(StoreError::io(aside, fault)),
        }
    }
    Ok(())
}
