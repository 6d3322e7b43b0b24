//! Proving the files of a case.

use case::{Case, Files};
use prover::{Ask, Proof, Shelf};
pub use prover::{MEMORY, STATES};
use std::sync::Arc;

/// How far a proof may go.
#[derive(Clone, Copy)]
pub struct Effort<'a> {
    /// Most states of one search.
    pub states: usize,
    /// Most bytes of all searches at one time.
    pub memory: u64,
    /// Whether the value ledger of teams is searched for: several times all the rest.
    pub team_ledger: bool,
    /// Threads; the answer is the same for any number.
    pub threads: usize,
    /// Asked now and then; `true` gives up what is not yet done.
    pub stop: &'a (dyn Fn() -> bool + Sync),
    /// Proofs made before; what is asked for again is not searched again.
    pub shelf: &'a Shelf,
}

/// Proves a case: its own clinic parameters, those of every overlay in its folder, those of `more` (name, values by
/// `ParamIx`), and each parameter moved through the intervals its comparisons tell apart.
#[must_use]
pub fn prove(
    case: &Case,
    files: &Files,
    more: &[(String, Vec<i32>)],
    effort: &Effort,
) -> Arc<Proof> {
    let mut overlays: Vec<(String, Vec<i32>)> = files
        .iter()
        .filter(|(path, _)| path.starts_with(OVERLAYS))
        .filter_map(|(path, bytes)| {
            // One that is at fault has its own findings.
            let (values, _) = case::plan::overlay(case, path, bytes);
            Some((path.to_owned(), values?))
        })
        .collect();
    overlays.extend_from_slice(more);
    let ask = Ask {
        overlays,
        intervals: true,
        only: None,
        team_ledger: effort.team_ledger,
        states: effort.states,
        memory: effort.memory,
        threads: effort.threads,
        stop: effort.stop,
    };
    effort.shelf.prove(case, &ask).0
}

/// Folder of the overlays that come with a case.
const OVERLAYS: &str = "overlays/";
