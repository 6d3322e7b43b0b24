//! Handoffs whose arrival somebody notices.

use crate::{found, with_seen};
use case::Code;
use serde_json::{Value, json};
use testkit::Sketch;

fn text(sketch: Sketch, when: &Value) -> Sketch {
    sketch.with(
        "/scenes/plan/text",
        json!([{"id": "a", "text": "The plan."}, {"id": "b", "when": when, "text": "So it is."}]),
    )
}

#[test]
fn a_fact_that_must_be_carried_changes_something() {
    assert_eq!(
        found(Code::UnreadHandoff, &Sketch::new()),
        ["/duties/brief"]
    );
    let asked = text(Sketch::new(), &json!({"knows": ["clin", "reading"]}));
    assert_eq!(found(Code::UnreadHandoff, &asked), [""; 0]);
    // The sender's own knowledge is not the receiver's.
    let sender = text(Sketch::new(), &json!({"knows": ["ma", "reading"]}));
    assert_eq!(found(Code::UnreadHandoff, &sender), ["/duties/brief"]);
}

#[test]
fn a_variable_may_stand_for_the_fact() {
    let set = with_seen().with(
        "/scenes/tell/decision/outcomes/1/effects",
        json!([{"set": {"seen": true}}]),
    );
    assert_eq!(found(Code::UnreadHandoff, &set), ["/duties/brief"]);
    let read = text(set, &json!({"eq": ["seen", true]}));
    assert_eq!(found(Code::UnreadHandoff, &read), [""; 0]);
    // What does not depend on the fact does not stand for it.
    let other = read.with(
        "/scenes/tell/decision/outcomes/0/when",
        json!({"includes": ["cough"]}),
    );
    assert_eq!(found(Code::UnreadHandoff, &other), ["/duties/brief"]);
}

#[test]
fn a_message_is_received_or_overdue() {
    let message = || {
        Sketch::new().with(
            "/scenes/tell/decision/how/-",
            json!({"id": "note", "text": "A note", "read_after": 60}),
        )
    };
    assert_eq!(found(Code::NoReceipt, &Sketch::new()), [""; 0]);
    assert_eq!(found(Code::NoReceipt, &message()), ["/scenes/tell"]);
    let received = text(message(), &json!({"knows": ["clin", "cough"]}));
    assert_eq!(found(Code::NoReceipt, &received), [""; 0]);
    let overdue = message()
        .with(
            "/deadlines",
            json!({"answer": {"minutes": 90, "text": "An answer"}}),
        )
        .with(
            "/scenes/tell/decision/outcomes/0/effects",
            json!([{"start": "answer"}]),
        );
    assert_eq!(found(Code::NoReceipt, &overdue), [""; 0]);
}
