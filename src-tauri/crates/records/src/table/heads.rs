//! Signed heads, numbered from 1; `body` is the canonical JSON of the head.

use crate::error::StoreError;
use ledger::{Head, HeadEntry};
use rusqlite::{Connection, params};
use std::path::Path;

pub(crate) const CREATE: &str = "
CREATE TABLE heads (
  number INTEGER PRIMARY KEY,
  body   TEXT NOT NULL
) STRICT;
";

pub(crate) fn insert(conn: &Connection, head: &Head, body: &str) -> rusqlite::Result<()> {
    conn.prepare_cached("INSERT INTO heads (number, body) VALUES (?1, ?2)")?
        .execute(params![head.statement.number.cast_signed(), body])?;
    Ok(())
}

/// The number the next head gets.
pub(crate) fn next_number(conn: &Connection, path: &Path) -> Result<u64, StoreError> {
    let last: i64 = conn
        .query_row("SELECT coalesce(max(number), 0) FROM heads", [], |row| {
            row.get(0)
        })
        .map_err(|fault| StoreError::database(path, fault))?;
    super::number::<u64>("heads", last).map(|last| last + 1)
}

/// Every row in order, readable or not.
pub(crate) fn all(conn: &Connection, path: &Path) -> Result<Vec<HeadEntry>, StoreError> {
    conn.prepare_cached("SELECT number, body FROM heads ORDER BY number")
        .and_then(|mut get| {
            get.query_map([], |row| {
                Ok(HeadEntry {
                    number: row.get::<_, i64>(0)?.cast_unsigned(),
                    head: serde_json::from_slice(row.get_ref(1)?.as_bytes()?).ok(),
                })
            })?
            .collect()
        })
        .map_err(|fault| StoreError::database(path, fault))
}
