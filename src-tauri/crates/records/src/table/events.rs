//! The log. `body` holds the canonical bytes that are hashed; `attempt` and `attempt_seq` repeat two of its fields for look-up
//! and are compared with it by `verify`. Rows are only ever added.

use super::number;
use crate::error::StoreError;
use ledger::{ChainPoint, Entry, Envelope, Hash};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::path::Path;
use uuid::Uuid;

pub(crate) const CREATE: &str = "
CREATE TABLE events (
  seq         INTEGER PRIMARY KEY,
  attempt     TEXT,
  attempt_seq INTEGER NOT NULL,
  body        TEXT NOT NULL,
  hash        BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX events_of_attempt ON events (attempt, attempt_seq) WHERE attempt IS NOT NULL;
";

/// A stored event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The event in its envelope.
    pub envelope: Envelope,
    /// Hash of its stored bytes.
    pub hash: Hash,
}

/// The end of the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Last {
    /// Where it is.
    pub point: ChainPoint,
    /// The last event's envelope.
    pub envelope: Envelope,
}

pub(crate) fn insert(
    conn: &Connection,
    envelope: &Envelope,
    body: &str,
    hash: &Hash,
) -> rusqlite::Result<()> {
    let mut put = conn.prepare_cached(
        "INSERT INTO events (seq, attempt, attempt_seq, body, hash) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    put.execute(params![
        envelope.seq.cast_signed(),
        envelope.attempt.map(|id| id.to_string()),
        envelope.attempt_seq,
        body,
        hash.bytes(),
    ])?;
    Ok(())
}

/// Position and hash of the last row, without reading its body.
pub(crate) fn tip(conn: &Connection, path: &Path) -> Result<Option<(u64, Hash)>, StoreError> {
    let row: Option<(i64, [u8; 32])> = conn
        .prepare_cached("SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1")
        .and_then(|mut get| {
            get.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        })
        .map_err(|fault| StoreError::database(path, fault))?;
    row.map(|(seq, hash)| Ok((number("events", seq)?, Hash::from_bytes(hash))))
        .transpose()
}

pub(crate) fn last(conn: &Connection, path: &Path) -> Result<Option<Last>, StoreError> {
    let rows = select(conn, path, "ORDER BY seq DESC LIMIT 1", [])?;
    Ok(rows.into_iter().next().map(|stored| Last {
        point: ChainPoint {
            epoch: stored.envelope.epoch,
            seq: stored.envelope.seq,
            hash: stored.hash,
        },
        envelope: stored.envelope,
    }))
}

/// Number of events of an attempt.
pub(crate) fn count(conn: &Connection, path: &Path, attempt: Uuid) -> Result<u32, StoreError> {
    let count: i64 = conn
        .prepare_cached("SELECT coalesce(max(attempt_seq), 0) FROM events WHERE attempt = ?1")
        .and_then(|mut get| get.query_row([attempt.to_string()], |row| row.get(0)))
        .map_err(|fault| StoreError::database(path, fault))?;
    number("events", count)
}

pub(crate) fn of_attempt(
    conn: &Connection,
    path: &Path,
    attempt: Uuid,
) -> Result<Vec<Stored>, StoreError> {
    select(
        conn,
        path,
        "WHERE attempt = ?1 ORDER BY attempt_seq",
        [attempt.to_string()],
    )
}

/// Up to `limit` events after a position.
pub(crate) fn after(
    conn: &Connection,
    path: &Path,
    seq: u64,
    limit: u32,
) -> Result<Vec<Stored>, StoreError> {
    select(
        conn,
        path,
        "WHERE seq > ?1 ORDER BY seq LIMIT ?2",
        params![seq.cast_signed(), limit],
    )
}

/// Every row as it lies there, readable or not.
pub(crate) fn each_entry(conn: &Connection, mut visit: impl FnMut(Entry)) -> rusqlite::Result<()> {
    let mut all =
        conn.prepare("SELECT seq, body, hash, attempt, attempt_seq FROM events ORDER BY seq")?;
    let mut rows = all.query([])?;
    while let Some(row) = rows.next()? {
        visit(entry(row)?);
    }
    Ok(())
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        // A negative position can only be written by hand; it comes out as one that cannot follow.
        seq: row.get::<_, i64>(0)?.cast_unsigned(),
        body: row.get_ref(1)?.as_bytes()?.to_vec(),
        hash: row.get_ref(2)?.as_bytes()?.to_vec(),
        attempt: row
            .get_ref(3)?
            .as_bytes_or_null()?
            .map(|text| String::from_utf8_lossy(text).into_owned()),
        attempt_seq: row.get(4)?,
    })
}

fn select(
    conn: &Connection,
    path: &Path,
    rest: &str,
    arguments: impl rusqlite::Params,
) -> Result<Vec<Stored>, StoreError> {
    let rows = conn
        .prepare_cached(&format!("SELECT seq, body, hash FROM events {rest}"))
        .and_then(|mut get| {
            get.query_map(arguments, |row| {
                let seq: i64 = row.get(0)?;
                Ok((
                    seq,
                    row.get_ref(1)?.as_bytes()?.to_vec(),
                    row.get::<_, [u8; 32]>(2)?,
                ))
            })?
            .collect::<rusqlite::Result<Vec<_>>>()
        })
        .map_err(|fault| StoreError::database(path, fault))?;
    rows.into_iter()
        .map(|(seq, body, hash)| {
            let envelope = Envelope::read(&body).map_err(|fault| StoreError::Unreadable {
                seq: seq.cast_unsigned(),
                fault,
            })?;
            Ok(Stored {
                envelope,
                hash: Hash::from_bytes(hash),
            })
        })
        .collect()
}
