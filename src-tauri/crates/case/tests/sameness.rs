//! What may change without changing the case: the order of keys, comments, words, ids.

mod common;

use case::model::{Case, Hashes};
use common::{EXAMPLE, at, compiled, edited, example};
use serde_json::{Map, Value, json};

fn case_of(value: &Value) -> Case {
    let (case, findings) = compiled(value.to_string());
    assert_eq!(findings, []);
    case.expect("a case")
}

/// Every object with its keys in the opposite order, as text (a map would sort them again).
fn reversed(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let parts: Vec<String> = map
                .iter()
                .rev()
                .map(|(key, value)| format!("{}:{}", Value::from(key.as_str()), reversed(value)))
                .collect();
            format!("{{{}}}", parts.join(","))
        }
        Value::Array(items) => {
            let parts: Vec<String> = items.iter().map(reversed).collect();
            format!("[{}]", parts.join(","))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
    }
}

#[test]
fn the_order_of_keys_changes_nothing() {
    let straight = case_of(&example());
    let (case, findings) = compiled(reversed(&example()));
    assert_eq!(findings, []);
    let mut case = case.expect("a case");
    assert_eq!(case.hashes, straight.hashes);
    // Texts are numbered as they are met, which is by id too.
    assert_eq!(case.texts, straight.texts);
    case.hashes = straight.hashes.clone();
    assert_eq!(case, straight);
}

#[test]
fn comments_change_nothing() {
    let noted = edited(|case| {
        case["note"] = json!("for the reviewer");
        case["x-editor"] = json!({"map": {"room": [1, 2]}});
        case["roles"]["note"] = json!(["any", "value"]);
        at(case, "/scenes/room/decision/choices/0")["note"] = json!(1.5);
        at(case, "/scenes/room/decision/choices/0/effects/0/set")["x-why"] = json!(null);
        at(case, "/scenes/tell/decision/outcomes/0/when")["note"] = json!("a condition");
    });
    assert_eq!(case_of(&noted), case_of(&example()));
}

#[test]
fn each_part_has_its_own_hash() {
    let plain = case_of(&example()).hashes;
    let parts = |edit: fn(&mut Value)| {
        let Hashes {
            logic,
            rules: _,
            text,
            media,
            params,
            content,
        } = case_of(&edited(edit)).hashes;
        [
            logic != plain.logic,
            text != plain.text,
            media != plain.media,
            params != plain.params,
            content != plain.content,
        ]
    };
    let logic = parts(|case| at(case, "/scenes/room/decision/choices/0")["minutes"] = json!(8));
    assert_eq!(logic, [true, false, false, false, true]);
    let words = parts(|case| case["scenes"]["tell"]["text"] = json!("Dr. Lee turns round."));
    assert_eq!(words, [false, true, false, false, true]);
    let params = parts(|case| case["params"]["repeat-sys"]["default"] = json!(130));
    assert_eq!(params, [false, false, false, true, true]);
    let tempting = parts(|case| {
        at(case, "/scenes/room/decision/choices/1")["tempting"] = json!("Another reason.")
    });
    assert_eq!(tempting, [false; 5]);
    let sorted = parts(|case| {
        let person = at(case, "/people/ana");
        person["traits"] = json!(["older"]);
        person["barriers"] = json!(["transport"]);
        person["lapses"] = json!(["missed-visit"]);
    });
    assert_eq!(sorted, [false; 5]);
}

