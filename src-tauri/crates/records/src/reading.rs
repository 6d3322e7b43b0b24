//! Reading: everything seen through one `Reading` is one moment of the file.

use crate::check::whole_report;
use crate::error::StoreError;
use crate::open::FILE;
use crate::schema;
use crate::table::attempts::{self, AttemptRow};
use crate::table::behaviours::{self, BehaviourRow};
use crate::table::credit::{self, CreditRow};
use crate::table::events::{self, Last, Stored};
use crate::table::profiles::{self, Profile};
use crate::table::turns::{self, Turn};
use crate::table::{activity_files, case_versions, friction, heads, meta, settings};
use ledger::{Head, Report, Utc};
use rusqlite::{Connection, OpenFlags, Transaction};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// A snapshot of the records.
#[derive(Debug)]
pub struct Reading<'c> {
    conn: &'c Connection,
    folder: &'c Path,
    /// Holds the snapshot; inside a write there is one already.
    _snapshot: Option<Transaction<'c>>,
}

impl<'c> Reading<'c> {
    pub(crate) fn snapshot(conn: &'c Connection, folder: &'c Path) -> Result<Self, StoreError> {
        let snapshot = conn
            .unchecked_transaction()
            .map_err(|fault| StoreError::database(folder, fault))?;
        Ok(Self {
            conn,
            folder,
            _snapshot: Some(snapshot),
        })
    }

    pub(crate) const fn within(conn: &'c Connection, folder: &'c Path) -> Self {
        Self {
            conn,
            folder,
            _snapshot: None,
        }
    }

    /// The events of an attempt in order; empty if there is no such attempt.
    ///
    /// # Errors
    /// [`StoreError`], as for every reading; [`StoreError::Unreadable`] names an event that cannot be read.
    pub fn attempt(&self, attempt: Uuid) -> Result<Vec<Stored>, StoreError> {
        events::of_attempt(self.conn, self.folder, attempt)
    }

    /// Attempts in the order they began: those of one profile, or all.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn attempts(&self, profile: Option<Uuid>) -> Result<Vec<AttemptRow>, StoreError> {
        attempts::list(self.conn, self.folder, profile)
    }

    /// Every behaviour one profile met, in stored order.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn behaviours(&self, profile: Uuid) -> Result<Vec<BehaviourRow>, StoreError> {
        behaviours::list(self.conn, self.folder, profile, false)
    }

    /// Those of [`Self::behaviours`] that moved a schedule.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn scheduled(&self, profile: Uuid) -> Result<Vec<BehaviourRow>, StoreError> {
        behaviours::list(self.conn, self.folder, profile, true)
    }

    /// Up to `limit` events of the whole log after position `seq` (0 for the beginning).
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn events_after(&self, seq: u64, limit: u32) -> Result<Vec<Stored>, StoreError> {
        events::after(self.conn, self.folder, seq, limit)
    }

    /// The end of the chain.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn last(&self) -> Result<Option<Last>, StoreError> {
        events::last(self.conn, self.folder)
    }

    /// The signed heads that can be read.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn heads(&self) -> Result<Vec<Head>, StoreError> {
        let all = heads::all(self.conn, self.folder)?;
        Ok(all.into_iter().filter_map(|entry| entry.head).collect())
    }

    /// Every profile, oldest first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn profiles(&self) -> Result<Vec<Profile>, StoreError> {
        profiles::all(self.conn, self.folder)
    }

    /// One profile.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn profile(&self, id: Uuid) -> Result<Option<Profile>, StoreError> {
        Ok(self
            .profiles()?
            .into_iter()
            .find(|profile| profile.id == id))
    }

    /// A setting as it was written.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        settings::get(self.conn, self.folder, name)
    }

    /// The files of a case version ever played here.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn case_files(
        &self,
        content_hash: &str,
    ) -> Result<Option<BTreeMap<String, Vec<u8>>>, StoreError> {
        case_versions::files(self.conn, self.folder, content_hash)
    }

    /// The event at a position.
    ///
    /// # Errors
    /// [`StoreError::Malformed`] where there is none; [`StoreError`].
    pub fn event(&self, seq: u64) -> Result<Stored, StoreError> {
        let found = events::after(self.conn, self.folder, seq.saturating_sub(1), 1)?;
        let found = found.into_iter().find(|stored| stored.envelope.seq == seq);
        found.ok_or(StoreError::Malformed {
            table: "events",
            found: format!("there is no event {seq}"),
        })
    }

    /// The index of credit events in the order of the log: those of one profile, or all.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn credit(&self, profile: Option<Uuid>) -> Result<Vec<CreditRow>, StoreError> {
        credit::list(self.conn, self.folder, profile)
    }

    /// Every friction note and sorting in the log, oldest first.
    ///
    /// # Errors
    /// [`StoreError::Database`], [`StoreError::Unreadable`].
    pub fn friction(&self) -> Result<Vec<Stored>, StoreError> {
        let places = friction::list(self.conn, self.folder)?;
        places.into_iter().map(|seq| self.event(seq)).collect()
    }

    /// The file of activities with this hash, if credit was ever offered under it here.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn activities(&self, content_hash: &str) -> Result<Option<Vec<u8>>, StoreError> {
        activity_files::get(self.conn, self.folder, content_hash)
    }

    /// Where the wall clock turned back, in the order of the log.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn clock_turns(&self) -> Result<Vec<Turn>, StoreError> {
        turns::list(self.conn, self.folder)
    }

    /// The latest moment the log has seen.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn latest(&self) -> Result<Option<Utc>, StoreError> {
        let turned = self.clock_turns()?.into_iter().map(|turn| turn.high).max();
        let last = self.last()?.map(|last| last.envelope.at.utc);
        Ok(turned.max(last))
    }

    pub(crate) fn meta(&self, name: &str) -> Result<Option<String>, StoreError> {
        meta::get(self.conn, self.folder, name)
    }

    /// Re-hashes the whole chain, checks the signed heads, and holds the lists against the log.
    ///
    /// # Errors
    /// None for what the report can name; [`StoreError`] where the heads cannot be listed.
    pub fn verify(&self) -> Result<Report, StoreError> {
        whole_report(self.conn, self.folder)
    }
}

