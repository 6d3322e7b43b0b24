//! Hashes of the parts of a case: SHA-256 over canonical JSON (RFC 8785).

use super::texts::TextTable;
use crate::Files;
use crate::json::canonical::{self, Cut};
use crate::json::{self, Node};
use crate::model::{Case, Hashes};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Language to text id to words, of every language but the case's own.
pub(crate) type Translations = BTreeMap<String, BTreeMap<String, String>>;

/// Hashes a case without errors.
///
/// - `logic`: the tree without texts, comments, the author's `tempting` lines, their `well`, and `params`.
/// - `text`: language to text id to words.
/// - `media`: path to the SHA-256 of its bytes, for the pictures the case names.
/// - `params`: the parameter declarations, without their texts.
/// - `content`: those four by name.
pub(crate) fn hashes(
    root: &Node,
    texts: &TextTable,
    case: &Case,
    translations: &Translations,
    files: &Files,
) -> Hashes {
    let mut cut = Cut::default();
    cut.extend(texts.at.iter().chain(&texts.tempting).copied());
    let params = params(root);
    let declared = params.map_or_else(|| b"{}".to_vec(), |params| canonical::node(params, &cut));
    cut.extend(params.map(json::at));
    let logic = sha256(&canonical::node(root, &cut));
    let params = sha256(&declared);
    let own = case.texts.entries.iter().zip(&texts.words);
    let own = canonical::map(own.map(|(entry, words)| (entry.id.as_str(), &**words)));
    let others = translations.iter().map(|(language, texts)| {
        let texts = texts
            .iter()
            .map(|(id, words)| (id.as_str(), words.as_str()));
        (language.as_str(), canonical::map(texts))
    });
    let text = sha256(&canonical::map(
        std::iter::once((case.language.as_str(), own)).chain(others),
    ));
    let media: BTreeMap<&str, String> = case
        .media
        .iter()
        .flat_map(|media| std::iter::once(&media.file).chain(&media.dark))
        .filter_map(|path| Some((path.as_str(), sha256(files.get(path)?))))
        .collect();
    let media = sha256(&canonical::map(
        media.iter().map(|(path, hash)| (*path, hash.as_str())),
    ));
    let content = sha256(&canonical::map([
        ("logic", logic.as_str()),
        ("media", media.as_str()),
        ("params", params.as_str()),
        ("text", text.as_str()),
    ]));
    Hashes {
        logic,
        text,
        media,
        params,
        content,
    }
}

/// The top level's `params`.
fn params<'n, 'a>(root: &'n Node<'a>) -> Option<&'n Node<'a>> {
    let Node::Object(top) = root else {
        return None;
    };
    let found = top
        .properties
        .iter()
        .find(|property| property.name.as_str() == "params");
    found.map(|property| &property.value)
}

fn sha256(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}
