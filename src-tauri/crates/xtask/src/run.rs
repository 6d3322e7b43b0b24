//! `cargo xtask run`: from a fresh clone to the open window.

use crate::process::{Failure, run as run_program};
use crate::setup::{Need, node, system};
use crate::{build, display};
use std::io::IsTerminal;
use std::path::Path;
use std::process::Command;

/// The case played in the terminal when there is no display, and the role it is played as.
const CASE: &str = "hypertension-no-home-cuff";
const ROLE: &str = "ma";

/// Opens the window, or plays in the terminal.
///
/// # Errors
/// When something is missing, does not build, or ends with a failure.
pub fn run() -> Result<(), Failure> {
    if !display::present() {
        println!(
            "There is no display here, so the window cannot open. Playing the case {CASE} in the terminal instead."
        );
        system(&[Need::Compiler])?;
        return in_terminal(&build::command_line()?);
    }
    system(&[Need::Compiler, Need::Window])?;
    node()?;
    build::interface()?;
    let programs = build::everything()?;
    println!("Opening the window.");
    run_program(
        &mut Command::new(programs.window),
        "cargo xtask test desktop",
    )
}

fn in_terminal(program: &Path) -> Result<(), Failure> {
    let mut play = Command::new(program);
    play.arg("play")
        .arg(build::scenarios().join(CASE))
        .args(["--role", ROLE]);
    if std::io::stdin().is_terminal() && std::io::stdout().is_terminal() {
        println!("Answer with the number of a choice. Ctrl-C ends.");
    } else {
        println!(
            "Nobody is at the terminal: showing the best walk of the case's plan, with its debrief."
        );
        play.args(["--walk", "best"]);
    }
    run_program(&mut play, "cargo xtask test scenarios")
}