/// The records of a folder, to be read only: nothing in the folder changes. For reports and checks.
#[derive(Debug)]
pub struct ReadOnly {
    conn: Connection,
    folder: PathBuf,
}

impl ReadOnly {
    /// Opens the records for reading.
    ///
    /// # Errors
    /// [`StoreError::Absent`], [`StoreError::Newer`], [`StoreError::Older`], [`StoreError::Damaged`] or what the disk says.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let here = Self::open_any(folder)?;
        if here.is_current()? {
            Ok(here)
        } else {
            Err(StoreError::Older {
                path: folder.to_owned(),
            })
        }
    }

    /// Opens the records for reading the log, whose form is the same in every version; the lists may be of an older form.
    pub(crate) fn open_any(folder: &Path) -> Result<Self, StoreError> {
        let conn = connect(folder)?;
        let here = Self {
            conn,
            folder: folder.to_owned(),
        };
        match schema::refuse_newer(&here.conn, folder, &schema::steps())? {
            0 => Err(StoreError::Absent {
                path: folder.to_owned(),
            }),
            _ => Ok(here),
        }
    }

    /// A snapshot.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn read(&self) -> Result<Reading<'_>, StoreError> {
        Reading::snapshot(&self.conn, &self.folder)
    }

    /// Whether the lists have the newest form.
    pub(crate) fn is_current(&self) -> Result<bool, StoreError> {
        let found = schema::version(&self.conn, &self.folder)?;
        Ok(usize::try_from(found) == Ok(schema::steps().len()))
    }

    pub(crate) const fn conn(&self) -> &Connection {
        &self.conn
    }
}

fn connect(folder: &Path) -> Result<Connection, StoreError> {
    let file = folder.join(FILE);
    if !file.is_file() {
        return Err(StoreError::Absent {
            path: folder.to_owned(),
        });
    }
    let attempt = |conn: Connection| {
        conn.busy_timeout(crate::open::PATIENCE)?;
        // The first read tells whether the write-ahead log can be used.
        conn.query_row("PRAGMA schema_version", [], |row| row.get::<_, i64>(0))?;
        Ok(conn)
    };
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let refused = match Connection::open_with_flags(&file, flags).and_then(attempt) {
        Ok(conn) => return Ok(conn),
        Err(fault) => fault,
    };
    // On a read-only medium no shared memory can be made; without a log beside it the file is whole by itself.
    let log = folder.join(format!("{FILE}-wal"));
    let has_log = log.metadata().is_ok_and(|log| log.len() > 0);
    match file.to_str() {
        Some(path) if !has_log && !path.contains(['?', '#', '%']) => Connection::open_with_flags(
            format!("file:{path}?immutable=1"),
            flags | OpenFlags::SQLITE_OPEN_URI,
        )
        .and_then(attempt)
        .map_err(|_| StoreError::database(folder, refused)),
        Some(_) | None => Err(StoreError::database(folder, refused)),
    }
}
