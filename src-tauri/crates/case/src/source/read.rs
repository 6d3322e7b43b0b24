//! Reading a value from the tree: the trait, lists and maps by id.

use super::scalar::{Id, id_at};
use crate::finding::Report;
use crate::json::{self, Arena, Node, is_comment};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// What reading needs besides the value.
pub struct Reader<'r, 't> {
    /// Where findings go.
    pub report: &'r mut Report,
    /// Where lists are kept.
    pub arena: &'t Arena,
}

/// A type of the format that reads itself. `None` means: faulty, and reported. What it holds is borrowed from the file's tree
/// or kept in the arena, so that a whole file is read without copying and dropped as one.
pub trait Read<'t>: Sized + JsonSchema {
    /// Reads the value; reports what is wrong with it.
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self>;
}

impl Reader<'_, '_> {
    /// Reports a value of the wrong type.
    pub fn mismatch(&mut self, node: &Node, expected: &str) {
        self.report
            .mismatch(json::at(node), expected, json::kind(node));
    }
}

impl<'t, T: Read<'t>> Read<'t> for &'t T {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        T::read(node, reader).map(|value| reader.arena.keep(value))
    }
}

/// An array. Faulty elements are reported and left out.
#[derive(Debug, Clone)]
pub struct List<'t, T> {
    /// Byte offset.
    pub at: u32,
    /// The elements that could be read.
    pub items: &'t [T],
    /// How many elements stand in the file, faulty ones included.
    pub written: usize,
}

impl<'t, T: Read<'t>> Read<'t> for List<'t, T> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        let Node::Array(array) = node else {
            reader.mismatch(node, "array");
            return None;
        };
        let arena = reader.arena;
        let items = array
            .elements
            .iter()
            .filter_map(|element| T::read(element, reader));
        let items = arena.list(array.elements.len(), items);
        Some(Self {
            at: json::at(node),
            written: array.elements.len(),
            items,
        })
    }
}

impl<T: JsonSchema> JsonSchema for List<'_, T> {
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
pub struct Map<'t, T> {
    /// Byte offset.
    pub at: u32,
    /// Every key, with its value where it could be read.
    pub items: &'t [(Id<'t>, Option<T>)],
}

impl<'t, T> Map<'t, T> {
    /// The entries whose value could be read.
    pub fn whole(&self) -> impl Iterator<Item = (&'t Id<'t>, &'t T)> + use<'t, T> {
        self.items
            .iter()
            .filter_map(|(id, value)| value.as_ref().map(|value| (id, value)))
    }
}

impl<'t, T: Read<'t>> Read<'t> for Map<'t, T> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        let Node::Object(object) = node else {
            reader.mismatch(node, "object");
            return None;
        };
        let arena = reader.arena;
        let entries = object.properties.iter().filter_map(|property| {
            let key = property.name.as_str();
            let id = (!is_comment(key)).then(|| id_at(key, property.at, reader))?;
            Some((id, T::read(&property.value, reader)))
        });
        let items = arena.list(object.properties.len(), entries);
        Some(Self {
            at: json::at(node),
            items,
        })
    }
}

impl<T: JsonSchema> JsonSchema for Map<'_, T> {
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
