//! `cargo xtask bench`: what deciding, reading a case, proving one, logging a decision, the window and its memory cost, as ratios to the
//! least they could cost.

mod engine;
mod prover;

pub use engine::alone as engine;
pub use prover::alone as prover;

use crate::build::{self, FEATURES};
use crate::metadata;
use crate::process::{Failure, cargo, heading, run};
use crate::setup::{Need, node, system};
use std::process::Command;

const MEND: &str = "cargo xtask bench";

/// Decisions logged on either side.
const DECISIONS: &str = "2000";

/// Attempts in the full folder.
const ATTEMPTS: &str = "20000";

/// Certificates made.
const CERTIFICATES: &str = "200";

/// Builds the release programs and prints every figure. Judges nothing: `src-tauri/docs/benchmarks.md` has the aims.
///
/// # Errors
/// When something is missing, does not build, or a measurement cannot be finished.
pub fn bench() -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        return Err(Failure::new(
            "The measurements read /proc, so they run on Linux only.",
            "",
        ));
    }
    system(&[Need::Compiler, Need::Window, Need::WindowTest])?;
    node()?;
    build::interface()?;
    let mut programs = cargo(&["build", "--release", "--locked", "--features", FEATURES]);
    programs.args(["--package", "desktop", "--bin", "rehearse-desktop"]);
    programs.args(["--package", "records", "--package", "acceptance"]);
    programs.args(["--example", "empty_window", "--example", "bench_append"]);
    programs.args(["--package", "exports", "--example", "bench_certificate"]);
    programs.args(["--package", "wire", "--example", "bench_many"]);
    programs.args(["--example", "bench"]);
    run(&mut programs, MEND)?;
    run(&mut engine::programs(), MEND)?;
    run(&mut prover::programs(), MEND)?;

    let target = metadata::read()?.target;
    let release = target.join("release");
    // On the disk the programs are built on: a temporary folder may be memory, where a sync costs nothing.
    let folder = target.join("bench");
    std::fs::create_dir_all(&folder)
        .map_err(|error| Failure::new(format!("{}: {error}.", folder.display()), MEND))?;

    engine::figures(&target)?;
    prover::figures(&target)?;
    heading("logged decisions against bare commits");
    run(
        Command::new(release.join("examples/bench_append"))
            .arg(DECISIONS)
            .arg(folder.join("append")),
        MEND,
    )?;
    heading("a certificate against writing its bytes");
    run(
        Command::new(release.join("examples/bench_certificate"))
            .arg(CERTIFICATES)
            .arg(&folder),
        MEND,
    )?;
    heading("many attempts against one, and a long debrief");
    run(
        Command::new(release.join("examples/bench_many"))
            .arg(folder.join("many"))
            .arg(ATTEMPTS),
        MEND,
    )?;
    heading("the window against an empty window");
    run(
        Command::new(release.join("examples/bench"))
            .arg(&folder)
            .env("REHEARSE_APP", release.join("rehearse-desktop"))
            .env("REHEARSE_EMPTY", release.join("examples/empty_window")),
        MEND,
    )
}
