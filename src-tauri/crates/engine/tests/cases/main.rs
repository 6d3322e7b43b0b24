//! Whole cases from their JSON: the documentation's example, and every shipped case.
#![allow(clippy::wildcard_enum_match_arm, missing_docs)]

mod example;
mod folder;
mod renamed;
mod shipped;
#[path = "../walks/tape.rs"]
#[allow(dead_code)]
mod tape;
