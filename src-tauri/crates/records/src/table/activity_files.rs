//! Every file of activities under which credit was offered, by the hash of its bytes, as it was read. Never changed, never deleted:
//! a certificate outlives its activity.

use crate::error::StoreError;
use ledger::{Hash, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use std::path::Path;

pub(crate) const CREATE: &str = "
CREATE TABLE activity_files (
  content_hash TEXT PRIMARY KEY,
  bytes        BLOB NOT NULL,
  stored       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

/// Stores a file unless it is there already.
pub(crate) fn put(
    conn: &Connection,
    content_hash: &str,
    bytes: &[u8],
    at: Utc,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO activity_files (content_hash, bytes, stored) VALUES (?1, ?2, ?3)
         ON CONFLICT (content_hash) DO NOTHING",
    )?
    .execute(params![content_hash, bytes, at.to_string()])?;
    Ok(())
}

/// The file, if it was ever offered here.
pub(crate) fn get(
    conn: &Connection,
    path: &Path,
    content_hash: &str,
) -> Result<Option<Vec<u8>>, StoreError> {
    conn.prepare_cached("SELECT bytes FROM activity_files WHERE content_hash = ?1")
        .and_then(|mut get| get.query_row([content_hash], |row| row.get(0)).optional())
        .map_err(|fault| StoreError::database(path, fault))
}

/// Every file: hash and bytes.
pub(crate) fn all(conn: &Connection) -> rusqlite::Result<Vec<(String, Vec<u8>)>> {
    conn.prepare("SELECT content_hash, bytes FROM activity_files")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// Hashes of files that are not what was stored under them.
pub(crate) fn altered(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    let changed = |(hash, bytes): &(String, Vec<u8>)| Hash::of(bytes).to_string() != *hash;
    let files = all(conn)?.into_iter().filter(changed);
    Ok(files.map(|(hash, _)| hash).collect())
}
