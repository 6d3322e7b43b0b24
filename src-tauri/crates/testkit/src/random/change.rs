//! The same case written otherwise: what means nothing is changed, and every figure must stay.

use super::dice::Dice;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The case as JSON with the keys of every map in another order.
#[must_use]
pub fn permuted(case: &Value, seed: u64) -> String {
    let mut text = String::new();
    write(case, &mut Dice::new(seed), &mut text);
    text
}

fn write(value: &Value, dice: &mut Dice, text: &mut String) {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<(&String, &Value)> = fields.iter().collect();
            dice.shuffle(&mut fields);
            text.push('{');
            for (position, (key, field)) in fields.into_iter().enumerate() {
                if position > 0 {
                    text.push(',');
                }
                text.push_str(&Value::String(key.clone()).to_string());
                text.push(':');
                write(field, dice, text);
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            for (position, item) in items.iter().enumerate() {
                if position > 0 {
                    text.push(',');
                }
                write(item, dice, text);
            }
            text.push(']');
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            text.push_str(&value.to_string());
        }
    }
}

/// A case of [`super::case`] with every id renamed so that ids sort in another order, and the new name of each.
#[must_use]
pub fn renamed(case: &Value, seed: u64) -> (Value, BTreeMap<String, String>) {
    let mut ids = BTreeSet::new();
    collect(case, &mut ids);
    let mut dice = Dice::new(seed);
    let names = (0..)
        .zip(ids)
        .map(|(number, id): (u32, String)| {
            let letter = char::from(b'a' + u8::try_from(dice.below(26)).unwrap_or(0));
            (id, format!("{letter}{:03x}-{number}", dice.below(0x1000)))
        })
        .collect();
    (rename(case, &names), names)
}

/// Ids of generated cases are a letter, digits, and at most one dash with digits; nothing else in them looks so.
fn is_id(word: &str) -> bool {
    let mut letters = word.chars();
    letters
        .next()
        .is_some_and(|first| first.is_ascii_lowercase())
        && letters.next().is_some_and(|second| second.is_ascii_digit())
        && letters.all(|letter| letter.is_ascii_digit() || letter == '-')
}

fn collect(value: &Value, ids: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            ids.extend(fields.keys().filter(|key| is_id(key)).cloned());
            fields.values().for_each(|field| collect(field, ids));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, ids)),
        Value::String(word) if is_id(word) => {
            ids.insert(word.clone());
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn rename(value: &Value, names: &BTreeMap<String, String>) -> Value {
    let new = |word: &String| names.get(word).unwrap_or(word).clone();
    match value {
        Value::Object(fields) => Value::Object(
            fields
                .iter()
                .map(|(key, field)| (new(key), rename(field, names)))
                .collect::<Map<String, Value>>(),
        ),
        Value::Array(items) => items.iter().map(|item| rename(item, names)).collect(),
        // A choice is named with its scene.
        Value::String(word) => match word.split_once('.') {
            Some((scene, choice)) if is_id(scene) && is_id(choice) => Value::String(format!(
                "{}.{}",
                new(&scene.to_owned()),
                new(&choice.to_owned())
            )),
            Some(_) | None if word.contains('{') => Value::String(inserted(word, names)),
            Some(_) | None => Value::String(new(word)),
        },
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

/// A text with the names it inserts.
fn inserted(text: &str, names: &BTreeMap<String, String>) -> String {
    let mut parts = text.split('{');
    let mut new = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (id, rest) = part.split_once('}').unwrap_or((part, ""));
        let id = names.get(id).map_or(id, String::as_str);
        new.push_str(&format!("{{{id}}}{rest}"));
    }
    new
}

#[cfg(test)]
mod tests {
    use super::{permuted, renamed};
    use crate::random::{Family, case, files};
    use case::compile;

    #[test]
    fn a_permuted_case_is_the_same_case() {
        for seed in 0..50 {
            let value = case(Family::Looping, seed);
            let text = permuted(&value, seed);
            assert_ne!(text, value.to_string(), "nothing moved");
            let read: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            assert_eq!(read, value);
            let (one, _) = compile(&files(&value.to_string()));
            let (other, _) = compile(&files(&text));
            // Numbers of outcomes and texts follow the order of the file; tables and the logic do not.
            let (one, other) = (one.expect("compiles"), other.expect("compiles"));
            assert_eq!(one.hashes, other.hashes);
            assert_eq!(one.vars, other.vars);
        }
    }

    #[test]
    fn a_renamed_case_has_every_id_new_and_compiles() {
        let mut moved = 0;
        for seed in 0..50 {
            let value = case(Family::Acyclic, seed);
            let (other, names) = renamed(&value, seed);
            let text = other.to_string();
            for (old, new) in &names {
                assert!(!text.contains(&format!("\"{old}\"")), "{old} is left");
                assert!(!text.contains(&format!("{{{old}}}")), "{old} is inserted");
                assert!(text.contains(&format!("\"{new}\"")), "{new} is missing");
            }
            let (one, _) = compile(&files(&value.to_string()));
            let (other, findings) = compile(&files(&text));
            let (one, other) = (one.expect("compiles"), other);
            let other = other.unwrap_or_else(|| panic!("{seed}: {findings:?}"));
            assert_eq!(one.scenes.len(), other.scenes.len());
            let order: Vec<&String> = one.scenes.iter().map(|scene| &names[&scene.id]).collect();
            moved += usize::from(!order.is_sorted());
        }
        assert!(moved > 25, "ids of scenes were reordered in {moved} of 50");
    }
}
