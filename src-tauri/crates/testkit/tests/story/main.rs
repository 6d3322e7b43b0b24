//! The checks on the build of a case, each on a sketch that has the fault and on one that has not.
//!
//! They stand here and not in `case`, because a sketch stands on `case`.

mod blind;
mod chain;
mod critical;
mod echoes;
mod endings;
mod facts;
mod handoffs;
mod hits;
mod merges;
mod random;
mod roles;
mod sound;
mod takeaways;
mod wells;

use case::{Code, Diagnostic, lint_on};
use testkit::Sketch;

/// Every finding of a code; the case can be played all the same.
fn all(code: Code, sketch: &Sketch) -> Vec<Diagnostic> {
    let (case, findings) = lint_on(&sketch.files(), None);
    assert!(case.is_some(), "{findings:#?}");
    let of_code = findings.into_iter().filter(|finding| finding.code == code);
    of_code.collect()
}

/// Where a code is found.
fn found(code: Code, sketch: &Sketch) -> Vec<String> {
    let places = all(code, sketch).into_iter();
    places.map(|finding| finding.pointer).collect()
}

/// The values of one argument over all findings of a code.
fn args(code: Code, name: &str, sketch: &Sketch) -> Vec<String> {
    let found = all(code, sketch).into_iter();
    found
        .filter_map(|finding| finding.arg(name).map(str::to_owned))
        .collect()
}

/// The sketch with a variable `seen` that starts false.
fn with_seen() -> Sketch {
    Sketch::new().with(
        "/vars/seen",
        serde_json::json!({"bool": true, "start": false, "seen_by": ["ma", "clin"]}),
    )
}
