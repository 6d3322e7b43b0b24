//! What deciding and reading a case cost, against the least that does the same. No window, no records.

use super::MEND;
use crate::metadata;
use crate::process::{Failure, cargo, exists, heading, run};
use crate::setup::{Need, system};
use std::path::Path;
use std::process::Command;

/// Decisions played on either side.
const DECISIONS: &str = "8000000";

/// Times the case is read on either side.
const READINGS: &str = "60";

/// Decisions whose instructions are counted: the cost of a start falls out between the two.
const COUNTED: (u64, u64) = (100_000, 300_000);

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
    let mut programs = cargo(&["build", "--release", "--locked", "--package", "testkit"]);
    programs.args(["--example", "bench_decide", "--example", "bench_load"]);
    programs
}

/// Prints the figures of the programs built below this folder.
///
/// # Errors
/// When a measurement cannot be finished.
pub fn figures(target: &Path) -> Result<(), Failure> {
    let examples = target.join("release/examples");
    let decide = examples.join("bench_decide");
    heading("decisions with text and record against a stepper of the same case");
    run(Command::new(&decide).arg(DECISIONS), MEND)?;
    instructions(&decide, target)?;
    heading("reading a case against a bare typed reading of the same bytes");
    run(
        Command::new(examples.join("bench_load")).arg(READINGS),
        MEND,
    )
}

/// Counts the instructions of one decision by callgrind, or says that they are not counted.
fn instructions(decide: &Path, target: &Path) -> Result<(), Failure> {
    if !exists("valgrind") {
        println!(
            "instructions     not counted: there is no valgrind here (Debian: apt-get install valgrind)"
        );
        return Ok(());
    }
    let few = counted(decide, target, COUNTED.0)?;
    let many = counted(decide, target, COUNTED.1)?;
    let each = many.saturating_sub(few) / (COUNTED.1 - COUNTED.0);
    println!("instructions     {each} a decision, texts and choice of the answer included");
    Ok(())
}

/// The instructions of a whole run with this many decisions.
fn counted(decide: &Path, target: &Path, decisions: u64) -> Result<u64, Failure> {
    let log = target.join("callgrind.log");
    let mut callgrind = Command::new("valgrind");
    callgrind
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(format!("--log-file={}", log.display()))
        .arg(decide)
        .args(["only", &decisions.to_string()]);
    run(&mut callgrind, MEND)?;
    let told = std::fs::read_to_string(&log)
        .map_err(|error| Failure::new(format!("{}: {error}.", log.display()), MEND))?;
    collected(&told).ok_or_else(|| {
        Failure::new(
            format!("{} does not say how much was counted.", log.display()),
            MEND,
        )
    })
}

/// What callgrind says it collected.
fn collected(log: &str) -> Option<u64> {
    let line = log.lines().find_map(|line| line.split_once("Collected : "));
    line?.1.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::collected;

    #[test]
    fn the_count_stands_in_the_log() {
        let log = "==12== Events    : Ir\n==12== Collected : 1644617177\n==12==\n";
        assert_eq!(collected(log), Some(1_644_617_177));
        assert_eq!(collected("==12== Command: x"), None);
    }
}
