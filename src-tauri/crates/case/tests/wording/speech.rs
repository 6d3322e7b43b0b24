//! Speech and dignity: grades, long sentences, jargon, dialect, labels, groups, voice and agency.

use crate::{Written, chain, choice, found, in_spanish, places, said, text};
use case::{Code, Diagnostic};
use serde_json::{Value, json};

const TWO: &[Written] = &[("recommended", "Wait"), ("harmful", "Go")];

fn story(words: &str) -> Value {
    let mut case = chain(&[TWO]);
    case["scenes"]["s0"]["text"] = json!(words);
    case
}

fn told(code: Code, words: &str) -> bool {
    !found(code, &story(words)).is_empty()
}

/// A `say` decision with Pat heard in its scene.
fn say(phrases: &[Written]) -> Value {
    let mut case = chain(&[phrases]);
    case["scenes"]["s0"]["text"] = json!("\"Well?\" says Pat.");
    case["scenes"]["s0"]["decision"]["kind"] = json!("say");
    case
}

#[test]
fn the_patients_lines_are_graded_together() {
    // Ten words a sentence. One syllable each: 0.39·10 + 11.8 − 15.59 = 0.11. Two each: 3.9 + 23.6 − 15.59 = 11.91.
    // Half and half, 1.5: 6.01, over 6 and not over 8.
    let line = |word: &str, other: &str| {
        format!(
            "\"{} {}.\" says Pat. ",
            [word; 5].join(" "),
            [other; 5].join(" ")
        )
    };
    let codes = |line: &str, times: usize| {
        let findings = said(&crate::files(&story(&line.repeat(times))));
        let graded = [Code::QuoteGrade, Code::QuoteGradeNear];
        let of = |it: &&Diagnostic| graded.contains(&it.code);
        findings
            .iter()
            .filter(of)
            .map(|it| {
                (
                    it.code,
                    it.pointer.clone(),
                    it.arg("score").map(str::to_owned),
                )
            })
            .collect::<Vec<_>>()
    };
    let about = "/people/pat/about".to_owned();
    assert_eq!(codes(&line("dog", "cat"), 10), []);
    assert_eq!(
        codes(&line("tablet", "water"), 10),
        [(Code::QuoteGrade, about.clone(), Some("11.9".to_owned()))]
    );
    assert_eq!(
        codes(&line("dog", "water"), 10),
        [(Code::QuoteGradeNear, about, Some("6.0".to_owned()))]
    );
    // Ninety words are too few to say anything.
    assert_eq!(codes(&line("tablet", "water"), 9), []);
}

#[test]
fn spanish_lines_have_their_own_formula() {
    // Ten words a sentence of two syllables: INFLESZ 206.83 − 124.6 − 10 = 72.2, Fernández-Huerta 206.84 − 120 − 10.2 = 76.6.
    // Three syllables in four of ten words, 2.4 a word: 206.83 − 149.52 − 10 = 47.3.
    let line = |hard: usize| {
        let words = [vec!["presiones"; hard], vec!["agua"; 10 - hard]].concat();
        format!("«{}», dice Pat. ", words.join(" "))
    };
    let score = |hard: usize| {
        let case = story(&"\"Well.\" says Pat. ".repeat(2));
        let spanish = line(hard).repeat(10);
        let files = in_spanish(
            &case,
            &[
                ("scenes.s0.text", &spanish),
                ("people.pat.name", "Pat Moss"),
            ],
        );
        let findings = said(&files);
        let graded = findings.iter().find(|it| it.code == Code::QuoteGradeEs);
        graded.map(|it| (it.pointer.clone(), it.arg("score").map(str::to_owned)))
    };
    assert_eq!(score(0), None);
    assert_eq!(
        score(4),
        Some((
            "/texts/people.pat.about".to_owned(),
            Some("47.3".to_owned())
        ))
    );
}

#[test]
fn a_spoken_sentence_has_twenty_words() {
    let line = |count: usize| format!("\"{}.\" says Pat.", vec!["on"; count].join(" "));
    assert!(!told(Code::QuoteLong, &line(20)));
    assert!(told(Code::QuoteLong, &line(21)));
    // Another's line, or two sentences, are as long as they like.
    assert!(!told(
        Code::QuoteLong,
        &format!("{}. {}", vec!["on"; 15].join(" "), vec!["on"; 15].join(" "))
    ));
    let long: &'static str = "\"On on on on on on on on on on on on on on on on on on on on on.\"";
    assert_eq!(
        found(
            Code::QuoteLong,
            &say(&[("recommended", long), ("harmful", "\"No.\"")])
        ),
        [text(0, 0)]
    );
}

#[test]
fn the_best_phrase_is_in_the_patients_words() {
    let jargon = say(&[
        ("recommended", "\"We titrate the dose.\""),
        ("harmful", "\"We reconcile.\""),
    ]);
    assert_eq!(found(Code::QuoteJargon, &jargon), [text(0, 0)]);
    // Among colleagues the trade's words are in place.
    let mut colleagues = jargon;
    colleagues["scenes"]["s0"]["text"] = json!("The phone rings.");
    assert_eq!(found(Code::QuoteJargon, &colleagues), [""; 0]);
}

