//! What is proven of a case and of a run.

use super::debrief::Reach;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is proven of the time a case takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseReading {
    /// How minutes are worked out from words: the provider's choice.
    pub method: ReadingMethod,
    /// Every playable role, alone, in the case's order.
    pub roles: Vec<RoleReading>,
}

/// How minutes are worked out from words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "camelCase",
    tag = "kind"
)]
pub enum ReadingMethod {
    /// So many words in a minute.
    WordsPerMinute {
        /// Words.
        words: u32,
    },
    /// The Mergener formula; for cases unverified.
    Mergener {
        /// Difficulty in tenths, 10 to 50.
        difficulty: u32,
    },
}

/// What is proven of one role's minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoleReading {
    /// Role id in the case.
    pub role: String,
    /// Nothing where nothing could be proven.
    pub minutes: Option<ProvenMinutes>,
}

/// Whole minutes of reading, rounded down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProvenMinutes {
    /// No way to an end is shorter: what may count for credit.
    pub least: u32,
    /// No way is longer; none where something can be read again without end.
    pub most: Option<u32>,
    /// A way takes just the least and one just the most; else they are bounds.
    pub exact: bool,
}

/// The most that could have been reached in a run, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunReach {
    /// Action points of the first role played.
    pub action: Option<Reach>,
    /// Its ownership points.
    pub ownership: Option<Reach>,
}
