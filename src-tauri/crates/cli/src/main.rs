//! `rehearse`: check cases, play them, look after records. Needs no window.
//!
//! Purpose: everything an educator, a coordinator or a build server asks for, in a stable form.
//! Invariants: exit 0 is fine, 1 is findings, a refusal or an unfinished play, 2 is wrong usage or unreadable input; with
//! `--format json` standard output holds one JSON document and nothing else.
//! Deliberately lacks: rules of its own; a play through it is practice, never credit.

mod args;
mod check;
mod exit;
mod input;
mod open;
mod overlay;
mod play;
mod prove;
mod records;
mod sarif;
mod sentence;

use args::{Command, Rehearse, SchemaOf};
use clap::Parser;
use exit::Exit;
use std::process::ExitCode;

fn main() -> ExitCode {
    let asked = match Rehearse::try_parse() {
        Ok(asked) => asked,
        Err(error) => {
            // Help and version are answers, not faults.
            let exit = if error.use_stderr() {
                Exit::Usage
            } else {
                Exit::Fine
            };
            let _ = error.print();
            return exit.into();
        }
    };
    let exit = match asked.command {
        Command::Check(check) => check::run(&check),
        Command::Play(play) => play::run(&play),
        Command::Prove(prove) => prove::run(&prove),
        Command::Schema { of: SchemaOf::Case } => exit::print(&trainer::case::schema()),
        Command::Schema {
            of: SchemaOf::Activities,
        } => exit::print(&trainer::credit::schema()),
        Command::Records(records) => records::run(&records),
    };
    exit.into()
}

/// Threads of a proof unless asked otherwise: those the machine has.
fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}
