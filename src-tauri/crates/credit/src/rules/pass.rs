//! The pass rule, frozen when the disclosures are shown (rule 2): no later change of the activity touches it.

use crate::activities::Activity;
use serde::{Deserialize, Serialize};

/// What it takes, as it stood when the learner was told. Store it with the gate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PassRule {
    /// Activity id.
    pub activity: String,
    /// Content hash of the activity.
    pub content_hash: String,
    /// The cases, each to be passed.
    pub cases: Vec<CaseMark>,
}

/// A case that must be passed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseMark {
    /// Case id.
    pub case: String,
    /// The one content version that counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// The one content hash that counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Least action points, on top of the case's own pass rule (which the attempt itself freezes at its start).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<i32>,
}

impl PassRule {
    /// The rule of an activity as it stands.
    #[must_use]
    pub fn of(activity: &Activity) -> Self {
        Self {
            activity: activity.id.clone(),
            content_hash: activity.content_hash.clone(),
            cases: activity
                .cases
                .iter()
                .map(|entry| CaseMark {
                    case: entry.case.clone(),
                    version: entry.version,
                    content: entry.content.clone(),
                    points: entry.points,
                })
                .collect(),
        }
    }

    /// What it asks of a case.
    #[must_use]
    pub fn mark(&self, case: &str) -> Option<&CaseMark> {
        self.cases.iter().find(|mark| mark.case == case)
    }
}

impl CaseMark {
    /// Whether this content of the case counts.
    #[must_use]
    pub fn takes(&self, version: u32, content_hash: &str) -> bool {
        self.version.is_none_or(|pinned| pinned == version)
            && self
                .content
                .as_deref()
                .is_none_or(|pinned| pinned == content_hash)
    }
}
