//! Strict JSON with positions.

pub(crate) mod canonical;
mod node;
mod parse;
mod place;
mod read;

pub(crate) use parse::parse;
pub(crate) use place::{Lines, offset, pointer};

pub use node::{Arena, Node};

/// Byte offset of a value.
#[must_use]
pub const fn at(node: &Node) -> u32 {
    node.span().start
}

/// The word for a node's type in findings.
pub(crate) fn kind(node: &Node) -> &'static str {
    match node {
        Node::StringLit(_) => "string",
        Node::NumberLit(number) if number.value.contains(['.', 'e', 'E']) => "fraction",
        Node::NumberLit(_) => "number",
        Node::BooleanLit(_) => "boolean",
        Node::Object(_) => "object",
        Node::Array(_) => "array",
        Node::NullKeyword(_) => "null",
    }
}

/// Whether a key is a comment: allowed on every object and ignored.
pub(crate) fn is_comment(key: &str) -> bool {
    key == "note" || key.starts_with("x-")
}
