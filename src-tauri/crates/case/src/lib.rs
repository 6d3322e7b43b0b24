//! The case file: its types, its compiler and its JSON Schema.
//!
//! Purpose: turn the files of one case folder into a [`Case`] of dense indices, or say every fault at once.
//! Invariants: a `Case` that exists is whole: every index in it is valid, every scene decides, continues or ends,
//! every text is present in the case's own language.
//! Deliberately lacks: any reading of the disk, any rule of play (crate `engine`), any wording of findings for people.

pub mod answer;
mod compile;
pub mod document;
pub mod files;
pub mod finding;
mod json;
pub mod model;
pub mod plan;
pub mod program;
mod schema;
mod source;
pub mod taxonomy;

pub use compile::{Date, compile, compile_on, lint_on};
pub use files::Files;
pub use finding::{Code, Diagnostic, Severity};
pub use model::Case;
pub use schema::schema;
