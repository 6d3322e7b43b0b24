//! Why the store refused. Each error leaves what was acknowledged before as it was.

use rusqlite::ErrorCode;
use std::io;
use std::path::{Path, PathBuf};

/// What went wrong, in terms a caller can act on.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The attempt moved on in another window or process. Read it again.
    #[error(
        "the attempt went on in another window or process ({found} events, {expected} were seen here); nothing was \
         written. Open it again"
    )]
    Stale {
        /// Events the caller had seen.
        expected: u32,
        /// Events there are.
        found: u32,
    },
    /// The disk is full. Free some space and repeat; nothing was half written.
    #[error(
        "the disk holding {path} is full; nothing acknowledged is lost. Free some space and go on"
    )]
    DiskFull {
        /// The data folder.
        path: PathBuf,
    },
    /// The folder or file cannot be written.
    #[error(
        "{path} cannot be written; nothing in it was changed. Give this account the right to write there, or name \
         another folder"
    )]
    ReadOnly {
        /// The data folder.
        path: PathBuf,
    },
    /// Another process held the file too long. Repeat.
    #[error(
        "another process holds the records in {path}; nothing was written. Try again, or close the other one"
    )]
    Busy {
        /// The data folder.
        path: PathBuf,
    },
    /// The file is damaged. Closing every window and opening again sets it aside.
    #[error(
        "the records in {path} are damaged ({found}); nothing was changed. Close every window and open again: the \
         file is then set aside whole, and what is proven is carried over"
    )]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What the database found.
        found: String,
    },
    /// Written by a newer program; nothing was touched.
    #[error(
        "the records in {path} were written by a newer version (form {found}, this one knows {known}); nothing was \
         touched. Use the newer version"
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// Schema version of the file.
        found: i64,
        /// Schema version of this program.
        known: i64,
    },
    /// Written by an older program; opening them for writing brings them to the newest form, after a backup.
    #[error(
        "the records in {path} were written by an older version; nothing was touched. Open them once with the program, \
         which keeps a copy of them as they are"
    )]
    Older {
        /// The data folder.
        path: PathBuf,
    },
    /// There are no records in this folder.
    #[error("there are no records in {path}")]
    Absent {
        /// The data folder.
        path: PathBuf,
    },
    /// The disk cannot hold a write-ahead log.
    #[error(
        "the disk holding {path} cannot keep a write-ahead log; name a folder on a disk of this computer"
    )]
    Unfit {
        /// The data folder.
        path: PathBuf,
    },
    /// A stored event cannot be read.
    #[error("event {seq} cannot be read: {fault}")]
    Unreadable {
        /// Its position in the chain.
        seq: u64,
        /// Why.
        fault: ledger::Unreadable,
    },
    /// A row does not hold what its table promises.
    #[error("{table}: {found}")]
    Malformed {
        /// The table.
        table: &'static str,
        /// What is wrong.
        found: String,
    },
    /// The system refused something else.
    #[error("{path}: {source}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The database refused something else.
    #[error("{path}: {source}")]
    Database {
        /// The data folder.
        path: PathBuf,
        /// Why.
        source: rusqlite::Error,
    },
}

impl StoreError {
    /// Sorts an error of the system.
    pub(crate) fn io(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        if source.kind() == io::ErrorKind::StorageFull
            || source.kind() == io::ErrorKind::QuotaExceeded
        {
            Self::DiskFull { path }
        } else if source.kind() == io::ErrorKind::ReadOnlyFilesystem
            || source.kind() == io::ErrorKind::PermissionDenied
        {
            Self::ReadOnly { path }
        } else {
            Self::Io { path, source }
        }
    }

    /// Sorts an error of the database.
    pub(crate) fn database(path: &Path, source: rusqlite::Error) -> Self {
        let path = path.to_owned();
        let extended = source.sqlite_error().map(|fault| fault.extended_code);
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull { path },
            // The shared-memory file could not grow: the disk is full.
            Some(ErrorCode::SystemIoFailure)
                if extended == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE) =>
            {
                Self::DiskFull { path }
            }
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly { path },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { path },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged {
                path,
                found: source.to_string(),
            },
            Some(_) | None => Self::Database { path, source },
        }
    }

    /// What the database found, if the file itself is at fault; otherwise the error again.
    pub(crate) fn into_damage(self) -> Result<String, Self> {
        if let Self::Damaged { found, path: _ } = self {
            Ok(found)
        } else {
            Err(self)
        }
    }
}
