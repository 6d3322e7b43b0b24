//! Where the best choice stands, what it costs, and decisions without a difference.

use crate::chain::chain;
use crate::{args, found};
use case::Code;
use serde_json::{Value, json};
use testkit::choice;

/// `count` choices, the one at `best` recommended, with these minutes.
fn choices(best: usize, minutes: &[u32]) -> Vec<Value> {
    let made = minutes.iter().enumerate().map(|(at, minutes)| {
        let class = if at == best {
            "recommended"
        } else {
            "acceptable"
        };
        choice(
            &format!("c{at}"),
            &json!({"class": class, "minutes": minutes}),
        )
    });
    made.collect()
}

#[test]
fn a_place_that_is_best_beyond_chance_gives_it_away() {
    // First of four: three of three are 1/64, two of two 1/16.
    let first = || choices(0, &[1, 1, 1, 1]);
    let three = chain(&[first(), first(), first()]);
    assert_eq!(found(Code::PositionBias, &three), ["/scenes"]);
    assert_eq!(args(Code::PositionBias, "place", &three), ["1"]);
    assert_eq!(
        found(Code::PositionBias, &chain(&[first(), first()])),
        [""; 0]
    );
}

#[test]
fn a_place_that_is_never_best_in_eight_decisions_can_be_struck_out() {
    // Best is first or second in turn; four of eight at 1/3 each is common.
    let row =
        |count: usize| -> Vec<_> { (0..count).map(|at| choices(at % 2, &[1, 1, 1])).collect() };
    let eight = chain(&row(8));
    assert_eq!(args(Code::PositionBias, "place", &eight), ["3"]);
    assert_eq!(args(Code::PositionBias, "hits", &eight), ["0"]);
    assert_eq!(found(Code::PositionBias, &chain(&row(7))), [""; 0]);
}

#[test]
fn the_cheapest_may_be_best_as_often_as_chance_has_it() {
    let which = |row: &[Vec<Value>]| args(Code::BestIsCheapest, "which", &chain(row));
    let (cheap, dear) = (|| choices(0, &[1, 2, 3, 4]), || choices(0, &[4, 3, 2, 1]));
    assert_eq!(which(&[cheap(), cheap(), cheap()]), ["fewest"]);
    assert_eq!(which(&[dear(), dear(), dear()]), ["most"]);
    assert_eq!(which(&[cheap(), cheap(), dear()]), [""; 0]);
    // Where two cost fewest nothing is told: two of two are left.
    let tie = || choices(0, &[1, 1, 2, 2]);
    assert_eq!(which(&[cheap(), cheap(), tie(), tie()]), [""; 0]);
}

#[test]
fn more_than_one_decision_without_a_difference_is_an_empty_promise() {
    let empty = || vec![choice("a", &json!({})), choice("b", &json!({}))];
    let real = || vec![choice("a", &json!({})), choice("b", &json!({"minutes": 2}))];
    let places = |row: &[Vec<Value>]| found(Code::CosmeticChoice, &chain(row));
    assert_eq!(places(&[empty(), real()]), [""; 0]);
    assert_eq!(
        places(&[empty(), real(), empty()]),
        ["/scenes/s0", "/scenes/s2"]
    );
    // A choice somebody asks about is no empty one.
    let asked = chain(&[empty(), empty()]).with(
        "/scenes/done/text",
        json!([{"id": "a", "when": {"took": "s0.a"}, "text": "So it went."}]),
    );
    assert_eq!(found(Code::CosmeticChoice, &asked), [""; 0]);
}
