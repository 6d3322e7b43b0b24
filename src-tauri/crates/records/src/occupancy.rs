//! Who has the folder open, and whether the last one closed it properly.
//!
//! Two small files beside the database. `records.lock` is locked (shared) by every process that has the folder open, and
//! exclusively by the one that checks, migrates or sets aside. `records.state` says `open` or `clean`; it exists once there
//! have been records here, so that a vanished file is noticed.

use crate::error::StoreError;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

const LOCK: &str = "records.lock";
const STATE: &str = "records.state";

/// A share in the folder, held until dropped.
#[derive(Debug)]
pub(crate) struct Occupancy {
    folder: PathBuf,
    lock: File,
}

/// How the folder was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Left {
    /// Never used.
    Unused,
    /// Closed properly.
    Clean,
    /// Not closed: killed, crashed or lost power.
    Open,
}

/// What a newcomer finds.
#[derive(Debug)]
pub(crate) enum Found {
    /// No one else is here; the lock is exclusive until [`Occupancy::share`].
    Alone(Left),
    /// Others are here, who have made sure the file is sound.
    Shared,
}

impl Occupancy {
    /// Enters the folder. Waits while another process checks or closes it.
    pub(crate) fn enter(folder: &Path) -> Result<(Self, Found), StoreError> {
        let at = folder.join(LOCK);
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&at)
            .map_err(|fault| StoreError::io(folder, fault))?;
        let here = Self {
            folder: folder.to_owned(),
            lock,
        };
        match here.lock.try_lock() {
            Ok(()) => {
                let left = here.left()?;
                Ok((here, Found::Alone(left)))
            }
            Err(TryLockError::WouldBlock) => {
                here.lock
                    .lock_shared()
                    .map_err(|fault| StoreError::io(&at, fault))?;
                // Whoever held it may have been the last to close: say again that the folder is in use.
                here.mark(Left::Open)?;
                Ok((here, Found::Shared))
            }
            Err(TryLockError::Error(fault)) => Err(StoreError::io(&at, fault)),
        }
    }

    /// Lets others in. Between the two locks another may check the folder once more, which does no harm.
    pub(crate) fn share(&self) -> Result<(), StoreError> {
        let fault = |fault| StoreError::io(&self.folder, fault);
        self.lock.unlock().map_err(fault)?;
        self.lock.lock_shared().map_err(fault)
    }

    /// Writes the state down, synced.
    pub(crate) fn mark(&self, left: Left) -> Result<(), StoreError> {
        let word: &[u8] = match left {
            Left::Unused => b"",
            Left::Clean => b"clean\n",
            Left::Open => b"open\n",
        };
        let at = self.folder.join(STATE);
        let write = || {
            let mut file = File::create(&at)?;
            file.write_all(word)?;
            file.sync_all()
        };
        write().map_err(|fault| StoreError::io(&self.folder, fault))
    }

    /// Leaves the folder, `sound` or not. Only the last to leave may call it clean; if that cannot be written, the next
    /// opening checks the whole file, which is all that is lost.
    pub(crate) fn leave(&self, sound: bool) {
        if sound && self.lock.unlock().is_ok() && self.lock.try_lock().is_ok() {
            let _unwritten = self.mark(Left::Clean);
        }
    }

    fn left(&self) -> Result<Left, StoreError> {
        let at = self.folder.join(STATE);
        match fs::read(&at) {
            Ok(word) if word == b"clean\n" => Ok(Left::Clean),
            Ok(_) => Ok(Left::Open),
            Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => Ok(Left::Unused),
            Err(fault) => Err(StoreError::io(&at, fault)),
        }
    }
}
