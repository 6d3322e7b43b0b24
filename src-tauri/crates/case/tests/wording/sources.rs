//! Feedback that repeats, claims without a source, numbers without a unit, weak and stale sources.

use crate::{Written, chain, found};
use case::{Code, Severity, compile_on, lint_on};
use serde_json::{Value, json};

const TWO: &[Written] = &[("recommended", "Wait"), ("harmful", "Go")];

fn whys(first: &str, second: &str) -> Value {
    let mut case = chain(&[TWO]);
    case["scenes"]["s0"]["decision"]["choices"][0]["why"] = json!(first);
    case["scenes"]["s0"]["decision"]["choices"][1]["why"] = json!(second);
    case
}

fn why(choice: usize) -> String {
    format!("/scenes/s0/decision/choices/{choice}/why")
}

#[test]
fn each_feedback_is_its_own() {
    let words: Vec<String> = (0..20).map(|at| format!("w{at}")).collect();
    // 17 of 20 words shared, and none added: 85 %. With one other word 17 of 21.
    let shared = words[..17].join(" ");
    assert_eq!(
        found(Code::FeedbackClone, &whys(&words.join(" "), &shared)),
        [why(0)]
    );
    let other = format!("{shared} other");
    assert_eq!(
        found(Code::FeedbackClone, &whys(&words.join(" "), &other)),
        [""; 0]
    );
}

#[test]
fn feedback_does_not_say_its_choice_again() {
    let parrot = |why: &str| {
        let mut case = chain(&[&[
            ("recommended", "Measure again after quiet minutes"),
            ("harmful", "Go"),
        ]]);
        case["scenes"]["s0"]["decision"]["choices"][0]["why"] = json!(why);
        found(Code::FeedbackParrot, &case)
    };
    // Of measure, again, after, quiet, minutes, numbers, settle, longer: five of eight, four of eight.
    assert_eq!(
        parrot("To measure again after quiet minutes: numbers settle longer."),
        [why(0)]
    );
    assert_eq!(
        parrot("To measure again after quiet rest: numbers settle longer, often."),
        [""; 0]
    );
    // Of four content words nothing follows.
    assert_eq!(parrot("Measure again after quiet."), [""; 0]);
}

#[test]
fn what_the_coach_claims_has_a_source() {
    let cited = |words: &str, refs: bool| {
        let mut case = whys(words, "Said.");
        if !refs {
            let choice = case["scenes"]["s0"]["decision"]["choices"][0].as_object_mut();
            choice.expect("a choice").remove("refs");
        }
        found(Code::UncitedClaim, &case)
    };
    for claim in [
        "Wait 5 minutes.",
        "A cuff must fit.",
        "It takes 30 % off.",
        "Give 20 mg.",
    ] {
        assert_eq!(cited(claim, false), [why(0)], "{claim}");
        assert_eq!(cited(claim, true), [""; 0], "{claim}");
    }
    assert_eq!(cited("Room 3 was free at 9:20.", false), [""; 0]);
    // A parameter is the clinic's own rule.
    let mut case = whys("Wait {rest} minutes.", "Said.");
    let rest = json!({"int": [1, 9], "default": 5, "unit": "minutes", "text": "Rest"});
    case["params"] = json!({"rest": rest});
    let choice = case["scenes"]["s0"]["decision"]["choices"][0].as_object_mut();
    choice.expect("a choice").remove("refs");
    assert_eq!(found(Code::UncitedClaim, &case), [""; 0]);
}

#[test]
fn a_number_says_what_it_counts() {
    let unit = |story: &str| {
        let mut case = chain(&[TWO]);
        case["scenes"]["s0"]["text"] = json!(story);
        found(Code::NoUnit, &case)
    };
    for bare in [
        "The watch says 122.",
        "It was 3.1 since Friday.",
        "Between 144 and 152 on top.",
        "Give 20, then wait.",
    ] {
        assert_eq!(unit(bare), ["/scenes/s0/text"], "{bare}");
    }
    for told in [
        "At 9:20, in room 3 and on page 1.",
        "On March 3 and on 2026-03-04, in 2019.",
        "Ruth Lindqvist, 58, drives; Dr. Lee, about 48, reads.",
        "Call 911 or 555-010-1234.",
        "The 2nd time, the 5-minute rest, 30 % and $20.",
        "It was 162 over 94, then 146/88.",
        "From 27 to 34 centimetres, 2 or 3 tablets.",
        "She comes at 8, with 3 bottles.",
        "In pounds: 181.0, 181.6.",
        "On her hand she writes a 2.",
        "{last} again.",
        "B12 and the A1c.",
    ] {
        let mut case = chain(&[TWO]);
        case["vars"] = json!({"last": {"int": [0, 9], "start": 1}});
        case["scenes"]["s0"]["text"] = json!(told);
        assert_eq!(found(Code::NoUnit, &case), [""; 0], "{told}");
    }
}

