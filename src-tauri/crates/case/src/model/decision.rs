//! Decisions: what is offered, how an answer is judged, what a colleague would do.

use super::cond::Cond;
use super::index::{
    Axis, ChoiceIx, CompetencyIx, CriticalIx, DutyIx, FactIx, FailIx, KeyIx, OutcomeIx, ParamIx,
    RefIx, RoleIx, RoleSet, SceneIx, TextIx, VarIx,
};
use super::story::{Effect, LedgerEntry};

/// The decision of a scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The duty the act belongs to, unless its outcome names another.
    pub duty: DutyIx,
    /// Who decides.
    pub seat: Seat,
    /// The question over the choices.
    pub ask: Option<TextIx>,
    /// Shown on request, in practice only.
    pub hint: Option<TextIx>,
    /// What is offered.
    pub offer: Offer,
    /// What the colleague does when the seat is not played: first match; the last has `Cond::Always`.
    pub colleague: Vec<Colleague>,
}

/// Who decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// A fixed role.
    Role(RoleIx),
    /// The role a clinic parameter names.
    Param(ParamIx),
}

/// What a decision offers. Positions in the lists are the positions an [`Answer`] uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// Choose one, or pick a phrase (`speech`).
    Choices {
        /// The choices are things one says.
        speech: bool,
        /// In file order.
        choices: Vec<Choice>,
    },
    /// Choose several, or assemble a phrase.
    Options {
        /// Which of the two.
        kind: OptionsKind,
        /// At most 12.
        options: Vec<Opt>,
        /// Fewest to tick.
        min: u8,
        /// Most to tick.
        max: u8,
        /// The counting key.
        key: KeyIx,
        /// First match judges.
        outcomes: Vec<OutcomeIx>,
    },
    /// Put in order.
    Order {
        /// At most 8.
        options: Vec<Opt>,
        /// The counting key.
        key: KeyIx,
        /// First match judges.
        outcomes: Vec<OutcomeIx>,
    },
    /// Enter values and say where they are documented.
    Enter {
        /// One to three.
        fields: Vec<EnterField>,
        /// Where it can be documented.
        places: Vec<Place>,
        /// The counting key.
        key: KeyIx,
        /// First match judges.
        outcomes: Vec<OutcomeIx>,
    },
    /// Hand off.
    Handoff {
        /// Possible receivers.
        to: Vec<RoleIx>,
        /// Facts that may be sent, of which the seat is offered those it knows; at most 32.
        facts: Vec<FactIx>,
        /// Ways to send.
        how: Vec<How>,
        /// The counting key.
        key: KeyIx,
        /// First match judges.
        outcomes: Vec<OutcomeIx>,
    },
}

/// Which kind of choose-several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptionsKind {
    /// Tick acts.
    Several,
    /// Assemble a phrase.
    Assemble,
}

/// A choice of a `one` or `say` decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Author-visible id.
    pub id: String,
    /// Its number in the case.
    pub ix: ChoiceIx,
    /// The counting key.
    pub key: KeyIx,
    /// What one does or says.
    pub text: TextIx,
    /// Offered while this holds.
    pub when: Cond,
    /// Offered at most this often in an attempt.
    pub limit: Option<u16>,
    /// One, or several judged by first match.
    pub outcomes: Vec<OutcomeIx>,
}

/// An option of a several, assemble or order decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opt {
    /// Author-visible id.
    pub id: String,
    /// The words.
    pub text: TextIx,
    /// Offered while this holds.
    pub when: Cond,
}

/// A field to enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnterField {
    /// Author-visible id.
    pub id: String,
    /// Its label.
    pub text: TextIx,
    /// Unit as shown, for example mmHg.
    pub unit: Option<String>,
    /// Lowest value accepted.
    pub min: i32,
    /// Highest value accepted.
    pub max: i32,
}

/// Where an entry can be documented.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Author-visible id.
    pub id: String,
    /// Its label.
    pub text: TextIx,
}

/// A way to hand off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct How {
    /// Author-visible id.
    pub id: String,
    /// Its label.
    pub text: TextIx,
    /// Minutes until the receiver reads it; `None` is at once.
    pub read_after: Option<u32>,
}

