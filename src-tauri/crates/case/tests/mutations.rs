//! Whatever the bytes: findings or a case, never a panic.

mod common;

use case::{Code, Severity};
use common::{EXAMPLE, compiled, example};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Pointers to every value of the example.
fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Object(map) => map
            .iter()
            .for_each(|(key, inner)| pointers(inner, &format!("{at}/{key}"), all)),
        Value::Array(items) => {
            for (position, inner) in items.iter().enumerate() {
                pointers(inner, &format!("{at}/{position}"), all);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn replacement() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        Just(json!(true)),
        Just(json!({})),
        Just(json!([])),
        Just(json!([[]])),
        Just(json!({"name": "last-sys"})),
        Just(json!({"all": []})),
        Just(json!(1.5)),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        prop_oneof![
            Just("room"),
            Just("ma"),
            Just("ran"),
            Just("last-sys"),
            Just("repeat-sys"),
            Just("plan")
        ]
        .prop_map(Value::from),
    ]
}

/// A case exists exactly where no finding is an error, and every finding stands in the file.
fn consistent(bytes: &[u8]) -> Result<(), TestCaseError> {
    let (case, findings) = compiled(bytes);
    let faulty = findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    prop_assert_eq!(case.is_some(), !faulty);
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() as u32 + 1;
    for finding in &findings {
        prop_assert!(finding.line <= lines);
        prop_assert!(
            finding.line > 0 || matches!(finding.code, Code::MissingFile | Code::TooLarge)
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_changed_anywhere(edits in prop::collection::vec((0..EXAMPLE.len(), any::<u8>()), 1..6)) {
        let mut bytes = EXAMPLE.as_bytes().to_vec();
        for (at, byte) in edits {
            bytes[at] = byte;
        }
        consistent(&bytes)?;
    }

    #[test]
    fn pieces_cut_or_doubled(from in 0..EXAMPLE.len(), length in 0..400_usize, doubled in any::<bool>()) {
        let mut bytes = EXAMPLE.as_bytes().to_vec();
        let to = (from + length).min(bytes.len());
        let piece: Vec<u8> = bytes.drain(from..to).collect();
        if doubled {
            bytes.splice(from..from, [piece.clone(), piece].concat());
        }
        consistent(&bytes)?;
    }

    #[test]
    fn values_replaced(edits in prop::collection::vec((any::<prop::sample::Index>(), replacement()), 1..4)) {
        let mut case = example();
        for (index, value) in edits {
            let mut all = Vec::new();
            pointers(&case, "", &mut all);
            if let Some(place) = case.pointer_mut(index.get::<String>(&all)) {
                *place = value;
            }
        }
        consistent(case.to_string().as_bytes())?;
    }

    #[test]
    fn values_removed(index in any::<prop::sample::Index>()) {
        let mut case = example();
        let mut all = Vec::new();
        pointers(&case, "", &mut all);
        let pointer: &String = index.get(&all);
        if let Some((parent, key)) = pointer.rsplit_once('/') {
            match case.pointer_mut(parent) {
                Some(Value::Object(map)) => { map.remove(key); }
                Some(Value::Array(items)) => { items.remove(key.parse().expect("a position")); }
                Some(_) | None => {}
            }
        }
        consistent(case.to_string().as_bytes())?;
    }
}

const PLAN: &str = include_str!("../../../docs/examples/second-reading/plan.json");

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn plans_changed(edits in prop::collection::vec((any::<prop::sample::Index>(), replacement()), 1..4)) {
        let case = compiled(EXAMPLE).0.expect("the example compiles");
        let mut value: Value = serde_json::from_str(PLAN).expect("the plan is JSON");
        for (index, replaced) in edits {
            let mut all = Vec::new();
            pointers(&value, "", &mut all);
            if let Some(place) = value.pointer_mut(index.get::<String>(&all)) {
                *place = replaced;
            }
        }
        let bytes = value.to_string();
        let (plan, findings) = case::plan::plan(&case, bytes.as_bytes());
        let faulty = findings.iter().any(|finding| finding.severity == Severity::Error);
        prop_assert_eq!(plan.is_some(), !faulty);
        // A walk is shaped as a decisions file but for its id, title and expectation.
        let (run, findings) = case::plan::decisions(&case, "run.json", bytes.as_bytes());
        prop_assert!(run.is_none() && !findings.is_empty());
    }
}
