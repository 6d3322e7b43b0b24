//! Endings that differ.

use crate::{all, args, found};
use case::Code;
use serde_json::{Value, json};
use testkit::Sketch;

/// Endings with these classes and texts, the first of them `done`.
fn endings(endings: &[(&str, &str)]) -> Sketch {
    let mut sketch = Sketch::new().with("/vars/way", json!({"int": [0, 9], "start": 0}));
    let mut ways: Vec<Value> = Vec::new();
    for (at, (class, text)) in endings.iter().enumerate() {
        let id = if at == 0 {
            "done".to_owned()
        } else {
            format!("end{at}")
        };
        sketch = sketch.with(
            &format!("/scenes/{id}"),
            json!({"in": "visit", "title": "Done", "text": text, "ending": {"class": class, "title": "Home"}}),
        );
        ways.insert(
            0,
            if at == 0 {
                json!({"to": id})
            } else {
                json!({"when": {"eq": ["way", at]}, "to": id})
            },
        );
    }
    sketch.with("/scenes/plan/next", json!(ways))
}

#[test]
fn four_endings_of_two_classes_are_enough() {
    let four = [
        ("good", "One."),
        ("good", "Two."),
        ("harm", "Three."),
        ("good", "Four."),
    ];
    assert_eq!(found(Code::EndingsAlike, &endings(&four)), [""; 0]);
    let three = endings(&four[..3]);
    assert_eq!(args(Code::EndingsAlike, "why", &three), ["few"]);
    assert_eq!(args(Code::EndingsAlike, "count", &three), ["3"]);
    assert_eq!(found(Code::EndingsAlike, &three), ["/scenes"]);
    // The single ending of the sketch is no class by itself.
    assert_eq!(args(Code::EndingsAlike, "why", &Sketch::new()), ["few"]);
}

#[test]
fn endings_have_classes_and_texts_of_their_own() {
    let one_class = [
        ("good", "One."),
        ("good", "Two."),
        ("good", "Three."),
        ("good", "Four."),
    ];
    assert_eq!(
        args(Code::EndingsAlike, "why", &endings(&one_class)),
        ["class"]
    );
    let one_text = [
        ("good", "One."),
        ("harm", "Two."),
        ("good", "Three."),
        ("good", "Two."),
    ];
    let found = all(Code::EndingsAlike, &endings(&one_text));
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].arg("why"), found[0].pointer.as_str()),
        (Some("text"), "/scenes/end3")
    );
}
