//! The use cases: check, start, decide, resume, finish, debrief, profiles, records; declares the ports.
//!
//! Purpose: one function per thing a person asks for, over the store, the engine and the ports.
//! Invariants: a decision is on disk before its consequence is returned; an attempt goes on with the version of the case
//! it began with; nothing of a profile is returned before it is open.
//! Deliberately lacks: any reading of clock, disk or network (ports answer), SQL (crate `records`), words for people.

pub mod activity;
pub mod answers;
pub mod attempt;
pub mod catalog;
pub mod claim;
pub mod drill;
mod error;
#[cfg(any(test, feature = "fakes"))]
pub mod fakes;
mod friction;
mod library;
mod paper;
pub mod plan;
mod play;
pub mod ports;
mod profile;
pub mod proof;
pub mod record;
mod settings;
#[cfg(test)]
mod tests;
mod trainer;

pub use error::Error;
pub use friction::{FrictionNote, FrictionReport, Group, NOTE_MAX, SMALLEST};
pub use library::{Results, Run, RunPage, RunResult};
pub use paper::TomorrowLines;
pub use play::{Comparing, Debriefing, NewAttempt, NewSeat, Player};
pub use profile::{Name, NewlyOpened};
pub use settings::Settings;
pub use trainer::Trainer;

// The window and the command line depend on the use cases alone and name the core through them.
pub use {case, credit, engine, ledger, prover, records};
