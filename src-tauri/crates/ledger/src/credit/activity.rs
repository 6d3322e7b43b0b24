//! The activity an attempt counts for, and what the learner was told before it.

use crate::time::Utc;
use credit::{CaseMark, PassRule};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An activity as it was set up at a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivityRef {
    /// Activity id of the provider.
    pub id: String,
    /// Title as it was shown.
    pub title: String,
    /// Names exactly this definition. Lower-case hex.
    pub content_hash: String,
    /// SHA-256 of the file of activities it stands in, with its provider; the store keeps the file under it. Lower-case hex.
    pub file_hash: String,
    /// Set up under the demonstration provider: nothing made of it is credit.
    pub demonstration: bool,
}

/// The required disclosures were shown (ACCME Standard 3; Joint Accreditation: before the learner begins).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisclosureShown {
    /// Who saw them.
    pub profile: Uuid,
    /// Of which activity.
    pub activity: ActivityRef,
    /// What it takes to pass, as the learner was told: frozen here.
    pub pass: PassRule,
}

/// Where in the chain a disclosure was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disclosed {
    /// Position of the event.
    pub seq: u64,
    /// When, by the wall clock.
    pub at: Utc,
}

/// What an attempt that counts for an activity pins beside its case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivityPin {
    /// The activity.
    pub activity: ActivityRef,
    /// When the disclosures had been shown.
    pub disclosed: Disclosed,
    /// What the activity asks of this case beside its own pass rule, as told by the disclosures.
    pub mark: CaseMark,
    /// The most of one gap that counts as active, in milliseconds: the provider's setting.
    pub gap_cap_ms: u64,
    /// How far the wall clock was behind the newest stored event, in milliseconds; 0 for a clock in order.
    pub clock_behind_ms: u64,
}
