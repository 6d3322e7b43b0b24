//! Bytes to a tree, refusing everything that is not strict JSON in UTF-8.

use super::read::read;
use super::{Arena, Node};
use crate::files::MAX_DEPTH;
use crate::finding::{Code, Report};

/// The tree of a file, or `None` with the reason in the report. Duplicate keys are reported and the tree kept.
pub(crate) fn parse<'b>(
    bytes: &'b [u8],
    arena: &'b Arena,
    report: &mut Report,
) -> Option<(&'b str, Node<'b>)> {
    let text = utf8(bytes, report)?;
    match read(text, arena) {
        Ok((root, twice)) => {
            for at in twice {
                let key = name_at(&root, at).unwrap_or_default().to_owned();
                report.add(Code::DuplicateKey, at, vec![("key", key)]);
            }
            Some((text, root))
        }
        Err(at) => {
            why(text, at, report);
            None
        }
    }
}

/// Says why a file is no JSON: too deep, else what `serde_json` has against it, which is the arbiter of strictness.
fn why(text: &str, gave_up: u32, report: &mut Report) {
    // Depth first: serde_json recurses once a level.
    if let Some(at) = too_deep(text.as_bytes()) {
        report.add(Code::TooDeep, at, vec![("max", MAX_DEPTH.to_string())]);
        return;
    }
    let (at, detail) = match serde_json::from_str::<serde::de::IgnoredAny>(text) {
        Err(error) => {
            let words = error.to_string();
            let detail = words.split(" at line ").next().unwrap_or(&words).to_owned();
            (offset(text, error.line(), error.column()), detail)
        }
        // The one thing the reader is stricter in.
        Ok(_) => (gave_up, "a surrogate without its pair".to_owned()),
    };
    let args = vec![("reason", "json".into()), ("detail", detail)];
    report.add(Code::Syntax, at, args);
}

/// The key that begins at an offset.
fn name_at<'n>(root: &'n Node, at: u32) -> Option<&'n str> {
    let mut node = root;
    loop {
        node = match node {
            Node::Object(object) => {
                let after = object
                    .properties
                    .partition_point(|property| property.at <= at);
                let holder = object.properties.get(after.checked_sub(1)?)?;
                if holder.at == at {
                    return Some(holder.name.as_str());
                }
                &holder.value
            }
            Node::Array(array) => {
                let holder = array
                    .elements
                    .partition_point(|element| element.span().end <= at);
                array.elements.get(holder)?
            }
            Node::StringLit(_)
            | Node::NumberLit(_)
            | Node::BooleanLit(_)
            | Node::NullKeyword(_) => return None,
        };
    }
}

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
