//! The open records.

use crate::error::StoreError;
use crate::occupancy::Occupancy;
use crate::reading::Reading;
use crate::table::events;
use crate::writer::{Appended, Tip, Writer};
use ledger::{ChainPoint, EpochReason, Event, Hash, PublicKey, Sign, Time};
use rusqlite::{Connection, TransactionBehavior};
use std::fmt;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// A source of fresh ids.
pub type Ids = Box<dyn FnMut() -> Uuid + Send>;

/// The open records of one data folder. Closing happens on drop.
pub struct Store {
    /// `None` only while dropping: the connection closes before the folder is left.
    conn: Option<Connection>,
    occupancy: Occupancy,
    folder: PathBuf,
    device: PublicKey,
    ids: Ids,
    /// The chain's end as this process last wrote it.
    tip: Option<Tip>,
    /// No damage was met, so the folder may be left as clean.
    sound: bool,
}

/// One append to one attempt.
#[derive(Clone, Copy)]
pub struct Append<'a> {
    /// The attempt.
    pub attempt: Uuid,
    /// Events of it the caller has seen; 0 for a new one.
    pub expected: u32,
    /// What happened, at one moment.
    pub events: &'a [Event],
    /// Signs the head in the same transaction; at the end of an attempt.
    pub signer: Option<&'a dyn Sign>,
}

impl Store {
    pub(crate) const fn new(
        conn: Connection,
        occupancy: Occupancy,
        folder: PathBuf,
        device: PublicKey,
        ids: Ids,
    ) -> Self {
        Self {
            conn: Some(conn),
            occupancy,
            folder,
            device,
            ids,
            tip: None,
            sound: true,
        }
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A snapshot to read from.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn read(&self) -> Result<Reading<'_>, StoreError> {
        Reading::snapshot(self.conn()?, &self.folder)
    }

    /// Appends to an attempt. When this returns, it is on disk.
    ///
    /// # Errors
    /// [`StoreError::Stale`] if the attempt moved on elsewhere; otherwise what the disk says. Nothing is written then.
    pub fn append(&mut self, at: Time, append: Append<'_>) -> Result<Appended, StoreError> {
        self.write(at, |writer| {
            let appended = writer.append(append.attempt, append.expected, append.events)?;
            if let Some(signer) = append.signer {
                writer.sign_head(signer)?;
            }
            Ok(appended)
        })
    }

