//! The use cases: check, start, decide, resume, finish, debrief, profiles, records; declares the ports.
//!
//! Purpose: one function per thing a person asks for, over the store, the engine and the ports.
//! Invariants: a decision is on disk before its consequence is returned; an attempt goes on with the version of the case
//! it began with; nothing of a profile is returned before it is open.
//! Deliberately lacks: any reading of clock, disk or network (ports answer), SQL (crate `records`), words for people.

pub mod ports;
