//! The evaluation and the claim: stored in one piece, with the learner's attestation.

use super::activity::{ActivityRef, Disclosed};
use super::identity::Identity;
use crate::attempt::{PassRule, RoleScore};
use crate::time::Time;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A learner evaluated an activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evaluated {
    /// Who.
    pub profile: Uuid,
    /// What.
    pub activity: ActivityRef,
    /// The claim made with it.
    pub claim: Uuid,
    /// In the order asked.
    pub answers: Vec<EvaluationAnswer>,
}

/// One question and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvaluationAnswer {
    /// Id of the question.
    pub id: String,
    /// The question as it was asked.
    pub question: String,
    /// The answer as it was given.
    pub answer: String,
}

/// A learner claimed credit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditClaimed {
    /// Id of the claim.
    pub claim: Uuid,
    /// Whose.
    pub profile: Uuid,
    /// Who they said they are, at this moment.
    pub identity: Identity,
    /// For what.
    pub activity: ActivityRef,
    /// Who gives the credit.
    pub provider: ProviderRef,
    /// The learner's profession as the provider calls it.
    pub profession: String,
    /// Learning format, by id.
    pub format: String,
    /// Accreditation and approver statements as approved, in the order printed.
    pub statements: Vec<Statement>,
    /// Words the provider puts on the certificate of this profession.
    pub award: AwardWords,
    /// The attempts it rests on, one for each case of the activity.
    pub attempts: Vec<ClaimedAttempt>,
    /// When the first of them began.
    pub started: Time,
    /// When the last of them ended: the completion date, in the time zone it has here.
    pub completed: Time,
    /// Active time of all of them in milliseconds.
    pub active_ms: u64,
    /// When the disclosures had been shown.
    pub disclosed: Disclosed,
    /// What was claimed, by type; never filled in by the program.
    pub credits: Vec<ClaimedCredit>,
    /// What the learner attested.
    pub attestation: Attestation,
    /// Whether the clock could be believed.
    pub clock: ClockState,
}

/// A provider as it was set up at a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProviderRef {
    /// Name.
    pub name: String,
    /// Postal address; empty where a web address stands for it.
    pub address: String,
    /// Web address; may be empty.
    pub web: String,
    /// Whom a learner asks.
    pub contact: String,
    /// Language of its texts.
    pub language: String,
}

/// A statement of the provider, word for word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// `joint`, `accreditation` or `approver`.
    pub id: String,
    /// The words.
    pub text: String,
}

/// Words the provider puts on the certificate of a profession.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AwardWords {
    /// Which rules of award the profession falls under, by id.
    pub award: String,
    /// The certificate's title.
    pub title: String,
    /// Its sentence, the amount claimed in it.
    pub sentence: String,
}

/// An attempt a claim rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimedAttempt {
    /// The attempt.
    pub attempt: Uuid,
    /// Case id.
    pub case: String,
    /// Its title as shown.
    pub title: String,
    /// Its content version.
    pub version: u32,
    /// Hash that pins the case.
    pub content_hash: String,
    /// When it began.
    pub started: Time,
    /// When it ended.
    pub finished: Time,
    /// Active time in milliseconds.
    pub active_ms: u64,
    /// Most of one gap that counted as active, in milliseconds.
    pub gap_cap_ms: u64,
    /// What it took to pass, as frozen at its start.
    pub pass: PassRule,
    /// Role ids played by the learner, each with its name as shown.
    pub roles: BTreeMap<String, String>,
    /// What was reached, by role id.
    pub scores: BTreeMap<String, RoleScore>,
    /// Earlier attempts on this case for this activity, passed or not.
    pub attempts_before: u32,
}

/// Credit of one type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimedCredit {
    /// Id of the credit type.
    pub kind: String,
    /// What stands after the figure.
    pub wording: String,
    /// Designation statement as approved.
    pub statement: String,
    /// The official record is kept elsewhere; a paper from here is a courtesy.
    pub unofficial: bool,
    /// Hundredths of a credit (or contact hour) claimed.
    pub hundredths: u32,
    /// The universal activity number, for pharmacy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uan: Option<String>,
    /// The most that could be claimed, as designated, in hundredths.
    pub designated: u32,
}

/// A statement a learner agreed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attestation {
    /// The words agreed to.
    pub text: String,
    /// Their language.
    pub language: String,
    /// When.
    pub at: Time,
}

/// Whether the wall clock could be believed. A claim under a clock that was set back is refused, so this states a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClockState {
    /// No event of the attempts lies behind one stored before it.
    InOrder,
}
