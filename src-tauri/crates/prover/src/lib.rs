//! The prover: everything a case can do, known before anyone plays it.
//!
//! Purpose: every state that decisions, chance, sets of played roles and clinic parameters can lead to; from it what can be
//! reached and what cannot, the exact range of every sum, and for each claim a run of decisions that shows it.
//! Invariants: nothing is guessed (what was not searched to the end is told as bounds); a witness replays through `engine`
//! to what it claims; the same answer on any number of threads.
//! Deliberately lacks: clock, disk and wording (the caller stops it, reads the files and writes the sentences), any rule
//! of its own: the machine here tells the rules of `engine` a second time, and tests hold the two against each other.

pub mod against;
mod bound;
mod explore;
mod graph;
mod lower;
mod machine;
mod marks;
mod proof;
mod prove;
mod shelf;
mod stakes;
mod store;
mod strategies;
mod survey;
mod trace;
mod unfold;
mod words;

pub use proof::{
    Because, Limit, Meeting, Origin, Passing, Proof, Range, Setting, Spare, Stakes, Taking, Witness,
};
pub use prove::{Ask, MEMORY, STATES, prove, role_sets};
pub use shelf::{Searched, Shelf};
pub use strategies::{Blind, Rule};
pub use survey::{Survey, survey};
