//! Two ended attempts side by side.

use super::prose::Prose;
use super::scene::{EndingCard, LedgerMove};
use super::team::{ReplayCard, TeamSeat};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Two attempts on one case version, to where their paths part and what each led to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// Case title.
    pub case_title: String,
    /// The patient's name.
    pub patient: String,
    /// The attempt named first.
    pub one: ComparedSide,
    /// The other.
    pub other: ComparedSide,
    /// What both did alike, from the start.
    pub common: Vec<ComparedStep>,
    /// How they part: `answer` (the same scene answered differently), `story` (different scenes without a different
    /// answer: chance, the clinic's settings or the roles played) or `never`.
    pub parted: String,
    /// Sums of the value ledger: axis id, here, there.
    pub ledger: Vec<ComparedAxis>,
}

/// One of the two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ComparedSide {
    /// Attempt id.
    pub attempt: String,
    /// `practice` or `graded`.
    pub mode: String,
    /// ISO time with offset of its end.
    pub finished: String,
    /// Names of the roles played.
    pub roles: Vec<String>,
    /// Who played each, in a team.
    pub team: Vec<TeamSeat>,
    /// The attempt it was replayed from.
    pub replay_of: Option<ReplayCard>,
    /// How it ended.
    pub ending: EndingCard,
    /// What the ending tells.
    pub ending_text: Vec<Prose>,
    /// Whether every played role passed.
    pub passed: bool,
    /// What it did where the paths part, and everything after; empty where they do not part.
    pub steps: Vec<ComparedStep>,
}

/// A step of either path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ComparedStep {
    /// `decision` (a learner's), `colleague`, `late`, `deadline`.
    pub kind: String,
    /// Number of the decision (for `late`: of its cause).
    pub seq: u32,
    /// Short label.
    pub title: String,
    /// Name of the encounter's place.
    pub encounter: String,
    /// Simulated local time, `YYYY-MM-DDTHH:MM`.
    pub time: String,
    /// Name of the role that acted.
    pub role_name: Option<String>,
    /// Who played it, in a team.
    pub player: Option<String>,
    /// What was answered, in words.
    pub answer: Vec<Prose>,
    /// What followed.
    pub after: Option<Prose>,
    /// Value-ledger movements.
    pub ledger: Vec<LedgerMove>,
}

/// One axis of the value ledger on both sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ComparedAxis {
    /// Axis id.
    pub axis: String,
    /// The sum of the first.
    pub one: i32,
    /// The sum of the other.
    pub other: i32,
}
