//! What no play comes to.

use super::{acting, argument, places, the};
use serde_json::json;
use testkit::{Sketch, outcome};

fn judged_by(when: &serde_json::Value) -> Sketch {
    Sketch::new().with(
        "/scenes/tell/decision/outcomes",
        json!([
            outcome("whole", &json!({"when": {"carries": "brief"}})),
            outcome("odd", &json!({"when": when})),
            outcome("part", &json!({})),
        ]),
    )
}

#[test]
fn an_outcome_that_judges_nothing() {
    // What carries the reading is judged before, so to include it and be judged here cannot be.
    let never = judged_by(&json!({"includes": ["cough", "reading"]}));
    let code = "outcome-never-matched";
    let finding = the(&never, code);
    assert_eq!(finding.pointer, "/scenes/tell/decision/outcomes/1");
    assert_eq!(argument(&finding, "outcome"), "odd");
    // Who tells of the cough alone is judged so.
    let once = judged_by(&json!({"includes": ["cough"]}));
    assert_eq!(places(&once, code), Vec::<String>::new());
}

#[test]
fn a_scene_its_conditions_never_let_one_into() {
    let extra = json!({"in": "visit", "title": "More", "text": "There is more.", "next": "done"});
    let branches = json!([{"when": {"eq": ["seen", true]}, "to": "more"}, {"to": "done"}]);
    let never = Sketch::new()
        .with("/vars/seen", json!({"bool": true, "start": false}))
        .with("/scenes/more", extra)
        .with("/scenes/plan/next", branches);
    let code = "scene-never-entered";
    assert_eq!(places(&never, code), ["/scenes/more"]);
    let seen = acting(never, "room", 1, json!({"set": {"seen": true}}));
    assert_eq!(places(&seen, code), Vec::<String>::new());
}

#[test]
fn a_deadline_nobody_meets() {
    let code = "deadline-never-met";
    // Measuring ends at minute 5 and begins it; it is due at 7. Telling ends at 6, treating at 9.
    let soon = Sketch::new().with("/deadlines/soon", json!({"minutes": 2, "text": "Soon"}));
    let begun = acting(soon.clone(), "room", 0, json!({"start": "soon"}));
    let finding = the(&begun, code);
    assert_eq!(finding.pointer, "/deadlines/soon");
    assert_eq!(argument(&finding, "why"), "missed");
    assert!(finding.witness.is_some(), "a play that misses it");
    // Nothing begins it.
    let idle = the(&soon, code);
    assert_eq!(argument(&idle, "why"), "idle");
    assert!(idle.witness.is_none());
    // Waiting takes one minute, ends at 7 and is in time.
    let met = acting(begun, "plan", 1, json!({"meet": "soon"}));
    assert_eq!(places(&met, code), Vec::<String>::new());
}

#[test]
fn a_late_consequence_that_always_lapses() {
    let code = "late-never";
    let late = |fact: &str| {
        let late = json!([{
            "id": "call", "after": {"minutes": 1}, "when": {"knows": ["ma", fact]},
            "effects": [{"ledger": {"cost": -1}}], "text": "The telephone rings."
        }]);
        let sketch = Sketch::new().with("/late", late);
        acting(sketch, "room", 1, json!({"later": "call"}))
    };
    // Who skips never learns the reading; the cough she knows from the start.
    assert_eq!(places(&late("reading"), code), ["/late/0"]);
    assert_eq!(places(&late("cough"), code), Vec::<String>::new());
}

#[test]
fn an_axis_that_comes_to_the_same_on_every_way() {
    // Skipping costs safety 1. Beside the clinician the colleague always measures.
    let flat = the(&Sketch::new(), "cosmetic-choice");
    assert_eq!(flat.pointer, "/roles/clin");
    assert_eq!(argument(&flat, "axis"), "safety");
    // An axis nothing moves is not told; one the clinician moves herself is not flat.
    let moved = Sketch::new().with(
        "/scenes/plan/decision/choices/1/ledger",
        json!({"safety": -1}),
    );
    assert_eq!(places(&moved, "cosmetic-choice"), Vec::<String>::new());
}
