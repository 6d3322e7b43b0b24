//! The scene a learner sees. Nothing here tells what a choice is worth.

use super::prose::{Picture, Prose};
use super::team::{HandoverCard, ReplayCard, TeamSeat};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The current scene of an attempt, as far as the played role may know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Scene {
    /// Attempt id.
    pub attempt: String,
    /// Expected sequence of the next decision.
    pub seq: u32,
    /// `practice` or `graded`.
    pub mode: String,
    /// Attempt number of this learner on this case, from 1.
    pub attempt_number: u32,
    /// Case title.
    pub case_title: String,
    /// The patient's name.
    pub patient: String,
    /// The case is a draft, not clinically reviewed.
    pub draft: bool,
    /// Role that decides now (the viewer).
    pub role: String,
    /// Its name.
    pub role_name: String,
    /// The person in that seat.
    pub person_name: Option<String>,
    /// That person's portrait.
    pub person_portrait: Option<Picture>,
    /// Scene id.
    pub scene: String,
    /// Short label.
    pub title: String,
    /// Simulated local time, `YYYY-MM-DDTHH:MM`.
    pub time: String,
    /// The place.
    pub place: String,
    /// The room.
    pub stage: Option<Picture>,
    /// The person in the room.
    pub stage_person: Option<Picture>,
    /// Deadlines that run for this role.
    pub deadlines: Vec<DeadlineCard>,
    /// What happened since the last decision, in order.
    pub happened: Vec<Passage>,
    /// The story now.
    pub text: Vec<Prose>,
    /// Pictures in the story.
    pub pictures: Vec<Picture>,
    /// What is asked of the learner; none at the end.
    pub decision: Option<DecisionCard>,
    /// The evidence pane.
    pub evidence: Vec<EvidenceCard>,
    /// Facts the role knows.
    pub facts: Vec<FactCard>,
    /// A hint can be asked for (practice).
    pub can_hint: bool,
    /// The hint, once asked for.
    pub hint: Option<Prose>,
    /// The last decision can be undone (practice).
    pub can_undo: bool,
    /// Decisions of this attempt so far.
    pub decisions: u32,
    /// The ending, when the case has ended.
    pub ending: Option<EndingCard>,
    /// Who plays each role, where a team plays at this laptop; empty where one person plays.
    pub team: Vec<TeamSeat>,
    /// The attempt this one was replayed from.
    pub replay_of: Option<ReplayCard>,
    /// What became of the attempt when its case was found changed, until the next decision: `worded` (it goes on and reads
    /// the new words), `moved` (it goes on under the new version) or `stays` (with the version it began with).
    pub changed: Option<String>,
    /// The seat that has to be taken first. While it is there, everything of the story above is empty.
    pub handover: Option<HandoverCard>,
}

/// An ending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EndingCard {
    /// Its title.
    pub title: String,
    /// `good`, `partial`, `costly`, `lost` or `harm`.
    pub class: String,
}

/// A running or passed deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeadlineCard {
    /// Id.
    pub id: String,
    /// What ends then.
    pub text: Prose,
    /// Simulated local time, `YYYY-MM-DDTHH:MM`.
    pub due: String,
    /// Minutes left; 0 when passed.
    pub minutes_left: u32,
    /// Minutes it runs in all.
    pub minutes_total: u32,
    /// `running` or `missed`.
    pub status: String,
}

/// Something that happened since the last decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Passage {
    /// `after` (what the learner's act led to), `story`, `seen` (a colleague's act), `late`, `deadline`, `received`.
    pub kind: String,
    /// Simulated local time, `YYYY-MM-DDTHH:MM`.
    pub time: String,
    /// A headline, for a late consequence or a continuing scene.
    pub title: Option<String>,
    /// The words.
    pub text: Vec<Prose>,
    /// For a late consequence: the label of the scene that caused it, if the learner decided there.
    pub cause: Option<String>,
    /// Practice only, on the learner's own act: the explanation.
    pub feedback: Option<Feedback>,
}

/// Explanation of a decision: in practice at once, in a graded attempt in the debrief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Feedback {
    /// `critical`, `recommended`, `acceptable`, `unnecessary` or `harmful`.
    pub class: String,
    /// The explanation.
    pub why: Prose,
    /// `owner`, `allowed` or `outside`.
    pub standing: String,
    /// The duty the act belongs to.
    pub duty: Prose,
    /// Name of the role that owns it.
    pub owner: String,
    /// Action points earned now.
    pub action: i32,
    /// Ownership points earned now.
    pub ownership: i32,
    /// Value-ledger movements.
    pub ledger: Vec<LedgerMove>,
    /// Sources.
    pub sources: Vec<Source>,
}

/// One movement of the value ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LedgerMove {
    /// Axis id.
    pub axis: String,
    /// How far.
    pub by: i32,
    /// The author's sentence.
    pub text: Option<Prose>,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// Ref id.
    pub id: String,
    /// Title.
    pub title: String,
    /// `A`, `B`, `C`, `GK` or `local`.
    pub grade: String,
    /// Year.
    pub year: Option<u16>,
    /// Address, shown as text.
    pub address: Option<String>,
}

