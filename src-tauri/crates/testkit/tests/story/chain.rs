//! Many decisions of one role in a row.

use serde_json::{Map, Value, json};
use testkit::{Sketch, one};

/// The assistant decides in `s0`, `s1` …, each with these choices, then the case is done.
pub fn chain(decisions: &[Vec<Value>]) -> Sketch {
    let mut scenes = Map::new();
    for (at, choices) in decisions.iter().enumerate() {
        let next = match at + 1 {
            next if next == decisions.len() => "done".to_owned(),
            next => format!("s{next}"),
        };
        scenes.insert(
            format!("s{at}"),
            json!({
                "in": "visit", "title": "A moment", "text": "Pat waits.",
                "decision": one("measure", choices), "next": next,
            }),
        );
    }
    let done = Sketch::new().value()["scenes"]["done"].clone();
    scenes.insert("done".to_owned(), done);
    Sketch::new()
        .with("/scenes", Value::Object(scenes))
        .with("/start", json!("s0"))
        .with("/roles/clin/playable", json!(false))
        .without("/pass/clin")
}
