//! Lines for tomorrow.

use crate::{all, args, found};
use case::Code;
use serde_json::{Value, json};
use testkit::Sketch;

fn line(id: &str, after: &str, text: &str) -> Value {
    json!({"id": id, "after": after, "behaviour": "b02", "text": text})
}

const GOOD: &str = "When a first reading is high, I start the timer.";

/// Both roles have two lines; the assistant's second says `text`.
fn lines(text: &str) -> Sketch {
    Sketch::new().with(
        "/takeaways",
        json!({
            "ma": [line("a", "room", GOOD), line("b", "tell", text)],
            "clin": [line("c", "plan", "Before I add a tablet, I ask."), line("d", "plan", "If it is green, I write one line.")],
        }),
    )
}

#[test]
fn a_line_begins_with_its_moment_and_names_an_act() {
    assert_eq!(found(Code::TakeawayShape, &lines(GOOD)), [""; 0]);
    let why = |text: &str| args(Code::TakeawayShape, "why", &lines(text));
    assert_eq!(
        found(Code::TakeawayShape, &lines("Always measure twice.")),
        ["/takeaways/ma/1/text"]
    );
    assert_eq!(why("Always measure twice."), ["opening"]);
    assert_eq!(why("When a reading is high, I understand why."), ["verb"]);
    // Not knowing may be the moment.
    assert_eq!(why("When I do not know whose task it is, I ask."), [""; 0]);
    // "When" and 29 or 30 words more.
    let long = |more: usize| format!("When{}", " it".repeat(more));
    assert_eq!(why(&long(29)), [""; 0]);
    assert_eq!(why(&long(30)), ["words"]);
}

#[test]
fn a_role_takes_two_or_three_lines_from_its_own_decisions() {
    assert_eq!(
        found(Code::TakeawayShape, &Sketch::new()),
        ["/roles/clin", "/roles/ma"]
    );
    let three = lines(GOOD).with("/takeaways/ma/-", line("e", "room", GOOD));
    assert_eq!(found(Code::TakeawayShape, &three), [""; 0]);
    let four = three.with("/takeaways/ma/-", line("f", "room", GOOD));
    assert_eq!(args(Code::TakeawayShape, "found", &four), ["4"]);
    for scene in ["plan", "done"] {
        let other = lines(GOOD).with("/takeaways/ma/1/after", json!(scene));
        assert_eq!(args(Code::TakeawayShape, "why", &other), ["decision"]);
        assert_eq!(found(Code::TakeawayShape, &other), ["/takeaways/ma/1/text"]);
    }
}

#[test]
fn a_translation_is_read_by_its_own_words() {
    let spanish = json!({
        "format": 1, "case": "sketch", "language": "es",
        "texts": {"takeaways.ma.a.text": "Cuando la primera cifra es alta, pongo el reloj.", "takeaways.ma.b.text": "Siempre mido dos veces."},
    });
    let found = all(
        Code::TakeawayShape,
        &lines(GOOD).file("lang/es.json", spanish.to_string()),
    );
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].file, "lang/es.json");
    assert_eq!(found[0].arg("found"), Some("siempre"));
}
