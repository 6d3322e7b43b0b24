//! Echo, form, tone, and choices without shades.

use crate::{Written, chain, choice, found, text};
use case::Code;
use serde_json::json;

/// Choices that differ in nothing a check reads: other words, other minutes.
fn plain(classes: &[&'static str]) -> Vec<Written> {
    let words = [
        "Write this down",
        "Take it round",
        "Call for help",
        "Wait a while",
    ];
    classes.iter().copied().zip(words).collect()
}

#[test]
fn a_rare_word_of_the_scene_in_the_best_choice_only_is_an_echo() {
    let best: &[Written] = &[
        ("recommended", "Take the kettle away"),
        ("harmful", "Wait a while"),
    ];
    let echoing = |story: &str, decisions: &[&[Written]]| {
        let mut case = chain(decisions);
        case["scenes"]["s0"]["text"] = json!(story);
        found(Code::EchoScene, &case)
    };
    let neutral = plain(&["recommended", "harmful"]);
    let story = "Steam rises from the kettle.";
    // One of four is a quarter, not more; one of three is more.
    assert_eq!(
        echoing(story, &[best, &neutral, &neutral, &neutral]),
        [""; 0]
    );
    assert_eq!(echoing(story, &[best, &neutral, &neutral]), [text(0, 0)]);
    // Sixty words later nobody hears it; in both choices it tells nothing.
    let far = format!("{story} {}", vec!["on"; 60].join(" "));
    assert_eq!(echoing(&far, &[best]), [""; 0]);
    let near = format!("{story} {}", vec!["on"; 59].join(" "));
    assert_eq!(echoing(&near, &[best]), [text(0, 0)]);
    let both: &[Written] = &[best[0], ("harmful", "Leave the kettle")];
    assert_eq!(echoing(story, &[both]), [""; 0]);
    // A word that the case says everywhere is no cue.
    let mut case = chain(&[best, &neutral]);
    for scene in ["s0", "s1", "done"] {
        case["scenes"][scene]["text"] = json!(story);
    }
    for at in 0..2 {
        case["scenes"]["s1"]["decision"]["choices"][at]["after"] = json!(story);
    }
    assert_eq!(found(Code::EchoScene, &case), [""; 0]);
}

#[test]
fn one_form_for_all_choices() {
    let asks: &[Written] = &[
        ("recommended", "Is it time?"),
        ("harmful", "Take it round"),
        ("harmful", "Call for help"),
        ("harmful", "Write this down"),
    ];
    assert_eq!(found(Code::OddForm, &chain(&[asks; 2])), [""; 0]);
    assert_eq!(
        found(Code::OddForm, &chain(&[asks; 3])),
        [0, 1, 2].map(|at| text(at, 0))
    );
    // The best one may also be the only one that does not.
    let lacks: &[Written] = &[
        ("harmful", "\"Call 12.\""),
        ("recommended", "\"Call now.\""),
        ("harmful", "\"Wait 5.\""),
        ("harmful", "\"Write 3.\""),
    ];
    assert_eq!(
        found(Code::OddForm, &chain(&[lacks; 3])),
        [0, 1, 2].map(|at| text(at, 1))
    );
    let two: &[Written] = &[
        ("recommended", "Is it time?"),
        ("harmful", "Take it round?"),
        ("harmful", "Call for help"),
        ("harmful", "Write this down"),
    ];
    assert_eq!(found(Code::OddForm, &chain(&[two; 3])), [""; 0]);
}

#[test]
fn kindness_is_not_the_key() {
    let say = |kind: &[Written]| {
        let mut case = chain(&[kind; 3]);
        for scene in ["s0", "s1", "s2"] {
            case["scenes"][scene]["decision"]["kind"] = json!("say");
        }
        case
    };
    let sorry: &[Written] = &[
        ("recommended", "\"I'm sorry. We wait.\""),
        ("harmful", "\"We go on.\""),
        ("harmful", "\"We stop.\""),
        ("harmful", "\"We try.\""),
    ];
    let named: &[Written] = &[
        sorry[1],
        ("recommended", "\"We wait, Pat.\""),
        sorry[2],
        sorry[3],
    ];
    let kind_and_wrong: &[Written] = &[
        sorry[0],
        ("harmful", "\"Thanks. We go on.\""),
        sorry[2],
        sorry[3],
    ];
    assert_eq!(
        found(Code::ToneBest, &say(sorry)),
        [0, 1, 2].map(|at| text(at, 0))
    );
    assert_eq!(
        found(Code::ToneBest, &say(named)),
        [0, 1, 2].map(|at| text(at, 1))
    );
    assert_eq!(found(Code::ToneBest, &say(kind_and_wrong)), [""; 0]);
    // Acts have no tone.
    assert_eq!(found(Code::ToneBest, &chain(&[sorry; 3])), [""; 0]);
}

#[test]
fn no_choice_names_the_measure() {
    let best: &[Written] = &[("recommended", "Close the gap today"), ("harmful", "Wait")];
    assert_eq!(found(Code::NamesMeasure, &chain(&[best])), [text(0, 0)]);
    // In wrong ones it may stand in a fifth of all: one of five, not two of five.
    let code = ("harmful", "Bill 99495");
    let one: &[Written] = &[
        ("recommended", "Wait"),
        code,
        ("harmful", "Go"),
        ("harmful", "Run"),
        ("harmful", "Sit"),
    ];
    let two: &[Written] = &[
        one[0],
        code,
        one[2],
        one[3],
        ("harmful", "See the numerator"),
    ];
    assert_eq!(found(Code::NamesMeasure, &chain(&[one])), [""; 0]);
    assert_eq!(
        found(Code::NamesMeasure, &chain(&[two])),
        [text(0, 1), text(0, 4)]
    );
}

#[test]
fn between_best_and_harmful_are_shades() {
    let cliff = plain(&["recommended", "harmful", "harmful"]);
    let shaded = plain(&["recommended", "acceptable", "harmful"]);
    let case = |cliffs: usize| {
        let all: Vec<&[Written]> = (0..3)
            .map(|at| if at < cliffs { &cliff[..] } else { &shaded })
            .collect();
        found(Code::Cliff, &chain(&all))
    };
    assert_eq!(case(1), [""; 0]);
    assert_eq!(case(2), ["/scenes/s0", "/scenes/s1"]);
}

#[test]
fn two_choices_are_two() {
    // Four of five words are shared by the second, three of five by the third.
    let words: &[Written] = &[
        ("recommended", "Write the number down"),
        ("acceptable", "Write the number down here"),
        ("harmful", "Write the number"),
    ];
    let mut case = chain(&[words]);
    assert_eq!(found(Code::TwinChoices, &case), [text(0, 1)]);
    case["scenes"]["s0"]["decision"]["choices"][2]["class"] = json!("recommended");
    assert_eq!(found(Code::TwinChoices, &case), [text(0, 1), text(0, 2)]);
    // What costs another minute is another choice.
    case["scenes"]["s0"]["decision"]["choices"][2]["minutes"] = json!(2);
    assert_eq!(found(Code::TwinChoices, &case), [text(0, 1)]);
}

#[test]
fn a_value_to_be_read_stands_nowhere_in_words() {
    let case = |story: &str, alt: &str, earlier: &'static str| {
        let mut case = chain(&[
            &[("recommended", earlier), ("harmful", "Wait")],
            &[("recommended", "Go")],
        ]);
        case["media"] = json!({"dial": {"file": "media/dial.svg", "alt": alt}});
        let scene = &mut case["scenes"]["s1"];
        scene["text"] = json!(story);
        scene["media"] = json!(["dial"]);
        let right = json!({"all": [{"ge": [{"field": "sys"}, 146]}, {"le": [{"field": "sys"}, 148]}, {"place": "grid"}]});
        let mut read = choice(0, "recommended", "");
        read["when"] = right;
        let mut other = choice(1, "harmful", "");
        for outcome in [&mut read, &mut other] {
            outcome.as_object_mut().expect("an outcome").remove("text");
        }
        scene["decision"] = json!({
            "kind": "enter", "duty": "care", "fields": [{"id": "sys", "text": "Upper number", "min": 90, "max": 240}],
            "places": [{"id": "grid", "text": "Vitals grid"}], "outcomes": [read, other],
            "colleague": [{"answer": {"values": {"sys": 146}, "place": "grid"}}],
        });
        let files = crate::files(&case).with("media/dial.svg", common_picture());
        crate::places(Code::ValueLeak, &crate::said(&files))
    };
    let dial = "A needle, three marks above 140, marks every 2.";
    assert_eq!(case("Read it at 1:46.", dial, "Go"), [""; 0]);
    assert_eq!(case("It says 146/88.", dial, "Go"), ["/scenes/s1/text"]);
    assert_eq!(
        case("Read it.", "A dial at 148.", "Go"),
        ["/media/dial/alt"]
    );
    assert_eq!(case("Read it.", dial, "Write 148 down"), [text(0, 0)]);
}

const fn common_picture() -> &'static str {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"
}
