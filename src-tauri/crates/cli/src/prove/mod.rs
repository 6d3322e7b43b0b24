//! `rehearse prove`: everything a case can do.

mod against;
mod document;
mod fates;
mod figure;
mod human;
mod minutes;

use crate::args::{Prove, ProveFormat};
use crate::check::{counts, line};
use crate::exit::{Exit, complain, print};
use crate::overlay::Overlay;
use std::path::PathBuf;
use std::sync::Arc;
use trainer::case::{Case, Files};
use trainer::catalog::check;
use trainer::proof::{Effort, ReadingMethod, Shelf, findings, prove};
use trainer::prover::against::Limits;
use words::Words;

/// Proves, and prints the report or one JSON document.
pub fn run(asked: &Prove) -> Exit {
    let files = match platform::read_case(&asked.case) {
        Ok(files) => files,
        Err(unreadable) => return complain(&unreadable.to_string(), Exit::Usage),
    };
    let words = Words::new(&asked.language);
    let Some(case) = check(&files).case else {
        return complain(
            &format!(
                "{} has faults that keep it from being played, so nothing can be proven; `rehearse check` lists them",
                asked.case.display()
            ),
            Exit::Findings,
        );
    };
    let overlays = match overlays(&asked.overlay) {
        Ok(overlays) => overlays,
        Err(unreadable) => return complain(&unreadable, Exit::Usage),
    };
    let more = match under(&case, &overlays, &words) {
        Ok(more) => more,
        Err(unfit) => return complain(&unfit, Exit::Usage),
    };
    let methods = match minutes::methods(asked) {
        Ok(methods) => methods,
        Err(unfit) => return complain(&unfit, Exit::Usage),
    };
    let old = asked
        .against
        .as_deref()
        .map(|old| against::read(&case, old));
    let old = match old.transpose() {
        Ok(old) => old,
        Err(unfit) => return complain(&unfit, Exit::Usage),
    };
    let read = Read {
        case: &case,
        files: &files,
        more: &more,
        overlays: &overlays,
        old,
    };
    let (printed, exit) = proven(asked, read, methods, &words);
    if printed == Exit::Fine { exit } else { printed }
}

/// What the command was given.
struct Read<'a> {
    case: &'a Case,
    files: &'a Files,
    /// Parameter values of the overlays.
    more: &'a [(String, Vec<i32>)],
    overlays: &'a [Overlay],
    /// The version to compare with.
    old: Option<Arc<Case>>,
}

fn proven(
    asked: &Prove,
    read: Read<'_>,
    methods: Vec<ReadingMethod>,
    words: &Words,
) -> (Exit, Exit) {
    let Read { case, files, .. } = read;
    // One clock for the proof and the comparison, which has what the proof leaves.
    let stop = platform::stop_after(asked.budget_ms);
    let effort = Effort {
        team_ledger: true,
        states: usize::try_from(asked.budget_states).unwrap_or(usize::MAX),
        memory: asked.max_memory_mb.saturating_mul(1 << 20),
        threads: asked.threads.map_or_else(crate::threads, usize::from),
        stop: &stop,
        shelf: &Shelf::default(),
    };
    let proof = prove(case, files, read.more, &effort);
    let limits = Limits {
        states: effort.states,
        memory: effort.memory,
        stop: &stop,
    };
    let earlier = read
        .old
        .map(|old| against::earlier(old, case, read.overlays, &limits));
    let found = findings(case, files, &proof);
    let exit = if found.iter().any(|finding| counts(finding, false)) {
        Exit::Findings
    } else {
        Exit::Fine
    };
    let told = Told {
        case,
        proof: &proof,
        findings: found.iter().map(|finding| line(words, finding)).collect(),
        methods,
    };
    let printed = match asked.format {
        ProveFormat::Human => {
            let mut report = human::report(&told, words, &asked.case);
            if let Some(earlier) = earlier {
                report.push_str(&fates::report(&earlier, words));
            }
            print(&report)
        }
        ProveFormat::Json => match serde_json::to_string_pretty(&{
            let mut document = document::document(&told);
            if let Some(earlier) = earlier {
                document["against"] = against::document(&earlier, words);
            }
            document
        }) {
            Ok(json) => print(&json),
            Err(error) => complain(&error.to_string(), Exit::Usage),
        },
    };
    (printed, exit)
}

/// What there is to print.
struct Told<'p> {
    case: &'p Case,
    proof: &'p trainer::prover::Proof,
    findings: Vec<crate::check::Line>,
    methods: Vec<ReadingMethod>,
}

fn overlays(paths: &[PathBuf]) -> Result<Vec<Overlay>, String> {
    paths.iter().map(|path| Overlay::read(path)).collect()
}

/// Parameter values of the overlays, by their names.
fn under(
    case: &Case,
    overlays: &[Overlay],
    words: &Words,
) -> Result<Vec<(String, Vec<i32>)>, String> {
    let one = |overlay: &Overlay| Ok((overlay.name.clone(), overlay.must_fit(case, words)?));
    overlays.iter().map(one).collect()
}
