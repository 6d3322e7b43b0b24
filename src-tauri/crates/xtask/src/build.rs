//! Building the interface and the programs.

use crate::metadata;
use crate::process::{Failure, cargo, root, run};
use crate::setup::npm;
use std::path::PathBuf;

/// The window's feature that serves the built interface.
pub const FEATURES: &str = "desktop/custom-protocol";

/// The built programs.
#[derive(Debug, Clone)]
pub struct Programs {
    /// `rehearse`.
    pub command_line: PathBuf,
    /// `rehearse-desktop`.
    pub window: PathBuf,
}

/// Builds the interface into `ui/dist`.
///
/// # Errors
/// When its build fails.
pub fn interface() -> Result<(), Failure> {
    run(&mut npm(&["run", "build"]), "npm run build --prefix ui")
}

/// Builds the command line program and nothing that needs a window.
///
/// # Errors
/// When the build fails.
pub fn command_line() -> Result<PathBuf, Failure> {
    run(
        &mut cargo(&["build", "--locked", "--package", "cli"]),
        "cargo build --package cli",
    )?;
    Ok(programs()?.command_line)
}

/// Builds the command line program as it is installed.
///
/// # Errors
/// When the build fails.
pub fn command_line_release() -> Result<(), Failure> {
    run(
        &mut cargo(&["build", "--locked", "--release", "--package", "cli"]),
        "cargo build --release --package cli",
    )
}

/// Builds both programs. The interface must be built before.
///
/// # Errors
/// When the build fails.
pub fn everything() -> Result<Programs, Failure> {
    let arguments = [
        "build",
        "--locked",
        "--package",
        "cli",
        "--package",
        "desktop",
        "--features",
        FEATURES,
    ];
    run(&mut cargo(&arguments), "cargo xtask run")?;
    programs()
}

/// Builds the program that prints one of every page.
///
/// # Errors
/// When the build fails.
pub fn specimens() -> Result<PathBuf, Failure> {
    let arguments = [
        "build",
        "--locked",
        "--package",
        "exports",
        "--example",
        "specimens",
    ];
    run(
        &mut cargo(&arguments),
        "cargo build --package exports --example specimens",
    )?;
    let name = format!("specimens{}", std::env::consts::EXE_SUFFIX);
    let folder = metadata::read()?.target.join("debug/examples");
    Ok(folder.join(name))
}

/// Where the shipped cases stand.
pub fn scenarios() -> PathBuf {
    root().join("scenarios")
}

fn programs() -> Result<Programs, Failure> {
    let folder = metadata::read()?.target.join("debug");
    let program = |name: &str| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    Ok(Programs {
        command_line: program("rehearse"),
        window: program("rehearse-desktop"),
    })
}
