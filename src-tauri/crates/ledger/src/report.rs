//! What a verification reads and what it reports.

use crate::head::Head;
use crate::key::PublicKey;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A row of the log as it lies in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Position the store gives the row.
    pub seq: u64,
    /// The stored body.
    pub body: Vec<u8>,
    /// The stored hash of the body.
    pub hash: Vec<u8>,
    /// Attempt id in the store's index, if any.
    pub attempt: Option<String>,
    /// Position in the attempt in the store's index.
    pub attempt_seq: i64,
}

/// A signed head as it lies in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeadEntry {
    /// Number the store gives the row.
    pub number: u64,
    /// The head, if it can be read.
    pub head: Option<Head>,
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// No fault.
    pub ok: bool,
    /// Rows read.
    pub events: u64,
    /// Signed heads read.
    pub heads: u64,
    /// Position of the last event under a good signed head; what lies after it is chained but not yet signed.
    pub signed_to: u64,
    /// Epochs in order, with the keys that signed them.
    pub epochs: Vec<EpochSummary>,
    /// Faults in the order found.
    pub faults: Vec<Fault>,
}

/// One epoch of the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EpochSummary {
    /// Its id.
    pub epoch: Uuid,
    /// Position of its first event.
    pub first: u64,
    /// The key it states.
    pub key: PublicKey,
}

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// What.
    pub code: FaultCode,
    /// Position of the row it names (for heads: of the event under the head).
    pub seq: u64,
    /// Values for the words, by name.
    pub args: Vec<(&'static str, String)>,
}

/// Kinds of fault. The codes are stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultCode {
    /// The body does not have the hash stored with it.
    Altered,
    /// The body is no stored event.
    Unreadable,
    /// The body says it belongs at another position (arg `body_seq`): swapped or copied.
    OutOfPlace,
    /// Positions are missing (arg `to`: the last missing one).
    Missing,
    /// A position, or the place of an event in its attempt, occurs twice.
    Duplicate,
    /// The row does not continue the row before: one of the two was altered with its hash.
    BrokenLink,
    /// The store's index and the body disagree.
    IndexMismatch,
    /// Positions within an attempt have a gap.
    AttemptGap,
    /// The row belongs to an epoch that was not begun here, or names another key than its epoch.
    WrongEpoch,
    /// A signed head's signature is not good, or its key is not its epoch's.
    BadSignature,
    /// A signed head names another hash than the row has.
    HeadMismatch,
    /// A signed head is missing, unreadable, swapped or doubled (arg `number`); position 0 if it cannot be read.
    HeadMissing,
    /// A list beside the log (arg `list`) says of a row (arg `row`) something else than the log. Reported by the store.
    ListMismatch,
    /// The rows cannot be read any further: the file itself is damaged (arg `found`). Reported by the store.
    Damaged,
}

impl FaultCode {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Altered => "altered",
            Self::Unreadable => "unreadable",
            Self::OutOfPlace => "out-of-place",
            Self::Missing => "missing",
            Self::Duplicate => "duplicate",
            Self::BrokenLink => "broken-link",
            Self::IndexMismatch => "index-mismatch",
            Self::AttemptGap => "attempt-gap",
            Self::WrongEpoch => "wrong-epoch",
            Self::BadSignature => "bad-signature",
            Self::HeadMismatch => "head-mismatch",
            Self::HeadMissing => "head-missing",
            Self::ListMismatch => "list-mismatch",
            Self::Damaged => "damaged",
        }
    }
}
