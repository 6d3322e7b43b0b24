//! Renaming every id, and turning round the order of every map, changes no ending and no points.

use crate::folder;
use crate::tape::Tape;
use case::model::*;
use engine::{Run, Setup, score};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Maps of the top level whose keys are ids.
const TABLES: [&str; 14] = [
    "roles",
    "people",
    "params",
    "vars",
    "facts",
    "duties",
    "encounters",
    "deadlines",
    "critical",
    "fails",
    "measures",
    "refs",
    "media",
    "scenes",
];
/// Fields whose values (or keys) are words of the format or the taxonomy, never ids of the case.
const WORDS: [&str; 17] = [
    "kind",
    "class",
    "grade",
    "taxonomy",
    "measure",
    "behaviour",
    "behaviours",
    "points",
    "ledger",
    "language",
    "state",
    "enum",
    "file",
    "dark",
    "text_id",
    "fact",
    "waivers",
];

/// The id with its letters mirrored, a for z: as unique as before, and sorted the other way round.
fn mirrored(id: &str) -> String {
    id.chars()
        .map(|letter| match letter {
            'a'..='z' => char::from(b'z' - (letter as u8 - b'a')),
            other => other,
        })
        .collect()
}

/// Ids declared in the case. Those that are also values of an enum stay as they are.
fn declared(case: &Value) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for table in TABLES {
        if let Some(entries) = case.get(table).and_then(Value::as_object) {
            ids.extend(entries.keys().cloned());
        }
    }
    let mut words = BTreeSet::new();
    listed(case, &mut ids, &mut words);
    ids.retain(|id| !words.contains(id));
    ids
}

