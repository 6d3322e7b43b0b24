//! Conditions as written: one key per object.

use super::read::{List, Read, Reader};
use super::scalar::{Id, Int, Plain, whole_number};
use super::words::Word;
use crate::finding::Code;
use crate::json::{self, Node, is_comment};
use crate::model::{CompareOp, DeadlineStatus};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// A condition, where it stands.
#[derive(Debug, Clone)]
pub(crate) struct CondSource<'t> {
    pub at: u32,
    pub form: CondForm<'t>,
}

/// What a condition says. `Faulty` was reported when it was read.
#[derive(Debug, Clone)]
pub(crate) enum CondForm<'t> {
    Faulty,
    All(List<'t, CondSource<'t>>),
    Any(List<'t, CondSource<'t>>),
    Not(&'t CondSource<'t>),
    Compare(CompareOp, TermSource<'t>, TermSource<'t>),
    Visited(Id<'t>),
    Took(Plain<'t>),
    Knows(Id<'t>, Id<'t>),
    Played(Id<'t>),
    Deadline(Id<'t>, Word<DeadlineStatus>),
    Failed(Id<'t>),
    Includes(List<'t, Id<'t>>),
    Excludes(List<'t, Id<'t>>),
    Count(Int<0, 32>, Int<0, 32>),
    Before(Id<'t>, Id<'t>),
    First(List<'t, Id<'t>>),
    Place(Id<'t>),
    To(Id<'t>),
    How(Id<'t>),
    Carries(Id<'t>),
}

/// One side of a comparison, or a value to set.
#[derive(Debug, Clone)]
pub(crate) struct TermSource<'t> {
    pub at: u32,
    pub form: TermForm<'t>,
}

/// What a term says.
#[derive(Debug, Clone)]
pub(crate) enum TermForm<'t> {
    Number(i32),
    Flag(bool),
    /// On the left a name; on the right an enum value or role.
    Word(&'t str),
    Name(Id<'t>),
    Field(Id<'t>),
}

const KEYS: [&str; 21] = [
    "all", "any", "not", "eq", "ne", "lt", "le", "gt", "ge", "visited", "took", "knows", "played",
    "deadline", "failed", "includes", "excludes", "count", "before", "first", "place",
];
const HANDOFF_KEYS: [&str; 3] = ["to", "how", "carries"];

impl<'t> Read<'t> for CondSource<'t> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        let Node::Object(object) = node else {
            reader.mismatch(node, "condition");
            return None;
        };
        let at = json::at(node);
        let mut form = None;
        for property in object.properties {
            let key = property.name.as_str();
            if is_comment(key) {
                continue;
            }
            if form.is_some() {
                reader
                    .report
                    .mismatch(at, "condition with one key", "more keys");
                continue;
            }
            form = Some(
                form_of(key, property.at, &property.value, reader).unwrap_or(CondForm::Faulty),
            );
        }
        if form.is_none() {
            reader
                .report
                .mismatch(at, "condition with one key", "empty object");
        }
        Some(Self {
            at,
            form: form.unwrap_or(CondForm::Faulty),
        })
    }
}

fn form_of<'t>(
    key: &str,
    at: u32,
    value: &Node<'t>,
    reader: &mut Reader<'_, 't>,
) -> Option<CondForm<'t>> {
    let compare = |op, reader: &mut Reader<'_, 't>| {
        let (left, right) = pair(value, reader)?;
        let left = TermSource::read(left, reader);
        let right = TermSource::read(right, reader);
        Some(CondForm::Compare(op, left?, right?))
    };
    match key {
        "all" => List::read(value, reader).map(CondForm::All),
        "any" => List::read(value, reader).map(CondForm::Any),
        "not" => Read::read(value, reader).map(CondForm::Not),
        "eq" => compare(CompareOp::Eq, reader),
        "ne" => compare(CompareOp::Ne, reader),
        "lt" => compare(CompareOp::Lt, reader),
        "le" => compare(CompareOp::Le, reader),
        "gt" => compare(CompareOp::Gt, reader),
        "ge" => compare(CompareOp::Ge, reader),
        "visited" => Id::read(value, reader).map(CondForm::Visited),
        "took" => Plain::read(value, reader).map(CondForm::Took),
        "knows" => two(value, reader).map(|(role, fact)| CondForm::Knows(role, fact)),
        "played" => Id::read(value, reader).map(CondForm::Played),
        "deadline" => two(value, reader).map(|(id, status)| CondForm::Deadline(id, status)),
        "failed" => Id::read(value, reader).map(CondForm::Failed),
        "includes" => List::read(value, reader).map(CondForm::Includes),
        "excludes" => List::read(value, reader).map(CondForm::Excludes),
        "count" => two(value, reader).map(|(low, high)| CondForm::Count(low, high)),
        "before" => two(value, reader).map(|(a, b)| CondForm::Before(a, b)),
        "first" => List::read(value, reader).map(CondForm::First),
        "place" => Id::read(value, reader).map(CondForm::Place),
        "to" => Id::read(value, reader).map(CondForm::To),
        "how" => Id::read(value, reader).map(CondForm::How),
        "carries" => Id::read(value, reader).map(CondForm::Carries),
        other => {
            let mut args = vec![("field", other.to_owned()), ("of", "condition".to_owned())];
            args.extend(
                reader
                    .report
                    .near(other, KEYS.into_iter().chain(HANDOFF_KEYS)),
            );
            reader.report.add(Code::UnknownField, at, args);
            None
        }
    }
}

/// The two elements of an array.
fn pair<'n, 'a>(node: &'n Node<'a>, reader: &mut Reader) -> Option<(&'n Node<'a>, &'n Node<'a>)> {
    if let Node::Array(array) = node
        && let [left, right] = array.elements
    {
        return Some((left, right));
    }
    reader.mismatch(node, "array of two");
    None
}

fn two<'t, A: Read<'t>, B: Read<'t>>(
    node: &Node<'t>,
    reader: &mut Reader<'_, 't>,
) -> Option<(A, B)> {
    let (left, right) = pair(node, reader)?;
    let left = A::read(left, reader);
    let right = B::read(right, reader);
    Some((left?, right?))
}

impl<'t> Read<'t> for TermSource<'t> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        let at = json::at(node);
        let form = match node {
            Node::StringLit(word) => TermForm::Word(word.value),
            Node::BooleanLit(flag) => TermForm::Flag(flag.value),
            Node::NumberLit(_) => {
                let value = whole_number(node, reader)?;
                let Ok(value) = i32::try_from(value) else {
                    reader
                        .report
                        .out_of_bound(at, value, i32::MIN.into(), i32::MAX.into());
                    return None;
                };
                TermForm::Number(value)
            }
            Node::Object(_) => named(node, reader)?,
            Node::Array(_) | Node::NullKeyword(_) => {
                reader.mismatch(node, "value");
                return None;
            }
        };
        Some(Self { at, form })
    }
}

record! {
    /// The value of a variable, a parameter or an entered field.
    Named {
        /// A variable or parameter.
        opt "name" name: Id<'t>,
        /// An entered field, where an answer is judged.
        opt "field" field: Id<'t>,
    }
}

fn named<'t>(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<TermForm<'t>> {
    let named = Named::read(node, reader)?;
    match (named.name, named.field) {
        (Some(name), None) => Some(TermForm::Name(name)),
        (None, Some(field)) => Some(TermForm::Field(field)),
        (Some(_), Some(_)) | (None, None) => {
            reader.mismatch(node, "name or field");
            None
        }
    }
}

impl JsonSchema for TermSource<'_> {
    fn schema_name() -> Cow<'static, str> {
        "term".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"anyOf": [
            {"type": "integer"}, {"type": "boolean"}, generator.subschema_for::<Id>(),
            generator.subschema_for::<Named>(),
        ]})
    }
}

