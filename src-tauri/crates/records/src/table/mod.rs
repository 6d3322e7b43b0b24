//! One file per table: its migration, its row and its queries.

pub(crate) mod activity_files;
pub(crate) mod attempts;
pub(crate) mod behaviours;
pub(crate) mod case_versions;
pub(crate) mod credit;
pub(crate) mod events;
pub(crate) mod friction;
pub(crate) mod heads;
pub(crate) mod meta;
pub(crate) mod profiles;
pub(crate) mod settings;
pub(crate) mod turns;

use crate::error::StoreError;
use ledger::Utc;
use rusqlite::types::Type;
use uuid::Uuid;

/// An id as text.
pub(crate) fn id(text: &str) -> rusqlite::Result<Uuid> {
    Uuid::parse_str(text)
        .map_err(|fault| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(fault)))
}

/// A moment as text.
pub(crate) fn utc(text: String) -> rusqlite::Result<Utc> {
    Utc::try_from(text)
        .map_err(|fault| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(fault)))
}

/// A count that fits its column.
pub(crate) fn number<N: TryFrom<i64>>(table: &'static str, value: i64) -> Result<N, StoreError> {
    N::try_from(value).map_err(|_| StoreError::Malformed {
        table,
        found: format!("{value} is out of range"),
    })
}
