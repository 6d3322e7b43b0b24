//! `cargo xtask dist`: a package to install.

use crate::build;
use crate::process::{Failure, command, root, run};
use crate::setup::{Need, node, system};

/// Builds a Debian package of the release program.
///
/// # Errors
/// When something is missing or does not build.
pub fn dist() -> Result<(), Failure> {
    system(&[Need::Compiler, Need::Window])?;
    node()?;
    build::interface()?;
    let bundler = root().join("ui/node_modules/.bin/tauri");
    let mut bundle = command(
        &bundler.display().to_string(),
        &["build", "--bundles", "deb", "--features", "custom-protocol"],
    );
    // Without it the bundler asks questions.
    bundle
        .env("CI", "true")
        .current_dir(root().join("src-tauri"));
    run(&mut bundle, "npm ci --prefix ui && cargo xtask dist")?;
    let folder = crate::metadata::read()?.target.join("release/bundle/deb");
    println!("The package is in {}.", folder.display());
    Ok(())
}
