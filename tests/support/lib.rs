//! What every acceptance test needs: where the built programs and the files of the repository are.
//!
//! The programs are found by path (`REHEARSE_BIN`, `REHEARSE_APP`, and `REHEARSE_SPECIMENS` for printed pages), so that the tests use what is shipped and nothing
//! inside it. `cargo xtask test` builds them and sets both.

use std::path::{Path, PathBuf};

/// The command line program, from `REHEARSE_BIN`.
///
/// # Panics
/// When the variable is unset or names no file; the message says how to run the tests.
#[must_use]
pub fn command_line() -> PathBuf {
    program("REHEARSE_BIN", "cargo xtask test faults")
}

/// The desktop program, from `REHEARSE_APP`.
///
/// # Panics
/// When the variable is unset or names no file; the message says how to run the tests.
#[must_use]
pub fn desktop() -> PathBuf {
    program("REHEARSE_APP", "cargo xtask test desktop")
}

/// The program that prints one of every page, from `REHEARSE_SPECIMENS`.
///
/// # Panics
/// When the variable is unset or names no file; the message says how to run the tests.
#[must_use]
pub fn specimens() -> PathBuf {
    program("REHEARSE_SPECIMENS", "cargo xtask test exports")
}

/// The top folder of the repository.
#[must_use]
pub fn repository() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A folder for what a test leaves behind to look at: screenshots and program output. Not kept in git.
///
/// # Panics
/// When the folder cannot be made.
#[must_use]
pub fn artefacts() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("artefacts");
    std::fs::create_dir_all(&folder).expect("a folder for artefacts");
    folder
}

fn program(variable: &str, mend: &str) -> PathBuf {
    let path = std::env::var_os(variable).map(PathBuf::from);
    match path {
        Some(path) if path.is_file() => path,
        Some(path) => panic!("{variable} names no file: {}. Run: {mend}", path.display()),
        None => panic!("{variable} is not set. Run: {mend}"),
    }
}
