//! Where the wall clock turned back: one row for each event that was written behind the event before it, with the latest
//! moment the log had seen by then. A projection: everything in it is in the log and can be rebuilt.

use super::utc;
use crate::error::StoreError;
use ledger::{Envelope, Utc};
use rusqlite::{Connection, params};
use std::path::Path;

pub(crate) const CREATE: &str = "
CREATE TABLE clock_turns (
  seq  INTEGER PRIMARY KEY,
  high TEXT NOT NULL
) STRICT;
";

/// A turn of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// The first event behind it.
    pub seq: u64,
    /// The latest moment the log had seen before that event.
    pub high: Utc,
}

/// Notes a turn, if this event is one. `before` is the moment of the event before it.
pub(crate) fn follow(
    conn: &Connection,
    before: Option<Utc>,
    envelope: &Envelope,
) -> rusqlite::Result<()> {
    let Some(before) = before.filter(|before| *before > envelope.at.utc) else {
        return Ok(());
    };
    let known: Option<String> =
        conn.query_row("SELECT max(high) FROM clock_turns", [], |row| row.get(0))?;
    // Moments are written so that the order of the texts is the order of time.
    let high = known
        .map(utc)
        .transpose()?
        .map_or(before, |known| known.max(before));
    conn.execute(
        "INSERT INTO clock_turns (seq, high) VALUES (?1, ?2)",
        params![envelope.seq.cast_signed(), high.to_string()],
    )?;
    Ok(())
}

/// Empties the list; the caller follows every event again.
pub(crate) fn clear(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM clock_turns", [])?;
    Ok(())
}

/// Every turn in the order of the log.
pub(crate) fn list(conn: &Connection, path: &Path) -> Result<Vec<Turn>, StoreError> {
    conn.prepare_cached("SELECT seq, high FROM clock_turns ORDER BY seq")
        .and_then(|mut get| {
            get.query_map([], |row| {
                Ok(Turn {
                    seq: row.get::<_, i64>(0)?.cast_unsigned(),
                    high: utc(row.get(1)?)?,
                })
            })?
            .collect()
        })
        .map_err(|fault| StoreError::database(path, fault))
}
