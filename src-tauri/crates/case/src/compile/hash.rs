//! Hashes of the parts of a case: SHA-256 over canonical JSON (RFC 8785).

use super::texts::TextTable;
use crate::Files;
use crate::json::canonical::{self, Cut, Out};
use crate::json::{self, Node};
use crate::model::{Case, Hashes};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

/// Language to text id to words, of every language but the case's own.
pub(crate) type Translations = BTreeMap<String, BTreeMap<String, Arc<str>>>;

/// Fields of the top level that no play reads: what the case is called by, who has reviewed it and what was waived, how long it
/// is thought to take, its bibliography and where its pictures lie. An honest edit of a word raises `version` too.
const BOOKKEEPING: [&str; 9] = [
    "format",
    "language",
    "measure_year",
    "media",
    "minutes",
    "refs",
    "review",
    "version",
    "waivers",
];

/// Hashes a case without errors.
///
/// - `logic`: the tree without texts, comments, what only authors read (`tempting` lines, their `well`, `traits`, `barriers` and
///   `lapses` of people), and `params`.
/// - `text`: language to text id to words.
/// - `media`: path to the SHA-256 of its bytes, for the pictures the case names.
/// - `params`: the parameter declarations, without their texts.
/// - `content`: those four by name.
/// - `rules`: `logic` without what no play reads, [`BOOKKEEPING`].
pub(crate) fn hashes(
    root: &Node,
    texts: &TextTable,
    case: &Case,
    translations: &Translations,
    files: &Files,
) -> Hashes {
    let mut cut = Cut::default();
    cut.extend(texts.at.iter().chain(&texts.author).copied());
    let params = params(root);
    let mut declared = Digesting::default();
    match params {
        Some(params) => canonical::node(params, &cut, &mut declared),
        None => declared.put(b"{}"),
    }
    cut.extend(params.map(json::at));
    let (mut logic, mut rules) = (Digesting::default(), Digesting::default());
    let sorted = canonical::members(root, &cut);
    let of_rules = |(key, _): &&(&str, &Node)| !BOOKKEEPING.contains(key);
    canonical::object(sorted.iter().copied(), &cut, &mut logic);
    canonical::object(sorted.iter().filter(of_rules).copied(), &cut, &mut rules);
    let own = texts.sorted.iter().map(|ix| {
        let id = case.texts.entries[ix.at()].id.as_str();
        (id, &*texts.words[ix.at()])
    });
    let others = translations.iter().map(|(language, texts)| {
        let texts = texts.iter().map(|(id, words)| (id.as_str(), &**words));
        (language.as_str(), texts.collect())
    });
    let own: (&str, Vec<(&str, &str)>) = (&case.language, own.collect());
    let text = of_map(std::iter::once(own).chain(others).collect());
    let media: BTreeMap<&str, String> = case
        .media
        .iter()
        .flat_map(|media| std::iter::once(&media.file).chain(&media.dark))
        .filter_map(|path| Some((path.as_str(), sha256(files.get(path)?))))
        .collect();
    let media = of_map(
        media
            .iter()
            .map(|(path, hash)| (*path, hash.as_str()))
            .collect(),
    );
    let (logic, rules, params) = (logic.finish(), rules.finish(), declared.finish());
    let content = of_map(vec![
        ("logic", logic.as_str()),
        ("media", media.as_str()),
        ("params", params.as_str()),
        ("text", text.as_str()),
    ]);
    Hashes {
        logic,
        rules,
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
    hex(&Sha256::digest(bytes))
}

/// The hash of a map's canonical form.
fn of_map<V: canonical::Member>(entries: Vec<(&str, V)>) -> String {
    let mut hash = Digesting::default();
    canonical::map(entries, &mut hash);
    hash.finish()
}

/// A hash that takes its bytes in small pieces and passes them on in large ones.
#[derive(Default)]
struct Digesting {
    hash: Sha256,
    waiting: Vec<u8>,
}

/// Bytes passed on at once.
const PIECE: usize = 16 << 10;

impl Out for Digesting {
    #[inline]
    fn put(&mut self, bytes: &[u8]) {
        if self.waiting.len() + bytes.len() > PIECE {
            self.pass_on();
        }
        self.waiting.extend_from_slice(bytes);
    }
}

impl Digesting {
    #[cold]
    fn pass_on(&mut self) {
        self.hash.update(&self.waiting);
        self.waiting.clear();
    }

    fn finish(mut self) -> String {
        self.pass_on();
        hex(&self.hash.finalize())
    }
}

fn hex(digest: &[u8]) -> String {
    let mut hex = String::with_capacity(64);
    for byte in digest {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}
