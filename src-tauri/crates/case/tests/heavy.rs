//! Files made to be slow or to overflow: findings, in time that grows with the file and not with its square.
//!
//! No clock is read here; a square would keep this test running for minutes.

mod common;

use case::{Code, Diagnostic};
use common::{at, compiled, edited};
use serde_json::{Value, json};

fn findings(edit: impl FnOnce(&mut Value)) -> Vec<Diagnostic> {
    compiled(edited(edit).to_string()).1
}

const MANY: usize = 20_000;

#[test]
fn many_ids_that_name_nothing() {
    let wrong: Vec<String> = (0..MANY).map(|n| format!("fact-number-{n}")).collect();
    let found = findings(|case| {
        for n in 0..400 {
            case["facts"][format!("known-{n}")] = json!({"text": "Known.", "start": ["ma"]});
        }
        case["duties"]["brief"]["carry"] = json!(wrong);
    });
    assert_eq!(
        found
            .iter()
            .filter(|it| it.code == Code::DanglingId)
            .count(),
        MANY
    );
}

#[test]
fn a_fault_in_every_word_of_one_long_line() {
    let last = 150_000;
    let wrong: Vec<String> = (0..=last).map(|n| format!("f{n}")).collect();
    let text = edited(|case| case["duties"]["brief"]["carry"] = json!(wrong)).to_string();
    let found = compiled(text.clone()).1;
    let place = text.find(&format!("\"f{last}\"")).expect("the last word");
    let column = text[..place].chars().count() + 1;
    let it = found.last().expect("a finding");
    assert_eq!(it.code, Code::DanglingId);
    assert_eq!((it.line, it.column as usize), (1, column));
}

#[test]
fn many_choices_and_many_conditions_on_them() {
    let found = findings(|case| {
        let choice = at(case, "/scenes/room/decision/choices/1").clone();
        let choices = at(case, "/scenes/room/decision/choices")
            .as_array_mut()
            .expect("a list");
        for n in 0..3_000 {
            let mut more = choice.clone();
            more["id"] = json!(format!("more-{n}"));
            choices.push(more);
        }
        let took: Vec<Value> = (0..MANY)
            .map(|n| json!({"took": format!("room.more-{}", n % 3_000)}))
            .collect();
        case["measures"]["cbp"]["met"] = json!({"any": took});
    });
    assert!(
        found
            .iter()
            .any(|it| it.code == Code::ChoiceCount && it.arg("what") == Some("choices"))
    );
}

#[test]
fn many_options_and_many_answers() {
    let found = findings(|case| {
        let decision = at(case, "/scenes/room/decision");
        let options: Vec<Value> = (0..MANY)
            .map(|n| json!({"id": format!("o-{n}"), "text": "Tick"}))
            .collect();
        let ids: Vec<String> = (0..MANY).map(|n| format!("o-{n}")).collect();
        *decision = json!({"kind": "several", "duty": "take-bp", "options": options, "min": 1, "max": 2,
            "outcomes": [{"id": "a", "when": {"includes": ids}, "class": "acceptable", "minutes": 1, "after": "A", "why": "B"},
                {"id": "b", "class": "acceptable", "minutes": 1, "after": "A", "why": "B"}],
            "colleague": [{"answer": {"options": ids}}]});
    });
    assert!(found.iter().any(|it| it.code == Code::ChoiceCount));
}

#[test]
fn emphasis_in_emphasis() {
    let deep = format!("{}b{}", "*a ".repeat(MANY), " a*".repeat(MANY));
    let found = findings(|case| case["scenes"]["tell"]["text"] = json!(deep));
    assert_eq!(
        found.iter().map(|it| it.code).collect::<Vec<_>>(),
        [Code::UnsafeText]
    );
    assert_eq!(found[0].arg("what"), Some("nested-emphasis"));
    assert_eq!(
        findings(|case| case["scenes"]["tell"]["text"] = json!("*a **b** c*")),
        []
    );
    for odd in [
        "> ".repeat(MANY),
        "- ".repeat(MANY),
        "[".repeat(MANY),
        "`".repeat(MANY),
        "<".repeat(MANY),
        "{a".repeat(MANY),
    ] {
        let found = findings(|case| case["scenes"]["tell"]["text"] = json!(odd));
        assert!(
            found
                .iter()
                .all(|it| matches!(it.code, Code::UnsafeText | Code::MissingText))
        );
    }
}

#[test]
fn a_long_way_round() {
    let found = findings(|case| {
        case["scenes"]["end-dear"] =
            json!({"in": "visit", "title": "On", "text": "On.", "next": "way-0"});
        for n in 0..1_500 {
            let next = if n == 1_499 {
                "end-dear".to_owned()
            } else {
                format!("way-{}", n + 1)
            };
            case["scenes"][format!("way-{n}")] =
                json!({"in": "visit", "title": "On", "text": "On.", "next": next});
        }
    });
    assert_eq!(
        found.iter().map(|it| it.code).collect::<Vec<_>>(),
        [Code::ContinueCycle]
    );
}
