//! Blind rules.

use crate::{passes, proven, role};
use case::Case;
use case::model::Answer;
use prover::Rule;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use testkit::{Sketch, choice, outcome};

/// The rules by which the role passes; every way is replayed.
fn passing(case: &Case, id: &str) -> BTreeSet<&'static str> {
    let role = role(case, id);
    let proof = proven(case);
    let of = proof.blind.iter().filter(|blind| blind.role == role);
    of.map(|blind| {
        passes(case, role, &blind.way);
        blind.rule.id()
    })
    .collect()
}

fn all_but(rules: &[&str]) -> BTreeSet<&'static str> {
    let all = Rule::ALL.iter().map(|rule| rule.id());
    all.filter(|id| !rules.contains(id)).collect()
}

/// A choice with these words.
fn says(id: &str, words: &str, fields: &Value) -> Value {
    let mut choice = choice(id, fields);
    choice["text"] = json!(words);
    choice
}

/// What the assistant must do to pass.
fn best() -> Value {
    json!({
        "class": "recommended", "points": {"measure-and-document": 2}, "own": 1, "minutes": 5,
        "refs": ["protocol"],
    })
}

/// The sketch with these choices in the room; the colleague takes the first.
fn room(choices: &[Value]) -> Sketch {
    Sketch::new()
        .with("/scenes/room/decision/choices", json!(choices))
        .with(
            "/scenes/room/decision/colleague",
            json!([{"answer": {"choice": choices[0]["id"]}}]),
        )
        // Nobody reads the reading, which nobody takes any more.
        .with("/duties/brief/carry", json!(["cough"]))
}

#[test]
fn what_is_as_good_to_a_rule_is_taken_as_written() {
    // Both decisions have the passing choice first, with as many words and no courtesy; it takes longer (5 and 3 minutes to
    // 1). The last one, and the shorter one, do not pass.
    let case = Sketch::new().case();
    let expected = all_but(&["last", "least-minutes"]);
    assert_eq!(passing(&case, "ma"), expected);
    assert_eq!(passing(&case, "clin"), expected);
}

#[test]
fn the_best_in_the_middle_with_a_kind_word() {
    let case = room(&[
        says("skip", "Skip it and go on to the next room", &json!({})),
        says("measure", "Please take the pressure", &best()),
        says("ask", "Ask", &json!({"minutes": 9})),
    ])
    .case();
    assert_eq!(passing(&case, "ma"), BTreeSet::from(["middle", "polite"]));
}

#[test]
fn the_best_long_quick_and_named_after_the_case() {
    // "telling" stands in the objective "Measure before telling".
    let best_of_one_minute = {
        let mut best = best();
        best["minutes"] = json!(1);
        best
    };
    let case = room(&[
        says("ask", "Please ask again", &json!({"minutes": 2})),
        says("wait", "Sit down", &json!({"minutes": 2})),
        says(
            "measure",
            "Take the pressure twice and write both down, telling nobody yet",
            &best_of_one_minute,
        ),
    ])
    .case();
    assert_eq!(
        passing(&case, "ma"),
        BTreeSet::from(["longest", "last", "least-minutes", "overlap"])
    );
}

#[test]
fn handing_off_and_keeping_back() {
    let told = json!({"effects": [{"learn": {"clin": ["cough"]}}]});
    let case = room(&[
        says("tell", "Call the clinician in", &told),
        says("measure", "Take the pressure again", &best()),
    ])
    .case();
    // Never handing off takes the other one; so do the last, the most minutes (5 to 1), and no other.
    assert_eq!(
        passing(&case, "ma"),
        BTreeSet::from(["last", "most-minutes", "keep-back"])
    );
}

#[test]
fn options_few_and_many() {
    let option = |id: &str, words: &str| json!({"id": id, "text": words});
    let case = Sketch::new()
        .with("/duties/brief/carry", json!(["cough"]))
        .with(
            "/scenes/room/decision",
            json!({
                "kind": "several", "duty": "measure", "min": 0, "max": 2,
                "options": [
                    option("a", "One two three"), option("b", "One"),
                    option("c", "One two three four"), option("d", "One two"),
                ],
                "outcomes": [
                    outcome("whole", &{
                        let mut best = best();
                        best["when"] = json!({"includes": ["a", "c"]});
                        best
                    }),
                    outcome("part", &json!({})),
                ],
                "colleague": [{"answer": {"options": ["a"]}}],
            }),
        )
        .case();
    // The two longest are a and c; so are the first of those that mean the same to a rule only with b between them.
    assert_eq!(passing(&case, "ma"), BTreeSet::from(["longest"]));
    let proof = proven(&case);
    let blind = proof
        .blind
        .iter()
        .find(|blind| blind.role == role(&case, "ma"));
    let step = blind.expect("it passes").way.steps[0];
    assert_eq!(step.answer, Answer::Options(0b101));
}

#[test]
fn chance_is_taken_both_ways() {
    let mut lucky = best();
    lucky["id"] = json!("lucky");
    lucky["when"] = json!({"eq": ["coin", "heads"]});
    let case = Sketch::new()
        .with("/duties/brief/carry", json!(["cough"]))
        .with(
            "/vars/coin",
            json!({"enum": ["heads", "tails", "edge"], "start": "edge", "weights": [1, 3, 0]}),
        )
        .with("/scenes/room/arrive", json!([{"draw": "coin"}]))
        .with(
            "/scenes/room/decision/choices/0",
            choice(
                "measure",
                &json!({"outcomes": [outcome("lucky", &lucky), outcome("other", &json!({}))]}),
            ),
        )
        .case();
    let found = passing(&case, "ma");
    assert!(
        found.contains("first") && !found.contains("last"),
        "{found:?}"
    );
    for blind in proven(&case).blind {
        if blind.role == role(&case, "ma") {
            assert_eq!(blind.way.draws, [0], "heads is forced");
        }
    }
}

#[test]
fn nobody_asks_the_same_for_ever() {
    // The first choice returns to its own scene at no cost; then the second is taken, which passes.
    let case = room(&[
        says(
            "look",
            "Look around",
            &json!({"minutes": 0, "next": "room"}),
        ),
        says("measure", "Take the pressure", &best()),
    ])
    .case();
    assert!(passing(&case, "ma").contains("first"));
}
