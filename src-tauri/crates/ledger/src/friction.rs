//! What gets in the way of good care, as learners say it after an attempt, and how their leader sorted it.
//!
//! No profile and no attempt stands in these events: a leader reads them. Whoever holds the whole log can still guess from
//! the events around them who wrote a note; the report is anonymous, the log is not.

use crate::hash::Hash;
use crate::key::Sign;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The three questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FrictionQuestion {
    /// What is unclear?
    Unclear,
    /// What takes longer than expected?
    Longer,
    /// Which situation is not covered?
    Missing,
}

/// What could change it, as the leader sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FrictionKind {
    /// Somebody did not know.
    Education,
    /// Nobody was there, or had the time.
    Staffing,
    /// A tool was missing or in the way.
    Technology,
    /// A fact was missing or wrong.
    Data,
    /// The way of working made it hard.
    Process,
}

/// A learner answered one or more of the three questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrictionNoted {
    /// Names the note.
    pub note: Uuid,
    /// The same for all notes of one person on this device; leads back to the person only with the device key.
    pub respondent: Hash,
    /// Role id of the taxonomy that was played.
    pub role: String,
    /// Case id.
    pub case: String,
    /// What was answered; never empty.
    pub answers: BTreeMap<FrictionQuestion, String>,
}

/// A leader sorted one answer; the newest sorting holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrictionSorted {
    /// The note.
    pub note: Uuid,
    /// Which of its answers.
    pub question: FrictionQuestion,
    /// Where it belongs.
    pub kind: FrictionKind,
    /// Profile of the leader.
    pub by: Uuid,
}

/// What stands for a person in their notes: the hash of the device key's signature over their profile. Only whoever holds
/// the key, which never leaves the device, can make it again.
#[must_use]
pub fn respondent(profile: Uuid, key: &dyn Sign) -> Hash {
    let mut about = b"rehearse friction respondent 1 ".to_vec();
    about.extend(profile.as_bytes());
    Hash::of(key.sign(&about).bytes())
}
