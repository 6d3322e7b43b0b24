//! The rules of play, pure and deterministic.
//!
//! Purpose: decide (events from a decision), apply (events into a state), view (what a role may know), score.
//! Invariants: same case, setup and decisions give the same events on every platform; `apply` only assigns; a rejected
//! decision leaves the state unchanged; testing a condition neither allocates nor compares strings.
//! Deliberately lacks: clock, randomness from outside, storage, wording, undo history (the caller folds events again).

mod event;
mod state;

pub use event::{Actor, Arrival, Channel, Event, Standing};
pub use state::{LateState, Setup, State, Transit};
