//! The JSON Schema of `case.json`, for editors and for reading.

use crate::source::CaseSource;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value};

/// The schema (draft 2020-12) as text, ending in a line feed; the same text on every system.
///
/// It says what form a file has. What only the whole file shows (ids that name nothing, fields of another kind of
/// decision, paths) is for [`crate::compile`].
#[must_use]
pub fn schema() -> String {
    text_of::<CaseSource>()
}

/// The schema of any format.
pub(crate) fn text_of<T: JsonSchema>() -> String {
    let schema = SchemaGenerator::new(SchemaSettings::draft2020_12()).into_root_schema_for::<T>();
    let mut text = serde_json::to_string_pretty(&sorted(schema.to_value())).unwrap_or_default();
    text.push('\n');
    text
}

/// Keys in order of the alphabet, whichever order serde_json's maps are built to keep.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<(String, Value)> = map.into_iter().collect();
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            entries
                .into_iter()
                .map(|(key, value)| (key, sorted(value)))
                .collect::<Map<_, _>>()
                .into()
        }
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value,
    }
}
