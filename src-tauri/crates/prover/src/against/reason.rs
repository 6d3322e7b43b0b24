//! Why an attempt cannot go on under the new version.

/// The first thing the new version does otherwise. Ids are those of the old version unless said otherwise.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// The scene whose decision is told otherwise; `None` for the start of the attempt.
    pub scene: Option<String>,
    /// What is otherwise.
    pub what: Otherwise,
}

/// What the new version does otherwise.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Otherwise {
    /// A played role is gone, or cannot be played any more.
    Role(String),
    /// The clinic parameter no longer takes the value the attempt was started with.
    Param(String),
    /// The variable begins with another value.
    StartValue(String),
    /// Another set of roles knows the fact from the beginning.
    StartFact(String),
    /// The new version is another case.
    Case(String),
    /// The scene is gone.
    SceneGone(String),
    /// Another role decides in the scene, or the scene decides no more.
    Seat(String),
    /// What was answered is gone: id of the choice, option, field, place, receiver, fact or way.
    AnswerGone(String),
    /// What was answered is refused, by this code.
    Refused(&'static str),
    /// The outcome is gone.
    OutcomeGone(String),
    /// The answer is judged otherwise: old outcome, new outcome.
    Judged(String, String),
    /// The act belongs to its role otherwise.
    Standing,
    /// Whether it counts, or how often.
    Counting,
    /// Action points.
    Points,
    /// Ownership points.
    Ownership,
    /// The value ledger.
    Ledger,
    /// Critical step.
    Critical(String),
    /// Fail flag.
    Fail(String),
    /// Time that passes.
    Time,
    /// The variable is gone, though the attempt has set it.
    VariableGone(String),
    /// The variable's bounds or names no longer hold this value.
    Bounds(String, i32),
    /// The variable is set otherwise.
    Variable(String),
    /// Chance falls by other weights.
    Chance(String),
    /// The fact is gone, though somebody knows it.
    FactGone(String),
    /// Who learns the fact, and how.
    Fact(String),
    /// A message: its sending or its reading.
    Message,
    /// The deadline is gone, though it has begun.
    DeadlineGone(String),
    /// The deadline begins or ends otherwise.
    Deadline(String),
    /// The late consequence is gone, though it was caused.
    LateGone(String),
    /// The late consequence comes otherwise.
    Late(String),
    /// Another scene follows: old scene, new scene.
    Follows(String, String),
    /// Measures are read otherwise at the ending.
    Measure(String),
    /// The case ends or goes on otherwise.
    Ending,
    /// The new version runs into a fault.
    Fault,
}

impl Otherwise {
    /// Every stable id.
    pub const IDS: [&'static str; 34] = [
        "role",
        "param",
        "start-value",
        "start-fact",
        "case",
        "scene-gone",
        "seat",
        "answer-gone",
        "refused",
        "outcome-gone",
        "judged",
        "standing",
        "counting",
        "points",
        "ownership",
        "ledger",
        "critical",
        "fail",
        "time",
        "variable-gone",
        "bounds",
        "variable",
        "chance",
        "fact-gone",
        "fact",
        "message",
        "deadline-gone",
        "deadline",
        "late-gone",
        "late",
        "follows",
        "measure",
        "ending",
        "fault",
    ];

    /// The stable id of the kind.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Role(_) => "role",
            Self::Param(_) => "param",
            Self::StartValue(_) => "start-value",
            Self::StartFact(_) => "start-fact",
            Self::Case(_) => "case",
            Self::SceneGone(_) => "scene-gone",
            Self::Seat(_) => "seat",
            Self::AnswerGone(_) => "answer-gone",
            Self::Refused(_) => "refused",
            Self::OutcomeGone(_) => "outcome-gone",
            Self::Judged(..) => "judged",
            Self::Standing => "standing",
            Self::Counting => "counting",
            Self::Points => "points",
            Self::Ownership => "ownership",
            Self::Ledger => "ledger",
            Self::Critical(_) => "critical",
            Self::Fail(_) => "fail",
            Self::Time => "time",
            Self::VariableGone(_) => "variable-gone",
            Self::Bounds(..) => "bounds",
            Self::Variable(_) => "variable",
            Self::Chance(_) => "chance",
            Self::FactGone(_) => "fact-gone",
            Self::Fact(_) => "fact",
            Self::Message => "message",
            Self::DeadlineGone(_) => "deadline-gone",
            Self::Deadline(_) => "deadline",
            Self::LateGone(_) => "late-gone",
            Self::Late(_) => "late",
            Self::Follows(..) => "follows",
            Self::Measure(_) => "measure",
            Self::Ending => "ending",
            Self::Fault => "fault",
        }
    }

    /// The id it is about and, for what became something else, the new one.
    #[must_use]
    pub fn about(&self) -> (Option<&str>, Option<&str>) {
        match self {
            Self::Judged(old, new) | Self::Follows(old, new) => (Some(old), Some(new)),
            Self::Role(id)
            | Self::Param(id)
            | Self::StartValue(id)
            | Self::StartFact(id)
            | Self::Case(id)
            | Self::SceneGone(id)
            | Self::Seat(id)
            | Self::AnswerGone(id)
            | Self::OutcomeGone(id)
            | Self::Critical(id)
            | Self::Fail(id)
            | Self::VariableGone(id)
            | Self::Bounds(id, _)
            | Self::Variable(id)
            | Self::Chance(id)
            | Self::FactGone(id)
            | Self::Fact(id)
            | Self::DeadlineGone(id)
            | Self::Deadline(id)
            | Self::LateGone(id)
            | Self::Late(id)
            | Self::Measure(id) => (Some(id), None),
            Self::Refused(code) => (Some(code), None),
            Self::Standing
            | Self::Counting
            | Self::Points
            | Self::Ownership
            | Self::Ledger
            | Self::Time
            | Self::Message
            | Self::Ending
            | Self::Fault => (None, None),
        }
    }
}
