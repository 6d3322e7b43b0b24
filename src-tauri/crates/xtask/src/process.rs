//! Running other programs, and failures that say how to mend them.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What went wrong, and the command that mends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// One sentence. Empty when everything has been said already.
    pub what: String,
    /// A command, or words where no command can.
    pub mend: String,
}

impl Failure {
    /// A failure and its remedy.
    pub fn new(what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            mend: mend.into(),
        }
    }

    /// The details are printed already; only the exit code is left to give.
    pub fn reported() -> Self {
        Self::new("", "")
    }
}

/// The top folder of the repository.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.ancestors()
        .nth(3)
        .map_or(here.clone(), Path::to_path_buf)
}

/// A program to be run in the repository's top folder.
pub fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    command
}

/// `cargo`, the same one that runs this.
pub fn cargo(arguments: &[&str]) -> Command {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut command = command(&program, arguments);
    // These describe this program's own package and would mislead the builds it starts.
    for name in [
        "CARGO_MANIFEST_DIR",
        "CARGO_MANIFEST_PATH",
        "CARGO_PKG_NAME",
        "CARGO_PKG_VERSION",
    ] {
        command.env_remove(name);
    }
    command
}

/// Runs a program to its end, its output passed through.
///
/// # Errors
/// When it cannot be started or reports failure.
pub fn run(command: &mut Command, mend: &str) -> Result<(), Failure> {
    announce(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(
            format!("{} failed ({status}).", line(command)),
            mend,
        )),
        Err(error) => Err(Failure::new(
            format!("{} could not be started: {error}.", line(command)),
            mend,
        )),
    }
}

/// Runs a program to its end and returns what it printed on standard output; errors pass through.
///
/// # Errors
/// When it cannot be started or reports failure.
pub fn output(command: &mut Command, mend: &str) -> Result<String, Failure> {
    let told = command.stderr(Stdio::inherit()).output();
    match told {
        Ok(told) if told.status.success() => Ok(String::from_utf8_lossy(&told.stdout).into_owned()),
        Ok(told) => Err(Failure::new(
            format!("{} failed ({}).", line(command), told.status),
            mend,
        )),
        Err(error) => Err(Failure::new(
            format!("{} could not be started: {error}.", line(command)),
            mend,
        )),
    }
}

/// Runs a program to its end, passing its standard output through line by line while keeping it. Returns the text and whether
/// the program reported success; one that cannot be started has not.
pub fn watched(command: &mut Command) -> (String, bool) {
    announce(command);
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(error) => {
            eprintln!("{} could not be started: {error}.", line(command));
            return (String::new(), false);
        }
    };
    let mut text = String::new();
    if let Some(out) = child.stdout.take() {
        let mut reader = BufReader::new(out);
        let mut bytes = Vec::new();
        while reader
            .read_until(b'\n', &mut bytes)
            .is_ok_and(|read| read > 0)
        {
            let said = String::from_utf8_lossy(&bytes).into_owned();
            print!("{said}");
            text.push_str(&said);
            bytes.clear();
        }
    }
    let success = child.wait().is_ok_and(|status| status.success());
    (text, success)
}

/// Whether a program can be started at all.
pub fn exists(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok()
}

/// A heading between the outputs of programs.
pub fn heading(text: &str) {
    println!("\n== {text}");
}

fn announce(command: &Command) {
    println!("$ {}", line(command));
}

fn line(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_name()
        .unwrap_or(command.get_program());
    std::iter::once(program)
        .chain(command.get_args())
        .map(|part| part.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}
