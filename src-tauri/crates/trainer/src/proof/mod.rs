//! What a case can do: proven from its files, as figures and as findings, and against the points of an attempt.
//!
//! Invariants: no clock of its own (the caller says when to stop, or the clock port); a finding that something never
//! happens rests on a search that reached its end; every witness is a decisions file that `play` accepts.
//! Deliberately lacks: any search of its own (crate `prover`), wording.

mod aside;
mod attempt;
mod best;
mod carried;
mod findings;
mod minutes;
mod passing;
mod place;
mod prove;
mod range;
mod reach;
mod reading;
mod sums;

pub(crate) use aside::Aside;
pub use attempt::{Question, Reach, most_action, most_ownership};
pub use best::{Best, Whose, best_path};
pub use credit::{MODERATE, ReadingMethod, WORDS_A_MINUTE};
pub use findings::findings;
pub use minutes::Minutes;
pub use place::{at_choice, at_condition};
pub use prove::{Effort, MEMORY, STATES, prove};
pub use prover::{Setting, Shelf};
pub use range::over;
pub use reading::reading;
pub use sums::percent;
