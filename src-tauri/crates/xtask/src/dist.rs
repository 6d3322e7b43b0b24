//! `cargo xtask dist`: a package to install.

use crate::build;
use crate::process::{Failure, root, run};
use crate::setup::{Need, node, npm, system};
use serde_json::json;
use std::path::Path;

const MEND: &str = "cargo xtask dist";

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
    build::command_line_release()?;
    let target = crate::metadata::read()?.target;
    let licences = target.join("third-party-licences.txt");
    std::fs::write(&licences, crate::shipped::texts()?)
        .map_err(|error| Failure::new(format!("{}: {error}.", licences.display()), MEND))?;
    let extra = config(&target);
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
        "--config",
        &extra,
    ];
    let mut bundle = npm(&arguments);
    // Without it the bundler asks questions.
    bundle
        .env("CI", "true")
        .current_dir(root().join("src-tauri"));
    run(&mut bundle, "cargo xtask dist")?;
    let folder = target.join("release/bundle/deb");
    println!("The package is in {}.", folder.display());
    Ok(())
}

/// What only the package holds: the command line program, and the texts of the licences.
fn config(target: &Path) -> String {
    let place = |part: &str| target.join(part).display().to_string();
    json!({ "bundle": { "linux": { "deb": { "files": {
        "/usr/bin/rehearse": place("release/rehearse"),
        "/usr/share/doc/rehearse/third-party-licences.txt": place("third-party-licences.txt"),
    } } } } })
    .to_string()
}
