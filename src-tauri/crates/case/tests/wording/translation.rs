//! A translation beside its source, pictures, and pointing.

use crate::{Written, chain, found, in_spanish, places, said};
use case::Code;
use serde_json::{Value, json};

const TWO: &[Written] = &[("recommended", "Wait"), ("harmful", "Go")];

fn story(words: &str) -> Value {
    let mut case = chain(&[TWO]);
    case["vars"] = json!({"last": {"int": [0, 9], "start": 1}});
    case["scenes"]["s0"]["text"] = json!(words);
    case
}

fn beside(code: Code, source: &str, translation: &str) -> bool {
    let files = in_spanish(&story(source), &[("scenes.s0.text", translation)]);
    let found = places(code, &said(&files));
    assert!(
        found.iter().all(|place| place == "/texts/scenes.s0.text"),
        "{found:?}"
    );
    !found.is_empty()
}

#[test]
fn both_languages_have_the_same_numbers() {
    for (source, translation) in [
        (
            "Take 2 tablets, 1,000 mg at 9:20.",
            "Tome 2 tabletas, 1.000 mg a las 9:20.",
        ),
        ("Take two tablets.", "Tome 2 tabletas."),
        ("Up 3.1 lb, {last}.", "Subió 3,1 lb, {last}."),
        ("Under 140/90.", "Menos de 140/90."),
    ] {
        assert!(!beside(Code::LangNumbers, source, translation), "{source}");
    }
    for (source, translation) in [
        ("Take 2 tablets.", "Tome 3 tabletas."),
        ("Take 2 and 2.", "Tome 2."),
        ("Take 40 mg.", "Tome cuarenta."),
        ("It is {last}.", "Es eso."),
        ("Under 140/90.", "Menos de 140/80."),
    ] {
        assert!(beside(Code::LangNumbers, source, translation), "{source}");
    }
}

#[test]
fn a_translation_is_neither_the_source_nor_half_of_it() {
    let words = |count: usize| vec!["uno"; count].join(" ");
    let ten = ["on"; 10].join(" ");
    // Of ten words: 8 to 16.
    assert!(!beside(Code::LangDrift, &ten, &words(8)));
    assert!(beside(Code::LangDrift, &ten, &words(7)));
    assert!(!beside(Code::LangDrift, &ten, &words(16)));
    assert!(beside(Code::LangDrift, &ten, &words(17)));
    // Short ones say nothing by their length, and names are the same everywhere.
    assert!(!beside(
        Code::LangDrift,
        "Go on",
        "Siga usted adelante sin parar"
    ));
    assert!(!beside(
        Code::LangDrift,
        "Ruth Lindqvist, Dr. Lee",
        "Ruth Lindqvist, Dra. Lee"
    ));
    assert!(beside(
        Code::LangDrift,
        "One two three four",
        "One two three four"
    ));
    assert!(!beside(Code::LangDrift, "Hotel El Sol", "Hotel El Sol"));
}

#[test]
fn a_source_keeps_its_title_and_a_missing_choice_has_no_length() {
    let mut case = chain(&[&[
        ("recommended", "Give her five quiet minutes first"),
        ("harmful", "Take it again now and go on"),
    ]]);
    case["refs"]["protocol"]["title"] = json!("Clinic protocol for blood pressure");
    let long = "Dele cinco minutos de calma antes de volver a tomar la presión";
    let files = in_spanish(
        &case,
        &[
            ("refs.protocol.title", "Clinic protocol for blood pressure"),
            ("scenes.s0.c0.text", long),
        ],
    );
    let findings = said(&files);
    // Twelve words for six; the title is not named.
    assert_eq!(
        places(Code::LangDrift, &findings),
        ["/texts/scenes.s0.c0.text"]
    );
    assert_eq!(
        places(Code::LengthSpread, &findings),
        ["/texts/scenes.s0.c0.text"]
    );
    // Without the other choice there is nothing to compare with.
    let whole =
        String::from_utf8(files.get("lang/es.json").expect("a file").to_vec()).expect("text");
    let mut part: Value = serde_json::from_str(&whole).expect("JSON");
    part["texts"]
        .as_object_mut()
        .expect("texts")
        .remove("scenes.s0.c1.text");
    let findings = said(&crate::files(&case).with("lang/es.json", part.to_string()));
    assert_eq!(places(Code::LengthSpread, &findings), [""; 0]);
}

#[test]
fn one_seat_addresses_the_patient_in_one_way() {
    let case = {
        let mut case = chain(&[TWO, TWO]);
        for scene in ["s0", "s1"] {
            case["scenes"][scene]["text"] = json!("\"Well?\" says Pat.");
            case["scenes"][scene]["decision"]["kind"] = json!("say");
        }
        case
    };
    let mixed = |first: &str, second: &str| {
        let heard = "«¿Y bien?», dice Pat.";
        let files = in_spanish(
            &case,
            &[
                ("people.pat.name", "Pat Moss"),
                ("scenes.s0.text", heard),
                ("scenes.s1.text", heard),
                ("scenes.s0.c0.text", first),
                ("scenes.s1.c0.text", second),
            ],
        );
        places(Code::RegisterMix, &said(&files))
    };
    assert_eq!(
        mixed("«Dígame.»", "«¿Cómo estás?»"),
        ["/texts/scenes.s1.c0.text"]
    );
    assert_eq!(mixed("«Dígame.»", "«¿Cómo está usted?»"), [""; 0]);
    assert_eq!(mixed("«Dime.»", "«¿Cómo estás?»"), [""; 0]);
}

#[test]
fn a_picture_has_words_of_its_own() {
    let alt = |words: &str| {
        let mut case = chain(&[TWO]);
        case["media"] = json!({"dial": {"file": "media/dial.svg", "alt": words}});
        let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
        let files = crate::files(&case).with("media/dial.svg", picture);
        places(Code::MediaText, &said(&files))
    };
    for poor in [
        "dial",
        "dial.svg",
        "Image of a dial",
        "Photo",
        &"a".repeat(151),
    ] {
        assert_eq!(alt(poor), ["/media/dial/alt"], "{poor}");
    }
    for fine in [
        "A dial, needle at the top.",
        "Photo booth by the door.",
        &"a".repeat(150),
    ] {
        assert_eq!(alt(fine), [""; 0], "{fine}");
    }
}

#[test]
fn a_text_points_by_name() {
    let place = ["/scenes/s0/text"];
    assert_eq!(found(Code::ColourOnly, &story("Take the red one.")), place);
    assert_eq!(
        found(Code::ColourOnly, &story("Take the red card: call now.")),
        [""; 0]
    );
}
