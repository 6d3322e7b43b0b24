//! `record!` declares an object of the format once: its Rust type, how it reads itself, and its schema.
//!
//! Each field has a kind: `need` (absent is `missing-field`), `text` (absent is `missing-text`), `alt` (absent is
//! `missing-alt`) or `opt`. `note` and `x-*` are allowed and ignored; any other key is `unknown-field`.

/// Declares an object of a format once: its type, how it reads itself, and its schema. Its strings and lists live as long as
/// `'t`, the file and its arena. See the module.
#[macro_export]
macro_rules! record {
    ($(#[doc = $doc:literal])* $name:ident {
        $($(#[doc = $field_doc:literal])* $kind:ident $key:literal $field:ident : $type:ty),* $(,)?
    }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone)]
        pub(crate) struct $name<'t> {
            /// Byte offset of the object.
            pub at: u32,
            /// Which of its fields stand in the file, faulty and misspelt ones included: bit n is the n-th declared.
            present: u64,
            $($(#[doc = $field_doc])* pub $field: Option<$type>,)*
            /// Strings and lists belong to the file and its arena.
            borrows: std::marker::PhantomData<&'t ()>,
        }

        impl<'t> $crate::document::Read<'t> for $name<'t> {
            fn read(
                node: &$crate::document::Node<'t>,
                reader: &mut $crate::document::Reader<'_, 't>,
            ) -> Option<Self> {
                let $crate::document::Node::Object(object) = node else {
                    reader.mismatch(node, "object");
                    return None;
                };
                #[allow(non_camel_case_types, dead_code, reason = "named as the fields")]
                enum Bit { $($field),* }
                let mut it = Self {
                    at: $crate::document::at(node), present: 0, $($field: None,)* borrows: std::marker::PhantomData,
                };
                for property in object.properties {
                    match property.name.as_str() {
                        $($key => {
                            it.present |= 1 << Bit::$field as u64;
                            it.$field = $crate::document::Read::read(&property.value, reader);
                        })*
                        other => {
                            let keys = [$($key),*];
                            let near = $crate::document::unknown(
                                other, property.at, stringify!($name), &keys, reader,
                            );
                            // A misspelt field is one fault, not a missing one as well.
                            if let Some(bit) = near.and_then(|near| keys.iter().position(|key| *key == near)) {
                                it.present |= 1 << bit;
                            }
                        }

                    }
                }
                $(if it.present & (1 << Bit::$field as u64) == 0 {
                    $crate::document::absent(
                        $crate::document::Kind::$kind, it.at, $key, stringify!($name), reader,
                    );
                })*
                Some(it)
            }
        }

        #[allow(dead_code, reason = "not every object is asked")]
        impl $name<'_> {
            /// Whether the field stands in the file, faulty or not.
            pub fn has(&self, key: &str) -> bool {
                [$($key),*].iter().position(|known| *known == key).is_some_and(|bit| self.present & (1 << bit) != 0)
            }

            /// How many of its fields stand in the file.
            pub fn count(&self) -> u32 {
                self.present.count_ones()
            }
        }

        impl<'t> $crate::document::schemars::JsonSchema for $name<'t> {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $crate::document::title(stringify!($name)).into()
            }

            fn json_schema(generator: &mut $crate::document::schemars::SchemaGenerator) -> $crate::document::schemars::Schema {
                let fields = [$((
                    $key,
                    $crate::document::Kind::$kind != $crate::document::Kind::opt,
                    concat!($($field_doc),*),
                    generator.subschema_for::<$type>(),
                )),*];
                $crate::document::object_schema(concat!($($doc),*), fields)
            }
        }
    };
}

use super::read::Reader;
use crate::finding::Code;
use crate::json::is_comment;
use schemars::{Schema, json_schema};
use serde_json::{Map, Value};

/// What a field is to its object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(
    non_camel_case_types,
    reason = "named as the record! macro writes them"
)]
pub enum Kind {
    /// Absent is `missing-field`.
    need,
    /// Absent is `missing-text`.
    text,
    /// Absent is `missing-alt`.
    alt,
    /// May be absent.
    opt,
}

/// The name of an object in findings and in the schema: `ChoiceSource` is `choice`.
#[must_use]
pub fn title(type_name: &str) -> String {
    let bare = type_name.strip_suffix("Source").unwrap_or(type_name);
    let mut title = String::new();
    for character in bare.chars() {
        if character.is_ascii_uppercase() && !title.is_empty() {
            title.push('-');
        }
        title.push(character.to_ascii_lowercase());
    }
    title
}

/// Reports a field nobody reads, unless it is a comment; answers the field that may be meant.
pub fn unknown<'k>(
    key: &str,
    at: u32,
    type_name: &str,
    known: &[&'k str],
    reader: &mut Reader,
) -> Option<&'k str> {
    if is_comment(key) {
        return None;
    }
    let near = reader.report.near(key, known.iter().copied());
    let mut args = vec![("field", key.to_owned()), ("of", title(type_name))];
    let meant = near
        .as_ref()
        .and_then(|(_, near)| known.iter().find(|known| *known == near));
    args.extend(near.clone());
    reader.report.add(Code::UnknownField, at, args);
    meant.copied()
}

/// Reports a field that is not there.
pub fn absent(kind: Kind, at: u32, key: &str, type_name: &str, reader: &mut Reader) {
    let code = match kind {
        Kind::need => Code::MissingField,
        Kind::text => Code::MissingText,
        Kind::alt => Code::MissingAlt,
        Kind::opt => return,
    };
    let of = ("of", title(type_name));
    let args = match kind {
        Kind::alt => vec![of],
        Kind::need | Kind::text | Kind::opt => vec![("field", key.to_owned()), of],
    };
    reader.report.add(code, at, args);
}

/// The schema of an object with these fields: key, whether it must stand there, description, schema.
#[must_use]
pub fn object_schema<const N: usize>(doc: &str, fields: [(&str, bool, &str, Schema); N]) -> Schema {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for (key, needed, doc, mut schema) in fields {
        if !doc.is_empty() {
            schema.insert("description".into(), doc.trim().into());
        }
        properties.insert(key.into(), schema.to_value());
        if needed {
            required.push(Value::from(key));
        }
    }
    properties.insert("note".into(), Value::Bool(true));
    json_schema!({
        "description": doc.trim(),
        "type": "object",
        "properties": properties,
        "required": required,
        "patternProperties": {"^x-": true},
        "additionalProperties": false
    })
}
