//! Facts that decide, and who brings them.

use crate::{args, found};
use case::Code;
use serde_json::json;
use testkit::Sketch;

fn fact(sketch: Sketch, id: &str) -> Sketch {
    sketch.with(
        &format!("/facts/{id}"),
        json!({"text": "A thing.", "start": ["clin"]}),
    )
}

#[test]
fn some_scenery_is_real_and_more_tires() {
    // Two facts can be told. One of three idle is 33 %, two of four are 50 %.
    let one = fact(Sketch::new(), "hat");
    assert_eq!(found(Code::DecorativeFact, &one), [""; 0]);
    assert_eq!(found(Code::DecorativeFact, &fact(one, "coat")), ["/facts"]);
}

#[test]
fn a_role_brings_two_facts_of_its_own_and_one_that_decides() {
    // The assistant starts with the cough, is first to learn the reading, and the handoff asks for it. The clinician has nothing.
    assert_eq!(found(Code::NoPrivateFact, &Sketch::new()), ["/roles/clin"]);
    // Two facts that decide nothing.
    let idle = fact(fact(Sketch::new(), "hat"), "coat");
    assert_eq!(found(Code::NoPrivateFact, &idle), ["/roles/clin"]);
    assert_eq!(args(Code::NoPrivateFact, "private", &idle), ["2"]);
    assert_eq!(args(Code::NoPrivateFact, "decisive", &idle), ["0"]);
    let decides = idle.with(
        "/scenes/plan/decision/choices/0/when",
        json!({"knows": ["clin", "hat"]}),
    );
    assert_eq!(found(Code::NoPrivateFact, &decides), [""; 0]);
}

#[test]
fn what_another_role_starts_with_or_learns_first_is_not_ones_own() {
    let shared = Sketch::new().with("/facts/cough/start", json!(["ma", "clin"]));
    assert_eq!(
        found(Code::NoPrivateFact, &shared),
        ["/roles/clin", "/roles/ma"]
    );
    let first = Sketch::new().with(
        "/scenes/room/arrive",
        json!([{"learn": {"clin": ["reading"]}}]),
    );
    assert_eq!(
        found(Code::NoPrivateFact, &first),
        ["/roles/clin", "/roles/ma"]
    );
    // Learned by the clinician afterwards, it is still the assistant's to bring.
    let after = Sketch::new().with(
        "/scenes/plan/arrive",
        json!([{"learn": {"clin": ["reading"]}}]),
    );
    assert_eq!(found(Code::NoPrivateFact, &after), ["/roles/clin"]);
}
