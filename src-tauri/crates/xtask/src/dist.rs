//! `cargo xtask dist`: a package to install.

use crate::build;
use crate::process::{Failure, root, run};
use crate::setup::{Need, node, npm, system};

/// Tauri's bundler. Not among the locked packages: it brings a binary per system, and only this command needs it.
const BUNDLER: &str = "@tauri-apps/cli@2.12.5";

/// Builds a Debian package of the release program.
///
/// # Errors
/// When something is missing or does not build.
pub fn dist() -> Result<(), Failure> {
    system(&[Need::Compiler, Need::Window])?;
    node()?;
    build::interface()?;
    let interface = root().join("ui").display().to_string();
    let arguments = [
        "exec",
        "--yes",
        "--prefix",
        &interface,
        "--package",
        BUNDLER,
        "--",
        "tauri",
        "build",
        "--bundles",
        "deb",
        "--features",
        "custom-protocol",
    ];
    let mut bundle = npm(&arguments);
    // Without it the bundler asks questions.
    bundle
        .env("CI", "true")
        .current_dir(root().join("src-tauri"));
    run(&mut bundle, "cargo xtask dist")?;
    let folder = crate::metadata::read()?.target.join("release/bundle/deb");
    println!("The package is in {}.", folder.display());
    Ok(())
}
