//! A few facts about the file itself.

use crate::error::StoreError;
use rusqlite::{Connection, OptionalExtension, params};
use std::path::Path;

pub(crate) const CREATE: &str = "
CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

/// Where the folder was when it was last opened.
pub(crate) const PLACE: &str = "place";

pub(crate) fn get(
    conn: &Connection,
    path: &Path,
    name: &str,
) -> Result<Option<String>, StoreError> {
    conn.query_row("SELECT value FROM meta WHERE name = ?1", [name], |row| {
        row.get(0)
    })
    .optional()
    .map_err(|fault| StoreError::database(path, fault))
}

pub(crate) fn set(conn: &Connection, name: &str, value: &str) -> rusqlite::Result<()> {
    conn.execute(
        "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        params![name, value],
    )?;
    Ok(())
}
