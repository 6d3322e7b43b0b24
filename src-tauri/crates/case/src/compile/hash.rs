//! Hashes of the parts of a case: SHA-256 over canonical JSON (RFC 8785).

use super::texts::TextTable;
use crate::Files;
use crate::json::{self, Node, is_comment};
use crate::model::{Case, Hashes};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

/// Language to text id to words, of every language but the case's own.
pub(crate) type Translations = BTreeMap<String, BTreeMap<String, String>>;

pub(crate) fn hashes(
    root: &Node,
    texts: &TextTable,
    case: &Case,
    translations: &Translations,
    files: &Files,
) -> Hashes {
    let cut: HashSet<u32> = texts.at.iter().copied().collect();
    let mut logic = without(root, &cut);
    let params = match &mut logic {
        Value::Object(top) => top.remove("params"),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            None
        }
    };
    let own = texts
        .entries
        .iter()
        .zip(&texts.words)
        .map(|(entry, words)| (entry.id.clone(), words.clone()))
        .collect();
    let mut all = translations.clone();
    all.insert(case.language.clone(), own);
    let media: BTreeMap<&str, String> = case
        .media
        .iter()
        .flat_map(|media| std::iter::once(&media.file).chain(&media.dark))
        .filter_map(|path| Some((path.as_str(), sha256(files.get(path)?))))
        .collect();
    let logic = canonical(&logic);
    let text = canonical(&all);
    let media = canonical(&media);
    let params = canonical(&params.unwrap_or(Value::Object(Map::new())));
    let content = canonical(&BTreeMap::from([
        ("logic", &logic),
        ("media", &media),
        ("params", &params),
        ("text", &text),
    ]));
    Hashes {
        logic,
        text,
        media,
        params,
        content,
    }
}

/// The tree without texts, comments and the author's `tempting` lines.
fn without(node: &Node, cut: &HashSet<u32>) -> Value {
    match node {
        Node::StringLit(string) => Value::String(string.value.clone().into_owned()),
        Node::NumberLit(number) => number.value.parse::<i64>().map_or(Value::Null, Value::from),
        Node::BooleanLit(flag) => Value::Bool(flag.value),
        Node::NullKeyword(_) => Value::Null,
        Node::Array(array) => array
            .elements
            .iter()
            .filter(|element| !cut.contains(&json::at(element)))
            .map(|element| without(element, cut))
            .collect(),
        Node::Object(object) => object
            .properties
            .iter()
            .filter(|property| {
                let key = property.name.as_str();
                !(is_comment(key) || key == "tempting" || cut.contains(&json::at(&property.value)))
            })
            .map(|property| {
                (
                    property.name.as_str().to_owned(),
                    without(&property.value, cut),
                )
            })
            .collect::<Map<_, _>>()
            .into(),
    }
}

fn canonical(value: &impl serde::Serialize) -> String {
    // Only a map with keys that are no strings can fail; none is built here.
    let bytes = serde_json_canonicalizer::to_vec(value).unwrap_or_default();
    sha256(&bytes)
}

fn sha256(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}