/// What an answer led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Author-visible id: the outcome's own, or the choice's.
    pub id: String,
    /// The scene it belongs to.
    pub scene: SceneIx,
    /// First match judges; the last of a list has `Cond::Always`.
    pub when: Cond,
    /// How good the act was.
    pub class: OutcomeClass,
    /// Action points by competency.
    pub points: Vec<(CompetencyIx, i32)>,
    /// Ownership points for an owner or one who may.
    pub own: i32,
    /// The duty, where it differs from the decision's.
    pub duty: Option<DutyIx>,
    /// Value-ledger movements.
    pub ledger: Vec<LedgerEntry>,
    /// Critical steps done.
    pub done: Vec<CriticalIx>,
    /// Fail flags raised, with the roles charged; an empty set charges the seat (or the flag's own `charge`).
    pub fail: Vec<(FailIx, RoleSet)>,
    /// Whole minutes the act takes.
    pub minutes: u32,
    /// Effects in order.
    pub effects: Vec<Effect>,
    /// Whether a handoff arrives.
    pub deliver: bool,
    /// The story right after.
    pub after: TextIx,
    /// Feedback.
    pub why: TextIx,
    /// References that justify the judgement.
    pub refs: Vec<RefIx>,
    /// Behaviour ids of the taxonomy.
    pub behaviours: Vec<String>,
    /// How often the points count in an attempt.
    pub repeat_max: u16,
    /// Scene that overrides the scene's next.
    pub next: Option<SceneIx>,
}

/// How good an act was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OutcomeClass {
    /// Its omission would make a reviewer stop the line.
    Critical,
    /// Best.
    Recommended,
    /// Defensible.
    Acceptable,
    /// Costs without helping.
    Unnecessary,
    /// Harms or may harm.
    Harmful,
}

impl OutcomeClass {
    /// Critical or recommended.
    #[must_use]
    pub const fn is_best(self) -> bool {
        match self {
            Self::Critical | Self::Recommended => true,
            Self::Acceptable | Self::Unnecessary | Self::Harmful => false,
        }
    }
}

/// What a colleague does when the seat is not played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// First match decides.
    pub when: Cond,
    /// The answer.
    pub answer: ColleagueAnswer,
    /// What others notice of it.
    pub seen: Option<TextIx>,
    /// Who notices.
    pub audience: RoleSet,
}

/// A colleague's answer; entered values may come from a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColleagueAnswer {
    /// A fixed answer; facts the colleague does not know are left out of a handoff.
    Fixed(Answer),
    /// Entered values, some read from variables or parameters.
    Values {
        /// One per field.
        values: Vec<ValueSource>,
        /// Position of the place.
        place: u8,
    },
}

/// Where an entered value of a colleague comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueSource {
    /// A literal.
    Literal(i32),
    /// A story variable.
    Var(VarIx),
    /// A clinic parameter.
    Param(ParamIx),
}

/// A learner's (or colleague's) answer, by positions in the offer. Small and `Copy`: judging it allocates nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// The choice at this position.
    Choice(u8),
    /// The ticked options, bit n is position n.
    Options(u32),
    /// Option positions in the order given; only the first `len` count.
    Order {
        /// Positions.
        places: [u8; 8],
        /// How many.
        len: u8,
    },
    /// Entered values; only as many as there are fields count.
    Values {
        /// The values.
        values: [i32; 3],
        /// How many.
        len: u8,
        /// Position of the place.
        place: u8,
    },
    /// A handoff.
    Handoff {
        /// The receiver.
        to: RoleIx,
        /// Sent facts, bit n is position n of the offered facts.
        facts: u32,
        /// Position of the way.
        how: u8,
    },
}

impl OutcomeClass {
    /// The id in case files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Critical => "critical",
            Self::Recommended => "recommended",
            Self::Acceptable => "acceptable",
            Self::Unnecessary => "unnecessary",
            Self::Harmful => "harmful",
        }
    }
}

impl LedgerEntry {
    /// A movement without its own sentence.
    #[must_use]
    pub const fn plain(axis: Axis, by: i32) -> Self {
        Self {
            axis,
            by,
            text: None,
        }
    }
}
