//! `cargo xtask tidy`: order that no test sees.

mod arrows;
mod lengths;
mod licences;

use crate::build::{self, FEATURES};
use crate::codegen;
use crate::process::{Failure, cargo, heading, run};
use crate::setup::{Need, node, npm, system};
use crate::tally::Tally;

const FIX: &str = "cargo xtask tidy --fix";

/// A check: its name, what it runs, and the command that mends it.
type Check = (&'static str, fn() -> Result<(), Failure>);

const CHECKS: [Check; 8] = [
    ("format", format),
    ("lints", lints),
    ("interface-lints", interface_lints),
    ("interface-types", interface_types),
    ("dependencies", arrows::check),
    ("lengths", lengths::check),
    ("generated", codegen::check),
    ("licences", licences::check),
];

/// Every check, or those named.
///
/// # Errors
/// When one fails or is unknown.
pub fn tidy(wanted: &[&str]) -> Result<(), Failure> {
    if let Some(unknown) = wanted
        .iter()
        .find(|name| !CHECKS.iter().any(|(check, _)| check == *name))
    {
        let names = CHECKS.map(|(check, _)| check).join("|");
        return Err(Failure::new(
            format!("No check is called {unknown}."),
            format!("cargo xtask tidy [{names}]"),
        ));
    }
    let tally = counted(wanted);
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed == 0 {
        Ok(())
    } else {
        Err(Failure::reported())
    }
}

/// Mends what a program can mend: format, some lints, generated files.
///
/// # Errors
/// When a tool fails.
pub fn fix() -> Result<(), Failure> {
    prepare()?;
    run(
        &mut cargo(&["fmt", "--all"]),
        "rustup component add rustfmt",
    )?;
    let arguments = [
        "clippy",
        "--fix",
        "--allow-dirty",
        "--allow-staged",
        "--workspace",
        "--all-targets",
        "--features",
        FEATURES,
    ];
    run(
        &mut cargo(&arguments),
        "cargo clippy --workspace --all-targets",
    )?;
    run(
        &mut npm(&["run", "lint", "--", "--fix"]),
        "npm run lint --prefix ui",
    )?;
    codegen::write()
}

/// Runs every check, or those named, and prints a line for each.
pub fn counted(wanted: &[&str]) -> Tally {
    if let Err(failure) = prepare() {
        println!("{} To mend it: {}", failure.what, failure.mend);
        return Tally {
            passed: 0,
            failed: CHECKS.len() as u64,
        };
    }
    let results: Vec<(&str, Result<(), Failure>)> = CHECKS
        .iter()
        .filter(|(name, _)| wanted.is_empty() || wanted.contains(name))
        .map(|(name, check)| {
            heading(&format!("tidy: {name}"));
            (*name, check())
        })
        .collect();
    heading("tidy");
    let mut tally = Tally::default();
    for (name, result) in results {
        tally += Tally::one(result.is_ok());
        match result {
            Ok(()) => println!("{name:<16} fine"),
            Err(failure) => println!(
                "{name:<16} FAILED: {}   to mend it: {}   again: cargo xtask tidy {name}",
                failure.what, failure.mend
            ),
        }
    }
    tally
}

/// The lints see the window's crate, which holds the built interface.
fn prepare() -> Result<(), Failure> {
    system(&[Need::Compiler, Need::Window])?;
    node()?;
    build::interface()
}

fn format() -> Result<(), Failure> {
    run(&mut cargo(&["fmt", "--all", "--check"]), FIX)
}

fn lints() -> Result<(), Failure> {
    let arguments = [
        "clippy",
        "--locked",
        "--workspace",
        "--all-targets",
        "--features",
        FEATURES,
        "--",
        "--deny",
        "warnings",
    ];
    run(&mut cargo(&arguments), FIX)
}

fn interface_lints() -> Result<(), Failure> {
    run(&mut npm(&["run", "lint"]), FIX)
}

fn interface_types() -> Result<(), Failure> {
    run(&mut npm(&["run", "check"]), "npm run check --prefix ui")
}
