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

/// Prints to standard output, ending with a line end.
pub fn print(text: &str) -> Exit {
    let end = if text.ends_with('\n') { "" } else { "\n" };
    print_bytes(format!("{text}{end}").as_bytes())
}

/// Prints to standard output as it is. A reader that went away (`rehearse … | head`) is no fault; a full disk is.
pub fn print_bytes(bytes: &[u8]) -> Exit {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Ok(()) => Exit::Fine,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Exit::Fine,
        Err(error) => complain(
            &format!(
                "standard output could not be written ({error}); what stands there is not whole"
            ),
            Exit::Usage,
        ),
    }
}

/// Says on standard error what is wrong, and ends with `exit`.
pub fn complain(message: &str, exit: Exit) -> Exit {
    eprintln!("rehearse: {message}");
    exit
}