impl JsonSchema for CondSource<'_> {
    fn schema_name() -> Cow<'static, str> {
        "condition".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let condition = generator.subschema_for::<Self>();
        let term = generator.subschema_for::<TermSource>();
        let id = generator.subschema_for::<Id>();
        let many = json_schema!({"type": "array", "minItems": 1, "items": condition});
        let ids = json_schema!({"type": "array", "minItems": 1, "items": id});
        let compare = json_schema!({"type": "array", "prefixItems": [term, term], "minItems": 2, "maxItems": 2});
        let two = json_schema!({"type": "array", "items": id, "minItems": 2, "maxItems": 2});
        let numbers = json_schema!({"type": "array", "items": {"type": "integer", "minimum": 0, "maximum": 32},
            "minItems": 2, "maxItems": 2});
        let status = generator.subschema_for::<Word<DeadlineStatus>>();
        let deadline = json_schema!({"type": "array", "prefixItems": [id, status], "minItems": 2, "maxItems": 2});
        json_schema!({
            "description": "A condition: one key per object.",
            "type": "object",
            "properties": {
                "all": many, "any": many, "not": condition,
                "eq": compare, "ne": compare, "lt": compare, "le": compare, "gt": compare, "ge": compare,
                "visited": id, "took": {"type": "string"}, "knows": two, "played": id, "deadline": deadline,
                "failed": id, "includes": ids, "excludes": ids, "count": numbers, "before": two, "first": ids,
                "place": id, "to": id, "how": id, "carries": id, "note": true
            },
            "patternProperties": {"^x-": true},
            "additionalProperties": false
        })
    }
}
