//! The built programs as a person uses them.

use crate::build::{self, Programs};
use crate::process::{cargo, watched};
use crate::tally::{Tally, cargo_test};

/// The package of the acceptance tests.
pub const PACKAGE: &str = "acceptance";

/// Its program that drives the real window.
pub const DESKTOP: &str = "desktop";

/// Its program that reads exports and printed pages.
const EXPORTS: &str = "exports";

/// Runs one program of acceptance tests.
pub fn run(name: &str, programs: &Programs) -> Tally {
    let mut test = cargo(&["test", "--locked", "--package", PACKAGE, "--test", name]);
    if name == DESKTOP {
        // Each test opens a window of its own; more than one at a time only makes all of them slow.
        test.args(["--", "--test-threads", "1"]);
    }
    test.env("REHEARSE_BIN", &programs.command_line)
        .env("REHEARSE_APP", &programs.window);
    if name == EXPORTS {
        match build::specimens() {
            Ok(program) => test.env("REHEARSE_SPECIMENS", program),
            Err(failure) => {
                eprintln!("{} To mend it: {}", failure.what, failure.mend);
                return Tally::one(false);
            }
        };
    }
    let (text, success) = watched(&mut test);
    cargo_test(&text).unwrap_or_default().judged(success)
}
