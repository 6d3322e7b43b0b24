//! The window's figures, each beside the same figure of an empty Tauri window, in one run.
//!
//! Started by `cargo xtask bench`, which builds both programs and names them (`REHEARSE_APP`, `REHEARSE_EMPTY`); the one
//! argument is a folder on a real disk. The two windows take turns, so that whatever else the machine does falls on both.
//! How each figure is taken, and what it was: `src-tauri/docs/benchmarks.md`. Linux only: it reads `/proc`.
#![expect(
    clippy::float_arithmetic,
    reason = "a measuring tool: it prints ratios"
)]

mod decide;
mod figures;
mod home;
mod learner;
mod machine;
mod memory;
mod start;
mod walk;
mod window;

use std::path::PathBuf;
use std::time::Duration;

/// How long anything on screen may take before the run is given up.
const PATIENCE: Duration = Duration::from_secs(60);

/// Between two looks at something awaited.
const PAUSE: Duration = Duration::from_millis(40);

#[tokio::main]
async fn main() {
    let program = acceptance::desktop();
    let empty = named("REHEARSE_EMPTY");
    let folder = std::env::args_os()
        .nth(1)
        .map_or_else(std::env::temp_dir, PathBuf::from);
    machine::print();
    decide::measure(&program, &empty, &folder).await;
    start::measure(&program, &empty, &folder).await;
    machine::print_load();
}

fn named(variable: &str) -> PathBuf {
    match std::env::var_os(variable).map(PathBuf::from) {
        Some(path) if path.is_file() => path,
        _ => panic!("{variable} names no program. Run: cargo xtask bench"),
    }
}
