//! What crosses to the window: the shapes, the command list, the closed error codes. Source of the TypeScript types.
//!
//! Purpose: one explicit conversion from the use cases' results to what a learner may see.
//! Invariants: before the debrief nothing here carries a choice's class, points, effects or another role's facts;
//! every error the window can get is one of [`dto::ErrorCode`].
//! Deliberately lacks: rules, storage, words (the window owns its words; case texts arrive as prose trees).

pub mod api;
pub mod commands;
mod credit;
mod debrief;
mod drill;
pub mod dto;
mod error;
mod library;
mod proof;
mod reading;
mod scene;
mod team;
pub mod typescript;

pub use debrief::{comparison, debrief};
pub use error::{store as store_error, wire_error};
pub use reading::Reader;
pub use scene::scene;
