//! Reports made from claims, and what became of them.

use crate::hash::Hash;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A report was made, or its outcome became known: then a new event with the same id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportMade {
    /// Id of the report.
    pub report: Uuid,
    /// Its kind, for example `completions-csv`.
    pub kind: String,
    /// Hash of the file.
    pub file: Hash,
    /// Claims in it.
    pub claims: Vec<Uuid>,
    /// What became of it.
    pub outcome: ReportOutcome,
}

/// What became of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum ReportOutcome {
    /// Written; whether it was handed in is not known here.
    Made,
    /// Handed in.
    Sent,
    /// Taken.
    Accepted,
    /// Sent back.
    Rejected {
        /// In the receiver's words.
        reason: String,
    },
}
