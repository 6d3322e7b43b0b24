//! Activities, the gate before the start, the claim, the certificate, the transcript, and who the learner is on paper.
//!
//! Amounts of credit are whole hundredths of a credit or hour (`50` is 0.50). Dates are `YYYY-MM-DD`, moments ISO times with
//! offset. What a provider must word itself (names of professions, statements, questions, the attestation) crosses as the
//! provider wrote it; a closed code, such as a credit type, has its words in the window.

use super::ProfessionCard;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The credit side of a case on its card and in its debrief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseCredit {
    /// Only the demonstration provider is set up: nothing played here earns credit.
    pub demonstration: bool,
    /// Name of the learner's profession; none while it is not set up.
    pub profession: Option<String>,
    /// The activities the case belongs to, open ones first; empty where it belongs to none.
    pub lines: Vec<CreditLine>,
}

impl CaseCredit {
    /// No real provider and no activity: what holds where nothing is set up.
    #[must_use]
    pub const fn no_provider() -> Self {
        Self {
            demonstration: true,
            profession: None,
            lines: Vec::new(),
        }
    }
}

/// Where this learner stands with one activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreditLine {
    /// Activity id.
    pub activity: String,
    /// Title.
    pub title: String,
    /// Issued by the demonstration provider: not for credit.
    pub demonstration: bool,
    /// Where it stands.
    pub state: CreditState,
    /// What this profession can claim, the main type first; empty where it earns nothing, or no profession is set.
    pub offers: Vec<CreditOffer>,
    /// The cases it holds, in order.
    pub cases: Vec<CreditCase>,
    /// Last day on which credit can be claimed.
    pub ends: String,
    /// The certificate, once claimed.
    pub certificate: Option<String>,
}

/// Where a learner stands with an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CreditState {
    /// Cases are still to be passed.
    Open,
    /// Every case is passed: the claim can be made.
    Claimable,
    /// The credit of this activity version is claimed.
    Claimed,
    /// Every case is passed, but the claim would be refused; the claim page says why.
    Blocked,
    /// After its last day, not claimed.
    Ended,
    /// Before its release date.
    NotReleased,
}

/// A case of an activity, as the learner stands with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreditCase {
    /// Case id.
    pub case: String,
    /// Pins exactly this content, to start it; none where this laptop does not hold the case.
    pub content_hash: Option<String>,
    /// Title.
    pub title: String,
    /// Estimated minutes.
    pub minutes: u32,
    /// Where it stands.
    pub state: CreditCaseState,
}

/// How far a case of an activity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CreditCaseState {
    /// No graded attempt inside the activity yet.
    NotTried,
    /// A graded attempt is under way.
    UnderWay,
    /// Graded attempts ended, none passed.
    NotPassed,
    /// A graded attempt passed.
    Passed,
}

/// What can be claimed of one credit type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreditOffer {
    /// Id of the credit type, for example `ama-pra-1`.
    pub kind: String,
    /// What stands after the figure, for this profession: "AMA PRA Category 1 Credit(s)™", "contact hours".
    pub wording: String,
    /// Whether the rule of its steps was read in an official or primary text; where not, the screen says so.
    pub verified: bool,
    /// Designation statement as approved, word for word.
    pub statement: String,
    /// The most that can be claimed, in hundredths; above 0.
    pub maximum: u32,
    /// The claim is a multiple of this, in hundredths; above 0.
    pub step: u32,
}

/// Who gives the credit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProviderCard {
    /// Name.
    pub name: String,
    /// Address or web address.
    pub address: String,
    /// Whom to ask: a name with a telephone number or an e-mail address.
    pub contact: String,
    /// Language of every text the provider wrote, for example `en`: statements stand as approved, never translated.
    pub language: String,
    /// The demonstration provider of a fresh install: "Demonstration, not for credit".
    pub demonstration: bool,
}

