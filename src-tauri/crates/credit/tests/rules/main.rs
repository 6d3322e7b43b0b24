//! The rules of credit, each test named after the rule it holds. Expected values are worked out by hand or by another
//! arithmetic than the crate's.

mod claims;
mod clocks;
mod cycles;
mod findings;
mod gates;
mod once;
mod passing;
mod retention;
mod time;
mod world;
