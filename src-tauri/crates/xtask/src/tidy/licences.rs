//! Licences, banned crates and sources, by cargo-deny.

use crate::process::{Failure, cargo, run};
use std::process::Stdio;

/// Checks every dependency against `src-tauri/deny.toml`, installing the checker if it is missing. Advisories need a database
/// from the network and are left to a machine that reaches it.
///
/// # Errors
/// When a licence, crate or source is not allowed.
pub fn check() -> Result<(), Failure> {
    let there = cargo(&["deny", "--version"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !there {
        println!("Missing on this machine: cargo-deny. Installing.");
        run(
            &mut cargo(&["install", "cargo-deny", "--locked"]),
            "cargo install cargo-deny --locked",
        )?;
    }
    let arguments = [
        "deny",
        "--locked",
        "--config",
        "src-tauri/deny.toml",
        "check",
        "licenses",
        "bans",
        "sources",
    ];
    run(
        &mut cargo(&arguments),
        "replace the crate, or name the exception in src-tauri/deny.toml",
    )
}