/// What must be disclosed before the start (Joint Accreditation). The answer to it records that it was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Gate {
    /// Activity id.
    pub activity: String,
    /// Its version.
    pub version: String,
    /// Title.
    pub title: String,
    /// Who gives the credit.
    pub provider: ProviderCard,
    /// The provider's accreditation statements, word for word; each one paragraph.
    pub statements: Vec<String>,
    /// The learner's profession; none while it is not set up.
    pub profession: Option<ProfessionCard>,
    /// What this profession can claim; empty where it earns nothing.
    pub offers: Vec<CreditOffer>,
    /// For whom it is made.
    pub audience: String,
    /// Who made it.
    pub faculty: Vec<FacultyCard>,
    /// Commercial support, one line each; empty: there was none, and the screen says so.
    pub support: Vec<String>,
    /// The media used.
    pub media: String,
    /// How one takes part and earns the credit.
    pub method: String,
    /// What hardware and software is needed.
    pub hardware: String,
    /// Estimated minutes for the whole activity, evaluation included.
    pub minutes: u32,
    /// How they were estimated, in one line.
    pub minutes_method: String,
    /// Release date.
    pub released: String,
    /// Date of the last review.
    pub reviewed: String,
    /// Last day on which credit can be claimed.
    pub ends: String,
    /// The cases, in order, each with what passes it.
    pub cases: Vec<GateCase>,
    /// What it rests on, one source a line.
    pub bibliography: Vec<String>,
    /// Why a claim would be refused as things stand (not: cases still to be passed); it can be played all the same.
    pub obstacle: Option<Refusal>,
}

/// A person who made an activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FacultyCard {
    /// Name.
    pub name: String,
    /// Degrees and licences, as written after the name.
    pub credentials: String,
    /// `faculty` or `planner`.
    pub part: String,
    /// Relevant financial relationships; empty: none, and the screen says so.
    pub relationships: Vec<RelationshipCard>,
}

/// A relevant financial relationship.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RelationshipCard {
    /// With whom.
    pub company: String,
    /// Of what nature.
    pub nature: String,
    /// How it was mitigated.
    pub mitigation: String,
}

/// A case on the gate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GateCase {
    /// The case and how far it is.
    pub case: CreditCase,
    /// What passes it, one entry per playable role.
    pub marks: Vec<PassMark>,
}

/// What passes a case in one role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PassMark {
    /// Role id.
    pub role: String,
    /// Its name.
    pub role_name: String,
    /// Action points needed.
    pub action: i32,
    /// Ownership points needed.
    pub ownership: i32,
    /// Critical steps that must be done besides.
    pub critical: u32,
}

/// Why a claim is refused. The window owns the words: what happened, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Refusal {
    /// Why.
    pub code: RefusalCode,
    /// Values for the words; which ones stands with each code.
    pub args: Vec<(String, String)>,
}

/// Every reason to refuse a claim. Dates and amounts in the args are written as everywhere here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RefusalCode {
    /// Name, profession or another field the certificate needs is missing (arg `fields`: their ids, comma between).
    IdentityIncomplete,
    /// This profession earns no credit here (arg `profession`: its name).
    NoCreditForProfession,
    /// Cases are still to be passed (args `passed`, `cases`).
    NotPassed,
    /// The disclosures were not shown before the start of an attempt that would have to count.
    GateNotShown,
    /// After the last day (arg `ends`).
    Expired,
    /// Before the release date (arg `released`).
    NotReleased,
    /// The activity was designated after the attempt began; credit is never given backwards (arg `designated`).
    DesignatedLater,
    /// The credit of this activity version is claimed already (args `certificate`, `date`).
    AlreadyClaimed,
    /// The laptop's clock was set back while the attempt was under way (arg `contact`: whom to ask).
    ClockSetBack,
    /// The amount is above the maximum (args `kind`, `maximum`).
    OverMaximum,
    /// The amount is no multiple of the step (args `kind`, `step`).
    OffStep,
    /// Nothing is claimed, or less than one step.
    NothingClaimed,
    /// The attestation is not ticked.
    NotAttested,
    /// A required question has no answer (arg `question`).
    EvaluationIncomplete,
    /// Characters of the name have no glyph on the certificate (arg `glyphs`).
    UnprintableName,
}

/// The one page between a passed activity and its certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClaimForm {
    /// Activity id.
    pub activity: String,
    /// Its version.
    pub version: String,
    /// Title.
    pub title: String,
    /// Who gives the credit.
    pub provider: ProviderCard,
    /// The name as it will stand on the certificate; empty while it is missing.
    pub name: String,
    /// The profession; none while it is missing.
    pub profession: Option<ProfessionCard>,
    /// The day the last case was passed: the completion date.
    pub completed: Option<String>,
    /// Whole active minutes of the attempts that count.
    pub minutes: u32,
    /// The attempts that count, in the order of the cases.
    pub attempts: Vec<AttemptProof>,
    /// The evaluation.
    pub questions: Vec<Question>,
    /// What can be claimed.
    pub offers: Vec<CreditOffer>,
    /// What the learner attests, as the provider wrote it.
    pub attestation: String,
    /// Last day on which credit can be claimed.
    pub ends: String,
    /// Why no claim can be made; then the page shows the reason in the place of the form.
    pub refusal: Option<Refusal>,
}

