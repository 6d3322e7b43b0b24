//! Drills and progress. Behaviours and competencies cross as ids of the taxonomy: the window has the words.

use super::prose::{Picture, Prose};
use super::scene::Scene;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What comes back to this learner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueList {
    /// Today on this laptop, `YYYY-MM-DD`.
    pub today: String,
    /// Drills of today, in order.
    pub due: Vec<DrillCard>,
    /// Whole minutes they take together.
    pub minutes: u32,
    /// What comes later, the soonest first.
    pub later: Vec<DrillCard>,
    /// Behaviours that have no drill any more.
    pub retired: Vec<RetiredCard>,
}

/// A drill that can be played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrillCard {
    /// Behaviour id; names the drill.
    pub drill: String,
    /// Competency id.
    pub competency: String,
    /// The day it comes back, `YYYY-MM-DD`.
    pub on: String,
    /// It was never drilled.
    pub is_new: bool,
    /// The attempt it was missed in.
    pub attempt: Option<String>,
    /// Case title.
    pub case_title: String,
    /// The patient's name.
    pub patient: String,
    /// The patient's portrait.
    pub portrait: Option<Picture>,
    /// Name of the role that decides.
    pub role_name: String,
    /// Whole minutes it takes, rounded up.
    pub minutes: u32,
    /// The case has changed: this is another decision than the one missed.
    pub moved: bool,
}

/// A behaviour without a drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RetiredCard {
    /// Behaviour id.
    pub drill: String,
    /// Competency id.
    pub competency: String,
    /// Title of the case, or its id where the case is gone.
    pub case_title: String,
    /// `decision-gone` or `case-gone`.
    pub reason: String,
}

/// A drill as the learner sees it: a scene of the case, and, once answered, what the answer came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrillScene {
    /// Names this going through.
    pub run: String,
    /// Behaviour id.
    pub drill: String,
    /// Competency id.
    pub competency: String,
    /// Which decision of the drill, from 1.
    pub step: u32,
    /// The case has changed: this is another decision than the one missed.
    pub moved: bool,
    /// One line about the patient.
    pub patient_about: Prose,
    /// The scene. After the last answer it is the one that was decided, with what followed and nothing more to decide.
    pub scene: Scene,
    /// What the last answer came to.
    pub answered: Option<DrillAnswer>,
}

/// What an answer of a drill came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrillAnswer {
    /// `shown`, `in-part` or `missed`.
    pub mark: String,
    /// It moved the schedule; a second practice on one day does not.
    pub counted: bool,
    /// The day the behaviour comes back, `YYYY-MM-DD`.
    pub due: String,
    /// Today, `YYYY-MM-DD`.
    pub today: String,
    /// The drill is over.
    pub last: bool,
    /// The next drill of today.
    pub next: Option<String>,
    /// Drills still to do today.
    pub left: u32,
}

/// Behaviours over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Today, `YYYY-MM-DD`.
    pub today: String,
    /// Every behaviour met, in the order of the taxonomy.
    pub behaviours: Vec<BehaviourProgress>,
}

/// One behaviour over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BehaviourProgress {
    /// Behaviour id.
    pub behaviour: String,
    /// Competency id.
    pub competency: String,
    /// Cases and drills it was met in, by day.
    pub occasions: Vec<OccasionCard>,
    /// The day it comes back, `YYYY-MM-DD`; none where it was never missed or has no drill any more.
    pub due: Option<String>,
    /// Why it has no drill any more: `decision-gone` or `case-gone`.
    pub retired: Option<String>,
}

/// A case or drill a behaviour was met in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OccasionCard {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// `shown`, `in-part` or `missed`.
    pub mark: String,
    /// `case` or `drill`.
    pub kind: String,
    /// Title of the case, or its id where the case is gone.
    pub case_title: String,
}
