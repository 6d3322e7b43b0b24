//! New records from a damaged file: what its chain still proves is carried over, the rest stays in the file set aside.
//!
//! The new file is finished under another name before the damaged one is moved, so that an interruption at any moment
//! leaves one of the two to be found.

use crate::error::StoreError;
use crate::lists;
use crate::open::FILE;
use crate::schema;
use crate::store::Ids;
use crate::table::{activity_files, case_versions, events, heads, profiles, settings};
use crate::writer::{Tip, Writer};
use ledger::{
    ChainPoint, Entry, Envelope, EpochReason, Event, FileSetAside, Hash, PublicKey, Time, Utc,
    Verifier, canonical,
};
use rusqlite::{Connection, OpenFlags};
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::Path;
use uuid::Uuid;

const UNFINISHED: &str = "records.unfinished";
const FINISHED: &str = "records.new";

/// Why new records are made.
pub(crate) struct Damage<'d> {
    /// Name of the folder the damaged file will lie in.
    pub(crate) aside: &'d str,
    /// What the database found.
    pub(crate) found: &'d str,
}

/// Makes the new file beside the damaged one and returns the number of events carried over.
pub(crate) fn prepare(
    folder: &Path,
    damage: &Damage<'_>,
    now: Time,
    device: PublicKey,
    ids: &mut Ids,
) -> Result<u64, StoreError> {
    discard(folder)?;
    let fault = |fault| StoreError::database(folder, fault);
    let mut conn = Connection::open(folder.join(UNFINISHED)).map_err(fault)?;
    schema::migrate(&mut conn, folder, &schema::steps(), now.utc)?;
    let transaction = conn.transaction().map_err(fault)?;
    let kept = match old(folder) {
        Some(old) => carry_over(&old, &transaction, folder, now)?,
        None => None,
    };
    let tip = kept.map_or(
        Tip {
            seq: 0,
            hash: Hash::ZERO,
            epoch: Uuid::nil(),
            utc: None,
        },
        |(point, utc)| Tip {
            seq: point.seq,
            hash: point.hash,
            epoch: point.epoch,
            utc: Some(utc),
        },
    );
    let mut writer = Writer::new(&transaction, folder, now, device, tip);
    writer.begin_epoch(ids(), EpochReason::SetAside, kept.map(|(point, _)| point))?;
    writer.append_general(&[Event::FileSetAside(FileSetAside {
        name: damage.aside.to_owned(),
        found: damage.found.to_owned(),
        kept_events: tip.seq,
    })])?;
    transaction.commit().map_err(fault)?;
    conn.close().map_err(|(_, refused)| fault(refused))?;
    fs::rename(folder.join(UNFINISHED), folder.join(FINISHED))
        .map_err(|fault| StoreError::io(folder, fault))?;
    sync(folder);
    Ok(tip.seq)
}

/// Removes what an interrupted replacement prepared; the file it was to replace is in use.
pub(crate) fn discard(folder: &Path) -> Result<(), StoreError> {
    remove(folder, UNFINISHED)?;
    remove(folder, &format!("{UNFINISHED}-journal"))?;
    remove(folder, FINISHED)
}

/// Puts finished new records in the place of a file that is gone. Returns whether there were any.
pub(crate) fn install(folder: &Path) -> Result<bool, StoreError> {
    match fs::rename(folder.join(FINISHED), folder.join(FILE)) {
        Ok(()) => {
            sync(folder);
            Ok(true)
        }
        Err(fault) if fault.kind() == ErrorKind::NotFound => Ok(false),
        Err(fault) => Err(StoreError::io(folder, fault)),
    }
}

