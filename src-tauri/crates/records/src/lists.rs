//! The lists beside the log: brought up to date with each event, made again from the log, and compared with it.
//!
//! A list is a shortcut. Whoever edits one changes no record, but the screens that read it; so `verify` follows the log once
//! more into empty lists and names each row that differs.

use crate::error::StoreError;
use crate::schema;
use crate::table::{attempts, behaviours, credit, friction, turns};
use ledger::{Envelope, Fault, FaultCode, Utc};
use rusqlite::Connection;
use rusqlite::types::Value;
use std::path::Path;

/// Every list and the column that names its rows.
const LISTS: [(&str, &str); 5] = [
    ("attempts", "id"),
    ("behaviours", "id"),
    ("credit", "seq"),
    ("friction", "seq"),
    ("clock_turns", "seq"),
];

/// Brings every list up to date with one new event; `before` is the moment of the event before it.
pub(crate) fn follow(
    conn: &Connection,
    before: Option<Utc>,
    envelope: &Envelope,
) -> rusqlite::Result<()> {
    attempts::follow(conn, envelope)?;
    behaviours::follow(conn, envelope)?;
    credit::follow(conn, envelope)?;
    friction::follow(conn, envelope)?;
    turns::follow(conn, before, envelope)
}

/// Empties every list; the caller follows every event again.
pub(crate) fn clear(conn: &Connection) -> rusqlite::Result<()> {
    attempts::clear(conn)?;
    behaviours::clear(conn)?;
    credit::clear(conn)?;
    friction::clear(conn)?;
    turns::clear(conn)
}

/// The lists as the log has them, in memory.
pub(crate) struct Expected {
    conn: Connection,
    before: Option<Utc>,
}

impl Expected {
    /// Nothing followed yet.
    pub(crate) fn new(folder: &Path) -> Result<Self, StoreError> {
        let fault = |fault| StoreError::database(folder, fault);
        let conn = Connection::open_in_memory().map_err(fault)?;
        for step in schema::steps() {
            conn.execute_batch(&step).map_err(fault)?;
        }
        conn.execute_batch("BEGIN").map_err(fault)?;
        Ok(Self { conn, before: None })
    }

    /// Takes the next event of the log.
    pub(crate) fn follow(&mut self, envelope: &Envelope) -> rusqlite::Result<()> {
        let before = self.before.replace(envelope.at.utc);
        follow(&self.conn, before, envelope)
    }

    /// One fault for each row that is not as the log has it.
    pub(crate) fn differences(&self, found: &Connection) -> rusqlite::Result<Vec<Fault>> {
        let mut faults = Vec::new();
        for (list, key) in LISTS {
            let mut there = rows(found, list, key)?.into_iter().peekable();
            let mut name = |row: &[Value]| {
                faults.push(Fault {
                    code: FaultCode::ListMismatch,
                    seq: 0,
                    args: vec![("list", list.to_owned()), ("row", first(row))],
                });
            };
            for wanted in rows(&self.conn, list, key)? {
                while let Some(stray) = there.next_if(|row| before(row, &wanted)) {
                    name(&stray);
                }
                match there.next_if(|row| row.first() == wanted.first()) {
                    Some(row) if row == wanted => {}
                    Some(_) | None => name(&wanted),
                }
            }
            there.for_each(|stray| name(&stray));
        }
        Ok(faults)
    }
}

/// Every row, the naming column first, in its order.
fn rows(conn: &Connection, list: &str, key: &str) -> rusqlite::Result<Vec<Vec<Value>>> {
    let mut all = conn.prepare(&format!("SELECT {key}, * FROM {list} ORDER BY 1"))?;
    let columns = all.column_count();
    all.query_map([], |row| (0..columns).map(|at| row.get(at)).collect())?
        .collect()
}

fn before(row: &[Value], other: &[Value]) -> bool {
    match (row.first(), other.first()) {
        (Some(Value::Integer(one)), Some(Value::Integer(two))) => one < two,
        (Some(Value::Text(one)), Some(Value::Text(two))) => one < two,
        (Some(_) | None, _) => false,
    }
}

fn first(row: &[Value]) -> String {
    match row.first() {
        Some(Value::Integer(number)) => number.to_string(),
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Null | Value::Real(_) | Value::Blob(_)) | None => String::new(),
    }
}