    /// Does several writes as one: all are on disk when this returns `Ok`, none if it returns an error.
    ///
    /// # Errors
    /// Whatever the closure refuses with, and [`StoreError`] for what the disk says.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        at: Time,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.write_as(at, None, work)
    }

    /// As [`Store::write`], beginning a new epoch first where `reason` is given.
    pub(crate) fn write_as<T, E: From<StoreError>>(
        &mut self,
        at: Time,
        reason: Option<(EpochReason, Option<ChainPoint>)>,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let Some(conn) = self.conn.as_mut() else {
            return Err(closed(&self.folder).into());
        };
        let folder = self.folder.as_path();
        let fault = |fault| E::from(StoreError::database(folder, fault));
        let transaction = conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fault)?;
        let (tip, needed) = end_of_chain(&transaction, folder, self.tip, self.device)?;
        let mut writer = Writer::new(&transaction, folder, at, self.device, tip);
        if let Some((reason, parent)) = reason.or(needed) {
            writer.begin_epoch((self.ids)(), reason, parent)?;
        }
        let answer = work(&mut writer)?;
        let tip = writer.tip();
        transaction.commit().map_err(fault)?;
        self.tip = Some(tip);
        Ok(answer)
    }

    /// Says that damage was met (by a background check, or an error): the next opening checks the whole file.
    pub const fn suspect(&mut self) {
        self.sound = false;
    }

    fn conn(&self) -> Result<&Connection, StoreError> {
        self.conn.as_ref().ok_or_else(|| closed(&self.folder))
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        drop(self.conn.take());
        self.occupancy.leave(self.sound);
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

/// The chain's end, and the epoch that has to begin before this device may continue it.
#[expect(clippy::type_complexity, reason = "used once, here")]
fn end_of_chain(
    conn: &Connection,
    folder: &Path,
    known: Option<Tip>,
    device: PublicKey,
) -> Result<(Tip, Option<(EpochReason, Option<ChainPoint>)>), StoreError> {
    let found = events::tip(conn, folder)?;
    if let (Some(known), Some((seq, hash))) = (known, found)
        && known.seq == seq
        && known.hash == hash
    {
        return Ok((known, None));
    }
    // Another process wrote last, or this one has not written yet.
    let (seq, hash) = found.unwrap_or((0, Hash::ZERO));
    let unknown = Tip {
        seq,
        hash,
        epoch: Uuid::nil(),
        utc: None,
    };
    let last = match events::last(conn, folder) {
        Ok(Some(last)) => last,
        Ok(None) => return Ok((unknown, Some((EpochReason::New, None)))),
        // Changed by hand; the chain goes on after it, and `verify` names it.
        Err(StoreError::Unreadable { .. }) => {
            return Ok((unknown, Some((EpochReason::AfterFault, None))));
        }
        Err(fault) => return Err(fault),
    };
    let tip = Tip {
        seq: last.point.seq,
        hash: last.point.hash,
        epoch: last.point.epoch,
        utc: Some(last.envelope.at.utc),
    };
    let foreign = last.envelope.device != device.id();
    Ok((
        tip,
        foreign.then_some((EpochReason::OtherKey, Some(last.point))),
    ))
}

fn closed(folder: &Path) -> StoreError {
    StoreError::Absent {
        path: folder.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::open::{Opening, open};
    use ledger::{DeviceKey, Event, Pause, Utc};

    const ATTEMPT: Uuid = Uuid::from_u128(0xA1);

    fn at(second: u64) -> Time {
        Time {
            utc: Utc::from_ms(1_772_530_680_000).expect("in range"),
            offset_minutes: 0,
            mono_ms: second * 1000,
            boot_id: Uuid::from_u128(0xB007),
        }
    }

    fn opened(folder: &Path) -> Store {
        let opening = Opening {
            folder,
            device: DeviceKey::from_secret(&[1; 32]).public(),
            now: at(0),
            ids: Box::new(|| Uuid::from_u128(0xE1)),
        };
        open(opening).expect("opens").store
    }

    fn append(store: &mut Store, expected: u32) -> Result<Appended, StoreError> {
        let events = [Event::Suspended { why: Pause::Window }];
        let append = Append {
            attempt: ATTEMPT,
            expected,
            events: &events,
            signer: None,
        };
        store.append(at(u64::from(expected)), append)
    }

    #[test]
    fn a_file_that_may_not_grow_refuses_and_keeps_what_was_acknowledged() {
        let folder = tempfile::tempdir().expect("folder");
        let mut store = opened(folder.path());
        let conn = store.conn().expect("open");
        conn.query_row("PRAGMA max_page_count = 30", [], |_| Ok(()))
            .expect("limits");
        let mut acknowledged = 0;
        let fault = loop {
            match append(&mut store, acknowledged) {
                Ok(appended) => acknowledged = appended.attempt_seq,
                Err(fault) => break fault,
            }
            assert!(acknowledged < 10_000, "the limit holds");
        };
        assert!(matches!(fault, StoreError::DiskFull { .. }), "{fault:?}");
        assert!(acknowledged > 10);
        let conn = store.conn().expect("open");
        conn.query_row("PRAGMA max_page_count = 100000", [], |_| Ok(()))
            .expect("frees");
        append(&mut store, acknowledged).expect("goes on where it was refused");
        drop(store);
        let store = opened(folder.path());
        let reading = store.read().expect("reads");
        let found = reading.attempt(ATTEMPT).expect("reads").len();
        assert_eq!(found, acknowledged as usize + 1);
        assert_eq!(reading.verify().expect("verifies").faults, []);
    }

    #[test]
    fn every_commit_is_synced() {
        let folder = tempfile::tempdir().expect("folder");
        let store = opened(folder.path());
        let conn = store.conn().expect("open");
        let ask = |pragma: &str| {
            conn.query_row(pragma, [], |row| row.get::<_, i64>(0))
                .expect("answers")
        };
        // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
        assert_eq!(ask("PRAGMA synchronous"), 2);
        assert_eq!(ask("PRAGMA foreign_keys"), 1);
        let mode: String = conn
            .query_row("PRAGMA journal_mode", [], |row| row.get(0))
            .expect("answers");
        assert_eq!(mode, "wal");
    }
}
