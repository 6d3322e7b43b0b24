//! Answers that need no reading.

use crate::{args, found, with_seen};
use case::Code;
use serde_json::{Value, json};
use testkit::{Sketch, outcome};

const ROOM: &str = "/scenes/room";

/// The room as a decision of options `a`, `b` and `c`; 2 points for what `when` says, `else_points` otherwise.
fn ticked(sketch: &Sketch, when: &Value, else_points: i32, max: usize) -> Sketch {
    let option = |id: &str| json!({"id": id, "text": format!("Do {id}")});
    let outcomes = [
        outcome(
            "right",
            &json!({"when": when, "class": "recommended", "points": {"prioritise": 2}, "refs": ["protocol"]}),
        ),
        outcome(
            "rest",
            &json!({"points": {"prioritise": else_points}, "refs": ["protocol"]}),
        ),
    ];
    sketch.clone().with(
        "/scenes/room/decision",
        json!({
            "kind": "several", "duty": "measure", "min": 0, "max": max,
            "options": [option("a"), option("b"), option("c")], "outcomes": outcomes,
            "colleague": [{"answer": {"options": ["a"]}}],
        }),
    )
}

fn includes() -> Value {
    json!({"includes": ["a", "b"]})
}

fn just() -> Value {
    json!({"all": [{"includes": ["a", "b"]}, {"excludes": ["c"]}]})
}

#[test]
fn ticking_everything_must_cost() {
    let sketch = Sketch::new();
    assert_eq!(
        found(Code::SelectAll, &ticked(&sketch, &includes(), 0, 3)),
        [ROOM]
    );
    assert_eq!(
        found(Code::SelectAll, &ticked(&sketch, &just(), 0, 3)),
        [""; 0]
    );
    // Where only two can be ticked, everything cannot.
    assert_eq!(
        found(Code::SelectAll, &ticked(&sketch, &includes(), 0, 2)),
        [""; 0]
    );
}

#[test]
fn half_the_points_are_enough_where_half_pass() {
    // The assistant can earn 2 in the room and 1 at the door and needs 2 of the 3: 1 of 2 is less, and with a mark of 1 more.
    let half = ticked(&Sketch::new(), &just(), 1, 3);
    assert_eq!(found(Code::SelectAll, &half), [""; 0]);
    let easy = half.with("/pass/ma/points", json!(1));
    assert_eq!(found(Code::SelectAll, &easy), [ROOM]);
    assert_eq!(args(Code::SelectAll, "earned", &easy), ["1"]);
}

#[test]
fn ticking_nothing_is_an_answer_too() {
    let sketch = ticked(&Sketch::new(), &json!({"count": [0, 2]}), 0, 3);
    assert_eq!(args(Code::SelectAll, "what", &sketch), ["none"]);
    let one_at_least = sketch.with("/scenes/room/decision/min", json!(1));
    assert_eq!(found(Code::SelectAll, &one_at_least), [""; 0]);
}

#[test]
fn what_depends_on_the_state_is_not_said() {
    // Everything is right only while the third is not offered.
    let seen = ticked(&with_seen(), &just(), 0, 3).with(
        "/scenes/room/decision/options/2/when",
        json!({"eq": ["seen", true]}),
    );
    assert_eq!(found(Code::SelectAll, &seen), [""; 0]);
    // Right whether it is offered or not.
    let always = ticked(&with_seen(), &includes(), 0, 3).with(
        "/scenes/room/decision/options/2/when",
        json!({"eq": ["seen", true]}),
    );
    assert_eq!(found(Code::SelectAll, &always), [ROOM]);
}

/// The room as an order of four, the first of which must be `first`.
fn ordered(first: &str) -> Sketch {
    let option = |id: &str, text: &str| json!({"id": id, "text": text});
    Sketch::new().with(
        "/scenes/room/decision",
        json!({
            "kind": "order", "duty": "measure",
            "options": [option("cuff", "Take the cuff"), option("ask", "Ask"), option("sit", "Sit her down"), option("wait", "Wait")],
            "outcomes": [
                outcome("right", &json!({"when": {"first": [first]}, "class": "recommended", "points": {"prioritise": 2}, "refs": ["protocol"]})),
                outcome("rest", &json!({})),
            ],
            "colleague": [{"answer": {"order": ["cuff", "ask", "sit", "wait"]}}],
        }),
    )
}

#[test]
fn an_order_one_need_not_think_of_is_no_answer() {
    let what = |first: &str| args(Code::OrderAsShown, "what", &ordered(first));
    assert_eq!(what("cuff"), ["shown"]);
    assert_eq!(what("wait"), ["reversed"]);
    assert_eq!(what("ask"), ["alphabetical"]);
    assert_eq!(what("sit"), [""; 0]);
    // In a translation another one comes first.
    let spanish = json!({
        "format": 1, "case": "sketch", "language": "es",
        "texts": {"scenes.room.sit.text": "Acomodarla", "scenes.room.ask.text": "Preguntar",
                  "scenes.room.cuff.text": "Tomar el manguito", "scenes.room.wait.text": "Esperar"},
    });
    let translated = ordered("sit").file("lang/es.json", spanish.to_string());
    assert_eq!(found(Code::OrderAsShown, &translated), [ROOM]);
}

#[test]
fn telling_everything_must_cost() {
    // As built, whatever carries the reading is whole.
    let door = "/scenes/tell";
    assert_eq!(found(Code::SendAll, &Sketch::new()), [door]);
    let when = "/scenes/tell/decision/outcomes/0/when";
    let noise = json!({"all": [{"carries": "brief"}, {"excludes": ["cough"]}]});
    assert_eq!(
        found(Code::SendAll, &Sketch::new().with(when, noise)),
        [""; 0]
    );
    // Noise costs in some state.
    let noise = json!({"all": [{"carries": "brief"}, {"any": [{"excludes": ["cough"]}, {"eq": ["seen", true]}]}]});
    assert_eq!(
        found(Code::SendAll, &with_seen().with(when, noise)),
        [""; 0]
    );
    // Another thing that depends on the state, alike for both.
    let alike = json!({"all": [{"carries": "brief"}, {"eq": ["seen", true]}]});
    assert_eq!(found(Code::SendAll, &with_seen().with(when, alike)), [door]);
}

#[test]
fn telling_everything_may_match_a_duty_that_wants_less_than_the_best() {
    // 1 for the reading with or without noise, 2 for the reading and not the cough.
    let sketch = Sketch::new().with(
        "/scenes/tell/decision/outcomes",
        json!([
            outcome("best", &json!({"when": {"all": [{"carries": "brief"}, {"excludes": ["cough"]}, {"eq": ["seen", true]}]},
                "class": "recommended", "points": {"prioritise": 2}, "refs": ["protocol"]})),
            outcome("whole", &json!({"when": {"carries": "brief"}, "points": {"prioritise": 1}, "refs": ["protocol"]})),
            outcome("part", &json!({})),
        ]),
    );
    let sketch = sketch.with(
        "/vars/seen",
        json!({"bool": true, "start": true, "seen_by": ["ma"]}),
    );
    assert_eq!(found(Code::SendAll, &sketch), [""; 0]);
}
