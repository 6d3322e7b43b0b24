//! What the cases of a library find together.
#![allow(
    clippy::expect_used,
    reason = "a case that cannot be made fails the test"
)]

use serde_json::{Value, json};
use testkit::Sketch;
use trainer::catalog::{Finding, check_library};

/// A case with its own id, and what the table of people holds beside the patient's name.
fn case(id: &str, patient: &Value) -> Sketch {
    let mut sketch = Sketch::new().with("/id", json!(id));
    for (field, value) in patient.as_object().expect("fields") {
        sketch = sketch.with(&format!("/people/pat/{field}"), value.clone());
    }
    sketch
}

fn found(library: &[Sketch]) -> Vec<Vec<Finding>> {
    let cases: Vec<_> = library.iter().map(|it| (it.case(), it.files())).collect();
    let cases: Vec<_> = cases.iter().map(|(case, files)| (case, files)).collect();
    check_library(&cases)
}

/// How many findings each case has.
fn counts(library: &[Sketch]) -> Vec<usize> {
    found(library).iter().map(Vec::len).collect()
}

fn both() -> Value {
    json!({"traits": ["night-worker"], "barriers": ["transport"]})
}

fn barrier() -> Value {
    json!({"barriers": ["transport"]})
}

#[test]
fn three_of_four_are_more_than_half_and_each_of_them_is_told() {
    let library = [
        case("one", &both()),
        case("two", &barrier()),
        case("three", &both()),
        case("four", &both()),
    ];
    let told = found(&library);
    let counts: Vec<usize> = told.iter().map(Vec::len).collect();
    assert_eq!(counts, [1, 0, 1, 1]);
    let finding = &told[3][0];
    assert_eq!(finding.code, "trait-barrier");
    assert_eq!(finding.pointer, "/people/pat/traits");
    assert!(finding.line > 0);
    let args: Vec<(&str, &str)> = finding
        .args
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let expected = [
        ("trait", "night-worker"),
        ("barrier", "transport"),
        ("with", "3"),
        ("of", "4"),
    ];
    assert_eq!(args, expected);
}

#[test]
fn half_is_not_more_than_half_and_three_cases_are_too_few() {
    let half = [
        case("one", &both()),
        case("two", &barrier()),
        case("three", &both()),
        case("four", &barrier()),
    ];
    assert_eq!(counts(&half), [0; 4]);
    let few = [
        case("one", &both()),
        case("two", &both()),
        case("three", &both()),
    ];
    assert_eq!(counts(&few), [0; 3]);
}

#[test]
fn a_trait_counts_with_the_barrier_of_the_same_person_alone() {
    // The driver works at night, the patient has no way to come.
    let apart = |id| {
        case(id, &barrier()).with(
            "/people/dev",
            json!({"name": "Dev", "about": "Drives.", "traits": ["night-worker"]}),
        )
    };
    let library = ["one", "two", "three", "four"].map(apart);
    assert_eq!(counts(&library), [0; 4]);
}

#[test]
fn a_lapse_counts_as_a_barrier_does() {
    let missed = json!({"traits": ["young"], "lapses": ["missed-visit"]});
    let library = ["one", "two", "three", "four"].map(|id| case(id, &missed));
    assert_eq!(counts(&library), [1; 4]);
}

#[test]
fn two_versions_are_one_case_and_the_newer_counts() {
    let older = case("four", &both());
    let newer = case("four", &barrier()).with("/version", json!(2));
    let library = [
        case("one", &both()),
        case("two", &both()),
        case("three", &barrier()),
        older,
        newer,
    ];
    // Of four cases two: in its second version the fourth lost the trait.
    assert_eq!(counts(&library), [0; 5]);
    let twice = [
        case("one", &both()),
        case("two", &both()),
        case("three", &both()),
        case("three", &both()).with("/version", json!(2)),
    ];
    assert_eq!(counts(&twice), [0; 4]);
}

#[test]
fn a_waiver_accepts_it_where_it_stands() {
    let waiver = json!([{"code": "trait-barrier", "at": "people.pat", "reason": "Met in our clinic.", "by": "A. Vance"}]);
    let waived = case("four", &both()).with("/waivers", waiver);
    let library = [
        case("one", &both()),
        case("two", &both()),
        case("three", &both()),
        waived,
    ];
    let told = found(&library);
    let accepted: Vec<bool> = told.iter().map(|found| found[0].waived).collect();
    assert_eq!(accepted, [false, false, false, true]);
}
