//! Acts that come back, and acts that do not.

use crate::{found, with_seen};
use case::Code;
use serde_json::{Value, json};
use testkit::{Sketch, choice};

const SKIP: &str = "/scenes/room/decision/choices/1";

/// The ending stands in another encounter.
fn two_days(sketch: Sketch) -> Sketch {
    sketch
        .with(
            "/encounters/later",
            json!({"day": 1, "time": "09:00", "text": "Room 1"}),
        )
        .with("/scenes/done/in", json!("later"))
}

/// What the ending says when `when` holds.
fn told(sketch: Sketch, when: &Value) -> Sketch {
    sketch.with(
        "/scenes/done/text",
        json!([{"id": "home", "text": "Pat goes home."}, {"id": "more", "when": when, "text": "So it went."}]),
    )
}

#[test]
fn harm_comes_back_in_another_encounter() {
    // As built, what skipping leaves undone is told on, but nobody asks for it.
    assert_eq!(found(Code::HarmNoEcho, &Sketch::new()), [SKIP]);
    let asked = |sketch| told(sketch, &json!({"knows": ["clin", "reading"]}));
    // The reading reaches the clinician by the handoff in between; asked for on the same day it is no later echo.
    assert_eq!(found(Code::HarmNoEcho, &asked(Sketch::new())), [SKIP]);
    assert_eq!(
        found(Code::HarmNoEcho, &asked(two_days(Sketch::new()))),
        [""; 0]
    );
}

#[test]
fn a_variable_a_late_consequence_or_a_flag_is_an_echo() {
    let effect = |effect: Value| {
        with_seen().with("/scenes/room/decision/choices/1/effects", json!([effect]))
    };
    let set = effect(json!({"set": {"seen": true}}));
    assert_eq!(found(Code::HarmNoEcho, &set), [SKIP]);
    let read = told(two_days(set), &json!({"eq": ["seen", true]}));
    assert_eq!(found(Code::HarmNoEcho, &read), [""; 0]);
    let late = effect(json!({"later": "worse"})).with(
        "/late",
        json!([{"id": "worse", "after": {"days": 1}, "effects": [{"ledger": {"cost": -1}}], "text": "Pat coughs more."}]),
    );
    assert_eq!(found(Code::HarmNoEcho, &late), [""; 0]);
    let flag = Sketch::new()
        .with("/fails", json!({"missed": {"text": "Missed"}}))
        .with("/scenes/room/decision/choices/1/fail", json!(["missed"]));
    assert_eq!(found(Code::HarmNoEcho, &flag), [""; 0]);
}

#[test]
fn harm_that_ends_the_case_needs_no_echo_and_is_at_once() {
    let ends = Sketch::new().with("/scenes/room/decision/choices/1/next", json!("done"));
    assert_eq!(found(Code::HarmNoEcho, &ends), [""; 0]);
    assert_eq!(found(Code::HarmInstant, &ends), [SKIP]);
    let flag = ends
        .with("/fails", json!({"missed": {"text": "Missed"}}))
        .with("/scenes/room/decision/choices/1/fail", json!(["missed"]));
    assert_eq!(found(Code::HarmInstant, &flag), [""; 0]);
}

#[test]
fn a_third_of_the_harm_may_be_at_once() {
    // The last decision ends the case whatever one does.
    let last = Sketch::new().with("/scenes/plan/decision/choices/1/class", json!("harmful"));
    assert_eq!(found(Code::HarmInstant, &last), [""; 0]);
    // One of three harmful acts is a third, one of two is more.
    let ends = last.with("/scenes/room/decision/choices/1/next", json!("done"));
    assert_eq!(found(Code::HarmInstant, &ends), [SKIP]);
    let three = ends.with(
        "/scenes/room/decision/choices/-",
        choice("leave", &json!({"class": "harmful"})),
    );
    assert_eq!(found(Code::HarmInstant, &three), [""; 0]);
}

#[test]
fn a_critical_act_comes_back_too() {
    let critical = Sketch::new().with("/scenes/room/decision/choices/0/class", json!("critical"));
    let place = ["/scenes/room/decision/choices/0"];
    assert_eq!(found(Code::GoodNoEcho, &Sketch::new()), [""; 0]);
    assert_eq!(found(Code::GoodNoEcho, &critical), place);
    // The critical step is what makes it critical, not what comes of it.
    let step = critical
        .clone()
        .with(
            "/critical",
            json!({"measured": {"role": "ma", "text": "Measured"}}),
        )
        .with("/scenes/room/decision/choices/0/done", json!(["measured"]));
    assert_eq!(found(Code::GoodNoEcho, &step), place);
    let read = told(two_days(critical), &json!({"took": "room.measure"}));
    assert_eq!(found(Code::GoodNoEcho, &read), [""; 0]);
}