#[test]
fn what_no_play_reads_is_no_rule() {
    let plain = case_of(&example()).hashes;
    let logic_and_rules = |edit: fn(&mut Value)| {
        let hashes = case_of(&edited(edit)).hashes;
        [hashes.logic != plain.logic, hashes.rules != plain.rules]
    };
    // An honest edit of a word, as authors are asked to make it.
    let worded = logic_and_rules(|case| {
        case["scenes"]["tell"]["text"] = json!("Dr. Lee turns round.");
        case["version"] = json!(2);
        case["review"] = json!({"state": "reviewed", "by": "A. Vance", "on": "2026-11-01", "until": "2099-11-01"});
        case["minutes"]["estimate"] = json!(14);
    });
    assert_eq!(worded, [true, false]);
    let timed = logic_and_rules(|case| {
        case["version"] = json!(2);
        at(case, "/scenes/room/decision/choices/0")["minutes"] = json!(8);
    });
    assert_eq!(timed, [true, true]);
    let marked = logic_and_rules(|case| {
        case["pass"]["ma"]["points"] = json!(1);
    });
    assert_eq!(marked, [true, true]);
    // A scene may be named as a field that is left out at the top.
    let named = |class: &str| {
        let mut case = example();
        case["scenes"]["version"] = case["scenes"]["end-good"].clone();
        case["scenes"]["version"]["ending"]["class"] = json!(class);
        case["scenes"]["plan"]["next"] =
            json!([{"when": {"visited": "room"}, "to": "version"}, {"to": "end-dear"}]);
        case_of(&case).hashes.rules
    };
    assert_ne!(named("good"), named("lost"));
}

#[test]
fn a_hash_is_sha_256_of_canonical_json() {
    // printf '{"repeat-sys":{"default":140,"int":[120,160],"unit":"mmHg"}}' | sha256sum
    let params = "aa3ed9c1a5dffddc71cb855a42ced7ee68e03d7f60c6e8392debb41353def334";
    assert_eq!(case_of(&example()).hashes.params, params);
}

/// The same case with every id spelt otherwise: `prefix` sorts the tables in another order.
#[test]
fn renaming_ids_keeps_what_the_tables_say() {
    let ids = [
        ("room", "z-room"),
        ("end-good", "b-end"),
        ("end-dear", "y-end"),
        ("last-sys", "zz-last"),
        ("repeat-sys", "a-repeat"),
        ("ran", "zz-ran"),
        ("readings", "aa-readings"),
    ];
    let renamed = rename(&example(), &ids);
    let (plain, renamed) = (case_of(&example()), case_of(&renamed));
    // Same outcomes with the same points, found by their (kept) ids.
    let scores = |case: &Case| {
        let mut all: Vec<_> = case
            .outcomes
            .iter()
            .map(|outcome| {
                (
                    outcome.id.clone(),
                    outcome.minutes,
                    outcome.own,
                    outcome.points.len(),
                    outcome.effects.len(),
                )
            })
            .collect();
        all.sort();
        all
    };
    assert_eq!(scores(&plain), scores(&renamed));
    assert_eq!(renamed.scenes[renamed.start.at()].id, "z-room");
    assert_eq!(renamed.vars[0].id, "zz-last");
}

/// Replaces whole strings, keys and `{placeholders}`.
fn rename(value: &Value, ids: &[(&str, &str)]) -> Value {
    let new = |old: &str| {
        let found = ids.iter().find(|(id, _)| *id == old);
        found.map_or_else(
            || {
                ids.iter().fold(old.to_owned(), |text, (id, new)| {
                    text.replace(&format!("{{{id}}}"), &format!("{{{new}}}"))
                })
            },
            |(_, new)| (*new).to_owned(),
        )
    };
    match value {
        Value::String(text) => Value::String(new(text)),
        Value::Array(items) => items.iter().map(|item| rename(item, ids)).collect(),
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| (new(key), rename(value, ids)))
            .collect::<Map<_, _>>()
            .into(),
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

#[test]
fn the_example_is_written_with_its_keys_in_reading_order() {
    // Reversal in the first test must differ from the file, or it shows nothing.
    assert_ne!(reversed(&example()), example().to_string());
    assert!(EXAMPLE.starts_with("{\n  \"format\": 1"));
}

#[test]
fn an_id_may_look_like_a_field() {
    // Scenes named as the fields that hashing leaves out still count as logic.
    let named = |id: &str| {
        let mut case = example();
        case["scenes"][id] = case["scenes"]["end-good"].clone();
        case["scenes"]["plan"]["next"] =
            json!([{"when": {"visited": "room"}, "to": id}, {"to": "end-dear"}]);
        case
    };
    for id in ["params", "tempting", "text", "title"] {
        let plain = case_of(&named(id)).hashes;
        let mut other = named(id);
        other["scenes"][id]["ending"]["class"] = json!("lost");
        assert_ne!(plain.logic, case_of(&other).hashes.logic, "{id}");
    }
}
