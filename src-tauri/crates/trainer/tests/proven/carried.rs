//! Handoffs at which nothing can be lost.

use super::{argument, places, the};
use serde_json::json;
use testkit::Sketch;

const CODE: &str = "lossless-handoff";

#[test]
fn what_the_receiver_knows_cannot_fail_to_arrive() {
    let known = Sketch::new().with("/facts/reading/start", json!(["clin"]));
    let finding = the(&known, CODE);
    assert_eq!(finding.pointer, "/scenes/tell/decision");
    assert_eq!(argument(&finding, "duty"), "brief");
    assert_eq!(argument(&finding, "fact"), "reading");
    // The cough need not be carried, whoever knows it; and where the assistant decides, she can leave the reading out.
    let cough = Sketch::new().with("/facts/cough/start", json!(["ma", "clin"]));
    assert_eq!(places(&cough, CODE), Vec::<String>::new());
    let own = Sketch::new().with("/facts/reading/start", json!(["ma"]));
    assert_eq!(places(&own, CODE), Vec::<String>::new());
}

/// Only the colleague hands off; she knows the reading and tells it face to face.
fn by_colleague() -> Sketch {
    Sketch::new()
        .with("/roles/ma/playable", json!(false))
        .without("/pass/ma")
        .with("/facts/reading/start", json!(["ma"]))
}

#[test]
fn a_colleague_who_always_tells_loses_nothing() {
    assert_eq!(places(&by_colleague(), CODE), ["/scenes/tell/decision"]);
    let near = [
        // It is read later.
        by_colleague().with("/scenes/tell/decision/how/0/read_after", json!(5)),
        // She has to learn it first.
        by_colleague().without("/facts/reading/start"),
        // She tells of the cough alone.
        by_colleague().with(
            "/scenes/tell/decision/colleague/0/answer/facts",
            json!(["cough"]),
        ),
        // It is lost on the way.
        by_colleague().with("/scenes/tell/decision/outcomes/0/deliver", json!(false)),
    ];
    for (number, sketch) in near.iter().enumerate() {
        assert_eq!(
            places(sketch, CODE),
            Vec::<String>::new(),
            "near miss {number}"
        );
    }
}
