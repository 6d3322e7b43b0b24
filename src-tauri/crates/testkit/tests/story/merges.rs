//! Ways that meet.

use crate::found;
use case::Code;
use serde_json::json;
use testkit::Sketch;

/// Skipping leads past the door, by the scene `aside`, to the plan.
fn parted() -> Sketch {
    Sketch::new()
        .with(
            "/scenes/aside",
            json!({"in": "visit", "title": "Aside", "text": "Nobody says anything.", "next": "plan"}),
        )
        .with("/scenes/room/decision/choices/1/next", json!("aside"))
}

#[test]
fn where_ways_meet_something_remembers() {
    // Three choices that go the same way are no merge: their acts are judged by their echoes.
    assert_eq!(found(Code::AmnesiaMerge, &Sketch::new()), [""; 0]);
    assert_eq!(found(Code::AmnesiaMerge, &parted()), ["/scenes/plan"]);
    let text = |when| json!([{"id": "a", "text": "The plan."}, {"id": "b", "when": when, "text": "So it is."}]);
    let asked = |when| parted().with("/scenes/plan/text", text(when));
    // Which scenes one saw, what was told in one of them, and what was done where the ways parted.
    assert_eq!(
        found(Code::AmnesiaMerge, &asked(json!({"visited": "aside"}))),
        [""; 0]
    );
    assert_eq!(
        found(
            Code::AmnesiaMerge,
            &asked(json!({"knows": ["clin", "cough"]}))
        ),
        [""; 0]
    );
    assert_eq!(
        found(Code::AmnesiaMerge, &asked(json!({"took": "room.skip"}))),
        [""; 0]
    );
    // Asked before they meet, it is forgotten after.
    let before = parted().with("/scenes/tell/text", text(json!({"took": "room.measure"})));
    assert_eq!(found(Code::AmnesiaMerge, &before), ["/scenes/plan"]);
}

#[test]
fn what_was_done_before_the_ways_parted_does_not_tell_them_apart() {
    let early = parted()
        .with("/start", json!("door"))
        .with(
            "/scenes/door",
            json!({"in": "visit", "title": "The door", "text": "A knock.", "next": "room"}),
        )
        .with(
            "/scenes/plan/text",
            json!([{"id": "a", "when": {"visited": "door"}, "text": "The plan."}]),
        );
    assert_eq!(found(Code::AmnesiaMerge, &early), ["/scenes/plan"]);
}

#[test]
fn the_reason_the_ways_parted_is_remembered() {
    // Nothing is written on either way; the fact that parted them is asked for again.
    let branch = Sketch::new()
        .with(
            "/scenes/aside",
            json!({"in": "visit", "title": "Aside", "text": "A nod.", "next": "plan"}),
        )
        .with(
            "/scenes/pause",
            json!({"in": "visit", "title": "Pause", "text": "A pause.",
                   "next": [{"when": {"knows": ["clin", "reading"]}, "to": "aside"}, {"to": "plan"}]}),
        )
        .with("/scenes/tell/next", json!("pause"));
    assert_eq!(found(Code::AmnesiaMerge, &branch), ["/scenes/plan"]);
    let asked = branch.with(
        "/scenes/plan/decision/choices/0/when",
        json!({"knows": ["clin", "reading"]}),
    );
    assert_eq!(found(Code::AmnesiaMerge, &asked), [""; 0]);
}

#[test]
fn an_ending_is_remembered_by_the_debrief() {
    let ending = parted().with("/scenes/aside/next", json!("done"));
    assert_eq!(found(Code::AmnesiaMerge, &ending), [""; 0]);
}
