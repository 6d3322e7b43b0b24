//! The compiled case: dense indices, no string look-ups, nothing optional that play needs.

mod cond;
mod decision;
mod few;
mod index;
mod scene;
mod story;
mod text;
mod walk;

pub use cond::{CompareOp, Cond, DeadlineStatus, Term};
pub use decision::{
    Answer, Choice, Colleague, ColleagueAnswer, Decision, EnterField, How, Offer, Opt, OptionsKind,
    Outcome, OutcomeClass, Place, Seat, ValueSource,
};
pub use few::Few;
pub use index::*;
pub use scene::{Ending, EndingClass, Next, Paragraph, Scene, SceneKind, Stage};
pub use story::{
    Case, Clock, Critical, Deadline, DeadlineSpan, Duty, Effect, Encounter, Evidence, EvidenceBody,
    EvidenceItem, Fact, FailFlag, Grade, Hashes, Late, LedgerEntry, May, Measure, Media, Minutes,
    Objective, Owner, Param, PassMark, Person, Reference, Review, Role, Takeaway, Var, VarKind,
    VitalsLine, VitalsPoint, Waiver,
};
pub use text::{Block, Inline, Prose, TextEntry, Texts, Wording};
