//! `check` and the catalog.

use super::{Bench, files};
use crate::catalog::check;
use case::Files;

#[test]
fn the_fixture_has_no_findings() {
    let checked = check(&files());
    assert!(checked.findings.is_empty(), "{:#?}", checked.findings);
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
