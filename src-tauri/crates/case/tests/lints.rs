//! Give-aways that need no proof: each found where it is, and the example free of all but one.

mod common;

use case::{Code, Diagnostic, compile, lint_on};
use common::{EXAMPLE, at, edited, folder};
use serde_json::{Value, json};

/// The checks that are for this file; the others have tests/wording and more.
const HERE: &[Code] = &[
    Code::SceneLong,
    Code::LengthSpread,
    Code::FewPlausible,
    Code::SelfCondemning,
    Code::AbsoluteWrong,
    Code::FeedbackLength,
    Code::FeedbackVerdict,
    Code::FeedbackBlame,
    Code::FeedbackLopsided,
];

fn linted(edit: impl FnOnce(&mut Value)) -> Vec<Diagnostic> {
    let (case, mut findings) = lint_on(&folder(edited(edit).to_string()), None);
    assert!(case.is_some(), "{findings:?}");
    // The example is too small a story to be free of these; `testkit` tests them on sketches.
    findings.retain(|finding| !(Code::SelectAll..=Code::WellsFew).contains(&finding.code));
    assert!(findings.iter().all(|finding| finding.code.is_of_lints()));
    findings
        .into_iter()
        .filter(|finding| HERE.contains(&finding.code))
        .collect()
}

/// Findings the example does not have by itself.
fn added(edit: impl FnOnce(&mut Value)) -> Vec<(Code, String)> {
    linted(edit)
        .into_iter()
        .filter(|finding| finding.code != Code::FewPlausible)
        .map(|finding| (finding.code, finding.pointer))
        .collect()
}

fn words(count: usize) -> Value {
    json!(vec!["word"; count].join(" "))
}

const ROOM: &str = "/scenes/room/decision/choices";

#[test]
fn the_example_offers_too_few_choices_and_compiling_does_not_say_so() {
    // Two choices in the room and two in the plan keep it small.
    let found: Vec<_> = linted(|_| {})
        .into_iter()
        .map(|it| (it.code, it.pointer))
        .collect();
    let few = |scene: &str| (Code::FewPlausible, format!("/scenes/{scene}"));
    // Edited values are written with their keys in order of the alphabet.
    assert_eq!(found, [few("plan"), few("room")]);
    assert_eq!(compile(&folder(EXAMPLE)).1, []);
}

#[test]
fn three_choices_with_two_temptations_are_enough() {
    let found = linted(|case| {
        let mut third = at(case, ROOM)[1].clone();
        third["id"] = json!("later");
        at(case, ROOM).as_array_mut().expect("a list").push(third);
    });
    assert_eq!(
        found
            .iter()
            .map(|it| it.pointer.as_str())
            .collect::<Vec<_>>(),
        ["/scenes/plan"]
    );
}

#[test]
fn lengths_are_counted_in_words() {
    // The other choice has nine words: 1.6 times is 14.4, so 15 stands out (six more) and 14 does not.
    let other = "Give her five quiet minutes, then take it again";
    assert_eq!(other.split(' ').count(), 9);
    let place = format!("{ROOM}/1/text");
    assert_eq!(added(|case| at(case, ROOM)[1]["text"] = words(14)), []);
    assert_eq!(
        added(|case| at(case, ROOM)[1]["text"] = words(15)),
        [(Code::LengthSpread, place.clone())]
    );
    let found = added(|case| {
        at(case, ROOM)[0]["text"] = words(25);
        at(case, ROOM)[1]["text"] = words(26);
    });
    assert_eq!(found, [(Code::SceneLong, place)]);
    assert_eq!(
        added(|case| case["scenes"]["tell"]["text"] = words(160)),
        []
    );
    let long = added(|case| case["scenes"]["tell"]["text"] = words(161));
    assert_eq!(long, [(Code::SceneLong, "/scenes/tell".to_owned())]);
}

#[test]
fn a_wrong_choice_does_not_condemn_itself() {
    let place = format!("{ROOM}/1/text");
    let found = added(|case| {
        at(case, ROOM)[1]["text"] = json!("Guess from the first number and *skip* the rest")
    });
    assert_eq!(found, [(Code::SelfCondemning, place)]);
    assert_eq!(
        added(|case| at(case, ROOM)[1]["text"] =
            json!("\"I guess it will do,\" you say and write it")),
        []
    );
    assert_eq!(
        added(|case| at(case, ROOM)[0]["text"] = json!("Skip the small talk and take it again")),
        []
    );
}

#[test]
fn an_absolute_word_counts_from_the_second_decision() {
    let one =
        |case: &mut Value| at(case, ROOM)[1]["text"] = json!("Write down just the 158 and call");
    assert_eq!(added(one), []);
    let two = added(|case| {
        one(case);
        at(case, "/scenes/plan/decision/choices/1")["text"] =
            json!("\"Always one more tablet, to be safe.\"");
    });
    let places = [
        "/scenes/plan/decision/choices/1/text".to_owned(),
        format!("{ROOM}/1/text"),
    ];
    assert_eq!(two, places.map(|place| (Code::AbsoluteWrong, place)));
}

#[test]
fn feedback_explains_and_does_not_judge() {
    let place = format!("{ROOM}/1/why");
    let why = |text: Value| added(move |case| at(case, ROOM)[1]["why"] = text);
    assert_eq!(why(words(19)), [(Code::FeedbackLength, place.clone())]);
    assert_eq!(why(words(20)), []);
    assert_eq!(why(words(111)), [(Code::FeedbackLength, place.clone())]);
    let twenty = vec!["word"; 20].join(" ");
    assert_eq!(
        why(json!(format!("Wrong: {twenty}"))),
        [(Code::FeedbackVerdict, place.clone())]
    );
    assert_eq!(
        why(json!(format!("{twenty} you should have known"))),
        [(Code::FeedbackBlame, place.clone())]
    );
    assert_eq!(why(json!(format!("The wrongs of it: {twenty}"))), []);
}

#[test]
fn feedback_lengths_are_compared_over_the_case() {
    // Best: repeat, whole, stay; others: write, part, raise-blind, raise-told.
    let found = added(|case| {
        for best in [
            "/scenes/room/decision/choices/0",
            "/scenes/tell/decision/outcomes/0",
            "/scenes/plan/decision/choices/0",
        ] {
            at(case, best)["why"] = words(81);
        }
        let others = [
            "/scenes/room/decision/choices/1",
            "/scenes/tell/decision/outcomes/1",
            "/scenes/plan/decision/choices/1/outcomes/0",
            "/scenes/plan/decision/choices/1/outcomes/1",
        ];
        for other in others {
            at(case, other)["why"] = words(40);
        }
    });
    assert_eq!(found, [(Code::FeedbackLopsided, "/scenes".to_owned())]);
}

#[test]
fn a_lint_is_waived_by_its_text() {
    let found = linted(|case| {
        at(case, ROOM)[1]["why"] = words(5);
        case["waivers"] = json!([
            {"code": "feedback-length", "at": "scenes.room.write", "reason": "said in the debrief", "by": "R. Reyes"},
            {"code": "few-plausible", "at": "/scenes", "reason": "an example", "by": "R. Reyes"},
        ]);
    });
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|finding| finding.waived));
}
