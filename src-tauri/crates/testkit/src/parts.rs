//! Parts of a case as JSON, each whole by itself.

use serde_json::{Map, Value, json};

/// The fields every outcome needs: an acceptable act of one minute that scores nothing.
#[must_use]
pub fn act() -> Value {
    json!({
        "class": "acceptable", "minutes": 1,
        "after": "It is done.", "why": "It could be done."
    })
}

/// `base` with the fields of `more` put over it.
///
/// # Panics
/// If either is no object.
fn over(mut base: Value, more: &Value) -> Value {
    let fields: &mut Map<String, Value> = base.as_object_mut().expect("an object to build on");
    for (key, value) in more.as_object().expect("an object of fields") {
        fields.insert(key.clone(), value.clone());
    }
    base
}

/// An outcome: [`act`] with this id and these fields.
#[must_use]
pub fn outcome(id: &str, fields: &Value) -> Value {
    over(over(act(), &json!({"id": id})), fields)
}

/// A choice that is its own outcome; one with `outcomes` holds them instead.
#[must_use]
pub fn choice(id: &str, fields: &Value) -> Value {
    let base = if fields.get("outcomes").is_some() {
        json!({})
    } else {
        act()
    };
    over(
        over(base, &json!({"id": id, "text": format!("Do {id}")})),
        fields,
    )
}

/// A `one` decision under a duty; the colleague takes the first choice.
///
/// # Panics
/// If there is no choice.
#[must_use]
pub fn one(duty: &str, choices: &[Value]) -> Value {
    let first = choices.first().expect("at least one choice");
    json!({"kind": "one", "duty": duty, "choices": choices, "colleague": [{"answer": {"choice": first["id"]}}]})
}

/// A picked `say` decision, as [`one`].
#[must_use]
pub fn say(duty: &str, choices: &[Value]) -> Value {
    over(one(duty, choices), &json!({"kind": "say"}))
}

/// A `handoff` decision with one way, `face`; the colleague sends every fact to the first receiver.
///
/// # Panics
/// If there is no receiver.
#[must_use]
pub fn handoff(duty: &str, to: &[&str], facts: &[&str], outcomes: &[Value]) -> Value {
    let first = to.first().expect("at least one receiver");
    json!({
        "kind": "handoff", "duty": duty, "to": to, "facts": facts,
        "how": [{"id": "face", "text": "Face to face"}],
        "outcomes": outcomes,
        "colleague": [{"answer": {"to": first, "facts": facts, "how": "face"}}]
    })
}
