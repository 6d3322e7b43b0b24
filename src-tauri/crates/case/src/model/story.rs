//! The case and the tables of its world.

use super::cond::Cond;
use super::decision::Outcome;
use super::index::{
    Axis, CompetencyIx, DeadlineIx, FactIx, LateIx, MediaIx, ParamIx, PersonIx, RefIx, RoleIx,
    RoleSet, SceneIx, TextIx, VarIx,
};
use super::scene::Scene;
use super::text::Texts;

/// A whole, checked case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Id.
    pub id: String,
    /// Content version, raised at each change.
    pub version: u32,
    /// Language of the inline texts, for example `en`.
    pub language: String,
    /// Title.
    pub title: TextIx,
    /// One or two sentences for the library.
    pub summary: TextIx,
    /// Objectives in order.
    pub objectives: Vec<Objective>,
    /// Measurement year.
    pub measure_year: Option<u16>,
    /// Estimated minutes.
    pub minutes: Minutes,
    /// Review state.
    pub review: Review,
    /// Simulated calendar.
    pub clock: Clock,
    /// First scene.
    pub start: SceneIx,
    /// Hashes of the content's parts.
    pub hashes: Hashes,
    /// Roles, by [`RoleIx`], sorted by id like every table that was a map.
    pub roles: Vec<Role>,
    /// People, by [`PersonIx`].
    pub people: Vec<Person>,
    /// Clinic parameters, by [`ParamIx`].
    pub params: Vec<Param>,
    /// Story variables, by [`VarIx`].
    pub vars: Vec<Var>,
    /// Facts, by [`FactIx`].
    pub facts: Vec<Fact>,
    /// Evidence in file order.
    pub evidence: Vec<Evidence>,
    /// Duties.
    pub duties: Vec<Duty>,
    /// Encounters.
    pub encounters: Vec<Encounter>,
    /// Deadlines.
    pub deadlines: Vec<Deadline>,
    /// Late consequences in file order.
    pub late: Vec<Late>,
    /// Critical steps.
    pub critical: Vec<Critical>,
    /// Fail flags.
    pub fails: Vec<FailFlag>,
    /// Measures.
    pub measures: Vec<Measure>,
    /// Pass marks, by [`RoleIx`]; `None` for a role that cannot be played.
    pub pass: Vec<Option<PassMark>>,
    /// References.
    pub refs: Vec<Reference>,
    /// Pictures.
    pub media: Vec<Media>,
    /// Take-aways in file order.
    pub takeaways: Vec<Takeaway>,
    /// Waivers.
    pub waivers: Vec<Waiver>,
    /// Scenes, by [`SceneIx`].
    pub scenes: Vec<Scene>,
    /// Outcomes, by `OutcomeIx`.
    pub outcomes: Vec<Outcome>,
    /// Competency ids used, by [`CompetencyIx`].
    pub competencies: Vec<String>,
    /// Scene and position of every choice, by `ChoiceIx`.
    pub choices: Vec<(SceneIx, u8)>,
    /// Number of counting keys.
    pub keys: u16,
    /// All texts.
    pub texts: Texts,
    /// What a run reads, once it is made.
    pub program: crate::program::Made,
}

/// What the learner will be able to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objective {
    /// Id.
    pub id: String,
    /// The words.
    pub text: TextIx,
}

/// Estimated active minutes and how they were estimated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// Minutes per role.
    pub estimate: u32,
    /// The method in one line, as written.
    pub method: String,
}

/// Who has reviewed the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Review {
    /// Not clinically reviewed.
    Draft,
    /// Reviewed; dates are `YYYY-MM-DD`.
    Reviewed {
        /// Name of the reviewer.
        by: String,
        /// Date of the review.
        on: String,
        /// Date after which it is stale.
        until: String,
    },
}

/// The simulated calendar, naive local time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// `YYYY-MM-DDTHH:MM`, minute 0.
    pub start: String,
    /// Days since 1970-01-01 of the start date.
    pub start_day: i64,
    /// Minute of the start day, 0 to 1439.
    pub start_minute: u32,
    /// Holidays as days since 1970-01-01, sorted.
    pub holidays: Vec<i64>,
}

/// SHA-256 of canonical JSON (RFC 8785) of each part, lower-case hex.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hashes {
    /// Everything that decides: the file without texts, notes and media bytes.
    pub logic: String,
    /// The same without what no play reads: version, review, waivers, bibliography and the like. Two versions of a case with
    /// equal rules and parameters play alike to the last event. Told of no record: it only sets two versions side by side.
    pub rules: String,
    /// Texts of all languages.
    pub text: String,
    /// Bytes of the media files.
    pub media: String,
    /// Parameter declarations.
    pub params: String,
    /// Over the four: pins a version.
    pub content: String,
}

