//! Signed heads, numbered from 1; `body` is the canonical JSON of the head.

use crate::error::StoreError;
use ledger::Head;
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

/// Every head that can be read, in order of its row; one that cannot leaves a gap `verify` names.
pub(crate) fn all(conn: &Connection, path: &Path) -> Result<Vec<Head>, StoreError> {
    conn.prepare_cached("SELECT body FROM heads ORDER BY number")
        .and_then(|mut get| {
            let bodies = get.query_map([], |row| Ok(row.get_ref(0)?.as_bytes()?.to_vec()))?;
            let mut heads = Vec::new();
            for body in bodies {
                heads.extend(serde_json::from_slice::<Head>(&body?).ok());
            }
            Ok(heads)
        })
        .map_err(|fault| StoreError::database(path, fault))
}
