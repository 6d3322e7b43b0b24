//! Behaviours met in attempts and drills, and what that did to the schedule. Everything the due list and the progress page
//! ask for is here: no case is opened and no rule runs again to tell what was missed or when it comes back.

use crate::answer::Answer;
use crate::day::Day;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What the decisions of one learner in one attempt showed and missed, judged when the attempt ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BehavioursJudged {
    /// Whose decisions.
    pub profile: Uuid,
    /// The attempt.
    pub attempt: Uuid,
    /// The case version it was played on.
    pub case: DrilledCase,
    /// One for each decision and behaviour it bears on, in the order of the decisions.
    pub marks: Vec<BehaviourMark>,
}

/// A case version, as far as a drill needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrilledCase {
    /// Case id.
    pub id: String,
    /// Its content version.
    pub version: u32,
    /// Pins the version in the store.
    pub content_hash: String,
}

/// How one decision stands to one behaviour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BehaviourMark {
    /// Behaviour id of the taxonomy.
    pub behaviour: String,
    /// Scene id.
    pub scene: String,
    /// Role id of the seat in the case.
    pub role: String,
    /// Number of the decision in the attempt, from 1.
    pub seq: u32,
    /// Id of the outcome.
    pub outcome: String,
    /// Its class, as the case file names it.
    pub class: String,
    /// Shown, in part, missed.
    pub mark: Mark,
    /// Where this decision moved the behaviour's schedule; at most one mark of a behaviour has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schedule: Option<Schedule>,
}

/// A learner answered a decision of a drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrillAnswered {
    /// Who.
    pub profile: Uuid,
    /// One going through of the drill; its answers share the id.
    pub run: Uuid,
    /// Which decision of the run, from 1.
    pub step: u32,
    /// Behaviour id of the taxonomy.
    pub behaviour: String,
    /// The case version it was cut from.
    pub case: DrilledCase,
    /// Scene id.
    pub scene: String,
    /// Role id of the seat in the case.
    pub role: String,
    /// The attempt whose path led there; absent where the case's own best path did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<Uuid>,
    /// What was answered.
    pub answer: Answer,
    /// Id of the outcome.
    pub outcome: String,
    /// Its class, as the case file names it.
    pub class: String,
    /// Shown, in part, missed: of this decision alone.
    pub mark: Mark,
    /// What the run is worth so far: its weakest mark.
    pub rating: Rating,
    /// Where the run moved the schedule; absent for a second practice on one day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schedule: Option<Schedule>,
}

/// How a decision stands to a behaviour it bears on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Done.
    Shown,
    /// Done in part, where part is defensible.
    InPart,
    /// Not done.
    Missed,
}

/// What a review was worth to the schedule, in the scheduler's four grades. Never the learner's own opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    /// Missed.
    Again,
    /// In part.
    Hard,
    /// Shown.
    Good,
    /// Not given today: recognising a phrase among four proves no easy recall. Kept, so that stored ratings can name it.
    Easy,
}

/// The schedule of one behaviour after a review: resulting values, so that nothing is reckoned again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// The day of the review that counts.
    pub reviewed: Day,
    /// The day it comes back.
    pub due: Day,
    /// Days until recall is expected to fall to nine in ten, in thousandths.
    pub stability_milli_days: u32,
    /// 1 to 10, in thousandths.
    pub difficulty_milli: u32,
}

impl Mark {
    /// The id in stored events.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::InPart => "in-part",
            Self::Missed => "missed",
        }
    }

    /// The mark with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Shown, Self::InPart, Self::Missed]
            .into_iter()
            .find(|mark| mark.id() == id)
    }

    /// What a review with this mark is worth.
    #[must_use]
    pub const fn rating(self) -> Rating {
        match self {
            Self::Shown => Rating::Good,
            Self::InPart => Rating::Hard,
            Self::Missed => Rating::Again,
        }
    }
}
