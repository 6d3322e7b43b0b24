//! Language files: the same texts in other words.

mod common;

use case::{Code, Files, compile};
use common::{EXAMPLE, compiled, folder};
use serde_json::{Map, Value, json};

/// A language file with every text of the example, edited.
fn translated(edit: impl FnOnce(&mut Map<String, Value>)) -> Files {
    let case = compiled(EXAMPLE).0.expect("the example compiles");
    let mut texts: Map<String, Value> = case
        .texts
        .entries
        .iter()
        .map(|entry| (entry.id.clone(), json!("En otras palabras.")))
        .collect();
    edit(&mut texts);
    let file = json!({"format": 1, "case": "second-reading", "language": "es", "texts": texts});
    folder(EXAMPLE).with("lang/es.json", file.to_string())
}

#[test]
fn a_whole_translation_has_no_findings_and_is_used() {
    let files = translated(|texts| {
        texts.insert("title".into(), json!("La segunda *lectura*, {repeat-sys}"));
    });
    let (case, findings) = compile(&files);
    assert_eq!(findings, []);
    let case = case.expect("a case");
    let spanish = case.texts.prose("es", "en", case.title).expect("a title");
    assert_ne!(Some(spanish), case.texts.prose("en", "en", case.title));
    assert_eq!(
        case.texts.prose("fr", "en", case.title),
        case.texts.prose("en", "en", case.title)
    );
}

#[test]
fn a_missing_text_is_a_warning_and_falls_back() {
    let files = translated(|texts| {
        texts.remove("scenes.room.repeat.why");
    });
    let (case, findings) = compile(&files);
    assert_eq!(findings.len(), 1);
    assert_eq!(
        (findings[0].code, findings[0].file.as_str()),
        (Code::MissingTranslation, "lang/es.json")
    );
    assert_eq!(findings[0].arg("text_id"), Some("scenes.room.repeat.why"));
    assert!(case.is_some());
}

#[test]
fn faults_of_a_translation_are_placed_in_its_file() {
    let files = translated(|texts| {
        texts.insert("scenes.room.repeat.wy".into(), json!("x"));
        texts.insert("title".into(), json!("<b>La lectura</b>"));
        texts.insert("summary".into(), json!("{repeat}"));
    });
    let (case, findings) = compile(&files);
    assert!(case.is_none());
    let mut found: Vec<_> = findings
        .iter()
        .map(|it| (it.code, it.pointer.as_str()))
        .collect();
    found.sort();
    assert_eq!(
        found,
        [
            (Code::DanglingId, "/texts/scenes.room.repeat.wy"),
            (Code::UnsafeText, "/texts/title"),
            (Code::UnknownPlaceholder, "/texts/summary"),
        ]
    );
    assert!(
        findings
            .iter()
            .all(|finding| finding.file == "lang/es.json")
    );
}

#[test]
fn translations_change_the_text_hash_only() {
    let plain = compiled(EXAMPLE).0.expect("a case").hashes;
    let spanish = compile(&translated(|_| {})).0.expect("a case").hashes;
    assert_eq!(
        (&plain.logic, &plain.media, &plain.params),
        (&spanish.logic, &spanish.media, &spanish.params)
    );
    assert_ne!(plain.text, spanish.text);
    assert_ne!(plain.content, spanish.content);
}
