//! Every case version ever played, file by file, under its content hash. Never changed, never deleted.

use crate::error::StoreError;
use ledger::Utc;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;
use std::path::Path;

pub(crate) const CREATE: &str = "
CREATE TABLE case_versions (
  content_hash TEXT PRIMARY KEY,
  case_id      TEXT NOT NULL,
  version      INTEGER NOT NULL,
  stored       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE case_files (
  content_hash TEXT NOT NULL REFERENCES case_versions (content_hash),
  path         TEXT NOT NULL,
  bytes        BLOB NOT NULL,
  PRIMARY KEY (content_hash, path)
) STRICT;
";

/// A case version to be stored.
#[derive(Debug, Clone, Copy)]
pub struct CaseVersion<'f> {
    /// Hash that pins it.
    pub content_hash: &'f str,
    /// Case id.
    pub case_id: &'f str,
    /// Content version.
    pub version: u32,
    /// Path inside the case folder (`/` between parts) to bytes.
    pub files: &'f BTreeMap<String, Vec<u8>>,
}

/// Stores the version unless it is there already.
pub(crate) fn put(conn: &Connection, case: &CaseVersion<'_>, at: Utc) -> rusqlite::Result<()> {
    let added = conn.execute(
        "INSERT INTO case_versions (content_hash, case_id, version, stored) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (content_hash) DO NOTHING",
        params![
            case.content_hash,
            case.case_id,
            case.version,
            at.to_string()
        ],
    )?;
    if added == 0 {
        return Ok(());
    }
    let mut put = conn
        .prepare_cached("INSERT INTO case_files (content_hash, path, bytes) VALUES (?1, ?2, ?3)")?;
    for (path, bytes) in case.files {
        put.execute(params![case.content_hash, path, bytes])?;
    }
    Ok(())
}

/// The files of a version, or `None` if it was never played here.
pub(crate) fn files(
    conn: &Connection,
    folder: &Path,
    content_hash: &str,
) -> Result<Option<BTreeMap<String, Vec<u8>>>, StoreError> {
    let files: BTreeMap<String, Vec<u8>> = conn
        .prepare_cached("SELECT path, bytes FROM case_files WHERE content_hash = ?1")
        .and_then(|mut get| {
            get.query_map([content_hash], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .map_err(|fault| StoreError::database(folder, fault))?;
    Ok((!files.is_empty()).then_some(files))
}

/// A stored version without its files.
pub(crate) struct Listed {
    pub(crate) content_hash: String,
    case_id: String,
    version: u32,
}

impl Listed {
    pub(crate) fn with<'f>(&'f self, files: &'f BTreeMap<String, Vec<u8>>) -> CaseVersion<'f> {
        CaseVersion {
            content_hash: &self.content_hash,
            case_id: &self.case_id,
            version: self.version,
            files,
        }
    }
}

/// Every stored version.
pub(crate) fn all(conn: &Connection) -> rusqlite::Result<Vec<Listed>> {
    conn.prepare("SELECT content_hash, case_id, version FROM case_versions")?
        .query_map([], |row| {
            Ok(Listed {
                content_hash: row.get(0)?,
                case_id: row.get(1)?,
                version: row.get(2)?,
            })
        })?
        .collect()
}
