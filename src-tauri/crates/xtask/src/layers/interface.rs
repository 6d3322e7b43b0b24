//! The interface's own tests.

use crate::metadata;
use crate::process::{run, watched};
use crate::setup::npm;
use crate::tally::{Tally, plain, vitest};

/// Unit tests, types and lints.
pub fn unit() -> Tally {
    let mut tally = tests();
    tally += types();
    tally += lint();
    tally
}

/// The types of the interface.
pub fn types() -> Tally {
    checked(&["run", "check"])
}

/// The lints of the interface.
pub fn lint() -> Tally {
    checked(&["run", "lint"])
}

/// The interface in a browser, with a host in memory.
pub fn browser() -> Tally {
    let (text, success) = watched(&mut npm(&["run", "test:mock"]));
    plain(&text).unwrap_or_default().judged(success)
}

fn tests() -> Tally {
    let Ok(metadata) = metadata::read() else {
        return Tally::one(false);
    };
    let report = metadata.target.join("vitest.json");
    // A report of an earlier run must not be taken for this one's.
    let _ = std::fs::remove_file(&report);
    let out = format!("--outputFile.json={}", report.display());
    let (_, success) = watched(&mut npm(&[
        "run",
        "test",
        "--",
        "--reporter=default",
        "--reporter=json",
        &out,
    ]));
    let told = std::fs::read_to_string(&report).ok();
    told.and_then(|report| vitest(&report))
        .unwrap_or_default()
        .judged(success)
}

fn checked(arguments: &[&str]) -> Tally {
    let done = run(&mut npm(arguments), "npm run lint --prefix ui");
    if let Err(failure) = &done {
        eprintln!("{}", failure.what);
    }
    Tally::one(done.is_ok())
}
