//! The leaves of the format: ids, whole numbers, switches, texts and plain strings.

use super::read::{Read, Reader};
use crate::finding::Code;
use crate::json::{self, Node};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// The form of every id.
pub(crate) const ID_PATTERN: &str = "^[a-z][a-z0-9-]{0,63}$";

/// An id, where it stands. An ill-formed one is reported and kept as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Id<'t> {
    /// Byte offset.
    pub at: u32,
    /// As written.
    pub name: &'t str,
}

/// Whether the word has the form of an id.
#[must_use]
pub fn is_id(word: &str) -> bool {
    word.len() <= 64
        && word.starts_with(|first: char| first.is_ascii_lowercase())
        && word
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// An id at a place, reported if ill-formed.
pub(crate) fn id_at<'t>(name: &'t str, at: u32, reader: &mut Reader) -> Id<'t> {
    if !is_id(name) {
        let shown: String = name.chars().take(80).collect();
        reader.report.add(Code::BadId, at, vec![("id", shown)]);
    }
    Id { at, name }
}

impl<'t> Read<'t> for Id<'t> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        match node {
            Node::StringLit(word) => Some(id_at(word.value, json::at(node), reader)),
            Node::NumberLit(_)
            | Node::BooleanLit(_)
            | Node::Object(_)
            | Node::Array(_)
            | Node::NullKeyword(_) => {
                reader.mismatch(node, "id");
                None
            }
        }
    }
}

/// A whole number between two bounds, ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Int<const MIN: i64, const MAX: i64> {
    /// Byte offset.
    pub at: u32,
    /// The number.
    pub value: i32,
}

impl<'t, const MIN: i64, const MAX: i64> Read<'t> for Int<MIN, MAX> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        let value = whole_number(node, reader)?;
        let at = json::at(node);
        if !(MIN..=MAX).contains(&value) {
            reader.report.out_of_bound(at, value, MIN, MAX);
            return None;
        }
        i32::try_from(value).ok().map(|value| Self { at, value })
    }
}

/// A whole number written without point or exponent.
pub(crate) fn whole_number(node: &Node, reader: &mut Reader) -> Option<i64> {
    if let Node::NumberLit(number) = node
        && !number.value.contains(['.', 'e', 'E'])
    {
        // A number too long for 64 bits is out of every bound the format has.
        let saturated = if number.value.starts_with('-') {
            i64::MIN
        } else {
            i64::MAX
        };
        return Some(number.value.parse().unwrap_or(saturated));
    }
    reader.mismatch(node, "whole number");
    None
}

/// `true` or `false`.
#[derive(Debug, Clone, Copy)]
pub struct Flag {
    /// Byte offset.
    pub at: u32,
    /// The switch.
    pub value: bool,
}

impl<'t> Read<'t> for Flag {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        if let Node::BooleanLit(flag) = node {
            return Some(Self {
                at: json::at(node),
                value: flag.value,
            });
        }
        reader.mismatch(node, "boolean");
        None
    }
}

/// A string shown as it is: a unit, a name, a path. Control characters are reported.
#[derive(Debug, Clone)]
pub struct Plain<'t> {
    /// Byte offset.
    pub at: u32,
    /// The string.
    pub value: &'t str,
}

impl<'t> Read<'t> for Plain<'t> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        let Node::StringLit(string) = node else {
            reader.mismatch(node, "string");
            return None;
        };
        let at = json::at(node);
        if string.value.chars().any(char::is_control) {
            let args = vec![("what", "control-character".into())];
            reader.report.add(Code::UnsafeText, at, args);
        }
        Some(Self {
            at,
            value: string.value,
        })
    }
}

/// A text for people: Markdown, with an explicit id where the author wants one that survives a move.
#[derive(Debug, Clone)]
pub(crate) struct Text<'t> {
    pub at: u32,
    pub id: Option<Plain<'t>>,
    pub words: &'t str,
}

record! {
    /// A text with an explicit id, which survives a move to another place of the file.
    MarkedText {
        /// The text's id in language files.
        need "text_id" text_id: Plain<'t>,
        /// The words, in Markdown.
        text "text" text: Raw<'t>,
    }
}

/// A string of Markdown, checked later.
#[derive(Debug, Clone)]
pub(crate) struct Raw<'t>(&'t str);

impl<'t> Read<'t> for Raw<'t> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        if let Node::StringLit(string) = node {
            return Some(Self(string.value));
        }
        reader.mismatch(node, "string");
        None
    }
}

impl<'t> Read<'t> for Text<'t> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        let at = json::at(node);
        match node {
            Node::StringLit(string) => Some(Self {
                at,
                id: None,
                words: string.value,
            }),
            Node::Object(_) => {
                let marked = MarkedText::read(node, reader)?;
                Some(Self {
                    at,
                    id: marked.text_id,
                    words: marked.text?.0,
                })
            }
            Node::NumberLit(_) | Node::BooleanLit(_) | Node::Array(_) | Node::NullKeyword(_) => {
                reader.mismatch(node, "text");
                None
            }
        }
    }
}

macro_rules! leaf_schema {
    ($name:ty, $title:literal, $generator:ident => $schema:expr) => {
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                $title.into()
            }
            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    };
}

leaf_schema!(Id<'_>, "Id", _generator => json_schema!({"type": "string", "pattern": ID_PATTERN}));
leaf_schema!(Flag, "Flag", _generator => json_schema!({"type": "boolean"}));
leaf_schema!(Plain<'_>, "Plain", _generator => json_schema!({"type": "string"}));
leaf_schema!(Raw<'_>, "Markdown", _generator => json_schema!({"type": "string", "minLength": 1}));
leaf_schema!(Text<'_>, "Text", generator => json_schema!({
    "description": "Markdown without HTML, links or pictures; {name} inserts a parameter or variable.",
    "anyOf": [{"type": "string", "minLength": 1}, generator.subschema_for::<MarkedText>()]
}));

impl<const MIN: i64, const MAX: i64> JsonSchema for Int<MIN, MAX> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("Int_{MIN}_{MAX}").into()
    }
    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "integer", "minimum": MIN, "maximum": MAX})
    }
}
