//! Why a decision or a start was refused. Nothing was changed.

use case::model::{ParamIx, RoleIx, SceneIx, VarIx};
use thiserror::Error;

/// A refusal; state and event list are as they were before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Rejection {
    /// The case has ended.
    #[error("the case has ended; nothing more can be decided")]
    Ended,
    /// The caller's sequence is not the attempt's.
    #[error("expected decision {expected}, but decision {found} was given")]
    StaleSequence {
        /// Decisions made so far.
        expected: u32,
        /// What the caller believed.
        found: u32,
    },
    /// The caller answers another scene than the one that waits.
    #[error("scene {} waits, but scene {} was answered", waits.0, given.0)]
    OtherScene {
        /// The scene that waits.
        waits: SceneIx,
        /// The scene that was answered.
        given: SceneIx,
    },
    /// The answer has another form than the decision asks for.
    #[error("the answer has another form than the decision asks for")]
    WrongKind,
    /// A choice, option, place, receiver or way that is not offered (now, or at all).
    #[error("position {position} is not offered")]
    NotOffered {
        /// Its position.
        position: u8,
    },
    /// A fact the seat does not know.
    #[error("the seat does not know the fact at position {position}")]
    NotKnown {
        /// Its position in the offer.
        position: u8,
    },
    /// An entered value outside its field.
    #[error("field {field} takes {min} to {max}, not {value}")]
    OutOfRange {
        /// Position of the field.
        field: u8,
        /// What was entered.
        value: i32,
        /// Lowest accepted.
        min: i32,
        /// Highest accepted.
        max: i32,
    },
    /// Fewer options or values than asked for.
    #[error("at least {min} needed, {found} given")]
    TooFew {
        /// Least number.
        min: u8,
        /// Number given.
        found: u8,
    },
    /// More options or values than allowed.
    #[error("at most {max} allowed, {found} given")]
    TooMany {
        /// Greatest number.
        max: u8,
        /// Number given.
        found: u8,
    },
    /// An option stands twice in an order.
    #[error("position {position} is given twice")]
    Repeated {
        /// Its position.
        position: u8,
    },
    /// An order leaves out an offered option.
    #[error("the order leaves out position {position}")]
    IncompleteOrder {
        /// The first one left out.
        position: u8,
    },
    /// No role is played.
    #[error("no role is played")]
    NoRole,
    /// A role that is not in the case or cannot be played.
    #[error("role {} cannot be played", role.0)]
    RoleNotPlayable {
        /// The role.
        role: RoleIx,
    },
    /// A clinic parameter that is missing, too many, or outside its values.
    #[error("parameter {} does not take {value:?}", param.0)]
    ParamOutOfRange {
        /// The parameter.
        param: ParamIx,
        /// Its value; `None` where it is missing.
        value: Option<i32>,
    },
    /// The case itself went wrong.
    #[error("the case is at fault: {0}")]
    CaseFault(Fault),
}

/// What is wrong with the case (or with forced chance).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Fault {
    /// A variable would leave its bounds.
    #[error("variable {} cannot be {value}", var.0)]
    Bound {
        /// The variable.
        var: VarIx,
        /// The value it would have.
        value: i64,
    },
    /// More than 1,000 scenes without a decision of a learner.
    #[error("more than 1,000 automatic steps, the last at scene {}", scene.0)]
    TooManySteps {
        /// Where it was stopped.
        scene: SceneIx,
    },
    /// A colleague gave an answer a player could not give.
    #[error("the colleague's answer at scene {} is refused: {code}", scene.0)]
    Colleague {
        /// The scene.
        scene: SceneIx,
        /// Code of the refusal.
        code: &'static str,
    },
    /// No outcome or colleague rule matched.
    #[error("nothing matches at scene {}", scene.0)]
    NoMatch {
        /// The scene.
        scene: SceneIx,
    },
    /// A variable cannot be drawn, or the forced value is not one of its values.
    #[error("variable {} cannot be drawn (forced value {forced:?})", var.0)]
    Draw {
        /// The variable.
        var: VarIx,
        /// The forced value, where there was one.
        forced: Option<i32>,
    },
    /// A parameter names no role of the case.
    #[error("parameter {} names no role", param.0)]
    NoSeat {
        /// The parameter.
        param: ParamIx,
    },
    /// A counter or the clock passed what it can hold.
    #[error("a counter or the clock ran over at scene {}", scene.0)]
    Overflow {
        /// The scene.
        scene: SceneIx,
    },
}

impl Rejection {
    /// The stable id of the refusal, as in plans and on the wire.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Ended => "ended",
            Self::StaleSequence { .. } => "stale-sequence",
            Self::OtherScene { .. } => "other-scene",
            Self::WrongKind => "wrong-kind",
            Self::NotOffered { .. } => "not-offered",
            Self::NotKnown { .. } => "not-known",
            Self::OutOfRange { .. } => "out-of-range",
            Self::TooFew { .. } => "too-few",
            Self::TooMany { .. } => "too-many",
            Self::Repeated { .. } => "repeated",
            Self::IncompleteOrder { .. } => "incomplete-order",
            Self::NoRole => "no-role",
            Self::RoleNotPlayable { .. } => "role-not-playable",
            Self::ParamOutOfRange { .. } => "param-out-of-range",
            Self::CaseFault(_) => "case-fault",
        }
    }
}

impl From<Fault> for Rejection {
    fn from(fault: Fault) -> Self {
        Self::CaseFault(fault)
    }
}
