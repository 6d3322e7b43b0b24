//! Random walks over generated cases: what must hold of every attempt, whatever the case.
#![allow(
    clippy::wildcard_imports,
    clippy::wildcard_enum_match_arm,
    missing_docs
)]
// The builder is shared with the tests of rules, which use more of it.
#![allow(dead_code)]

mod generate;
mod holds;
mod tape;
#[path = "../rules/world/mod.rs"]
mod world;
