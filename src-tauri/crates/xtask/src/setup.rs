//! What must be on the machine, and putting it there where we can.

use crate::process::{Failure, command, exists, output, root, run};
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

/// What a step needs from the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// To compile Rust with C parts.
    Compiler,
    /// To build and open the window.
    Window,
    /// To drive the window without a screen.
    WindowTest,
    /// To try the interface in a browser.
    Browser,
    /// To see that records reach the disk, and to read exports and printed pages with other programs.
    Trace,
}

/// Debian's packages for a need.
const fn packages(need: Need) -> &'static [&'static str] {
    match need {
        Need::Compiler => &["build-essential", "pkg-config"],
        Need::Window => &["libwebkit2gtk-4.1-dev"],
        Need::WindowTest => &["xvfb", "webkit2gtk-driver"],
        Need::Browser => &["chromium"],
        Need::Trace => &[
            "strace",
            "python3",
            "python3-pandas",
            "qpdf",
            "poppler-utils",
        ],
    }
}

/// Installs what is missing on Debian and its kin; elsewhere says what to install.
///
/// # Errors
/// When something is missing that cannot be installed.
pub fn system(needs: &[Need]) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        println!("{}", elsewhere());
        return Ok(());
    }
    let wanted: Vec<&str> = needs
        .iter()
        .flat_map(|need| packages(*need))
        .copied()
        .collect();
    if !exists("dpkg-query") || !exists("apt-get") {
        return if present_without_apt(needs) {
            Ok(())
        } else {
            Err(Failure::new(
                "This is not Debian, so nothing can be installed for you.",
                elsewhere(),
            ))
        };
    }
    let missing: Vec<&str> = wanted
        .into_iter()
        .filter(|package| !installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!(
        "Missing on this machine: {}. Installing.",
        missing.join(" ")
    );
    let mend = format!(
        "sudo apt-get update && sudo apt-get install --no-install-recommends {}",
        missing.join(" ")
    );
    run(&mut apt(&["update", "--quiet"]), &mend)?;
    let mut install = apt(&["install", "--yes", "--quiet", "--no-install-recommends"]);
    run(install.args(&missing), &mend)
}

/// Node packages from the lock file, unless they are there already.
///
/// # Errors
/// When Node is missing or too old, or the packages cannot be installed.
pub fn node() -> Result<(), Failure> {
    let mend = "install Node 20 or newer (https://nodejs.org)";
    let version = output(&mut command("node", &["--version"]), mend)?;
    if major(&version).is_none_or(|major| major < 20) {
        return Err(Failure::new(
            format!("Node {} is too old.", version.trim()),
            mend,
        ));
    }
    let ui = root().join("ui");
    if current(
        &ui.join("node_modules/.package-lock.json"),
        &ui.join("package-lock.json"),
    ) {
        return Ok(());
    }
    println!("The interface's packages are missing or old. Installing from the lock file.");
    run(
        &mut npm(&["ci", "--no-audit", "--no-fund"]),
        "npm ci --prefix ui",
    )
}

/// `npm` in the interface's folder.
pub fn npm(arguments: &[&str]) -> Command {
    let mut command = command(if cfg!(windows) { "npm.cmd" } else { "npm" }, arguments);
    command.current_dir(root().join("ui"));
    command
}

fn apt(arguments: &[&str]) -> Command {
    let root_user = output(&mut command("id", &["-u"]), "").is_ok_and(|id| id.trim() == "0");
    let mut apt = if root_user {
        command("apt-get", arguments)
    } else {
        let mut sudo = command("sudo", &["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo.args(arguments);
        sudo
    };
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    apt
}

fn installed(package: &str) -> bool {
    Command::new("dpkg-query")
        .args(["--show", "--showformat=${Status}", package])
        .output()
        .is_ok_and(|told| String::from_utf8_lossy(&told.stdout).contains("install ok installed"))
}

/// On other Linux systems the tools themselves are asked for.
fn present_without_apt(needs: &[Need]) -> bool {
    needs.iter().all(|need| match need {
        Need::Compiler => exists("cc") && exists("pkg-config"),
        Need::Window => Command::new("pkg-config")
            .args(["--exists", "webkit2gtk-4.1"])
            .status()
            .is_ok_and(|status| status.success()),
        Need::WindowTest => exists("Xvfb") && exists("WebKitWebDriver"),
        Need::Browser => exists("chromium"),
        Need::Trace => ["strace", "python3", "qpdf", "pdftotext"]
            .into_iter()
            .all(exists),
    })
}

fn elsewhere() -> &'static str {
    if cfg!(target_os = "windows") {
        "Needed on Windows: the Visual Studio C++ build tools, and WebView2 (part of Windows 11)."
    } else if cfg!(target_os = "macos") {
        "Needed on macOS: the Xcode command line tools (xcode-select --install)."
    } else {
        "install a C compiler, pkg-config and the development files of WebKitGTK 4.1 (webkit2gtk-4.1); for tests also Xvfb, \
         WebKitWebDriver, Chromium, strace, qpdf and poppler's tools"
    }
}

fn major(version: &str) -> Option<u32> {
    version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

/// Whether `made` exists and is no older than `source`.
pub fn current(made: &Path, source: &Path) -> bool {
    let age = |path: &Path| -> Option<SystemTime> { path.metadata().ok()?.modified().ok() };
    age(made)
        .zip(age(source))
        .is_some_and(|(made, source)| made >= source)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_version_is_understood() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("nonsense"), None);
    }
}
