//! What a case can do: proven from its files, as figures and as findings.
//!
//! Invariants: no clock (the caller says when to stop); a finding that something never happens rests on a search that
//! reached its end; every witness is a decisions file that `play` accepts.
//! Deliberately lacks: any search of its own (crate `prover`), wording.

mod findings;
mod place;
mod prove;
mod range;
mod reach;
mod reading;
mod sums;

pub use findings::findings;
pub use place::{at_choice, at_condition};
pub use prove::{Effort, MEMORY, STATES, prove};
pub use range::over;
pub use reading::{Method, WORDS_A_MINUTE, reading};
pub use sums::percent;
