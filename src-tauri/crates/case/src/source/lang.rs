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
        need "case" case: Id,
        /// Language code; the file's name.
        need "language" language: Plain,
        /// Text id to words.
        need "texts" texts: TextMap,
    }
}

/// Text id to words, with the places of key and value.
#[derive(Debug, Clone)]
pub(crate) struct TextMap {
    pub at: u32,
    pub items: Vec<TranslatedText>,
}

/// One translated text.
#[derive(Debug, Clone)]
pub(crate) struct TranslatedText {
    pub key_at: u32,
    pub id: String,
    pub at: u32,
    pub words: std::sync::Arc<str>,
}

impl Read for TextMap {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Node::Object(object) = node else {
            reader.mismatch(node, "object");
            return None;
        };
        let mut items = Vec::with_capacity(object.properties.len());
        for property in object.properties {
            let key = property.name.as_str();
            if is_comment(key) {
                continue;
            }
            let Node::StringLit(words) = &property.value else {
                reader.mismatch(&property.value, "string");
                continue;
            };
            items.push(TranslatedText {
                key_at: property.at,
                id: key.to_owned(),
                at: json::at(&property.value),
                words: words.value.into(),
            });
        }
        Some(Self {
            at: json::at(node),
            items,
        })
    }
}

impl JsonSchema for TextMap {
    fn schema_name() -> Cow<'static, str> {
        "texts".into()
    }
    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "object", "additionalProperties": {"type": "string"}})
    }
}
