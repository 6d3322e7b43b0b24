//! Builders for tests: a tiny valid case to vary, large ones made by rule, small ones made by chance, the events of a walk
//! through a case, and an enumeration of every play of one.
//!
//! Purpose: a test says only what differs from a case that plays.
//! Invariants: [`Sketch::new`] compiles without findings; a builder that cannot do what it is asked panics with the
//! reason, since only tests call it; a seed gives the same random case for ever; the enumeration knows no rule of play but
//! asks the engine.
//! Deliberately lacks: any use outside tests. It is a dev-dependency, never of `case` or `engine`, on which it stands.

pub mod chains;
pub mod generated;
pub mod naive;
mod parts;
pub mod random;
mod sketch;
mod walk;

pub use parts::{act, choice, handoff, one, outcome, say};
pub use sketch::{PICTURE, Sketch};
pub use walk::{Walk, played};
