//! The program, run as people run it.

use std::process::{Command, Output};

/// Runs it with these arguments to its end, with no data folder named from outside.
pub fn rehearse(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rehearse"))
        .args(arguments)
        .env_remove("REHEARSE_DATA")
        .output()
        .expect("the program starts")
}