#[test]
fn an_assembled_phrase_is_best_by_what_its_outcome_asks_for() {
    let mut case = say(TWO);
    let mut best = choice(0, "recommended", "");
    best["when"] = json!({"includes": ["b"]});
    let mut rest = choice(1, "harmful", "");
    for outcome in [&mut best, &mut rest] {
        outcome.as_object_mut().expect("an outcome").remove("text");
    }
    case["scenes"]["s0"]["decision"] = json!({
        "kind": "say", "duty": "care", "min": 1, "max": 2,
        "options": [{"id": "a", "text": "\"We titrate.\""}, {"id": "b", "text": "\"You are adherent.\""}],
        "outcomes": [best, rest], "colleague": [{"answer": {"options": ["b"]}}],
    });
    assert_eq!(
        found(Code::QuoteJargon, &case),
        ["/scenes/s0/decision/options/1/text"]
    );
}

#[test]
fn speech_is_spelled_as_speech() {
    for mocking in [
        "\"I dunno,\" says Pat.",
        "\"Tell 'em no,\" says Pat.",
        "\"I'm goin' home,\" says Pat.",
    ] {
        assert!(told(Code::EyeDialect, mocking), "{mocking}");
    }
    for plain in [
        "\"I don't know,\" says Pat.",
        "Them, she says.",
        "The label says 'take with protein' and no more.",
        "A basin. A cabin.",
    ] {
        assert!(!told(Code::EyeDialect, plain), "{plain}");
    }
}

#[test]
fn a_label_stands_only_in_what_is_wrong() {
    assert!(told(Code::LabelWord, "The chart says non-compliant."));
    assert!(told(Code::LabelWord, "She denies pain."));
    assert!(!told(
        Code::LabelWord,
        "The claims came back, one denied; it was a difficult hill."
    ));
    let labelled = |class: &'static str| {
        let mut case = chain(&[&[("recommended", "Wait"), (class, "Write that she refuses")]]);
        case["scenes"]["s0"]["decision"]["choices"][1]["why"] =
            json!("She refuses, it says; she was never asked.");
        found(Code::LabelWord, &case)
    };
    assert_eq!(labelled("harmful"), [""; 0]);
    assert_eq!(labelled("acceptable").len(), 2);
}

#[test]
fn a_group_is_named_where_something_turns_on_it() {
    let groups = |read: bool| {
        let mut case = story("Pat Moss, uninsured, waits.");
        case["facts"] = json!({"payer": {"text": "Pat is uninsured.", "start": ["ma"]}});
        if read {
            case["scenes"]["s0"]["text"] = json!([{"id": "a", "text": "Pat Moss, uninsured, waits.", "when": {"knows": ["ma", "payer"]}}]);
        }
        found(Code::IdleDemographic, &case)
    };
    assert_eq!(groups(false), ["/facts/payer/text", "/scenes/s0/text"]);
    assert_eq!(groups(true), [""; 0]);
    // What the patient says of themselves is theirs.
    assert!(!told(Code::IdleDemographic, "\"I'm uninsured,\" says Pat."));
}

#[test]
fn the_patient_is_heard() {
    // One word of ten is the patient's; then one of eleven.
    let of = |others: usize| {
        story(&format!(
            "\"Well?\" says Pat. {}",
            vec!["on"; others - 2].join(" ")
        ))
    };
    assert_eq!(found(Code::NoVoice, &of(9)), [""; 0]);
    assert_eq!(found(Code::NoVoice, &of(10)), ["/roles/ma/name"]);
    // Whoever never meets the patient is not asked.
    assert!(!told(Code::NoVoice, "A list of names."));
}

#[test]
fn who_is_in_the_picture_says_something() {
    let pictured = |words: &str| {
        let mut case = story(words);
        case["media"] = json!({
            "room": {"file": "media/room.svg", "alt": "A room."},
            "pat-sits": {"file": "media/sits.svg", "alt": "Pat, seated."},
        });
        case["scenes"]["s0"]["stage"] = json!({"place": "room", "person": "pat-sits"});
        let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
        let files = crate::files(&case)
            .with("media/room.svg", picture)
            .with("media/sits.svg", picture);
        places(Code::NoVoice, &said(&files))
    };
    assert_eq!(
        pictured("On and on."),
        ["/encounters/visit/text", "/roles/ma/name"]
    );
    // Nobody else is there to have said it.
    assert_eq!(pictured("\"On and on.\""), [""; 0]);
}

#[test]
fn the_patient_wants_something_and_is_asked() {
    let agency = |about: &str, best: &'static str| {
        let mut case = chain(&[&[("recommended", best), ("harmful", "Go")]]);
        case["people"]["pat"]["about"] = json!(about);
        found(Code::NoAgency, &case)
    };
    assert_eq!(agency("Coughs", "Wait"), ["/people/pat/about", "/scenes"]);
    assert_eq!(agency("Coughs and wants to sing", "Wait"), ["/scenes"]);
    assert_eq!(
        agency("Coughs", "Ask what she wants to do"),
        ["/people/pat/about"]
    );
}
