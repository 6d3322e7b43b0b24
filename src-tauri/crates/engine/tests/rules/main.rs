//! Every rule of play, on small cases built by hand. Expectations are worked out from the rules, never from the engine.
#![allow(
    clippy::wildcard_imports,
    clippy::wildcard_enum_match_arm,
    missing_docs
)]

mod chance;
mod conditions;
mod faults;
mod handoffs;
mod kinds;
mod plans;
mod scoring;
mod time;
mod views;
mod world;
