//! Late consequences that set others going, at every distance from each other and from the next encounter.

use crate::settings::compare_all;
use serde_json::json;
use testkit::Sketch;
use testkit::chains::{FIRST, SECOND, chain, late};

#[test]
fn what_sets_another_going_is_what_the_plays_show() {
    for way in testkit::chains::WAYS {
        for first in FIRST {
            for second in SECOND {
                let case = chain(first, second, way).case();
                compare_all(&case, &format!("{way} after {first} and {second}"));
            }
        }
    }
}

/// What waits reads what something else that waits has set; the scenes to come read only what comes of it.
#[test]
fn what_only_something_waiting_reads_is_kept() {
    for (first, second) in [(10, 20), (20, 10), (10, 10)] {
        let case = Sketch::new()
            .with("/vars/x", json!({"bool": true, "start": false}))
            .with("/vars/y", json!({"bool": true, "start": false}))
            .with(
                "/encounters/again",
                json!({"day": 0, "time": "10:00", "text": "Room 2"}),
            )
            .with("/scenes/plan/in", json!("again"))
            .with("/scenes/done/in", json!("again"))
            .with(
                "/late",
                json!([
                    late(
                        "a",
                        first,
                        &json!({"visited": "room"}),
                        &json!([{"set": {"x": true}}])
                    ),
                    late(
                        "b",
                        second,
                        &json!({"eq": ["x", true]}),
                        &json!([{"set": {"y": true}}, {"ledger": {"cost": -1}}])
                    ),
                ]),
            )
            .with(
                "/scenes/room/decision/choices/0/effects",
                json!([{"later": "a"}, {"later": "b"}]),
            )
            .with(
                "/scenes/plan/decision/choices/0/when",
                json!({"eq": ["y", true]}),
            )
            .case();
        compare_all(&case, &format!("{first} and {second}"));
    }
}

/// A fact that nobody reads but what was set going before it was handed on.
#[test]
fn a_fact_that_only_something_waiting_reads_arrives() {
    for (knows, delay) in [(true, 60), (false, 60), (true, 2), (false, 2)] {
        let known = json!({"knows": ["clin", "reading"]});
        let when = if knows { known } else { json!({"not": known}) };
        let case = Sketch::new()
            .with(
                "/encounters/again",
                json!({"day": 0, "time": "11:00", "text": "Room 2"}),
            )
            .with("/scenes/plan/in", json!("again"))
            .with("/scenes/done/in", json!("again"))
            .with(
                "/late",
                json!([late(
                    "b",
                    delay,
                    &when,
                    &json!([{"ledger": {"safety": -2}}])
                )]),
            )
            .with(
                "/scenes/room/decision/choices/0/effects/-",
                json!({"later": "b"}),
            )
            .case();
        compare_all(&case, &format!("knows {knows} after {delay}"));
    }
}

/// A deadline that is past when its encounter is entered is missed then, and what it sets going is counted from then.
#[test]
fn a_deadline_missed_on_entering_sets_going_from_there() {
    for minutes in [20, 65, 75, 100] {
        for wait in [10, 45, 60, 90] {
            let case = Sketch::new()
                .with("/vars/bad", json!({"bool": true, "start": false}))
                .with(
                    "/encounters/again",
                    json!({"day": 0, "time": "10:00", "text": "Room 2"}),
                )
                .with(
                    "/encounters/last",
                    json!({"day": 0, "time": "11:30", "text": "Room 3"}),
                )
                .with("/scenes/tell/in", json!("again"))
                .with("/scenes/plan/in", json!("last"))
                .with("/scenes/done/in", json!("last"))
                .with(
                    "/deadlines/soon",
                    json!({
                        "from": "again", "minutes": 10, "text": "Soon", "for": ["ma"],
                        "missed": [{"later": "worse"}, {"ledger": {"staff_burden": -1}}]
                    }),
                )
                .with(
                    "/late",
                    json!([late(
                        "worse",
                        wait,
                        &json!({"visited": "room"}),
                        &json!([{"set": {"bad": true}}, {"ledger": {"cost": -1}}])
                    )]),
                )
                .with("/scenes/room/decision/choices/0/minutes", json!(minutes))
                .with(
                    "/scenes/tell/decision/outcomes/0/effects",
                    json!([{"meet": "soon"}]),
                )
                .with(
                    "/scenes/plan/decision/choices/0/when",
                    json!({"eq": ["bad", true]}),
                )
                .case();
            compare_all(&case, &format!("after {minutes}, worse in {wait}"));
        }
    }
}
