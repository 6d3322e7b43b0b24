//! The same case with one thing written otherwise, as an author edits it.

use super::dice::Dice;
use serde_json::{Value, json};

/// Every place of a value that an edit can change.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                let here = format!("{at}/{key}");
                if ["effects", "arrive", "when", "points", "next"].contains(&key.as_str()) {
                    found.push(here.clone());
                }
                places(field, &here, found);
            }
        }
        Value::Array(items) => {
            for (position, item) in items.iter().enumerate() {
                places(item, &format!("{at}/{position}"), found);
            }
        }
        Value::Number(_) | Value::Bool(_) => found.push(at.to_owned()),
        Value::Null | Value::String(_) => {}
    }
}

/// The case with one thing changed, so that it need not mean the same any more, nor be playable.
#[must_use]
pub fn edited(old: &Value, seed: u64) -> Value {
    let dice = &mut Dice::new(seed);
    let mut new = old.clone();
    let mut found = Vec::new();
    places(&old["scenes"], "/scenes", &mut found);
    for table in [
        "vars",
        "facts",
        "duties",
        "deadlines",
        "late",
        "params",
        "encounters",
    ] {
        places(&old[table], &format!("/{table}"), &mut found);
    }
    let Some(at) = found.get(dice.below(found.len())) else {
        return new;
    };
    let by = if dice.below(2) == 0 { 1 } else { -1 };
    let Some(place) = new.pointer_mut(at) else {
        return new;
    };
    *place = match place.clone() {
        Value::Number(number) => json!(number.as_i64().unwrap_or(0) + by),
        Value::Bool(flag) => json!(!flag),
        Value::Array(mut items) if items.len() > 1 => {
            items.remove(dice.below(items.len() - 1));
            json!(items)
        }
        Value::Object(condition) if at.ends_with("/when") => json!({"not": condition}),
        Value::Object(mut fields) if !fields.is_empty() => {
            let key = fields.keys().nth(dice.below(fields.len())).cloned();
            fields.remove(&key.unwrap_or_default());
            json!(fields)
        }
        same @ (Value::Null | Value::String(_) | Value::Array(_) | Value::Object(_)) => same,
    };
    new
}
