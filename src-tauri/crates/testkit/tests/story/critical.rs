//! Critical decisions, and the price of the best act.

use crate::chain::chain;
use crate::{args, found};
use case::Code;
use serde_json::{Value, json};
use testkit::{Sketch, choice};

fn classes(classes: &[&str]) -> Vec<Value> {
    let made = classes.iter().enumerate();
    made.map(|(at, class)| choice(&format!("c{at}"), &json!({"class": class})))
        .collect()
}

fn plain() -> Vec<Value> {
    classes(&["recommended", "acceptable"])
}

#[test]
fn some_decisions_are_critical_and_not_many() {
    let critical = || classes(&["critical", "acceptable", "harmful"]);
    assert_eq!(found(Code::CriticalCount, &Sketch::new()), ["/scenes"]);
    assert_eq!(args(Code::CriticalCount, "why", &Sketch::new()), ["none"]);
    let three = [plain(), critical(), critical(), critical()];
    assert_eq!(found(Code::CriticalCount, &chain(&three)), [""; 0]);
    let mut four = three.to_vec();
    four.push(critical());
    assert_eq!(found(Code::CriticalCount, &chain(&four)), ["/roles/ma"]);
    assert_eq!(args(Code::CriticalCount, "count", &chain(&four)), ["4"]);
}

#[test]
fn a_critical_decision_is_no_gift() {
    let why = |row: &[Vec<Value>]| args(Code::CriticalEasy, "why", &chain(row));
    assert_eq!(
        why(&[plain(), classes(&["critical", "acceptable", "harmful"])]),
        [""; 0]
    );
    assert_eq!(
        why(&[plain(), classes(&["critical", "acceptable"])]),
        ["few"]
    );
    assert_eq!(
        why(&[plain(), classes(&["critical", "harmful", "harmful"])]),
        ["harm"]
    );
    let first = chain(&[classes(&["critical", "acceptable", "harmful"])]);
    assert_eq!(args(Code::CriticalEasy, "why", &first), ["first"]);
    assert_eq!(found(Code::CriticalEasy, &first), ["/scenes/s0"]);
    // A scene before it that continues by itself does not make it later.
    let opened = first.with("/start", json!("open")).with(
        "/scenes/open",
        json!({"in": "visit", "title": "Open", "text": "Morning.", "next": "s0"}),
    );
    assert_eq!(found(Code::CriticalEasy, &opened), ["/scenes/s0"]);
}

#[test]
fn the_best_act_has_a_price_somewhere() {
    let row = |best: Value| {
        vec![
            choice("a", &best),
            choice("b", &json!({"minutes": 1, "ledger": {"cost": -1}})),
        ]
    };
    let free = || row(json!({"class": "recommended", "minutes": 1, "ledger": {"safety": 1}}));
    let slow = || row(json!({"class": "recommended", "minutes": 2, "ledger": {"safety": 1}}));
    let dear = || row(json!({"class": "recommended", "minutes": 1, "ledger": {"cost": -2}}));
    let places = |row: &[Vec<Value>]| found(Code::AlwaysDominates, &chain(row));
    assert_eq!(places(&[free(), free(), free(), free()]), ["/scenes"]);
    // Three of four are 75 %.
    assert_eq!(places(&[free(), free(), free(), slow()]), [""; 0]);
    assert_eq!(places(&[free(), free(), free(), dear()]), [""; 0]);
    // Five of six are 83 %; decisions that move no ledger say nothing.
    assert_eq!(
        places(&[
            free(),
            free(),
            free(),
            free(),
            free(),
            dear(),
            plain(),
            plain()
        ]),
        ["/scenes"]
    );
    assert_eq!(places(&[free(), free(), free(), plain()]), [""; 0]);
}
