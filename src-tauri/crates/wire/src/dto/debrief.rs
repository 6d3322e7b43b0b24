//! The debrief: everything, once the attempt has ended.

use super::credit::CaseCredit;
use super::prose::{Picture, Prose};
use super::scene::{EndingCard, Feedback, LedgerMove, Source};
use super::team::{ReplayCard, TeamSeat};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The debrief of an ended attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Debrief {
    /// Attempt id.
    pub attempt: String,
    /// `practice` or `graded`.
    pub mode: String,
    /// Case id.
    pub case: String,
    /// Content hash, to start the same case again.
    pub content_hash: String,
    /// Case title.
    pub case_title: String,
    /// The patient's name.
    pub patient: String,
    /// The patient's portrait.
    pub portrait: Option<Picture>,
    /// The case is a draft, not clinically reviewed.
    pub draft: bool,
    /// ISO time with offset.
    pub finished: String,
    /// Whole minutes of active time.
    pub active_minutes: u32,
    /// The ending.
    pub ending: EndingCard,
    /// What the ending tells.
    pub ending_text: Vec<Prose>,
    /// Whether every played role passed.
    pub passed: bool,
    /// Points per played role.
    pub roles: Vec<RoleScore>,
    /// Fail flags charged to a played role.
    pub fail_flags: Vec<Prose>,
    /// Critical steps of the played roles.
    pub critical: Vec<CriticalCard>,
    /// Measures read at the ending.
    pub measures: Vec<MeasureCard>,
    /// Decisions and what came later, in story order.
    pub path: Vec<PathStep>,
    /// The best path for the first played role; empty where none is known.
    pub best: Vec<BestStep>,
    /// Who found the best path: `proof` or `plan` (a walk of the case's author).
    pub best_whose: String,
    /// It is proven that no way ends with more action points for that role.
    pub best_unbeaten: bool,
    /// Value ledger: sums and their movements.
    pub ledger: Vec<LedgerRow>,
    /// Handoffs in which a played role sent or received.
    pub handoffs: Vec<HandoffCard>,
    /// "Tomorrow at 9:00" for the played roles.
    pub tomorrow: Vec<TakeawayCard>,
    /// Credit: where the learner stands after this attempt.
    pub credit: CaseCredit,
    /// Every source cited on the path, numbered by position.
    pub sources: Vec<Source>,
    /// Who played each role, in a team.
    pub team: Vec<TeamSeat>,
    /// The attempt this one was replayed from.
    pub replay_of: Option<ReplayCard>,
}

/// Points of one role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoleScore {
    /// Role id.
    pub role: String,
    /// Its name.
    pub role_name: String,
    /// Action points.
    pub action: i32,
    /// Action points needed.
    pub action_needed: i32,
    /// The most action points that can be reached, where that is known.
    pub action_reach: Option<Reach>,
    /// Ownership points.
    pub ownership: i32,
    /// Ownership points needed.
    pub ownership_needed: i32,
    /// The most ownership points that can be reached, where that is known.
    pub ownership_reach: Option<Reach>,
    /// Whether this role passed.
    pub passed: bool,
    /// Action points by competency id.
    pub competencies: Vec<(String, i32)>,
    /// Who played it, in a team.
    pub player: Option<String>,
}

/// The most points that can be reached in a role, on this case version with these roles and clinic parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reach {
    /// One way ends with so many.
    pub most: i32,
    /// No way ends with more; else not every way was looked at.
    pub proven: bool,
}

/// A critical step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CriticalCard {
    /// The words.
    pub text: Prose,
    /// Whether it was done.
    pub done: bool,
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasureCard {
    /// Measure id of the taxonomy.
    pub measure: String,
    /// The rule in one line.
    pub text: Prose,
    /// Whether the numerator is met.
    pub met: bool,
}

/// A step of the path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PathStep {
    /// `decision` (a learner's), `colleague`, `late`, `deadline`.
    pub kind: String,
    /// Sequence number of the decision (for `late`: of its cause).
    pub seq: u32,
    /// Scene id.
    pub scene: String,
    /// Short label.
    pub title: String,
    /// Name of the encounter's place.
    pub encounter: String,
    /// Simulated local time, `YYYY-MM-DDTHH:MM`.
    pub time: String,
    /// Name of the role that acted.
    pub role_name: Option<String>,
    /// What was answered, in words.
    pub answer: Vec<Prose>,
    /// What followed.
    pub after: Option<Prose>,
    /// The explanation; for a learner's decision.
    pub feedback: Option<Feedback>,
    /// Value-ledger movements.
    pub ledger: Vec<LedgerMove>,
    /// What else was offered.
    pub not_taken: Vec<NotTaken>,
    /// Position in `path` of the step that caused a late one.
    pub cause: Option<u32>,
    /// Who played the role that decided, in a team.
    pub player: Option<String>,
}

/// A choice that was not taken, and what it would have been.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NotTaken {
    /// What one would have done.
    pub text: Vec<Prose>,
    /// Its class.
    pub class: String,
    /// What would have followed right after.
    pub after: Prose,
    /// Why.
    pub why: Prose,
}

/// A step of the best path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BestStep {
    /// Scene id.
    pub scene: String,
    /// Short label.
    pub title: String,
    /// Simulated local time.
    pub time: String,
    /// What is answered there.
    pub answer: Vec<Prose>,
    /// Whether the learner did the same.
    pub same: bool,
}

/// One axis of the value ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LedgerRow {
    /// Axis id.
    pub axis: String,
    /// The sum.
    pub total: i32,
    /// The sum on the best path.
    pub best: Option<i32>,
    /// The movements, each with the position in `path` it belongs to.
    pub moves: Vec<(u32, LedgerMove)>,
}

/// A handoff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoffCard {
    /// Short label of the scene.
    pub title: String,
    /// Sender: role name, person, portrait.
    pub from: HandoffEnd,
    /// Receiver.
    pub to: HandoffEnd,
    /// Each fact that could have gone.
    pub facts: Vec<HandoffFact>,
    /// The way.
    pub how: String,
    /// `arrived`, `late` or `lost`.
    pub arrival: String,
    /// Whether the receiver is one who must be told.
    pub right_receiver: bool,
}

/// One end of a handoff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoffEnd {
    /// Name of the role.
    pub role_name: String,
    /// The person.
    pub person: Option<String>,
    /// Their portrait.
    pub portrait: Option<Picture>,
    /// The learner held this seat; in a team, somebody of the team.
    pub you: bool,
    /// Who played it, in a team.
    pub player: Option<String>,
}

/// A fact of a handoff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoffFact {
    /// The words.
    pub text: Prose,
    /// It was sent.
    pub sent: bool,
    /// It arrived.
    pub arrived: bool,
    /// The duty says it must be carried.
    pub must: bool,
    /// The sender knew it.
    pub known: bool,
}

/// A line of "Tomorrow at 9:00".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeawayCard {
    /// Role name.
    pub role_name: String,
    /// Behaviour id.
    pub behaviour: String,
    /// The line.
    pub text: Prose,
    /// Whether the decision it is tied to went well.
    pub met: Option<bool>,
}
