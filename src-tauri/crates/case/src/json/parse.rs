//! Bytes to a tree, refusing everything that is not strict JSON in UTF-8.

use super::Node;
use crate::files::MAX_DEPTH;
use crate::finding::{Code, Report};
use jsonc_parser::{CollectOptions, CommentCollectionStrategy, ParseOptions};

/// The tree of a file, or `None` with the reason in the report. Duplicate keys are reported and the tree kept.
pub(crate) fn parse<'b>(bytes: &'b [u8], report: &mut Report) -> Option<(&'b str, Node<'b>)> {
    let text = utf8(bytes, report)?;
    // Depth first: every parser below recurses once a level.
    if let Some(at) = too_deep(bytes) {
        report.add(Code::TooDeep, at, vec![("max", MAX_DEPTH.to_string())]);
        return None;
    }
    // serde_json is the arbiter of strictness; the positioned parser lets a few things pass (a raw tab in a string).
    if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(text) {
        let at = offset(text, error.line(), error.column());
        let words = error.to_string();
        let detail = words.split(" at line ").next().unwrap_or(&words);
        report.add(
            Code::Syntax,
            at,
            vec![("reason", "json".into()), ("detail", detail.into())],
        );
        return None;
    }
    let collect = CollectOptions {
        comments: CommentCollectionStrategy::Off,
        tokens: false,
    };
    match jsonc_parser::parse_to_ast(text, &collect, &STRICT) {
        Ok(result) => {
            let root = result.value?;
            duplicates(&root, report);
            Some((text, root))
        }
        Err(error) => {
            report.add(
                Code::Syntax,
                error.range().start as u32,
                vec![
                    ("reason", "json".into()),
                    ("detail", error.kind().to_string()),
                ],
            );
            None
        }
    }
}

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

fn utf8<'b>(bytes: &'b [u8], report: &mut Report) -> Option<&'b str> {
    let (reason, detail) = if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
        ("bom", "a byte order mark at the start")
    } else if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        ("utf-16", "UTF-16 instead of UTF-8")
    } else {
        match std::str::from_utf8(bytes) {
            Ok(text) => return Some(text),
            Err(error) => {
                let at = error.valid_up_to() as u32;
                report.add(
                    Code::Syntax,
                    at,
                    vec![
                        ("reason", "utf-8".into()),
                        ("detail", "bytes that are not UTF-8".into()),
                    ],
                );
                return None;
            }
        }
    };
    let args = vec![("reason", reason.into()), ("detail", detail.into())];
    report.add(Code::Syntax, 0, args);
    None
}

/// Where the nesting first passes the limit, by a scan that does not recurse.
fn too_deep(bytes: &[u8]) -> Option<u32> {
    let mut depth = 0usize;
    let mut in_string = false;
    let mut escaped = false;
    for (at, byte) in bytes.iter().enumerate() {
        if in_string {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_string = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'[' | b'{' => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Some(at as u32);
                }
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// Byte offset of serde_json's line and column (column in bytes, from 1; 0 at a line's start).
fn offset(text: &str, line: usize, column: usize) -> u32 {
    let start = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum::<usize>();
    (start + column.saturating_sub(1)).min(text.len()) as u32
}

fn duplicates(node: &Node, report: &mut Report) {
    match node {
        Node::Object(object) => {
            // Most objects are small: comparing their keys costs less than a set.
            let mut seen = (object.properties.len() > 16).then(std::collections::HashSet::new);
            for (position, property) in object.properties.iter().enumerate() {
                let key = property.name.as_str();
                let twice = match &mut seen {
                    Some(seen) => !seen.insert(key),
                    None => object.properties[..position]
                        .iter()
                        .any(|other| other.name.as_str() == key),
                };
                if twice {
                    let at = property.range.start as u32;
                    report.add(Code::DuplicateKey, at, vec![("key", key.into())]);
                }
                duplicates(&property.value, report);
            }
        }
        Node::Array(array) => array
            .elements
            .iter()
            .for_each(|inner| duplicates(inner, report)),
        Node::StringLit(_) | Node::NumberLit(_) | Node::BooleanLit(_) | Node::NullKeyword(_) => {}
    }
}
