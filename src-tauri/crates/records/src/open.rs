//! Opening a data folder: check, set aside, back up, migrate, begin an epoch where one is needed.

use crate::aside::set_aside;
use crate::error::StoreError;
use crate::examine::examine;
use crate::lists;
use crate::occupancy::{Found, Left, Occupancy};
use crate::salvage::{self, Damage};
use crate::schema;
use crate::store::{Ids, Store};
use crate::table::{events, meta};
use ledger::{ChainPoint, EpochReason, PublicKey, Report, Time};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Name of the database inside the data folder.
pub const FILE: &str = "records.db";

/// How long to wait for another process before [`StoreError::Busy`].
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// What opening needs from outside.
pub struct Opening<'f> {
    /// The data folder, on a local disk: refusing network shares and synchronised folders is the caller's part.
    pub folder: &'f Path,
    /// The public half of this device's key.
    pub device: PublicKey,
    /// Now.
    pub now: Time,
    /// Fresh ids, for epochs.
    pub ids: Ids,
}

/// Records, open, and what the learner has to be told about them.
#[derive(Debug)]
pub struct Opened {
    /// The records.
    pub store: Store,
    /// In the order things were found.
    pub notices: Vec<Notice>,
}

/// Something found while opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The file was damaged; it lies whole in `path`. New records were begun with all that its chain still proves.
    SetAside {
        /// The folder it lies in now.
        path: PathBuf,
        /// What the database found.
        found: String,
        /// Events carried over into the new records.
        kept_events: u64,
    },
    /// There had been records here, and the file is gone; new records were begun.
    Vanished,
    /// The file is sound, but the chain is not: something was changed by hand.
    ChainFault(Box<Report>),
    /// The records were written under another device key; a new epoch was begun.
    OtherKey,
    /// The folder was moved or copied; a new epoch was begun.
    OtherPlace,
    /// The wall clock is behind the last event by so many milliseconds.
    ClockBehind {
        /// Milliseconds.
        by_ms: u64,
    },
    /// The file was brought to a new form; the old one is kept here.
    BackedUp {
        /// The copy.
        path: PathBuf,
    },
}

/// Opens the records, making them where there are none. After an unclean stop the whole file and chain are checked first;
/// otherwise the quick check runs, and [`crate::check`] is for the background.
///
/// # Errors
/// [`StoreError::Newer`] (nothing touched), [`StoreError::Damaged`] only while another process has the folder open,
/// [`StoreError::ReadOnly`], [`StoreError::DiskFull`], [`StoreError::Busy`], [`StoreError::Unfit`], or what the system says.
pub fn open(opening: Opening<'_>) -> Result<Opened, StoreError> {
    open_with(opening, &schema::steps())
}

pub(crate) fn open_with(opening: Opening<'_>, steps: &[String]) -> Result<Opened, StoreError> {
    let Opening {
        folder,
        device,
        now,
        mut ids,
    } = opening;
    fs::create_dir_all(folder).map_err(|fault| StoreError::io(folder, fault))?;
    let (occupancy, found) = Occupancy::enter(folder)?;
    let mut notices = Vec::new();
    let conn = match found {
        Found::Shared => {
            let conn = connect(folder, steps)?;
            if schema::version(&conn, folder)? == 0 {
                return Err(StoreError::Busy {
                    path: folder.to_owned(),
                });
            }
            conn
        }
        Found::Alone(left) => {
            // An interrupted change of files is finished first.
            if !folder.join(FILE).exists() {
                salvage::install(folder)?;
            }
            let faulty = examine(folder, left, steps, &mut notices)?;
            match faulty {
                Some(found) => notices.push(replace(folder, found, now, device, &mut ids)?),
                None => salvage::discard(folder)?,
            }
            let mut conn = connect(folder, steps)?;
            let backup = schema::migrate(&mut conn, folder, steps, now.utc)?;
            if left == Left::Open || backup.is_some() {
                rebuild_lists(&mut conn, folder)?;
            }
            notices.extend(backup.map(|path| Notice::BackedUp { path }));
            occupancy.mark(Left::Open)?;
            occupancy.share()?;
            conn
        }
    };
    let mut store = Store::new(conn, occupancy, folder.to_owned(), device, ids);
    begin(&mut store, now, device, &mut notices)?;
    Ok(Opened { store, notices })
}

