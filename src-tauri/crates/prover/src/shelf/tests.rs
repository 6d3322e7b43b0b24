use super::{Searched, Shelf};
use crate::prove::{Ask, prove};
use crate::{Limit, Proof, Range};
use case::Case;
use case::model::RoleSet;
use serde_json::{Value, json};
use testkit::Sketch;

fn with(pointer: &str, value: Value) -> Case {
    Sketch::new().with(pointer, value).case()
}

fn searched(shelf: &Shelf, case: &Case, ask: &Ask<'_>) -> Searched {
    shelf.prove(case, ask).1
}

/// Fewest and most words of each setting.
fn counts(proof: &Proof) -> Vec<Option<(i64, i64)>> {
    let exact = |range: &Range| range.min.exact().zip(range.max.exact());
    let settings = proof.settings.iter();
    settings
        .map(|setting| setting.words.as_ref().and_then(exact))
        .collect()
}

fn wordless(mut proof: Proof) -> Proof {
    proof.settings.iter_mut().for_each(|one| one.words = None);
    proof
}

#[test]
fn a_text_edit_searches_for_nothing_but_words() {
    let shelf = Shelf::default();
    let ask = Ask::default();
    let first = Sketch::new().case();
    let (made, how) = shelf.prove(&first, &ask);
    assert_eq!(how, Searched::All, "nothing is kept yet");
    assert_eq!(searched(&shelf, &first, &ask), Searched::Nothing);

    // "The room." had two words; nobody starts without reading it. An honest edit raises the version.
    let words = json!("Quite another room, and three more.");
    let edited = Sketch::new().with("/scenes/room/text", words);
    let edited = edited.with("/version", json!(2)).case();
    assert!(shelf.known(&edited, &ask).is_none(), "not of these texts");
    let kept = shelf.without_words(&edited, &ask).expect("the same rules");
    assert!(kept.settings.iter().all(|setting| setting.words.is_none()));
    let (again, how) = shelf.prove(&edited, &ask);
    assert_eq!(how, Searched::Words);
    let anew = prove(&edited, &ask);
    assert_eq!(counts(&again), counts(&anew));
    let counted: Vec<_> = counts(&made).into_iter().zip(counts(&again)).collect();
    // The assistant (role 1) reads four words more; the clinician never sees the room, and of a team nothing is counted.
    assert_eq!(counted[0].0, counted[0].1);
    let (before, after) = (counted[1].0.expect("words"), counted[1].1.expect("words"));
    assert_eq!((before.0 + 4, before.1 + 4), after);
    assert_eq!(counted[2], (None, None));
    assert_eq!(wordless((*again).clone()), wordless(anew));
    assert_eq!(searched(&shelf, &edited, &ask), Searched::Nothing);
}

#[test]
fn words_decide_what_blind_rules_do() {
    // Alone the assistant passes by always taking the longest: "measure" is not, until it says more than "skip".
    let shelf = Shelf::default();
    let only = Ask {
        only: Some((RoleSet(2), Vec::new())),
        ..Ask::default()
    };
    let terse = with(
        "/scenes/room/decision/choices/1/text",
        json!("Skip all of it for now please"),
    );
    let (before, _) = shelf.prove(&terse, &only);
    let wordy = with(
        "/scenes/room/decision/choices/0/text",
        json!("Measure twice and write it down"),
    );
    let (after, how) = shelf.prove(&wordy, &only);
    assert_eq!(how, Searched::Words);
    assert_ne!(before.blind, after.blind);
    assert_eq!(after.blind, prove(&wordy, &only).blind);
}

#[test]
fn another_rule_or_question_is_searched() {
    let shelf = Shelf::default();
    let first = Sketch::new().case();
    shelf.prove(&first, &Ask::default());
    let early = with("/clock/start", json!("2026-03-03T08:00"));
    assert_eq!(
        searched(&shelf, &early, &Ask::default()),
        Searched::All,
        "other rules"
    );
    let alone = Ask {
        only: Some((RoleSet(1), Vec::new())),
        ..Ask::default()
    };
    assert_eq!(
        searched(&shelf, &first, &alone),
        Searched::All,
        "another question"
    );
    assert_eq!(searched(&shelf, &first, &Ask::default()), Searched::Nothing);
    assert_eq!(searched(&shelf, &early, &Ask::default()), Searched::Nothing);
}

#[test]
fn what_was_given_up_is_shown_and_tried_again() {
    let case = Sketch::new().case();
    let shelf = Shelf::default();
    let cramped = Ask {
        states: 1,
        ..Ask::default()
    };
    let (hasty, _) = shelf.prove(&case, &cramped);
    assert!(!hasty.complete);
    let known = shelf.known(&case, &cramped);
    assert_eq!(known.expect("its bounds are shown"), hasty);
    assert!(shelf.without_words(&case, &cramped).is_none());
    assert_eq!(searched(&shelf, &case, &cramped), Searched::All);
    let ask = Ask::default();
    let (done, _) = shelf.prove(&case, &ask);
    assert!(done.complete);
    assert!(matches!(done.settings[0].decisions.max, Limit::Exact(1, _)));
}

#[test]
fn the_one_asked_for_longest_ago_goes_first() {
    let shelf = Shelf::default();
    let ask = Ask {
        only: Some((RoleSet(1), Vec::new())),
        ..Ask::default()
    };
    let numbered = |number: u32| {
        let clock = format!("2026-03-03T{:02}:{:02}", number / 60, number % 60);
        with("/clock/start", json!(clock))
    };
    for number in 0..64 {
        shelf.prove(&numbered(number), &ask);
    }
    assert_eq!(searched(&shelf, &numbered(0), &ask), Searched::Nothing);
    shelf.prove(&numbered(64), &ask);
    assert!(shelf.known(&numbered(0), &ask).is_some());
    assert!(
        shelf.known(&numbered(1), &ask).is_none(),
        "64 newer ones came"
    );
}
