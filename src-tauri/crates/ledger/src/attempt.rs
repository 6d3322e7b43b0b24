//! What is written down when an attempt starts and ends. Everything credit, debrief and audit ask for years later is here:
//! no later look-up into a case file, a profile or a setting changes what was played or earned.

use crate::change::Change;
use crate::credit::ActivityPin;
use crate::value::Value;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// An attempt began; pins everything it depends on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttemptStarted {
    /// The case version played.
    pub case: CaseRef,
    /// Version of the rules, as the engine names it.
    pub engine_version: String,
    /// Practice or graded.
    pub mode: Mode,
    /// Where it is played.
    pub origin: Origin,
    /// The person, as known at this moment.
    pub learner: LearnerRef,
    /// Role ids of the case played by learners, in the case's order.
    pub roles: Vec<String>,
    /// Every clinic parameter and its value.
    pub params: BTreeMap<String, Value>,
    /// Seed of chance; 16 hex digits.
    #[serde(with = "hex_u64")]
    pub seed: u64,
    /// Chance outcomes forced in order, before the seed is used.
    pub draws: Vec<i32>,
    /// The pass rule, frozen.
    pub pass: PassRule,
    /// The activity it counts for; absent for one that earns nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<ActivityPin>,
    /// What the opening did up to the first decision.
    pub changes: Vec<Change>,
    /// Who plays each role, where a team plays at one laptop; empty where one person plays. A team's attempt belongs to
    /// `learner`, who started it, and never earns credit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub team: Vec<TeamSeat>,
    /// The attempt whose first decisions were replayed into this one; such an attempt never earns credit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replay_of: Option<ReplayOf>,
}

/// One role of a team and the person who plays it, as known when the attempt began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamSeat {
    /// Role id of the case.
    pub role: String,
    /// The person's name.
    pub name: String,
    /// The person's profile; none for a guest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<Uuid>,
}

/// Where a replayed attempt comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplayOf {
    /// The attempt.
    pub attempt: Uuid,
    /// How many of its decisions were replayed, from the first.
    pub seq: u32,
}

/// A case version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseRef {
    /// Case id.
    pub id: String,
    /// Its content version.
    pub version: u32,
    /// Hash over the four below; pins the version in the store. Lower-case hex, as the compiler gives it.
    pub content_hash: String,
    /// Hash of everything that decides.
    pub logic_hash: String,
    /// Hash of the texts.
    pub text_hash: String,
    /// Hash of the pictures.
    pub media_hash: String,
    /// Hash of the parameter declarations.
    pub params_hash: String,
}

/// How an attempt is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// With undo and hints; never earns credit.
    Practice,
    /// Without; may earn credit.
    Graded,
}

/// Where an attempt is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The window.
    App,
    /// The command line; never credit.
    Cli,
}

/// A person as known when the attempt began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearnerRef {
    /// Profile id.
    pub profile: Uuid,
    /// Name as typed.
    pub name: String,
    /// Role id of the taxonomy.
    pub role: String,
}

/// What it takes to pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PassRule {
    /// Least points of each played role.
    pub roles: BTreeMap<String, RoleMark>,
    /// Ids of the critical steps of the played roles.
    pub critical: Vec<String>,
}

/// Least points a role needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleMark {
    /// Action points.
    pub points: i32,
    /// Ownership points.
    pub own: i32,
}

/// An attempt ended; a snapshot of the result, so that reports need no case file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttemptFinished {
    /// Scene id of the ending.
    pub ending: String,
    /// Points of each played role.
    pub scores: BTreeMap<String, RoleScore>,
    /// Whether every played role passed.
    pub passed: bool,
    /// Fail flags raised, each with the role ids charged.
    pub fail_flags: BTreeMap<String, Vec<String>>,
    /// Critical steps of the played roles, done or not.
    pub critical: BTreeMap<String, bool>,
    /// Sums of the value ledger by axis id.
    pub ledger: BTreeMap<String, i32>,
    /// Measures read at the ending.
    pub measures: BTreeMap<String, bool>,
    /// Active time in milliseconds, each gap capped at `gap_cap_ms`.
    pub active_ms: u64,
    /// The cap in force.
    pub gap_cap_ms: u64,
}

/// Points of one role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleScore {
    /// Action points in all.
    pub points: i32,
    /// Ownership points.
    pub own: i32,
    /// Action points by competency id.
    pub competencies: BTreeMap<String, i32>,
    /// Whether this role passed.
    pub passed: bool,
}

/// 64 bits as 16 hex digits: RFC 8785 numbers are doubles and would lose the lowest bits.
pub(crate) mod hex_u64 {
    use crate::hash::{from_hex, to_hex};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(number: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&to_hex(&number.to_be_bytes()))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        let text = String::deserialize(deserializer)?;
        from_hex(&text)
            .map(u64::from_be_bytes)
            .map_err(D::Error::custom)
    }
}
