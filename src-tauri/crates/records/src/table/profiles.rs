//! People who use this laptop. Secrets are kept as salted hashes the caller makes; the log never holds them.

use super::{id, number, utc};
use crate::error::StoreError;
use ledger::Utc;
use rusqlite::{Connection, params};
use std::path::Path;
use uuid::Uuid;

pub(crate) const CREATE: &str = "
CREATE TABLE profiles (
  id            TEXT PRIMARY KEY,
  name          TEXT NOT NULL,
  role          TEXT NOT NULL,
  created       TEXT NOT NULL,
  pin_hash      TEXT,
  recovery_hash TEXT,
  wrong_pins    INTEGER NOT NULL,
  wait_until    TEXT
) STRICT, WITHOUT ROWID;
";

/// A profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Id.
    pub id: Uuid,
    /// Name as typed.
    pub name: String,
    /// Role id of the taxonomy.
    pub role: String,
    /// When it was made.
    pub created: Utc,
    /// Salted hash of the PIN with its parameters (PHC string), if a PIN is needed.
    pub pin_hash: Option<String>,
    /// Salted hash of the recovery code, until it is used.
    pub recovery_hash: Option<String>,
    /// Wrong PINs since the last right one.
    pub wrong_pins: u32,
    /// No PIN is tried before this moment.
    pub wait_until: Option<Utc>,
}

/// Adds the profile, or replaces what can change of it (all but the id).
pub(crate) fn put(conn: &Connection, profile: &Profile) -> rusqlite::Result<()> {
    conn.execute(
        "INSERT INTO profiles (id, name, role, created, pin_hash, recovery_hash, wrong_pins, wait_until)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, created = excluded.created,
           pin_hash = excluded.pin_hash, recovery_hash = excluded.recovery_hash,
           wrong_pins = excluded.wrong_pins, wait_until = excluded.wait_until",
        params![
            profile.id.to_string(),
            profile.name,
            profile.role,
            profile.created.to_string(),
            profile.pin_hash,
            profile.recovery_hash,
            profile.wrong_pins,
            profile.wait_until.map(|moment| moment.to_string()),
        ],
    )?;
    Ok(())
}

/// Every profile, oldest first.
pub(crate) fn all(conn: &Connection, path: &Path) -> Result<Vec<Profile>, StoreError> {
    let rows = conn
        .prepare_cached(
            "SELECT id, name, role, created, pin_hash, recovery_hash, wrong_pins, wait_until
             FROM profiles ORDER BY created, id",
        )
        .and_then(|mut get| {
            get.query_map([], |row| {
                let profile = Profile {
                    id: id(&row.get::<_, String>(0)?)?,
                    name: row.get(1)?,
                    role: row.get(2)?,
                    created: utc(row.get(3)?)?,
                    pin_hash: row.get(4)?,
                    recovery_hash: row.get(5)?,
                    wrong_pins: 0,
                    wait_until: row.get::<_, Option<String>>(7)?.map(utc).transpose()?,
                };
                Ok((profile, row.get::<_, i64>(6)?))
            })?
            .collect::<rusqlite::Result<Vec<_>>>()
        })
        .map_err(|fault| StoreError::database(path, fault))?;
    rows.into_iter()
        .map(|(profile, wrong)| {
            Ok(Profile {
                wrong_pins: number("profiles", wrong)?,
                ..profile
            })
        })
        .collect()
}
