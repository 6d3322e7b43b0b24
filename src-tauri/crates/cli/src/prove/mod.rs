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
use std::path::Path;
use trainer::case::{Case, Files};
use trainer::catalog::check;
use trainer::proof::{Effort, ReadingMethod, Shelf, findings, prove};
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
    let more = match overlays(&case, &asked.overlay) {
        Ok(more) => more,
        Err(unfit) => return complain(&unfit, Exit::Usage),
    };
    let methods = match minutes::methods(asked) {
        Ok(methods) => methods,
        Err(unfit) => return complain(&unfit, Exit::Usage),
    };
    let stop = platform::stop_after(asked.budget_ms);
    let limits = trainer::prover::against::Limits {
        states: asked.budget_states,
        memory: asked.max_memory_mb.saturating_mul(1 << 20),
        stop: &stop,
    };
    let earlier = asked.against.as_deref();
    let earlier = match earlier.map(|old| against::earlier(&case, old, &asked.overlay, &limits)) {
        None => None,
        Some(Ok(earlier)) => Some(earlier),
        Some(Err(unfit)) => return complain(&unfit, Exit::Usage),
    };
    let (printed, exit) = proven(asked, &case, &files, &more, (methods, earlier), &words);
    if printed == Exit::Fine { exit } else { printed }
}

fn proven(
    asked: &Prove,
    case: &Case,
    files: &Files,
    more: &[(String, Vec<i32>)],
    (methods, earlier): (Vec<ReadingMethod>, Option<against::Earlier>),
    words: &Words,
) -> (Exit, Exit) {
    let stop = platform::stop_after(asked.budget_ms);
    let effort = Effort {
        team_ledger: true,
        states: asked.budget_states,
        memory: asked.max_memory_mb.saturating_mul(1 << 20),
        threads: asked.threads.unwrap_or_else(crate::threads).max(1),
        stop: &stop,
        shelf: &Shelf::default(),
    };
    let proof = prove(case, files, more, &effort);
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
                document["against"] = against::document(&earlier);
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

/// Parameter values of the overlays asked for, by file name.
fn overlays(case: &Case, paths: &[impl AsRef<Path>]) -> Result<Vec<(String, Vec<i32>)>, String> {
    let read = |path: &Path| {
        let name = path.display().to_string();
        let bytes = std::fs::read(path).map_err(|error| {
            format!("{name} could not be read ({error}); check that it is a file you may open")
        })?;
        let values = crate::play::overlay_values(case, &name, &bytes)?;
        Ok((name, values))
    };
    paths.iter().map(|path| read(path.as_ref())).collect()
}
