//! The library and past runs.

use super::credit::CaseCredit;
use super::prose::{Picture, Prose};
use super::team::{ReplayCard, TeamSeat};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The first screen after the name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Library {
    /// The attempt to continue, newest first; only this learner's.
    pub unfinished: Vec<RunCard>,
    /// Playable cases.
    pub cases: Vec<CaseCard>,
    /// Cases with errors, listed with their findings.
    pub faulty: Vec<FaultyCase>,
}

/// A case on the library screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseCard {
    /// Id.
    pub id: String,
    /// Content version.
    pub version: u32,
    /// Pins exactly this content.
    pub content_hash: String,
    /// Title.
    pub title: String,
    /// One or two sentences.
    pub summary: Prose,
    /// What the learner will be able to do.
    pub objectives: Vec<Prose>,
    /// The patient's name.
    pub patient: String,
    /// One line about the patient.
    pub patient_about: Prose,
    /// The patient's portrait.
    pub portrait: Option<Picture>,
    /// The first scene's room.
    pub place: Option<Picture>,
    /// Estimated minutes for one role.
    pub minutes: u32,
    /// How the minutes were estimated.
    pub minutes_method: String,
    /// Playable roles.
    pub roles: Vec<RoleCard>,
    /// `draft` or `reviewed`.
    pub review: String,
    /// Who reviewed it and until when, for a reviewed case.
    pub reviewed_by: Option<String>,
    /// Last date the review holds, `YYYY-MM-DD`.
    pub reviewed_until: Option<String>,
    /// Measurement year.
    pub measure_year: Option<u16>,
    /// Where it comes from: `shipped` or `folder`.
    pub origin: String,
    /// Number of warnings `check` has for it.
    pub warnings: u32,
    /// Credit.
    pub credit: CaseCredit,
}

/// A role of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoleCard {
    /// Id in the case.
    pub id: String,
    /// Role id of the taxonomy.
    pub taxonomy: String,
    /// Name.
    pub name: String,
    /// Who holds the seat in the story.
    pub person: Option<String>,
    /// Their portrait.
    pub portrait: Option<Picture>,
    /// The learner's newest finished attempt in this role.
    pub last: Option<RunResult>,
    /// The learner's best finished attempt in this role.
    pub best: Option<RunResult>,
}

/// The result of a finished attempt in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunResult {
    /// Attempt id.
    pub attempt: String,
    /// Whether it passed.
    pub passed: bool,
    /// Action points.
    pub action: i32,
    /// Ownership points.
    pub ownership: i32,
    /// Title of the ending.
    pub ending: String,
}

/// A case that cannot be played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FaultyCase {
    /// Its folder.
    pub folder: String,
    /// Its title or id, where they could be read.
    pub name: Option<String>,
    /// Every finding.
    pub findings: Vec<Finding>,
}

/// One finding of `check`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Stable code.
    pub code: String,
    /// `error`, `warning` or `note`.
    pub severity: String,
    /// File inside the case folder.
    pub file: String,
    /// JSON pointer.
    pub pointer: String,
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1.
    pub column: u32,
    /// One sentence, in the interface language.
    pub message: String,
}

/// A page of past runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunPage {
    /// What is not finished first, then the newest.
    pub runs: Vec<RunCard>,
    /// Where the next page begins, if there is more.
    pub next: Option<u32>,
}

/// An attempt in the list of past runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunCard {
    /// Attempt id.
    pub attempt: String,
    /// Case title.
    pub case_title: String,
    /// The patient's name.
    pub patient: String,
    /// The patient's portrait.
    pub portrait: Option<Picture>,
    /// The room where it stopped.
    pub place: Option<Picture>,
    /// Names of the roles played.
    pub roles: Vec<String>,
    /// `practice` or `graded`.
    pub mode: String,
    /// ISO time with offset.
    pub started: String,
    /// ISO time with offset of the last decision.
    pub last: String,
    /// Simulated local time where it stands, `YYYY-MM-DDTHH:MM`.
    pub story_time: String,
    /// Label of the scene where it stands.
    pub scene_title: String,
    /// Decisions so far.
    pub decisions: u32,
    /// The result, when finished.
    pub result: Option<RunResult>,
    /// The case has a newer version; the attempt goes on with the one it began with.
    pub newer_version: bool,
    /// The case version: two runs on one version can be compared.
    pub content_hash: String,
    /// Who plays each role, where a team plays. Until it has ended, place, time and scene of the story are empty.
    pub team: Vec<TeamSeat>,
    /// The attempt this one was replayed from.
    pub replay_of: Option<ReplayCard>,
}
