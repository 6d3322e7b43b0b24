//! Kinds of temptation.

use crate::chain::chain;
use crate::{args, found};
use case::{Code, Severity, lint_on};
use serde_json::json;
use testkit::{Sketch, choice};

fn drawn(wells: &[&str]) -> Sketch {
    let row: Vec<_> = wells
        .iter()
        .map(|well| {
            let wrong = json!({"tempting": "It is quick.", "well": well});
            vec![
                choice("a", &json!({"class": "recommended"})),
                choice("b", &wrong),
            ]
        })
        .collect();
    chain(&row)
}

#[test]
fn a_case_draws_from_four_wells_and_one_is_over_caution() {
    assert_eq!(found(Code::WellsFew, &Sketch::new()), [""; 0]);
    let why = |wells: &[&str]| args(Code::WellsFew, "why", &drawn(wells));
    assert_eq!(
        why(&["habit", "habit", "kindness", "over-caution"]),
        ["few"]
    );
    assert_eq!(
        why(&["habit", "kindness", "deference", "half-rule"]),
        ["over"]
    );
    assert_eq!(
        why(&[
            "measure-before-care",
            "wrong-hand",
            "deference",
            "over-caution"
        ]),
        [""; 0]
    );
    assert_eq!(Code::WellsFew.severity(), Severity::Note);
}

#[test]
fn a_well_is_the_authors_and_no_logic() {
    let hashes = |sketch: &Sketch| sketch.case().hashes;
    let bare = drawn(&["habit"]).without("/scenes/s0/decision/choices/1/well");
    assert_eq!(hashes(&drawn(&["habit"])), hashes(&bare));
    let (case, findings) = lint_on(&drawn(&["greed"]).files(), None);
    assert!(case.is_none());
    let unknown = findings.iter().find(|it| it.code == Code::UnknownWord);
    assert_eq!(unknown.and_then(|it| it.arg("word")), Some("greed"));
}