/// Ids of list entries, and values of enums.
fn listed(value: &Value, ids: &mut BTreeSet<String>, words: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| listed(item, ids, words)),
        Value::Object(fields) => {
            if let Some(Value::String(id)) = fields.get("id") {
                ids.insert(id.clone());
            }
            if let Some(Value::Array(names)) = fields.get("enum") {
                words.extend(names.iter().filter_map(Value::as_str).map(str::to_owned));
            }
            fields.values().for_each(|field| listed(field, ids, words));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Further maps whose keys are ids.
const KEYED: [&str; 6] = ["pass", "takeaways", "set", "add", "learn", "values"];

fn rename(value: &Value, keyed: bool, ids: &BTreeSet<String>) -> Value {
    let new = |word: &str| {
        if ids.contains(word) {
            return mirrored(word);
        }
        // A choice is named with its scene.
        if let Some((scene, choice)) = word.split_once('.')
            && ids.contains(scene)
        {
            let choice = if ids.contains(choice) {
                mirrored(choice)
            } else {
                choice.to_owned()
            };
            return format!("{}.{choice}", mirrored(scene));
        }
        let mut text = word.to_owned();
        if text.contains('{') {
            for id in ids {
                text = text.replace(&format!("{{{id}}}"), &format!("{{{}}}", mirrored(id)));
            }
        }
        text
    };
    match value {
        Value::String(word) => Value::String(new(word)),
        Value::Array(items) => items.iter().map(|item| rename(item, false, ids)).collect(),
        Value::Object(fields) => {
            let mut renamed = Map::new();
            // Written in the other order, too.
            for (name, field) in fields.iter().rev() {
                let name = name.as_str();
                // Points of an act are of the taxonomy; those of a chart are a list, and hold names of variables.
                let words =
                    !keyed && WORDS.contains(&name) && (name != "points" || field.is_object());
                let field = if words {
                    field.clone()
                } else {
                    let inner = !keyed && (TABLES.contains(&name) || KEYED.contains(&name));
                    rename(field, inner, ids)
                };
                let new = if keyed && ids.contains(name) {
                    mirrored(name)
                } else {
                    name.to_owned()
                };
                renamed.insert(new, field);
            }
            Value::Object(renamed)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

/// Positions of a table's ids in the renamed case.
fn moved<'a>(
    old: impl Iterator<Item = &'a String>,
    new: impl Iterator<Item = &'a String>,
    ids: &BTreeSet<String>,
) -> Vec<usize> {
    let new: Vec<&String> = new.collect();
    old.map(|id| {
        let renamed = if ids.contains(id) {
            mirrored(id)
        } else {
            id.clone()
        };
        new.iter()
            .position(|other| **other == renamed)
            .unwrap_or_else(|| panic!("{id} is not {renamed} in the renamed case"))
    })
    .collect()
}

#[test]
fn names_and_their_order_decide_nothing() {
    for folder in folder::all() {
        let json = std::fs::read_to_string(folder.join("case.json")).expect("readable");
        let source: Value = serde_json::from_str(&json).expect("JSON");
        let ids = declared(&source);
        let old = folder::compiled(&folder, None);
        let new = folder::compiled(&folder, Some(rename(&source, false, &ids).to_string()));
        let roles = moved(
            old.roles.iter().map(|role| &role.id),
            new.roles.iter().map(|role| &role.id),
            &ids,
        );
        let scenes = moved(
            old.scenes.iter().map(|scene| &scene.id),
            new.scenes.iter().map(|scene| &scene.id),
            &ids,
        );
        assert_ne!(
            scenes,
            (0..scenes.len()).collect::<Vec<_>>(),
            "nothing moved"
        );
        let params = moved(
            old.params.iter().map(|param| &param.id),
            new.params.iter().map(|param| &param.id),
            &ids,
        );
        for seed in 0..80 {
            same_walk(&old, &new, &roles, &scenes, &params, seed);
        }
    }
}

/// Plays the same answers in both and compares ending, points, ledger and pass.
fn same_walk(
    old: &Case,
    new: &Case,
    roles: &[usize],
    scenes: &[usize],
    params: &[usize],
    seed: u16,
) {
    let role = |role: RoleIx| RoleIx(u8::try_from(roles[role.at()]).expect("small"));
    let playable: Vec<RoleIx> = (0..)
        .map(RoleIx)
        .zip(&old.roles)
        .filter(|(_, role)| role.playable)
        .map(|(role, _)| role)
        .collect();
    let played: Vec<RoleIx> = match usize::from(seed) % (playable.len() + 1) {
        0 => playable,
        one => vec![playable[one - 1]],
    };
    let set = |of: &dyn Fn(RoleIx) -> RoleIx| {
        played
            .iter()
            .fold(RoleSet(0), |set, role| set.with(of(*role)))
    };
    let old_setup = Setup::of(old, set(&|role| role), 1);
    let new_setup = Setup::of(new, set(&role), 1);
    for (at, moved) in params.iter().enumerate() {
        let value = old_setup.params[at];
        let expected = match old.params[at].kind {
            VarKind::Role => role(RoleIx(u8::try_from(value).expect("a role"))).0.into(),
            _ => value,
        };
        assert_eq!(new_setup.params[*moved], expected);
    }
    let (mut events, mut others) = (Vec::new(), Vec::new());
    let mut run = Run::start(old, old_setup, &mut events).expect("starts");
    let mut twin = Run::start(new, new_setup, &mut others).expect("starts");
    let numbers = (0..4_000_u16).map(|number| {
        number
            .wrapping_mul(25_173)
            .wrapping_add(seed.wrapping_mul(13_849))
            >> 3
    });
    let mut tape = Tape::new(numbers.collect());
    for _ in 0..600 {
        let scene = run.state().scene;
        assert_eq!(twin.state().scene.at(), scenes[scene.at()]);
        assert_eq!(run.state().ended, twin.state().ended);
        if run.state().ended {
            break;
        }
        let answer = tape.answer(old, run.state()).expect("something is offered");
        let translated = match answer {
            Answer::Handoff { to, facts, how } => Answer::Handoff {
                to: role(to),
                facts,
                how,
            },
            other => other,
        };
        let seq = run.state().seq;
        run.decide(seq, scene, &answer, &mut events)
            .expect("accepted");
        let there = twin.state().scene;
        twin.decide(seq, there, &translated, &mut others)
            .expect("accepted");
    }
    assert!(run.state().ended, "{}: seed {seed} does not end", old.id);
    let (one, other) = (score(old, run.state()), score(new, twin.state()));
    assert_eq!(one.ledger, other.ledger);
    assert_eq!(one.passed, other.passed);
    assert_eq!(run.state().minute, twin.state().minute);
    for here in &one.roles {
        let there = &other.roles[role(here.role).at()];
        assert_eq!(
            (here.action, here.own, here.passed, here.charged.len()),
            (there.action, there.own, there.passed, there.charged.len())
        );
    }
}
