//! Looking at the file before anything is written to it.

use crate::check::{integrity, report};
use crate::error::StoreError;
use crate::occupancy::Left;
use crate::open::{FILE, Notice};
use crate::schema;
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use std::path::Path;

/// The largest file, in bytes, whose every page is read before it is opened. The check takes time in proportion: of a larger
/// file that was closed in order it is left to [`crate::check`], which runs beside the session; what it finds there, the
/// next opening sets aside.
const QUICK_CHECK_MOST: u64 = 16 * 1024 * 1024;

/// Looks at the file before anything is written to it; answers what is wrong with it.
pub(crate) fn examine(
    folder: &Path,
    left: Left,
    steps: &[String],
    notices: &mut Vec<Notice>,
) -> Result<Option<String>, StoreError> {
    let file = folder.join(FILE);
    let length = match file.metadata() {
        Ok(found) => Some(found.len()),
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => None,
        Err(fault) => return Err(StoreError::io(&file, fault)),
    };
    match (length, left) {
        (None | Some(0), Left::Unused) => Ok(None),
        (None, Left::Clean | Left::Open) => {
            notices.push(Notice::Vanished);
            // A log without its file would be taken for the log of the new one.
            let log = folder.join(format!("{FILE}-wal"));
            Ok(log.exists().then(|| "the file is missing".to_owned()))
        }
        (Some(0), Left::Clean | Left::Open) => Ok(Some("the file is empty".to_owned())),
        (Some(length), Left::Unused | Left::Clean | Left::Open) => {
            damage(folder, length, left, steps, notices)
        }
    }
}

/// What is wrong with the file, if anything.
fn damage(
    folder: &Path,
    length: u64,
    left: Left,
    steps: &[String],
    notices: &mut Vec<Notice>,
) -> Result<Option<String>, StoreError> {
    let mut look = || {
        let conn = Connection::open(folder.join(FILE))
            .map_err(|fault| StoreError::database(folder, fault))?;
        // A damaged file is left exactly as it was found.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
            .map_err(|fault| StoreError::database(folder, fault))?;
        let version = schema::refuse_newer(&conn, folder, steps)?;
        if is_cut_off(&conn, folder)? {
            return Ok(Some("the file is cut off".to_owned()));
        }
        let pragma = match left {
            Left::Clean if length > QUICK_CHECK_MOST => None,
            Left::Clean => Some("quick_check"),
            Left::Unused | Left::Open => Some("integrity_check"),
        };
        let found = pragma.map_or(Ok(Vec::new()), |pragma| integrity(&conn, folder, pragma))?;
        if !found.is_empty() {
            return Ok(Some(found.join("; ")));
        }
        if left != Left::Clean && version > 0 {
            let report = report(&conn, folder)?;
            if !report.ok {
                notices.push(Notice::ChainFault(Box::new(report)));
            }
        }
        Ok(None)
    };
    look().or_else(|fault: StoreError| fault.into_damage().map(Some))
}

/// Whether the file ends inside a page, which the database's own checks do not see. While there is a write-ahead log that
/// may be an interrupted move of pages, which the log completes.
fn is_cut_off(conn: &Connection, folder: &Path) -> Result<bool, StoreError> {
    let length = |name: &str| folder.join(name).metadata().map_or(0, |file| file.len());
    if length(&format!("{FILE}-wal")) > 0 {
        return Ok(false);
    }
    let page: i64 = conn
        .query_row("PRAGMA page_size", [], |row| row.get(0))
        .map_err(|fault| StoreError::database(folder, fault))?;
    Ok(u64::try_from(page).is_ok_and(|page| page > 0 && length(FILE) % page != 0))
}
