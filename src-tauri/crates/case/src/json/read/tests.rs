//! The reader against `serde_json`, and what it alone must keep: places and keys that stand twice.

use super::{Arena, Node, read, special};
use proptest::prelude::*;
use serde_json::Value;

/// The tree as `serde_json` would have it, numbers as written.
fn value(node: &Node) -> Value {
    match node {
        Node::StringLit(string) => Value::String(string.value.to_owned()),
        Node::NumberLit(number) => Value::String(format!("#{}", number.value)),
        Node::BooleanLit(flag) => Value::Bool(flag.value),
        Node::NullKeyword(_) => Value::Null,
        Node::Array(array) => array.elements.iter().map(value).collect(),
        Node::Object(object) => object
            .properties
            .iter()
            .map(|property| (property.name.as_str().to_owned(), value(&property.value)))
            .collect(),
    }
}

/// `serde_json`'s tree with numbers in the same form.
fn told(value: Value) -> Value {
    match value {
        Value::Number(number) => Value::String(format!("#{number}")),
        Value::Array(parts) => parts.into_iter().map(told).collect(),
        Value::Object(map) => map
            .into_iter()
            .map(|(key, part)| (key, told(part)))
            .collect(),
        other @ (Value::Null | Value::Bool(_) | Value::String(_)) => other,
    }
}

#[test]
fn every_value_stands_where_its_bytes_are() {
    let text = " {\"a\": [10, \"x\\n\", true], \"b\":null} ";
    let arena = Arena::default();
    let (root, twice) = read(text, &arena).expect("JSON");
    assert!(twice.is_empty());
    let Node::Object(top) = &root else {
        panic!("an object")
    };
    let slice = |node: &Node| &text[node.span().start as usize..node.span().end as usize];
    assert_eq!(slice(&root), text.trim());
    assert_eq!(top.properties[1].at, 26);
    let Node::Array(array) = &top.properties[0].value else {
        panic!("an array")
    };
    let parts: Vec<&str> = array.elements.iter().map(slice).collect();
    assert_eq!(parts, ["10", "\"x\\n\"", "true"]);
    assert_eq!(slice(&top.properties[1].value), "null");
}

#[test]
fn a_key_that_stands_twice_is_told_at_the_second_in_small_and_large_objects() {
    let twice = |text: &str| read(text, &Arena::default()).map(|it| it.1);
    assert_eq!(
        twice("{\"a\":1,\"b\":{\"c\":1,\"\\u0063\":2},\"a\":3}"),
        Ok(vec![18, 30])
    );
    let many: Vec<String> = (0..100).map(|n| format!("\"k{n}\":0")).collect();
    let text = format!("{{{},\"k7\":1}}", many.join(","));
    let second = text.rfind("\"k7\"").expect("it stands there") as u32;
    assert_eq!(twice(&text), Ok(vec![second]));
    assert_eq!(twice(&format!("{{{}}}", many.join(","))), Ok(Vec::new()));
}

#[test]
fn surrogates_need_their_pair() {
    let string = |text: &str| read(text, &Arena::default()).map(|(root, _)| value(&root));
    assert_eq!(string("\"\\ud83e\\ude7a\""), Ok(Value::from("\u{1FA7A}")));
    for alone in [
        "\"\\ud83e\"",
        "\"\\ude7a\"",
        "\"\\ud83e\\ud83e\"",
        "\"\\ud83ex\"",
        "\"\\ud83e\\n\"",
    ] {
        assert!(read(alone, &Arena::default()).is_err(), "{alone}");
    }
}

#[test]
fn the_first_special_byte_is_found_wherever_it_stands() {
    for special_byte in [b'"', b'\\', b'\n', 0x1F, 0] {
        for at in 0..40 {
            let mut bytes = vec![b'!'; 40];
            // Bytes that differ by one from a special one, and parts of longer characters, end nothing.
            bytes[..at]
                .iter_mut()
                .zip(
                    [b'#', b']', b'[', b' ', 0xA2, 0xDC, 0x80]
                        .into_iter()
                        .cycle(),
                )
                .for_each(|(byte, near)| *byte = near);
            bytes[at] = special_byte;
            assert_eq!(special(&bytes, 0), at);
            assert_eq!(special(&bytes, at), at);
        }
    }
    assert_eq!(special(b"plain and long enough", 0), 21);
}

/// Pieces that make JSON, near-JSON and worse.
const PIECES: [&str; 40] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"a\"",
    "\"b\"",
    "\"",
    "\\",
    "\\u0041",
    "\\ud800",
    "0",
    "1",
    "-",
    "-0",
    "01",
    "1.5",
    ".",
    "1e5",
    "1E+",
    "e",
    "true",
    "false",
    "null",
    "nul",
    "tru",
    " ",
    "\n",
    "\t",
    "\u{0}",
    "\u{1f}",
    "\u{7f}",
    "é",
    "\u{1FA7A}",
    "//",
    "'",
    "NaN",
    "\"\\n\"",
    "\u{a0}",
];

fn agrees(text: &str) -> Result<(), TestCaseError> {
    let arena = Arena::default();
    let ours = read(text, &arena);
    let ignored = serde_json::from_str::<serde::de::IgnoredAny>(text);
    match serde_json::from_str::<Value>(text) {
        Ok(theirs) => {
            let (root, _) = ours.map_err(|at| TestCaseError::fail(format!("{text:?} at {at}")))?;
            // Numbers that a float would round are not compared.
            if !text.contains(['.', 'e', 'E', '-']) {
                prop_assert_eq!(value(&root), told(theirs));
            }
        }
        // Its typed reading refuses more than its strictness does: a number out of range, a surrogate alone.
        Err(_) => prop_assert!(ours.is_err() || ignored.is_ok(), "{:?}", text),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_accepts_what_serde_json_accepts(pieces in prop::collection::vec(0..PIECES.len(), 0..12)) {
        agrees(&pieces.into_iter().map(|piece| PIECES[piece]).collect::<String>())?;
    }

    #[test]
    fn one_changed_byte_is_judged_alike(at in 0..1_000_usize, byte in 0..128_u8) {
        let text = r#"{"a": [1, -2, 0, {"b": "x\ty é", "c": null}], "deep": {"er": [true, false, "", "\u00e9"]}, "e": 12}"#;
        let mut bytes = text.as_bytes().to_vec();
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(changed) = std::str::from_utf8(&bytes) {
            agrees(changed)?;
        }
    }
}
