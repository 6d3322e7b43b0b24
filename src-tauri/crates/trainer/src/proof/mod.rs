//! What a case can do: proven from its files, as figures and as findings, and against the points of an attempt.
//!
//! Invariants: no clock of its own (the caller says when to stop, or the clock port); a finding that something never
//! happens rests on a search that reached its end; every witness is a decisions file that `play` accepts.
//! Deliberately lacks: any search of its own (crate `prover`), wording.

mod attempt;
mod best;
mod carried;
mod findings;
mod passing;
mod place;
mod prove;
mod range;
mod reach;
mod reading;
mod sums;

pub use attempt::{Question, Reach, most_action, most_ownership, reading_words};
pub use best::{Best, Whose, best_path};
pub use findings::findings;
pub use place::{at_choice, at_condition};
pub use prove::{Effort, MEMORY, STATES, prove};
pub use prover::{Setting, Shelf};
pub use range::over;
pub use reading::{Method, WORDS_A_MINUTE, reading};
pub use sums::percent;
