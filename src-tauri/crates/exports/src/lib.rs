//! Ledger in, bytes out.
//!
//! Purpose: the records of a data folder as a table for people (CSV) and as the whole log for machines (JSON); certificates,
//! transcripts and other printed pages as tagged PDF ([`pdf`]).
//! Invariants: pure; every figure comes from a stored event, none is recomputed; text that a spreadsheet would run as a
//! formula is disarmed; rows stand in the order attempts began.
//! Deliberately lacks: reading the store, choosing whose records, any accreditor's layout (they come with credit).

mod attempts;
mod completion;
mod friction;
mod log;
pub mod pdf;
mod table;
mod wording;

pub use attempts::{Attempt, RoleLine, attempts};
pub use completion::COMPLETION_COLUMNS;
pub use friction::{FrictionLine, FrictionSpan, friction_csv, friction_pdf};
pub use log::log_json;
pub use pdf::{CertificatePage, PdfError, certificate};
pub use table::{COLUMNS, VERSIONS_COLUMN, attempts_csv};
pub use wording::{credit_wording, format_wording, scale_ends};

/// Why an export could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The table writer refused a row.
    #[error("the table could not be written: {0}")]
    Table(#[from] csv::Error),
    /// The table writer could not hand over its bytes.
    #[error("the table could not be closed: {0}")]
    Close(String),
    /// A stored event without a canonical form.
    #[error("an event could not be written: {0}")]
    Event(#[from] ledger::Unreadable),
    /// A value that JSON cannot hold.
    #[error("the log could not be written: {0}")]
    Log(#[from] serde_json::Error),
}
