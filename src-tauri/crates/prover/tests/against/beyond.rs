//! Edits that make the new version read what the old one does not know, or forget what the old one keeps.

use crate::edits::{fate, told};
use prover::against::Survives;
use serde_json::{Value, json};
use testkit::{Sketch, outcome};

/// Entered numbers are only as many as stand for all; the new version may name one that the old one does not know.
#[test]
fn a_number_that_only_the_new_version_names_is_tried() {
    let field = json!({"id": "n", "text": "The number", "min": 0, "max": 1000, "unit": "mg"});
    let room = |when: Value| {
        let judged = outcome(
            "named",
            &json!({"when": when, "points": {"measure-and-document": 1}, "refs": ["protocol"]}),
        );
        json!({
            "kind": "enter", "duty": "measure", "fields": [field], "places": [{"id": "grid", "text": "The grid"}],
            "outcomes": [judged, outcome("other", &json!({}))],
            "colleague": [{"answer": {"values": {"n": 7}, "place": "grid"}}]
        })
    };
    let at = "/scenes/room/decision";
    let old = Sketch::new().with(at, room(json!({"eq": [{"field": "n"}, 7]})));
    for (beside, value, named) in [
        (
            "/params/p",
            json!({"int": [0, 1000], "default": 500, "text": "A dose"}),
            json!({"name": "p"}),
        ),
        (
            "/vars/z",
            json!({"int": [0, 1000], "start": 500}),
            json!({"name": "z"}),
        ),
    ] {
        let when = json!({"any": [{"eq": [{"field": "n"}, 7]}, {"eq": [{"field": "n"}, named]}]});
        let new = old.clone().with(beside, value).with(at, room(when));
        let told = told(&old.case(), &new.case());
        assert!(!told.survives_all, "{beside}");
    }
}

#[test]
fn an_attempt_survives_what_another_choice_set_going_and_the_new_version_never_does() {
    let late = json!([{
        "id": "l", "after": {"minutes": 10}, "when": {"visited": "room"}, "title": "Later",
        "effects": [{"ledger": {"cost": -1}}], "text": "It is told."
    }]);
    let acts = "/scenes/room/decision/choices";
    let new = Sketch::new().with("/scenes/tell/decision/outcomes/0/minutes", json!(20));
    let new = new.with("/scenes/tell/decision/outcomes/1/minutes", json!(20));
    for choice in [0, 1] {
        let effects = format!("{acts}/{choice}/effects");
        let none = new.clone().with(&effects, json!([]));
        let old = none
            .clone()
            .with("/late", late.clone())
            .with(&effects, json!([{"later": "l"}]));
        let told = told(&old.case(), &none.case());
        // Who chose the other goes on, wherever it stands.
        for scene in ["tell", "plan"] {
            assert_eq!(
                fate(&told, &old.case(), scene).0,
                Survives::Some,
                "{choice} {scene}"
            );
        }
    }
}
