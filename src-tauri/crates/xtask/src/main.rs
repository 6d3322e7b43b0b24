//! The one developer command.
//!
//! Purpose: everything one does with this repository, each with one word: run it, test it, check it, generate, package.
//!
//! Invariants: a failure says what to run to mend it; no layer of tests is passed over in silence, and one without a single
//! test has failed; every count printed was counted by the tool that ran.
//!
//! Deliberately lacks: any crate of ours. It spawns the programs that need them.

mod bench;
mod build;
mod ci;
mod codegen;
mod display;
mod dist;
mod layers;
mod metadata;
mod process;
mod run;
mod setup;
mod shipped;
mod tally;
mod tidy;

use process::Failure;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask COMMAND

  run                 install what is missing, build, open the window; without a display, play a case in the terminal
  test [LAYER...]     the same set-up, then every layer of tests, or those named
  ci                  everything: test and tidy; the last line counts
  tidy [CHECK...]     format, lints, types, allowed dependencies, licences, lengths, generated files; or those named
  tidy --fix          mend what a program can mend
  codegen [--check]   write the generated files, or check that they are current
  scenarios           check every shipped case
  bench               speed and memory, as ratios to the least they could be
  bench engine        of these only the engine's: deciding and reading a case
  bench prover        of these only the prover's: states searched and cases proven
  dist                a package to install
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run"] => run::run(),
        ["test", wanted @ ..] => layers::test(wanted),
        ["ci"] => ci::ci(),
        ["tidy", "--fix"] => tidy::fix(),
        ["tidy", wanted @ ..] => tidy::tidy(wanted),
        ["codegen"] => codegen::write(),
        ["codegen", "--check"] => codegen::check(),
        ["scenarios"] => layers::test(&["scenarios"]),
        ["bench"] => bench::bench(),
        ["bench", "engine"] => bench::engine(),
        ["bench", "prover"] => bench::prover(),
        ["dist"] => dist::dist(),
        [] | ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => {
            eprint!("Not a command: {}\n\n{USAGE}", words.join(" "));
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            report(&failure);
            ExitCode::FAILURE
        }
    }
}

fn report(failure: &Failure) {
    if failure.what.is_empty() {
        return;
    }
    eprintln!("\n{}", failure.what);
    if !failure.mend.is_empty() {
        eprintln!("To mend it: {}", failure.mend);
    }
}