/// The damaged file, if anything of it can be opened; nothing is written to it.
fn old(folder: &Path) -> Option<Connection> {
    // Beside an empty file the database would delete the write-ahead log.
    if folder.join(FILE).metadata().map_or(0, |file| file.len()) == 0 {
        return None;
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(folder.join(FILE), flags).ok()
}

/// Copies events as long as the chain holds, then whatever else can be read. What cannot be read is left out; an error
/// means that the new file could not be written.
fn carry_over(
    old: &Connection,
    new: &Connection,
    folder: &Path,
    now: Time,
) -> Result<Option<(ChainPoint, Utc)>, StoreError> {
    let mut kept: Option<(ChainPoint, Utc)> = None;
    let mut refused = None;
    let mut verifier = Verifier::new(Vec::new());
    // Reading stops at the damage; that is where the carried chain ends.
    let _stopped = events::each_entry(old, |entry| {
        let going_on = refused.is_none() && kept.map_or(0, |(point, _)| point.seq) + 1 == entry.seq;
        verifier.row(&entry);
        if !going_on || !verifier.is_sound() {
            return;
        }
        match copy(new, kept.map(|(_, utc)| utc), &entry) {
            Ok(Some(point)) => kept = Some(point),
            Ok(None) => {}
            Err(fault) => refused = Some(fault),
        }
    });
    let fault = |fault| StoreError::database(folder, fault);
    if let Some(refused) = refused {
        return Err(fault(refused));
    }
    let last = kept.map_or(0, |(point, _)| point.seq);
    for (number, entry) in (1..).zip(heads::all(old, folder).unwrap_or_default()) {
        // The first that cannot be carried over ends the numbering.
        let Some(head) = entry.head.filter(|head| {
            head.statement.number == number && head.statement.point.seq <= last && head.is_signed()
        }) else {
            break;
        };
        let body = canonical(&head)
            .ok()
            .and_then(|body| String::from_utf8(body).ok())
            .unwrap_or_default();
        heads::insert(new, &head, &body).map_err(fault)?;
    }
    for profile in profiles::all(old, folder).unwrap_or_default() {
        profiles::put(new, &profile).map_err(fault)?;
    }
    for (name, value) in settings::all(old).unwrap_or_default() {
        settings::set(new, &name, &value).map_err(fault)?;
    }
    for version in case_versions::all(old).unwrap_or_default() {
        if let Ok(Some(files)) = case_versions::files(old, folder, &version.content_hash) {
            case_versions::put(new, &version.with(&files), now.utc).map_err(fault)?;
        }
    }
    for (hash, bytes) in activity_files::all(old).unwrap_or_default() {
        activity_files::put(new, &hash, &bytes, now.utc).map_err(fault)?;
    }
    Ok(kept)
}

/// Copies one row as it is.
fn copy(
    new: &Connection,
    before: Option<Utc>,
    entry: &Entry,
) -> rusqlite::Result<Option<(ChainPoint, Utc)>> {
    let (Ok(envelope), Ok(body)) = (
        Envelope::read(&entry.body),
        std::str::from_utf8(&entry.body),
    ) else {
        return Ok(None);
    };
    let hash = Hash::of(&entry.body);
    events::insert(new, &envelope, body, &hash)?;
    lists::follow(new, before, &envelope)?;
    let point = ChainPoint {
        epoch: envelope.epoch,
        seq: envelope.seq,
        hash,
    };
    Ok(Some((point, envelope.at.utc)))
}

fn remove(folder: &Path, name: &str) -> Result<(), StoreError> {
    match fs::remove_file(folder.join(name)) {
        Ok(()) => Ok(()),
        Err(fault) if fault.kind() == ErrorKind::NotFound => Ok(()),
        Err(fault) => Err(StoreError::io(folder, fault)),
    }
}

/// Makes renames durable where the system lets a folder be synced; elsewhere the file system does it by itself.
fn sync(folder: &Path) {
    let _unsupported = File::open(folder).and_then(|folder| folder.sync_all());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aside::set_aside;
    use crate::open::{Notice, Opened, Opening, open};
    use ledger::{DeviceKey, Sign, Utc};

    fn now() -> Time {
        Time {
            utc: Utc::from_ms(1_772_530_680_000).expect("in range"),
            offset_minutes: 0,
            mono_ms: 0,
            boot_id: Uuid::from_u128(0xB007),
        }
    }

    fn device() -> PublicKey {
        DeviceKey::from_secret(&[1; 32]).public()
    }

    fn ids() -> Ids {
        Box::new(|| Uuid::from_u128(0xE1))
    }

    fn opened(folder: &Path) -> Opened {
        let opening = Opening {
            folder,
            device: device(),
            now: now(),
            ids: ids(),
        };
        open(opening).expect("opens")
    }

    /// Records of one epoch and a setting, damaged in no way: what matters here is where the work stops.
    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("folder");
        let mut store = opened(folder.path()).store;
        store
            .write(now(), |writer| writer.put_setting("theme", "dark"))
            .expect("writes");
        folder
    }

    const DAMAGE: Damage<'_> = Damage {
        aside: "damaged-x",
        found: "torn",
    };

    #[test]
    fn stopped_before_the_move_the_old_file_is_still_there() {
        let folder = folder();
        let kept = prepare(folder.path(), &DAMAGE, now(), device(), &mut ids()).expect("prepares");
        assert_eq!(kept, 1);
        let Opened { store, notices } = opened(folder.path());
        assert_eq!(notices, []);
        assert_eq!(
            store
                .read()
                .and_then(|reading| reading.events_after(0, 9))
                .expect("reads")
                .len(),
            1
        );
    }

    #[test]
    fn stopped_after_the_move_the_new_file_takes_its_place() {
        let folder = folder();
        prepare(folder.path(), &DAMAGE, now(), device(), &mut ids()).expect("prepares");
        set_aside(folder.path(), &folder.path().join(DAMAGE.aside)).expect("moves");
        let Opened { store, notices } = opened(folder.path());
        assert!(!notices.contains(&Notice::Vanished), "{notices:?}");
        let reading = store.read().expect("reads");
        let rows = reading.events_after(0, 9).expect("reads");
        // The first epoch carried over, the new epoch, the file set aside.
        assert!(
            matches!(&rows[2].envelope.event, Event::FileSetAside(file) if file.name == DAMAGE.aside)
        );
        assert_eq!(
            reading.setting("theme").expect("reads").as_deref(),
            Some("dark")
        );
        assert_eq!(reading.verify().expect("verifies").faults, []);
        assert!(folder.path().join(DAMAGE.aside).join(FILE).exists());
    }
}