/// A seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// Id in this case.
    pub id: String,
    /// Role id of the taxonomy.
    pub taxonomy: String,
    /// Name.
    pub name: TextIx,
    /// Whether a learner can play it.
    pub playable: bool,
}

/// Someone in the story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextIx,
    /// One line about them.
    pub about: TextIx,
    /// The seat, for a colleague.
    pub role: Option<RoleIx>,
    /// Portrait.
    pub portrait: Option<MediaIx>,
    /// The patient of the case.
    pub patient: bool,
    /// Author only: groups the person belongs to. No play reads this or what follows.
    pub traits: Vec<String>,
    /// Author only: barriers of the taxonomy that stand in the person's way.
    pub barriers: Vec<String>,
    /// Author only: what the person is shown to do amiss.
    pub lapses: Vec<String>,
}

/// What values a parameter or variable can take. Values are whole numbers: booleans 0 and 1, enum values and roles
/// their position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VarKind {
    /// False or true.
    Bool,
    /// Between the two, ends included.
    Int(i32, i32),
    /// One of the named values.
    Enum(Vec<String>),
    /// A role of the case.
    Role,
}

/// A clinic parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Param {
    /// Id.
    pub id: String,
    /// Its values.
    pub kind: VarKind,
    /// Default value.
    pub default: i32,
    /// Unit as shown.
    pub unit: Option<String>,
    /// What it means.
    pub text: TextIx,
}

/// A story variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Var {
    /// Id.
    pub id: String,
    /// Its values.
    pub kind: VarKind,
    /// Value at the start.
    pub start: i32,
    /// Weights of an enum that can be drawn; empty otherwise.
    pub weights: Vec<u32>,
    /// Seats whose screen shows it.
    pub seen_by: RoleSet,
}

/// Something a role can know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Id.
    pub id: String,
    /// The words.
    pub text: TextIx,
    /// Where it comes from.
    pub source: Option<TextIx>,
    /// Who knows it from the beginning.
    pub start: RoleSet,
}

/// A scope rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Id.
    pub id: String,
    /// What it is.
    pub text: TextIx,
    /// Who owns it.
    pub owner: Owner,
    /// Who else may, and under what.
    pub may: Vec<May>,
    /// Who must be told.
    pub tell: RoleSet,
    /// Which facts must be carried.
    pub carry: Vec<FactIx>,
}

/// Who owns a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// A fixed role.
    Role(RoleIx),
    /// The role a clinic parameter names.
    Param(ParamIx),
}

/// Someone other than the owner who may act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct May {
    /// The role.
    pub role: RoleIx,
    /// While this holds.
    pub when: Cond,
    /// Under this standing order or protocol.
    pub under: RefIx,
}

/// A group of scenes at one date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encounter {
    /// Id.
    pub id: String,
    /// Planned time, in minutes since the start of the case.
    pub at: u32,
    /// The place.
    pub text: TextIx,
    /// Deadlines that begin with it.
    pub deadlines: Vec<DeadlineIx>,
}

/// A named deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Id.
    pub id: String,
    /// How long it runs.
    pub span: DeadlineSpan,
    /// What ends then.
    pub text: TextIx,
    /// Who sees it.
    pub audience: RoleSet,
    /// Effects when missed.
    pub missed: Vec<Effect>,
}

/// How long a deadline runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeadlineSpan {
    /// Exactly so many minutes.
    Minutes(u32),
    /// To the end of the day that many days later.
    Days(u32),
    /// To the end of the business day that many business days later; weekends and holidays do not count.
    BusinessDays(u32),
}

/// A late consequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Late {
    /// Id.
    pub id: String,
    /// Minutes after it is armed.
    pub after: u32,
    /// Read when it fires; lapses if false.
    pub when: Cond,
    /// What it does.
    pub effects: Vec<Effect>,
    /// What the story shows.
    pub text: TextIx,
    /// A headline.
    pub title: Option<TextIx>,
    /// Who sees it.
    pub audience: RoleSet,
}

/// One step of an effects list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Do the inner ones while the condition holds.
    When(Cond, Vec<Effect>),
    /// Set a variable.
    Set(VarIx, super::cond::Term),
    /// Add to a whole-number variable; passing a bound is a case fault.
    Add(VarIx, i32),
    /// A role learns a fact.
    Learn(RoleIx, FactIx),
    /// Arm a late consequence.
    Later(LateIx),
    /// Begin a deadline now.
    Start(DeadlineIx),
    /// Meet a deadline if it still runs.
    Meet(DeadlineIx),
    /// Draw a variable by its weights.
    Draw(VarIx),
    /// Move the value ledger.
    Ledger(LedgerEntry),
}

