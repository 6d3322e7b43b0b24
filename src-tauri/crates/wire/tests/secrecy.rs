//! Before it is due, nothing in a scene tells what a choice is worth or what another role knows. A learner can open
//! developer tools, so what counts is the serialised form.

mod bench;

use bench::{Bench, CASE, choice, handoff};
use serde_json::Value;
use wire::dto::Scene;

/// Every text of the case that the path from the top through these keys leads to.
fn texts(wanted: impl Fn(&[String]) -> bool) -> Vec<String> {
    let case: Value = serde_json::from_str(CASE).expect("JSON");
    let mut found = Vec::new();
    collect(&case, &mut Vec::new(), &wanted, &mut found);
    assert!(!found.is_empty(), "the test looks for nothing");
    found
}

fn collect(
    value: &Value,
    path: &mut Vec<String>,
    wanted: &impl Fn(&[String]) -> bool,
    found: &mut Vec<String>,
) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (key.clone(), value))
            .collect(),
        Value::Array(items) => items.iter().map(|value| (String::new(), value)).collect(),
        Value::String(text) => {
            if wanted(path) {
                found.push(text.clone());
            }
            return;
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => return,
    };
    for (key, value) in inner {
        path.push(key);
        collect(value, path, wanted, found);
        path.pop();
    }
}

fn serialised(scene: &Scene) -> String {
    serde_json::to_string(scene).expect("a shape")
}

fn holds_none(scene: &Scene, forbidden: &[String]) {
    let sent = serialised(scene);
    for text in forbidden {
        assert!(
            !sent.contains(text.as_str()),
            "{} tells: {text}",
            scene.scene
        );
    }
}

/// Explanations, temptations, sentences of the value ledger, standing, classes.
fn judgements() -> Vec<String> {
    let ends = |path: &[String], key: &str| path.last().is_some_and(|last| last == key);
    let mut all = texts(|path| {
        ends(path, "why")
            || ends(path, "hint")
            || ends(path, "tempting")
            || (ends(path, "text") && path.iter().any(|key| key == "ledger"))
    });
    let shapes = [
        "recommended",
        "harmful",
        "unnecessary",
        "acceptable",
        "\"action\":",
        "\"ownership\":",
        "\"standing\":",
        "\"ledger\":",
        "effects",
    ];
    all.extend(shapes.map(str::to_owned));
    all
}

fn facts_of_others(own: &[&str]) -> Vec<String> {
    texts(|path| match path {
        [top, fact, field] => {
            top == "facts"
                && !own.contains(&fact.as_str())
                && ["text", "source"].contains(&field.as_str())
        }
        _ => false,
    })
}

#[test]
fn a_graded_scene_tells_nothing_before_the_debrief() {
    let mut bench = Bench::new();
    let room = bench.start(&["ma"], "graded");
    holds_none(&room, &judgements());
    holds_none(&room, &facts_of_others(&["coffee"]));
    let outcomes =
        texts(|path| path[0] == "scenes" && path.last().is_some_and(|key| key == "after"));
    holds_none(&room, &outcomes);
    let brief = bench.decide(&room, choice("repeat"));
    holds_none(&brief, &judgements());
    holds_none(&brief, &facts_of_others(&["coffee", "rested"]));
    let ended = bench.decide(&brief, handoff(&["coffee"], "say"));
    assert!(ended.ending.is_some());
    holds_none(&ended, &judgements());
    // What the clinician alone knows stays with the clinician.
    holds_none(&ended, &facts_of_others(&["coffee", "rested"]));
}

#[test]
fn each_role_sees_its_own_evidence_and_passages() {
    let mut bench = Bench::new();
    let room = bench.start(&["ma", "clin"], "graded");
    let ids = |scene: &Scene| -> Vec<String> {
        scene.evidence.iter().map(|one| one.id.clone()).collect()
    };
    assert_eq!(ids(&room), ["bp"]);
    let brief = bench.decide(&room, choice("repeat"));
    let plan = bench.decide(&brief, handoff(&["coffee"], "say"));
    assert_eq!(plan.role, "clin");
    assert_eq!(ids(&plan), ["history"]);
    let sent = serialised(&plan);
    // The medical assistant's own outcome is not the clinician's to read.
    assert!(!sent.contains("She breathes out"));
    assert!(!sent.contains("rested reading"));
    let told: Vec<&str> = plan
        .happened
        .iter()
        .map(|passage| passage.kind.as_str())
        .collect();
    assert_eq!(told, ["received"]);
    let new: Vec<&str> = plan
        .facts
        .iter()
        .filter(|fact| fact.is_new)
        .map(|fact| fact.id.as_str())
        .collect();
    assert_eq!(new, ["coffee"]);
}

#[test]
fn practice_explains_the_own_act_at_once_and_no_other() {
    let mut bench = Bench::new();
    let room = bench.start(&["ma"], "practice");
    holds_none(&room, &judgements());
    let brief = bench.decide(&room, choice("repeat"));
    let feedback = brief.happened[0]
        .feedback
        .as_ref()
        .expect("practice explains");
    assert_eq!(
        (feedback.class.as_str(), feedback.action, feedback.ownership),
        ("recommended", 2, 1)
    );
    assert_eq!(feedback.standing, "owner");
    let sent = serialised(&brief);
    assert!(sent.contains("A first high reading after a run"));
    assert!(!sent.contains("A number taken on the run"));
    assert!(!sent.contains("The number alone would have steered"));
    // The story shows the value as it was when the act was done.
    assert!(sent.contains("The dial says 148."));
}
