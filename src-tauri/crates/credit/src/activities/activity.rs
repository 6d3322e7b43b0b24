//! One activity: what is learned, what it earns, what must be said before it starts.

use super::provider::Profession;
use crate::amount::Hundredths;
use crate::word::{CreditType, LearningFormat, MinutesMethod, QuestionKind};
use jiff::civil::Date;

/// One or more cases that earn credit together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Id. Credit is earned once for each (rule 10).
    pub id: String,
    /// Title as on certificates.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// Id of the activity this one renews: it is earned anew and the old completion stays.
    pub renews: Option<String>,
    /// The cases; every one must be passed, graded.
    pub cases: Vec<CaseEntry>,
    /// Learning format named on the certificate.
    pub format: LearningFormat,
    /// Role ids of the taxonomy it is meant for.
    pub roles: Vec<String>,
    /// Whom it is meant for, in the provider's words.
    pub audience: String,
    /// Planned by and for the team: without it no interprofessional credit (rule 5).
    pub planned_for_team: bool,
    /// What it is designated for.
    pub credits: Vec<Credit>,
    /// Points for maintenance of certification.
    pub moc: Vec<Moc>,
    /// Estimated time.
    pub minutes: Minutes,
    /// First day on which an attempt may begin.
    pub release: Date,
    /// Day of the last review.
    pub reviewed: Date,
    /// Last day on which credit may be claimed.
    pub terminates: Date,
    /// What a learner is shown before the start (rule 7).
    pub disclosures: Disclosures,
    /// The evaluation.
    pub evaluation: Vec<Question>,
    /// What a learner attests, word for word.
    pub attestation: String,
    /// SHA-256 of the activity's canonical JSON without comments, lower-case hex.
    pub content_hash: String,
}

impl Activity {
    /// What the activity is designated for of one credit type.
    #[must_use]
    pub fn credit(&self, credit: CreditType) -> Option<&Credit> {
        self.credits.iter().find(|entry| entry.credit == credit)
    }

    /// Whether an attempt may begin for credit on this day: between release and termination, both included.
    #[must_use]
    pub fn is_open(&self, on: Date) -> bool {
        (self.release..=self.terminates).contains(&on)
    }
}

/// A case of an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseEntry {
    /// Case id.
    pub case: String,
    /// The one content version that counts; any if absent.
    pub version: Option<u32>,
    /// The one content hash that counts; any if absent.
    pub content: Option<String>,
    /// Least action points of the learner's role. Only raises the case's own pass rule, never lowers it.
    pub points: Option<i32>,
}

/// Credit of one type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    /// The type.
    pub credit: CreditType,
    /// The most a learner may claim.
    pub amount: Hundredths,
    /// Profession ids it is meant for; empty for every profession that sees the type.
    pub professions: Vec<String>,
    /// Designation statement as approved, word for word.
    pub statement: String,
    /// The universal activity number, for pharmacy.
    pub uan: Option<String>,
}

impl Credit {
    /// Whether a profession may claim it: its own type (rule 1) and not restricted to others.
    #[must_use]
    pub fn is_for(&self, profession: &Profession) -> bool {
        self.credit.may_be_given_to(profession.award)
            && profession.credits.contains(&self.credit)
            && (self.professions.is_empty() || self.professions.contains(&profession.id))
    }
}

/// Points for maintenance of certification with one board; never more than the credits (rule 6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moc {
    /// The board's name.
    pub board: String,
    /// Points for the whole activity.
    pub points: Hundredths,
}

/// Estimated time in whole minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// Minutes of learning: cases with their debriefs.
    pub learning: u32,
    /// Minutes of evaluation; they count towards contact hours only (rule 3).
    pub evaluation: u32,
    /// How they were found.
    pub method: MinutesMethod,
    /// The method in one line.
    pub detail: String,
}

/// What a learner is shown before the start (rule 7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosures {
    /// Faculty, at least one.
    pub faculty: Vec<Person>,
    /// Planners and reviewers.
    pub planners: Vec<Person>,
    /// Companies that gave commercial support; empty where the file says there was none.
    pub support: Vec<String>,
    /// Medium, for example "computer program, offline".
    pub media: String,
    /// How one takes part and earns credit.
    pub method: String,
    /// What hardware and software is needed.
    pub hardware: String,
    /// Sources.
    pub bibliography: Vec<String>,
}

/// Faculty or planner. A person without relationships was declared to have none: the file must say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Name.
    pub name: String,
    /// Credentials.
    pub credentials: String,
    /// Relevant financial relationships; empty where the file says there are none.
    pub relationships: Vec<Relationship>,
}

/// A relevant financial relationship.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relationship {
    /// With whom.
    pub company: String,
    /// Of what nature.
    pub nature: String,
    /// How it was mitigated.
    pub mitigation: String,
}

/// A question of the evaluation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Id.
    pub id: String,
    /// The question.
    pub text: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Whether a claim needs an answer.
    pub required: bool,
    /// Choices as id and text; empty unless the kind is choice.
    pub choices: Vec<(String, String)>,
}
