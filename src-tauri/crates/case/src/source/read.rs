//! Reading a value from the tree: the trait, lists and maps by id.

use super::scalar::{Id, id_at};
use crate::finding::Report;
use crate::json::{self, Node, is_comment};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// What reading needs besides the value.
pub struct Reader<'r> {
    /// Where findings go.
    pub report: &'r mut Report,
}

/// A type of the format that reads itself. `None` means: faulty, and reported.
pub trait Read: Sized + JsonSchema {
    /// Reads the value; reports what is wrong with it.
    fn read(node: &Node, reader: &mut Reader) -> Option<Self>;
}

impl Reader<'_> {
    /// Reports a value of the wrong type.
    pub fn mismatch(&mut self, node: &Node, expected: &str) {
        self.report
            .mismatch(json::at(node), expected, json::kind(node));
    }
}

impl<T: Read> Read for Box<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        T::read(node, reader).map(Self::new)
    }
}

/// Elements for which room is made at once.
const LIKELY: usize = 64;

/// An array. Faulty elements are reported and left out.
#[derive(Debug, Clone)]
pub struct List<T> {
    /// Byte offset.
    pub at: u32,
    /// The elements that could be read.
    pub items: Vec<T>,
    /// How many elements stand in the file, faulty ones included.
    pub written: usize,
}

impl<T: Read> Read for List<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Node::Array(array) = node else {
            reader.mismatch(node, "array");
            return None;
        };
        // A long list may be one of faults alone, which would take room for nothing.
        let mut items = Vec::with_capacity(array.elements.len().min(LIKELY));
        items.extend(
            array
                .elements
                .iter()
                .filter_map(|element| T::read(element, reader)),
        );
        Some(Self {
            at: json::at(node),
            written: array.elements.len(),
            items,
        })
    }
}

impl<T: JsonSchema> JsonSchema for List<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("List_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "array", "items": generator.subschema_for::<T>()})
    }
}

/// A map keyed by id. A faulty value keeps its key, so that what names it does not dangle.
#[derive(Debug, Clone)]
pub struct Map<T> {
    /// Byte offset.
    pub at: u32,
    /// Every key, with its value where it could be read.
    pub items: Vec<(Id, Option<T>)>,
}

impl<T> Map<T> {
    /// The entries whose value could be read.
    pub fn whole(&self) -> impl Iterator<Item = (&Id, &T)> {
        self.items
            .iter()
            .filter_map(|(id, value)| value.as_ref().map(|value| (id, value)))
    }
}

impl<T: Read> Read for Map<T> {
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
            let id = id_at(key, property.at, reader);
            items.push((id, T::read(&property.value, reader)));
        }
        Some(Self {
            at: json::at(node),
            items,
        })
    }
}

impl<T: JsonSchema> JsonSchema for Map<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Map_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "properties": {"note": true},
            "patternProperties": {"^x-": true, "^(?!note$|x-)[a-z][a-z0-9-]*$": generator.subschema_for::<T>()},
            "additionalProperties": false
        })
    }
}
