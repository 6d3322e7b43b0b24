//! Who a certificate and a report name.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a learner said about themselves, whole: the newest one holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdentitySet {
    /// Whose.
    pub profile: Uuid,
    /// What was said.
    pub identity: Identity,
}

/// An identity as stated at a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// Name to be printed.
    pub name: String,
    /// Profession id.
    pub profession: String,
    /// Next licence renewal, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewal: Option<String>,
    /// What single reports ask for (licence state and number, NABP e-Profile ID, month and day of birth, …) by field id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub ids: BTreeMap<String, String>,
}