#[test]
fn a_parameter_is_inserted_not_typed() {
    let typed = |story: &str| {
        let mut case = chain(&[TWO]);
        case["params"] = json!({
            "line": {"int": [120, 160], "default": 140, "unit": "mmHg", "text": "The line"},
            "gain": {"int": [2, 4], "default": 3, "unit": "lb", "text": "A gain"},
        });
        case["scenes"]["s0"]["text"] = json!(story);
        found(Code::HardNumber, &case)
    };
    for typed_in in [
        "Over 140 mmHg.",
        "Over 140/90 mmHg.",
        "140 over 90 mmHg.",
        "Up 3 pounds.",
    ] {
        assert_eq!(typed(typed_in), ["/scenes/s0/text"], "{typed_in}");
    }
    for fine in [
        "Over {line} mmHg.",
        "140 cars.",
        "Up 3.1 lb.",
        "Up 3 mmHg.",
        "Over 141 mmHg.",
    ] {
        assert_eq!(typed(fine), [""; 0], "{fine}");
    }
}

#[test]
fn a_score_rests_on_a_good_source_or_on_a_reviewer() {
    let weak = |grade: &str, scores: bool, signed: bool| {
        let mut case = chain(&[TWO]);
        case["refs"]["protocol"]["grade"] = json!(grade);
        if scores {
            case["scenes"]["s0"]["decision"]["choices"][0]["own"] = json!(1);
        }
        if signed {
            case["review"] = json!({"state": "reviewed", "by": "Dr. A", "on": "2026-01-01", "until": "2027-01-01"});
        }
        found(Code::WeakSource, &case)
    };
    assert_eq!(weak("C", true, false), [why(0)]);
    assert_eq!(weak("GK", true, false), [why(0)]);
    assert_eq!(weak("B", true, false), [""; 0]);
    assert_eq!(weak("local", true, false), [""; 0]);
    assert_eq!(weak("C", false, false), [""; 0]);
    assert_eq!(weak("C", true, true), [""; 0]);
}

#[test]
fn a_measure_with_another_goal_shows_both() {
    let shown = |measure: &str, story: &str| {
        let mut case = chain(&[TWO]);
        case["params"] = json!({
            "sys": {"int": [120, 160], "default": 130, "text": "Goal, upper"},
            "dia": {"int": [70, 90], "default": 80, "text": "Goal, lower"},
        });
        case["measures"] = json!({"m": {"measure": measure, "met": {"visited": "done"}, "text": "Under 140/90.", "refs": ["protocol"]}});
        case["scenes"]["s0"]["text"] = json!(story);
        found(Code::OneYardstick, &case)
    };
    assert_eq!(shown("CBP", "Wait."), ["/measures/m/text"]);
    assert_eq!(shown("CBP", "The goal is 130/80."), [""; 0]);
    assert_eq!(shown("CBP", "The goal is {sys} over {dia}."), [""; 0]);
    assert_eq!(shown("CBP", "It is 130 and no more."), ["/measures/m/text"]);
    assert_eq!(shown("TRC", "Wait."), [""; 0]);
}

#[test]
fn a_case_of_another_year_is_stale_and_still_plays() {
    let mut case = chain(&[TWO]);
    case["measure_year"] = json!(2026);
    assert_eq!(found(Code::Stale, &case), [""; 0]);
    case["measure_year"] = json!(2025);
    assert_eq!(found(Code::Stale, &case), ["/scenes"]);
    case["review"] =
        json!({"state": "reviewed", "by": "Dr. A", "on": "2026-01-01", "until": "2026-02-01"});
    let files = crate::files(&case);
    let today = case::Date::parse("2026-02-02");
    for (case, findings) in [compile_on(&files, today), lint_on(&files, today)] {
        let past = findings.iter().find(|it| it.code == Code::ReviewPast);
        assert_eq!(past.map(|it| it.severity), Some(Severity::Error));
        assert!(case.is_some());
    }
}

#[test]
fn spanish_numbers_are_read_as_spanish() {
    let case = chain(&[TWO]);
    let files = crate::in_spanish(
        &case,
        &[
            ("scenes.s0.text", "El reloj dice 122."),
            (
                "scenes.s0.c0.after",
                "El 3 de marzo, 162 sobre 94, en la página 2, con 3 pastillas. Venga el lunes 30, o el 31.",
            ),
        ],
    );
    let places = crate::places(Code::NoUnit, &crate::said(&files));
    assert_eq!(places, ["/texts/scenes.s0.text"]);
}

#[test]
fn a_parameter_is_known_by_its_unit_in_every_language() {
    let mut case = chain(&[TWO]);
    let days = json!({"int": [1, 14], "default": 7, "unit": "days", "text": "First visit"});
    case["params"] = json!({"visit": days});
    let typed = |words: &str| {
        let files = crate::in_spanish(&case, &[("scenes.s0.text", words)]);
        crate::places(Code::HardNumber, &crate::said(&files))
    };
    assert_eq!(typed("Venga en 7 días."), ["/texts/scenes.s0.text"]);
    assert_eq!(typed("Venga en {visit} días, con 7 pastillas."), [""; 0]);
}
