//! Settings of this laptop: name and value as the caller writes them. Not part of the log.

use crate::error::StoreError;
use rusqlite::{Connection, OptionalExtension, params};
use std::path::Path;

pub(crate) const CREATE: &str = "
CREATE TABLE settings (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

pub(crate) fn get(
    conn: &Connection,
    path: &Path,
    name: &str,
) -> Result<Option<String>, StoreError> {
    conn.query_row(
        "SELECT value FROM settings WHERE name = ?1",
        [name],
        |row| row.get(0),
    )
    .optional()
    .map_err(|fault| StoreError::database(path, fault))
}

pub(crate) fn set(conn: &Connection, name: &str, value: &str) -> rusqlite::Result<()> {
    conn.execute(
        "INSERT INTO settings (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        params![name, value],
    )?;
    Ok(())
}

/// Every setting that can be read.
pub(crate) fn all(conn: &Connection) -> rusqlite::Result<Vec<(String, String)>> {
    conn.prepare("SELECT name, value FROM settings")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}