/// One movement of the value ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerEntry {
    /// The axis.
    pub axis: Axis,
    /// How far, −2 to 2.
    pub by: i32,
    /// Its sentence, where the author wrote one.
    pub text: Option<TextIx>,
}

/// A step whose omission fails the role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Critical {
    /// Id.
    pub id: String,
    /// The role it belongs to.
    pub role: RoleIx,
    /// The words.
    pub text: TextIx,
}

/// A flag that fails whoever it charges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailFlag {
    /// Id.
    pub id: String,
    /// The words.
    pub text: TextIx,
    /// Roles charged; empty means the seat that decided.
    pub charge: RoleSet,
}

/// The quality measure's logic in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Id.
    pub id: String,
    /// Measure id of the taxonomy.
    pub measure: String,
    /// Whether the numerator is met; read once, at the ending.
    pub met: Cond,
    /// The rule in one line.
    pub text: TextIx,
    /// Sources.
    pub refs: Vec<RefIx>,
}

/// Least points a role needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassMark {
    /// Action points.
    pub points: i32,
    /// Ownership points.
    pub own: i32,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Id.
    pub id: String,
    /// Key in the fact file.
    pub fact: Option<String>,
    /// How good it is.
    pub grade: Grade,
    /// Title.
    pub title: TextIx,
    /// Year.
    pub year: Option<u16>,
    /// Where it was read; shown, never loaded.
    pub address: Option<String>,
}

/// How good a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// Primary or official text.
    A,
    /// Society, payer, health system or trade page.
    B,
    /// Other.
    C,
    /// General knowledge, unverified.
    GeneralKnowledge,
    /// The clinic's own rule.
    Local,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Media {
    /// Id.
    pub id: String,
    /// Path inside the case folder.
    pub file: String,
    /// The same picture for the dark theme.
    pub dark: Option<String>,
    /// Alternative text.
    pub alt: TextIx,
}

/// A line of "Tomorrow at 9:00".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Takeaway {
    /// Id.
    pub id: String,
    /// For this role.
    pub role: RoleIx,
    /// Tied to the decision of this scene.
    pub after: SceneIx,
    /// Behaviour id of the taxonomy.
    pub behaviour: String,
    /// An if-then line.
    pub text: TextIx,
}

/// A warning accepted by a named person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// Finding code.
    pub code: String,
    /// Where: a text id or JSON pointer prefix.
    pub at: String,
    /// Why.
    pub reason: String,
    /// Who.
    pub by: String,
}

/// What a role sees in the evidence pane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Id.
    pub id: String,
    /// Title.
    pub title: TextIx,
    /// Where it comes from.
    pub source: Option<TextIx>,
    /// Who sees it.
    pub audience: RoleSet,
    /// Shown while this holds.
    pub when: Cond,
    /// What it shows.
    pub body: EvidenceBody,
}

/// What a piece of evidence shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvidenceBody {
    /// A chart of readings.
    Vitals {
        /// Unit as shown.
        unit: String,
        /// Names of the one or two tracks.
        tracks: Vec<TextIx>,
        /// Readings in order.
        points: Vec<VitalsPoint>,
        /// Lines to compare with.
        lines: Vec<VitalsLine>,
    },
    /// A list of medicines.
    Medicines(Vec<EvidenceItem>),
    /// A message thread; `label` is the time, `from` the sender.
    Messages(Vec<EvidenceItem>),
    /// Chart notes, logs, work lists.
    Notes(Vec<EvidenceItem>),
    /// A picture.
    Picture(MediaIx),
}

/// One reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VitalsPoint {
    /// Id.
    pub id: String,
    /// When, as shown.
    pub label: TextIx,
    /// One value per track.
    pub values: Vec<super::cond::Term>,
    /// Shown while this holds.
    pub when: Cond,
}

/// A line to compare readings with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VitalsLine {
    /// Position of the track.
    pub track: u8,
    /// The value.
    pub at: super::cond::Term,
    /// Its label.
    pub text: TextIx,
}

/// A line of medicines, messages or notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceItem {
    /// Id.
    pub id: String,
    /// Name and dose (medicines), time (messages), date or heading (notes).
    pub label: Option<TextIx>,
    /// Detail, message or note.
    pub text: TextIx,
    /// The sender of a message.
    pub from: Option<PersonIx>,
    /// Shown while this holds.
    pub when: Cond,
}

impl Case {
    /// The competency with this id, if the case uses it.
    #[must_use]
    pub fn competency(&self, id: &str) -> Option<CompetencyIx> {
        let at = self.competencies.iter().position(|known| known == id)?;
        u8::try_from(at).ok().map(CompetencyIx)
    }
}
