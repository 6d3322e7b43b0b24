//! The checks that read words: each found where it is, and not found where it is not.

#[path = "../common/mod.rs"]
mod common;

mod choices;
mod forms;
mod publishing;
mod sources;
mod speech;
mod translation;

use case::{Code, Diagnostic, Files, lint_on};
use serde_json::{Map, Value, json};

/// A choice as class and words.
type Written = (&'static str, &'static str);

/// A tiny case: the scenes `s0`, `s1` … each with one decision of the assistant about Pat Moss, then an ending.
fn chain(decisions: &[&[Written]]) -> Value {
    let mut scenes = Map::new();
    for (at, choices) in decisions.iter().enumerate() {
        let choices: Vec<Value> = choices
            .iter()
            .enumerate()
            .map(|(at, (class, words))| choice(at, class, words))
            .collect();
        let next = if at + 1 == decisions.len() {
            "done".to_owned()
        } else {
            format!("s{}", at + 1)
        };
        scenes.insert(
            format!("s{at}"),
            json!({
                "in": "visit", "title": "A moment", "text": "Pat Moss waits.", "next": next,
                "decision": {
                    "kind": "one", "duty": "care", "choices": choices,
                    "colleague": [{"answer": {"choice": "c0"}}],
                },
            }),
        );
    }
    scenes.insert(
        "done".to_owned(),
        json!({
            "in": "visit", "title": "Done", "text": "Pat Moss goes home.",
            "ending": {"class": "good", "title": "Home"},
        }),
    );
    json!({
        "format": 1, "id": "chain", "version": 1, "language": "en",
        "title": "A chain", "summary": "Pat Moss coughs.",
        "objectives": [{"id": "care", "text": "Care"}],
        "minutes": {"estimate": 2, "method": "counted"},
        "review": {"state": "draft"},
        "clock": {"start": "2026-03-03T09:00"},
        "start": "s0",
        "roles": {"ma": {"taxonomy": "ma", "name": "Medical assistant"}},
        "people": {"pat": {"name": "Pat Moss", "about": "Coughs", "patient": true}},
        "facts": {},
        "duties": {"care": {"owner": "ma", "text": "Care"}},
        "encounters": {"visit": {"day": 0, "time": "09:00", "text": "The exam room"}},
        "pass": {"ma": {"points": 0, "own": 0}},
        "refs": {"protocol": {"grade": "local", "title": "Clinic protocol"}},
        "scenes": scenes,
    })
}

fn choice(at: usize, class: &str, words: &str) -> Value {
    json!({
        "id": format!("c{at}"), "text": words, "class": class, "minutes": 1,
        "after": "Done.", "why": "Said.", "refs": ["protocol"],
    })
}

/// One text of a scene's choice.
fn text(scene: usize, choice: usize) -> String {
    format!("/scenes/s{scene}/decision/choices/{choice}/text")
}

fn files(case: &Value) -> Files {
    Files::new().with("case.json", case.to_string())
}

/// Everything the checks say; the case can be played whatever they say.
fn said(files: &Files) -> Vec<Diagnostic> {
    let (case, findings) = lint_on(files, None);
    assert!(case.is_some(), "{findings:?}");
    findings
}

/// Where this code is found.
fn found(code: Code, case: &Value) -> Vec<String> {
    places(code, &said(&files(case)))
}

fn places(code: Code, findings: &[Diagnostic]) -> Vec<String> {
    let of_code = findings.iter().filter(|finding| finding.code == code);
    of_code.map(|finding| finding.pointer.clone()).collect()
}

/// The case with a Spanish file that holds every text of it, `Palabras` where `words` gives none.
fn in_spanish(case: &Value, words: &[(&str, &str)]) -> Files {
    let files = files(case);
    let compiled = case::compile(&files).0.expect("a case");
    let texts: Map<String, Value> = compiled
        .texts
        .entries
        .iter()
        .map(|entry| {
            let written = words.iter().find(|(id, _)| *id == entry.id);
            (
                entry.id.clone(),
                json!(written.map_or("Palabras", |(_, words)| words)),
            )
        })
        .collect();
    let spanish = json!({"format": 1, "case": "chain", "language": "es", "texts": texts});
    files.with("lang/es.json", spanish.to_string())
}