/// An attempt that counts towards an activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttemptProof {
    /// Attempt id, to open its debrief.
    pub attempt: String,
    /// Case title.
    pub case_title: String,
    /// Names of the roles played.
    pub roles: Vec<String>,
    /// The day it ended.
    pub finished: String,
    /// Whole active minutes.
    pub minutes: u32,
    /// Action points reached and needed, of the first role played.
    pub action: i32,
    /// Action points needed.
    pub action_needed: i32,
    /// Ownership points reached.
    pub ownership: i32,
    /// Ownership points needed.
    pub ownership_needed: i32,
}

/// A question of the evaluation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// Id.
    pub id: String,
    /// The question, as the provider wrote it.
    pub text: String,
    /// Whether it must be answered.
    pub required: bool,
    /// How it is answered.
    pub answer: QuestionKind,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum QuestionKind {
    /// One of several; stored by its id.
    Choice {
        /// Id and words of each.
        options: Vec<(String, String)>,
    },
    /// A whole number from 1 to `steps`; stored as its digits.
    Scale {
        /// Steps, 3 to 7.
        steps: u32,
        /// What 1 means.
        low: String,
        /// What the highest means.
        high: String,
    },
    /// Words, at most 1,000 characters.
    Text,
}

/// An answer of the evaluation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionAnswer {
    /// Question id.
    pub question: String,
    /// The answer as it is stored.
    pub value: String,
}

/// What the learner claims of one credit type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreditClaim {
    /// Id of the credit type.
    pub kind: String,
    /// Hundredths.
    pub amount: u32,
}

/// A claim just made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClaimDone {
    /// Its certificate.
    pub certificate: CertificateCard,
}

/// A certificate, field by field as its PDF prints it. It outlives its case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CertificateCard {
    /// Certificate id: what the PDF and the record carry.
    pub certificate: String,
    /// Activity id.
    pub activity: String,
    /// Activity version.
    pub version: String,
    /// Title of the activity.
    pub title: String,
    /// Who gave the credit.
    pub provider: ProviderCard,
    /// Demonstration, not for credit.
    pub demonstration: bool,
    /// The name at the time of the claim.
    pub name: String,
    /// Degrees and licences after the name; may be empty.
    pub credentials: String,
    /// Name of the profession at the time of the claim.
    pub profession: String,
    /// Heading for this profession, for example "Certificate of participation".
    pub heading: String,
    /// The certificate's sentence, the amount claimed in it.
    pub awarded: String,
    /// Completion date; a reissue keeps it.
    pub completed: String,
    /// When the claim was made.
    pub claimed: String,
    /// Learning format: `enduring-material`, `live-activity`, `performance-improvement`.
    pub format: String,
    /// What was claimed.
    pub credits: Vec<CertifiedCredit>,
    /// Statements as the provider wrote them, each one paragraph.
    pub statements: Vec<String>,
    /// The official statement stands elsewhere (pharmacy: the e-Profile); this paper is unofficial.
    pub unofficial: bool,
    /// What was attested, and agreed to at `claimed`.
    pub attestation: String,
    /// Number of evaluation questions answered.
    pub answers: u32,
    /// The attempts it rests on.
    pub attempts: Vec<AttemptProof>,
    /// The key that signed it, as people compare it: "4F2A 91C0"; none while the record is not signed.
    pub key: Option<String>,
}

/// An amount on a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CertifiedCredit {
    /// Id of the credit type.
    pub kind: String,
    /// What stands after the figure.
    pub wording: String,
    /// The universal activity number, for pharmacy.
    pub uan: Option<String>,
    /// Claimed, in hundredths.
    pub claimed: u32,
    /// The most that could be claimed, in hundredths.
    pub maximum: u32,
}

/// A file made for the learner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileOpened {
    /// Where it lies.
    pub path: String,
    /// The system's viewer took it; else the screen says where the file lies.
    pub opened: bool,
}
