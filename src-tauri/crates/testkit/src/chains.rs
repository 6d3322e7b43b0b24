//! Cases in which late consequences set others going, at every distance from each other and from the next encounter.

use crate::Sketch;
use serde_json::{Value, json};

/// Minutes until the first is due: before, at and after what a decision takes (5 and 3 minutes) and the encounter an hour
/// after the start.
pub const FIRST: [u32; 7] = [1, 3, 5, 20, 54, 56, 90];
/// Minutes from there until the second.
pub const SECOND: [u32; 6] = [1, 3, 6, 35, 60, 200];

/// What the first sets going: a late consequence, or a deadline it begins or meets.
pub const WAYS: [&str; 3] = ["late", "deadline", "meet"];

/// The assistant can let an illness begin, which grows worse; the clinician an hour later sees how it stands. `second` is
/// what the first sets going.
#[must_use]
pub fn chain(first: u32, second: u32, way: &str) -> Sketch {
    let seen = |name: &str| json!({"eq": [name, true]});
    let begun = match way {
        "late" => json!([{"set": {"ill": true}}, {"later": "worse"}, {"ledger": {"safety": -1}}]),
        "deadline" => json!([{"set": {"ill": true}}, {"start": "soon"}]),
        _ => json!([{"set": {"ill": true}}, {"meet": "soon"}]),
    };
    let acts = "/scenes/room/decision/choices";
    let sketch = Sketch::new()
        .with("/vars/ill", json!({"bool": true, "start": false}))
        .with("/vars/bad", json!({"bool": true, "start": false}))
        .with("/vars/eased", json!({"bool": true, "start": false}))
        .with(
            "/encounters/again",
            json!({"day": 0, "time": "10:00", "text": "Room 2"}),
        )
        .with(
            "/late",
            json!([
                late("ill", first, &json!({"eq": ["eased", false]}), &begun),
                late(
                    "worse",
                    second,
                    &seen("ill"),
                    &json!([{"set": {"bad": true}}, {"ledger": {"cost": -1}}])
                ),
            ]),
        )
        .with(
            "/deadlines/soon",
            json!({
                "minutes": second, "text": "Soon", "for": ["clin"],
                "missed": [{"set": {"bad": true}}, {"ledger": {"staff_burden": -1}}]
            }),
        )
        .with(&format!("{acts}/0/effects/-"), json!({"later": "ill"}))
        .with(
            &format!("{acts}/1/effects"),
            json!([{"later": "ill"}, {"start": "soon"}]),
        )
        .with(&format!("{acts}/1/minutes"), json!(4))
        .with("/scenes/plan/in", json!("again"))
        .with("/scenes/done/in", json!("again"))
        .with(
            "/scenes/plan/decision/choices/0/when",
            json!({"not": seen("bad")}),
        )
        .with(
            "/scenes/plan/decision/choices/0/effects",
            json!([{"meet": "soon"}]),
        )
        .with("/scenes/plan/decision/choices/1/minutes", json!(50))
        .with(
            "/scenes/watched",
            json!({
                "in": "again", "title": "Watched", "text": "Pat stays.",
                "ending": {"class": "partial", "title": "Watched"}
            }),
        )
        .with(
            "/scenes/plan/next",
            json!([{"when": {"all": [seen("ill"), {"not": seen("bad")}]}, "to": "watched"}, {"to": "done"}]),
        );
    sketch.with(
        "/scenes/tell/decision/outcomes/0/effects",
        json!([{"set": {"eased": true}}]),
    )
}

/// A late consequence in a case file.
#[must_use]
pub fn late(id: &str, after: u32, when: &Value, effects: &Value) -> Value {
    json!({
        "id": id, "after": {"minutes": after}, "when": when, "title": "Later",
        "effects": effects, "text": "It is told."
    })
}

/// One thing of a [`chain`] written otherwise: where, and what is written there.
#[must_use]
pub fn edits() -> Vec<(&'static str, Value)> {
    let seen = |name: &str| json!({"eq": [name, true]});
    vec![
        // Points: told apart by what was chosen, and late in the story by nothing else.
        ("/scenes/plan/decision/choices/0/own", json!(2)),
        // Minutes of an act, by which what waits comes in another turn or not.
        ("/scenes/room/decision/choices/1/minutes", json!(6)),
        ("/scenes/plan/decision/choices/1/minutes", json!(20)),
        // What is set going, what meets it, when it is due.
        (
            "/scenes/room/decision/choices/1/effects",
            json!([{"later": "ill"}]),
        ),
        ("/scenes/plan/decision/choices/0/effects", json!([])),
        (
            "/scenes/plan/decision/choices/1/effects",
            json!([{"meet": "soon"}]),
        ),
        ("/late/0/after", json!({"minutes": 21})),
        ("/late/1/after", json!({"minutes": 4})),
        ("/deadlines/soon/minutes", json!(4)),
        ("/encounters/again/time", json!("10:01")),
        // Whether it comes, and what it does then.
        ("/late/0/when", json!({"not": seen("eased")})),
        ("/late/1/when", json!({"not": seen("eased")})),
        ("/late/1/effects", json!([{"set": {"bad": true}}])),
        (
            "/late/1/effects",
            json!([{"set": {"bad": true}}, {"set": {"eased": true}}]),
        ),
        ("/deadlines/soon/missed", json!([{"set": {"bad": true}}])),
        (
            "/deadlines/soon/missed",
            json!([{"when": seen("ill"), "set": {"bad": true}}]),
        ),
        // What is read where the story goes on.
        (
            "/scenes/plan/decision/choices/0/when",
            json!({"not": seen("ill")}),
        ),
        (
            "/scenes/plan/next",
            json!([{"when": {"all": [seen("ill"), seen("bad")]}, "to": "watched"}, {"to": "done"}]),
        ),
        ("/scenes/plan/arrive", json!([{"set": {"bad": true}}])),
        (
            "/scenes/tell/arrive",
            json!([{"when": seen("ill"), "set": {"eased": true}}]),
        ),
    ]
}

/// Every chain with every edit: a name for both, the chain, the chain edited.
pub fn edited() -> impl Iterator<Item = (String, Sketch, Sketch)> {
    let ways = WAYS.into_iter();
    let each = ways.flat_map(|way| FIRST.map(|first| SECOND.map(|second| (first, second, way))));
    each.flatten().flat_map(|(first, second, way)| {
        edits().into_iter().map(move |(at, value)| {
            let old = chain(first, second, way);
            let name = format!("{way} after {first} and {second}: {at} {value}");
            (name, old.clone(), old.with(at, value))
        })
    })
}
