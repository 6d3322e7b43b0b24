//! The crates' own tests, and the shipped cases.

use super::acceptance;
use crate::build::{FEATURES, scenarios as cases};
use crate::process::{cargo, watched};
use crate::tally::{Tally, cargo_test};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Unit, property and documentation tests of every crate.
pub fn rust() -> Tally {
    let arguments = [
        "test",
        "--locked",
        "--workspace",
        "--exclude",
        acceptance::PACKAGE,
        "--features",
        FEATURES,
        "--no-fail-fast",
    ];
    let (text, success) = watched(&mut cargo(&arguments));
    cargo_test(&text).unwrap_or_default().judged(success)
}

/// `rehearse check` on every shipped case; a case without a plan has not been tested and fails.
pub fn scenarios(program: &Path) -> Tally {
    let mut tally = Tally::default();
    for case in shipped() {
        if !case.join("plan.json").is_file() {
            eprintln!("{} has no plan.json.", case.display());
            tally += Tally::one(false);
            continue;
        }
        let (_, success) = watched(Command::new(program).arg("check").arg(&case));
        tally += Tally::one(success);
    }
    tally
}

/// Folders under `scenarios/`, in order.
fn shipped() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(cases())
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    found
}
