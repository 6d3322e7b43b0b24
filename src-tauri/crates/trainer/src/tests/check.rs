//! `check` and the catalog.

use super::{Bench, files};
use crate::catalog::{Finding, check};
use case::{Files, Severity};

#[test]
fn the_fixture_has_no_findings() {
    let checked = check(&files());
    let grave = checked
        .findings
        .iter()
        .filter(|found| found.severity != Severity::Note);
    assert_eq!(grave.collect::<Vec<_>>(), Vec::<&Finding>::new());
    assert!(checked.is_playable());
}

#[test]
fn a_faulty_case_is_listed_with_its_findings() {
    let bench = Bench::new();
    bench
        .fakes
        .cases
        .put("broken", Files::new().with("case.json", "{"));
    let trainer = bench.open();
    let entries = trainer.catalog().entries();
    assert_eq!(entries.len(), 2);
    assert!(entries[0].checked.is_playable());
    assert!(!entries[1].checked.is_playable());
    assert_eq!(entries[1].checked.findings[0].code, "syntax");
}

#[test]
fn a_walk_that_goes_otherwise_is_found_at_its_place() {
    let plan = include_str!("../../fixtures/two-seats/plan.json");
    let wrong = plan.replace("\"ending\": \"fall\"", "\"ending\": \"calm\"");
    assert_ne!(wrong, plan);
    let line = 1 + wrong[..wrong.find("\"id\": \"rushed\"").expect("the walk")]
        .matches('\n')
        .count();
    let checked = check(&files().with("plan.json", wrong));
    let mut failed = checked
        .findings
        .iter()
        .filter(|found| found.code == "plan-failed");
    let found = failed.next().expect("a finding");
    assert_eq!(failed.next(), None);
    assert_eq!(found.pointer, "/walks/2");
    // The walk's object opens on the line before its id.
    assert_eq!(found.line as usize, line - 1);
    assert_eq!(found.args[0], ("walk", "rushed".to_owned()));
    assert_eq!(found.args[1], ("detail", "ending calm ≠ fall".to_owned()));
    assert!(checked.is_playable());
}
