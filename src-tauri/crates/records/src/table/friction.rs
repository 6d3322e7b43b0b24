//! An index of the friction notes and their sorting: where in the log. A projection: everything in it is in the log and can be
//! rebuilt.

use crate::error::StoreError;
use ledger::{Envelope, Event};
use rusqlite::{Connection, params};
use std::path::Path;

pub(crate) const CREATE: &str = "
CREATE TABLE friction (
  seq INTEGER PRIMARY KEY
) STRICT;
";

/// Brings the index up to date with one new event.
pub(crate) fn follow(conn: &Connection, envelope: &Envelope) -> rusqlite::Result<()> {
    if matches!(
        envelope.event,
        Event::FrictionNoted(_) | Event::FrictionSorted(_)
    ) {
        conn.execute(
            "INSERT INTO friction (seq) VALUES (?1)",
            params![envelope.seq.cast_signed()],
        )?;
    }
    Ok(())
}

/// Empties the index; the caller follows every event again.
pub(crate) fn clear(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM friction", [])?;
    Ok(())
}

/// Places in the log, oldest first.
pub(crate) fn list(conn: &Connection, path: &Path) -> Result<Vec<u64>, StoreError> {
    conn.prepare_cached("SELECT seq FROM friction ORDER BY seq")
        .and_then(|mut get| {
            get.query_map([], |row| Ok(row.get::<_, i64>(0)?.cast_unsigned()))?
                .collect()
        })
        .map_err(|fault| StoreError::database(path, fault))
}
