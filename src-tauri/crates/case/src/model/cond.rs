//! Conditions: data the engine can test without allocation and the prover can reason about.

use super::index::{ChoiceIx, DeadlineIx, DutyIx, FactIx, FailIx, ParamIx, RoleIx, SceneIx, VarIx};

/// A condition over the state and, where an answer is judged, over the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cond {
    /// Holds always; the compiled form of a missing `when`.
    Always,
    /// Every part holds.
    All(Box<[Cond]>),
    /// At least one part holds.
    Any(Box<[Cond]>),
    /// The part does not hold.
    Not(Box<Cond>),
    /// Two whole numbers compare (booleans are 0 and 1, enum values and roles their position).
    Compare(CompareOp, Term, Term),
    /// The scene has been entered.
    Visited(SceneIx),
    /// The choice has been taken.
    Took(ChoiceIx),
    /// The role knows the fact.
    Knows(RoleIx, FactIx),
    /// The role is played in this attempt.
    Played(RoleIx),
    /// The deadline has this status.
    Deadline(DeadlineIx, DeadlineStatus),
    /// The fail flag is raised, whoever is charged.
    Failed(FailIx),
    /// Every bit is in the answer: options, or offered facts of a handoff, by position.
    Includes(u32),
    /// No bit is in the answer.
    Excludes(u32),
    /// The number of ticked options (or sent facts) lies between the two, ends included.
    Count(u8, u8),
    /// In an order, the first option stands before the second (positions in the offer).
    Before(u8, u8),
    /// In an order, these options hold the first places in any order.
    First(u32),
    /// The entered place (position in the offer).
    Place(u8),
    /// The receiver of a handoff.
    To(RoleIx),
    /// The way of a handoff (position in the offer).
    How(u8),
    /// The handoff goes to one of the duty's `tell` and carries all of its `carry`.
    Carries(DutyIx),
}

/// How two numbers compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompareOp {
    /// Equal.
    Eq,
    /// Not equal.
    Ne,
    /// Less than.
    Lt,
    /// At most.
    Le,
    /// Greater than.
    Gt,
    /// At least.
    Ge,
}

/// One side of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// A literal.
    Literal(i32),
    /// A story variable.
    Var(VarIx),
    /// A clinic parameter.
    Param(ParamIx),
    /// An entered value (position of the field).
    Field(u8),
}

/// Where a deadline stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DeadlineStatus {
    /// Not begun.
    #[default]
    Idle,
    /// Begun, not yet due.
    Running,
    /// Met in time.
    Met,
    /// Passed.
    Missed,
}

impl Cond {
    /// The parts that must all hold: those of an `all`, none of a missing condition, else the whole.
    #[must_use]
    pub fn parts(&self) -> &[Self] {
        if let Self::All(parts) = self {
            return parts;
        }
        if *self == Self::Always {
            return &[];
        }
        std::slice::from_ref(self)
    }
}