/// Makes new records of what the chain still proves, and moves the damaged file aside.
fn replace(
    folder: &Path,
    found: String,
    now: Time,
    device: PublicKey,
    ids: &mut Ids,
) -> Result<Notice, StoreError> {
    let path = schema::vacant(folder, &format!("damaged-{}", schema::stamp(now.utc)), "");
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let damage = Damage {
        aside: &name,
        found: &found,
    };
    let kept_events = salvage::prepare(folder, &damage, now, device, ids)?;
    set_aside(folder, &path)?;
    salvage::install(folder)?;
    Ok(Notice::SetAside {
        path,
        found,
        kept_events,
    })
}

/// A connection with the settings every commit relies on.
fn connect(folder: &Path, steps: &[String]) -> Result<Connection, StoreError> {
    let fault = |fault| StoreError::database(folder, fault);
    let conn = Connection::open(folder.join(FILE)).map_err(fault)?;
    conn.busy_timeout(PATIENCE).map_err(fault)?;
    schema::refuse_newer(&conn, folder, steps)?;
    let mode: String = conn
        .query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))
        .map_err(fault)?;
    if mode != "wal" {
        return Err(StoreError::Unfit {
            path: folder.to_owned(),
        });
    }
    conn.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA fullfsync = ON;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;",
    )
    .map_err(fault)?;
    Ok(conn)
}

/// Begins the epoch the folder needs, and says what the learner should know.
fn begin(
    store: &mut Store,
    now: Time,
    device: PublicKey,
    notices: &mut Vec<Notice>,
) -> Result<(), StoreError> {
    let place = fs::canonicalize(store.folder())
        .map_err(|fault| StoreError::io(store.folder(), fault))?
        .to_string_lossy()
        .into_owned();
    let (last, known_place) = {
        let reading = store.read()?;
        let last = match reading.last() {
            // Writing begins a new epoch after it.
            Err(StoreError::Unreadable { .. }) => None,
            other => other?,
        };
        (last, reading.meta(meta::PLACE)?)
    };
    let moved = known_place.as_deref().is_some_and(|known| known != place);
    let mut reason: Option<(EpochReason, Option<ChainPoint>)> = None;
    if let Some(last) = &last {
        // Another process may have written since the time was read: then the machine's own clock is behind as well.
        let written_since =
            last.envelope.at.boot_id == now.boot_id && last.envelope.at.mono_ms >= now.mono_ms;
        if let Some(by_ms) = last.envelope.at.utc.ms().checked_sub(now.utc.ms())
            && by_ms > 0
            && !written_since
        {
            notices.push(Notice::ClockBehind {
                by_ms: by_ms.unsigned_abs(),
            });
        }
        if last.envelope.device != device.id() {
            notices.push(Notice::OtherKey);
            reason = Some((EpochReason::OtherKey, Some(last.point)));
        } else if moved {
            notices.push(Notice::OtherPlace);
            reason = Some((EpochReason::OtherPlace, Some(last.point)));
        }
    }
    if last.is_some() && reason.is_none() && known_place.is_some() {
        return Ok(());
    }
    store.write_as(now, reason, |writer| writer.put_meta(meta::PLACE, &place))
}

/// Makes the lists again from the log: after a change of their form, and, though they are written in the same transactions
/// as the log, after an unclean stop.
fn rebuild_lists(conn: &mut Connection, folder: &Path) -> Result<(), StoreError> {
    let fault = |fault| StoreError::database(folder, fault);
    let transaction = conn.transaction().map_err(fault)?;
    lists::clear(&transaction).map_err(fault)?;
    let mut after = 0;
    let mut before = None;
    loop {
        let some = match events::after(&transaction, folder, after, 1000) {
            Ok(some) => some,
            // An event changed by hand: the check has named it, and the lists stay as they were.
            Err(StoreError::Unreadable { .. }) => return Ok(()),
            Err(fault) => return Err(fault),
        };
        let Some(last) = some.last() else { break };
        after = last.envelope.seq;
        for stored in &some {
            lists::follow(&transaction, before, &stored.envelope).map_err(fault)?;
            before = Some(stored.envelope.at.utc);
        }
    }
    transaction.commit().map_err(fault)
}
