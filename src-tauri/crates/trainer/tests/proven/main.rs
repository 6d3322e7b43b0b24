//! What a proof finds in small cases made for it: each code where it must be found, and a near miss beside it.
#![allow(
    clippy::expect_used,
    reason = "a case that cannot be made fails the test"
)]

mod carried;
mod faults;
mod never;
mod passing;

use serde_json::{Value, json};
use testkit::Sketch;
use trainer::catalog::Finding;
use trainer::proof::{Effort, MEMORY, Shelf, findings, prove};

/// Everything a proof finds.
fn found(sketch: &Sketch) -> Vec<Finding> {
    let (case, files) = (sketch.case(), sketch.files());
    let effort = Effort {
        states: 1_000_000,
        memory: MEMORY,
        team_ledger: false,
        threads: 1,
        stop: &|| false,
        shelf: &Shelf::default(),
    };
    let proof = prove(&case, &files, &[], &effort);
    assert!(proof.complete, "so small a case is searched to its end");
    findings(&case, &files, &proof)
}

/// Where a code is found.
fn places(sketch: &Sketch, code: &str) -> Vec<String> {
    let all = found(sketch);
    let of_code = all.into_iter().filter(|finding| finding.code == code);
    of_code.map(|finding| finding.pointer).collect()
}

/// The one finding of a code.
fn the(sketch: &Sketch, code: &str) -> Finding {
    let mut all = found(sketch);
    all.retain(|finding| finding.code == code);
    assert_eq!(all.len(), 1, "{code}: {all:#?}");
    all.remove(0)
}

fn argument<'f>(finding: &'f Finding, name: &str) -> &'f str {
    let found = finding.args.iter().find(|(known, _)| *known == name);
    found.map_or("", |(_, value)| value.as_str())
}

/// The sketch in which the assistant needs no points.
fn easy() -> Sketch {
    Sketch::new().with("/pass/ma", json!({"points": 0, "own": 0}))
}

/// The sketch with an effect more on a choice.
fn acting(sketch: Sketch, scene: &str, choice: usize, effect: Value) -> Sketch {
    let at = format!("/scenes/{scene}/decision/choices/{choice}/effects");
    let known = sketch.value().pointer(&at).and_then(Value::as_array);
    let mut effects = known.cloned().unwrap_or_default();
    effects.push(effect);
    sketch.with(&at, Value::Array(effects))
}
