//! A language file as written.

use super::read::{Read, Reader};
use super::scalar::{Id, Int, Plain};
use crate::json::{self, Node, is_comment};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

record! {
    /// The texts of a case in another language.
    LangSource {
        /// The format's number: 1.
        need "format" format: Int<1, 1>,
        /// Id of the case.
        need "case" case: Id<'t>,
        /// Language code; the file's name.
        need "language" language: Plain<'t>,
        /// Text id to words.
        need "texts" texts: TextMap<'t>,
    }
}

/// Text id to words, with the places of key and value.
#[derive(Debug, Clone)]
pub(crate) struct TextMap<'t> {
    pub at: u32,
    pub items: &'t [TranslatedText<'t>],
}

/// One translated text.
#[derive(Debug, Clone)]
pub(crate) struct TranslatedText<'t> {
    pub key_at: u32,
    pub id: &'t str,
    pub at: u32,
    pub words: &'t str,
}

impl<'t> Read<'t> for TextMap<'t> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        let Node::Object(object) = node else {
            reader.mismatch(node, "object");
            return None;
        };
        let arena = reader.arena;
        let entries = object.properties.iter().filter_map(|property| {
            let key = property.name.as_str();
            if is_comment(key) {
                return None;
            }
            let Node::StringLit(words) = &property.value else {
                reader.mismatch(&property.value, "string");
                return None;
            };
            Some(TranslatedText {
                key_at: property.at,
                id: key,
                at: json::at(&property.value),
                words: words.value,
            })
        });
        let items = arena.list(object.properties.len(), entries);
        Some(Self {
            at: json::at(node),
            items,
        })
    }
}

impl JsonSchema for TextMap<'_> {
    fn schema_name() -> Cow<'static, str> {
        "texts".into()
    }
    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "object", "additionalProperties": {"type": "string"}})
    }
}