/// What is asked of the learner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum DecisionCard {
    /// Choose one (or pick a phrase when `speech`).
    One {
        /// The question.
        ask: Option<Prose>,
        /// The choices are things one says.
        speech: bool,
        /// What is offered, in order.
        choices: Vec<ChoiceCard>,
    },
    /// Choose several (or assemble a phrase when `speech`).
    Several {
        /// The question.
        ask: Option<Prose>,
        /// The options are parts of a phrase.
        speech: bool,
        /// What is offered, in order.
        options: Vec<OptionCard>,
        /// Fewest to tick.
        min: u32,
        /// Most to tick.
        max: u32,
    },
    /// Put in order.
    Order {
        /// The question.
        ask: Option<Prose>,
        /// What is offered, in the order first shown.
        options: Vec<OptionCard>,
    },
    /// Enter values and say where they are documented.
    Enter {
        /// The question.
        ask: Option<Prose>,
        /// One to three fields.
        fields: Vec<FieldCard>,
        /// Where it can be documented.
        places: Vec<OptionCard>,
    },
    /// Hand off.
    Handoff {
        /// The question.
        ask: Option<Prose>,
        /// Possible receivers.
        to: Vec<ReceiverCard>,
        /// Facts the seat knows and can send.
        facts: Vec<OptionCard>,
        /// Ways to send.
        how: Vec<OptionCard>,
    },
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChoiceCard {
    /// Id.
    pub id: String,
    /// What one does or says.
    pub text: Prose,
    /// Minutes it takes, where every outcome of it takes the same; none where that would tell.
    pub minutes: Option<u32>,
}

/// An option, place, fact or way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OptionCard {
    /// Id.
    pub id: String,
    /// The words.
    pub text: Prose,
}

/// A field to enter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldCard {
    /// Id.
    pub id: String,
    /// Its label.
    pub text: Prose,
    /// Unit.
    pub unit: Option<String>,
    /// Lowest value accepted.
    pub min: i32,
    /// Highest value accepted.
    pub max: i32,
}

/// A possible receiver of a handoff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReceiverCard {
    /// Role id.
    pub id: String,
    /// Name of the role.
    pub role_name: String,
    /// The person in the seat.
    pub person: Option<String>,
    /// Their portrait.
    pub portrait: Option<Picture>,
}

/// An answer of the learner, by ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Answer {
    /// A choice.
    Choice {
        /// Its id.
        choice: String,
    },
    /// Ticked options.
    Options {
        /// Their ids.
        options: Vec<String>,
    },
    /// Options in order.
    Order {
        /// Their ids.
        order: Vec<String>,
    },
    /// Entered values.
    Values {
        /// Field id and value.
        values: Vec<(String, i32)>,
        /// Place id.
        place: String,
    },
    /// A handoff.
    Handoff {
        /// Receiver's role id.
        to: String,
        /// Fact ids.
        facts: Vec<String>,
        /// Way id.
        how: String,
    },
}

/// A fact the role knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactCard {
    /// Id.
    pub id: String,
    /// The words.
    pub text: Prose,
    /// Where it comes from.
    pub source: Option<Prose>,
    /// Learned since the last decision.
    pub is_new: bool,
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceCard {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Where it comes from.
    pub source: Option<Prose>,
    /// What it shows.
    pub body: EvidenceBody,
}

/// What a piece of evidence shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum EvidenceBody {
    /// A chart of readings.
    Vitals {
        /// Unit.
        unit: String,
        /// Names of the one or two tracks.
        tracks: Vec<String>,
        /// Readings in order.
        points: Vec<VitalsPoint>,
        /// Lines to compare with.
        lines: Vec<VitalsLine>,
    },
    /// A list of medicines.
    Medicines {
        /// Its items.
        items: Vec<EvidenceItem>,
    },
    /// A message thread.
    Messages {
        /// Its items.
        items: Vec<EvidenceItem>,
    },
    /// Notes, logs, work lists.
    Notes {
        /// Its items.
        items: Vec<EvidenceItem>,
    },
    /// A picture.
    Picture {
        /// The picture.
        picture: Picture,
    },
}

/// A line of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceItem {
    /// Id.
    pub id: String,
    /// Name and dose, time, or heading.
    pub label: Option<String>,
    /// The words.
    pub text: Prose,
    /// The sender of a message.
    pub from: Option<String>,
    /// The sender's portrait.
    pub portrait: Option<Picture>,
    /// Shown for the first time since the last decision.
    pub is_new: bool,
}

/// One reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VitalsPoint {
    /// Id.
    pub id: String,
    /// When.
    pub label: String,
    /// One value per track.
    pub values: Vec<i32>,
    /// Shown for the first time since the last decision.
    pub is_new: bool,
}

/// A line to compare readings with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VitalsLine {
    /// Position of the track.
    pub track: u32,
    /// The value.
    pub at: i32,
    /// Its label.
    pub text: String,
}
