//! How a checked file reads itself, for the crates whose files are checked as a case is.
//!
//! A format is declared with [`record!`](crate::record): every fault of a file is found at once, each with its place and, where
//! something near is known, what may be meant; the JSON Schema comes from the same declaration. Codes are the closed list of
//! [`Code`]: whoever shows findings has one set of sentences.

pub use crate::finding::suggest::nearest;
pub use crate::finding::{Code, Diagnostic, Raw, Report, Severity};
pub use crate::json::{Arena, Node, at};
pub use crate::source::{
    Flag, Id, Int, Kind, List, Map, Plain, Read, Reader, Word, Words, absent, is_id, object_schema,
    title, unknown,
};
pub use schemars;

use crate::compile::place::Placed;
use crate::files::MAX_JSON;
use crate::json;
use crate::json::canonical::{self, Cut};

/// A file of some format, read and not yet judged.
#[derive(Debug)]
pub struct Document<'b, T> {
    bytes: &'b [u8],
    root: Option<Node<'b>>,
    /// What could be read; `None` where the file is no JSON, not an object or of an unknown format.
    pub source: Option<T>,
    /// The findings so far; the format's own checks add theirs.
    pub report: Report,
}

impl<'b, T: Read<'b>> Document<'b, T> {
    /// Reads bytes: strict JSON in UTF-8 of at most [`MAX_JSON`] bytes, whose `format` is 1. The tree is kept in the arena.
    #[must_use]
    pub fn open(bytes: &'b [u8], arena: &'b Arena) -> Self {
        let mut report = Report::default();
        let size = bytes.len() as u64;
        let root = if size > MAX_JSON {
            let args = vec![("size", size.to_string()), ("max", MAX_JSON.to_string())];
            report.whole_file(Code::TooLarge, args);
            None
        } else {
            json::parse(bytes, arena, &mut report).map(|(_, root)| root)
        };
        let source = root
            .as_ref()
            .filter(|root| crate::compile::known_format(root, &mut report))
            .is_some();
        let source = match &root {
            Some(root) if source => T::read(
                root,
                &mut Reader {
                    report: &mut report,
                    arena,
                },
            ),
            Some(_) | None => None,
        };
        Self {
            bytes,
            root,
            source,
            report,
        }
    }
}

impl<T> Document<'_, T> {
    /// The canonical JSON (RFC 8785) of the whole file, without comments; empty where it is no JSON.
    #[must_use]
    pub fn canonical(&self) -> Vec<u8> {
        canonical_of(self.root.as_ref())
    }

    /// The canonical JSON of the object that begins at a byte offset; empty where none does.
    #[must_use]
    pub fn canonical_at(&self, offset: u32) -> Vec<u8> {
        canonical_of(self.root.as_ref().and_then(|root| node_at(root, offset)))
    }

    /// Every finding with its place, in file order.
    #[must_use]
    pub fn finish(self, file: &str) -> Vec<Diagnostic> {
        let mut placed = Placed::default();
        placed.add(file, self.bytes, self.root.as_ref(), self.report);
        placed.finish(None)
    }
}

fn canonical_of(node: Option<&Node>) -> Vec<u8> {
    let mut out = Vec::new();
    if let Some(node) = node {
        canonical::node(node, &Cut::default(), &mut out);
    }
    out
}

/// The outermost value that begins at an offset.
fn node_at<'n, 'b>(node: &'n Node<'b>, offset: u32) -> Option<&'n Node<'b>> {
    if at(node) == offset {
        return Some(node);
    }
    match node {
        Node::Object(object) => object
            .properties
            .iter()
            .find_map(|property| node_at(&property.value, offset)),
        Node::Array(array) => array
            .elements
            .iter()
            .find_map(|element| node_at(element, offset)),
        Node::StringLit(_) | Node::NumberLit(_) | Node::BooleanLit(_) | Node::NullKeyword(_) => {
            None
        }
    }
}

/// The JSON Schema (draft 2020-12) of a format as text, ending in a line feed; the same text on every system.
#[must_use]
pub fn schema_of<T: schemars::JsonSchema>() -> String {
    crate::schema::text_of::<T>()
}
