//! Who a certificate and a report name.

use serde::{Deserialize, Serialize};
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

/// An identity as stated at a moment. An empty text was not stated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// Given name or names.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Degrees and licences as written after the name.
    pub credentials: String,
    /// Profession id of the provider's list.
    pub profession: String,
    /// Last day of the current credit cycle, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewal: Option<String>,
    /// Length of a credit cycle in months, 1 to 120.
    pub cycle_months: u32,
    /// Needed in a cycle, in hundredths of a credit or hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needed: Option<u32>,
    /// State of the licence, its full name.
    pub licence_state: String,
    /// Number of the licence.
    pub licence_number: String,
    /// Month and day of birth, `MM-DD`; never a year.
    pub birth_day: String,
    /// NABP e-Profile ID.
    pub nabp: String,
}

impl Identity {
    /// The name as printed: given name, then family name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
            .trim()
            .to_owned()
    }
}
