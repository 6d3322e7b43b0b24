//! What searching and proving a case cost. No window, no records.

use super::MEND;
use crate::metadata;
use crate::process::{Failure, cargo, heading, root, run};
use crate::setup::{Need, system};
use std::path::Path;
use std::process::Command;

/// The shipped cases.
const SHIPPED: [&str; 2] = [
    "scenarios/hypertension-no-home-cuff",
    "scenarios/post-discharge-call",
];

/// Builds what is needed and prints the figures.
///
/// # Errors
/// When something is missing, does not build, or a measurement cannot be finished.
pub fn alone() -> Result<(), Failure> {
    system(&[Need::Compiler])?;
    run(&mut programs(), MEND)?;
    figures(&metadata::read()?.target)
}

/// Builds both programs.
pub fn programs() -> Command {
    let mut programs = cargo(&["build", "--release", "--locked", "--package", "prover"]);
    programs.args(["--example", "bench_states", "--example", "bench_prove"]);
    programs
}

/// Prints the figures of the programs built below this folder.
///
/// # Errors
/// When a measurement cannot be finished.
pub fn figures(target: &Path) -> Result<(), Failure> {
    let examples = target.join("release/examples");
    heading("states without reductions against a search by hand and a model checker");
    run(&mut Command::new(examples.join("bench_states")), MEND)?;
    heading("proofs with reductions");
    let proofs = examples.join("bench_prove");
    run(
        Command::new(&proofs).args(SHIPPED.map(|case| root().join(case))),
        MEND,
    )?;
    run(Command::new(&proofs).arg("large"), MEND)
}
