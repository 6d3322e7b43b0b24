//! How the command ends.

use std::io::Write;
use std::process::ExitCode;

/// The three ways to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Everything asked for was done, and nothing is wrong.
    Fine,
    /// Findings, a refusal, or an unfinished play.
    Findings,
    /// Wrong usage, or input that cannot be read.
    Usage,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Fine => Self::SUCCESS,
            Exit::Findings => Self::from(1),
            Exit::Usage => Self::from(2),
        }
    }
}

/// Prints to standard output. A reader that went away (`rehearse … | head`) is no fault.
pub fn print(text: &str) -> Exit {
    let mut out = std::io::stdout().lock();
    let end = if text.ends_with('\n') { "" } else { "\n" };
    let _ = write!(out, "{text}{end}").and_then(|()| out.flush());
    Exit::Fine
}

/// Says on standard error what is wrong, and ends with `exit`.
pub fn complain(message: &str, exit: Exit) -> Exit {
    eprintln!("rehearse: {message}");
    exit
}
