//! Canonical JSON (RFC 8785) of a tree's parts, written straight to bytes: a case is hashed each time it is loaded.
//!
//! The format has whole numbers only, all within ±2⁵³, so the RFC's number rule is their decimal form.

use super::read::special;
use super::{Node, at, is_comment};

/// Values left out, by the byte offset at which they begin: a bit for every byte of the file, since every value is asked.
#[derive(Debug, Default)]
pub(crate) struct Cut(Vec<u64>);

impl Cut {
    pub fn add(&mut self, at: u32) {
        let (word, bit) = (at as usize / 64, at % 64);
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << bit;
    }

    fn has(&self, at: u32) -> bool {
        let word = self.0.get(at as usize / 64);
        word.is_some_and(|word| word >> (at % 64) & 1 == 1)
    }
}

impl Extend<u32> for Cut {
    fn extend<I: IntoIterator<Item = u32>>(&mut self, offsets: I) {
        offsets.into_iter().for_each(|at| self.add(at));
    }
}

/// The canonical form of a node, without comments and the values cut.
pub(crate) fn node(node: &Node, cut: &Cut) -> Vec<u8> {
    let mut out = Vec::with_capacity(64 << 10);
    write(node, cut, &mut out);
    out
}

/// The canonical form of a map from strings to strings, or to other canonical forms.
pub(crate) fn map<'e, V: Member + 'e>(entries: impl IntoIterator<Item = (&'e str, V)>) -> Vec<u8> {
    let mut entries: Vec<(&str, V)> = entries.into_iter().collect();
    if entries.iter().all(|(key, _)| key.is_ascii()) {
        entries.sort_by(|a, b| a.0.cmp(b.0));
    } else {
        entries.sort_by(|a, b| by_utf16(a.0, b.0));
    }
    let mut out = vec![b'{'];
    for (number, (key, value)) in entries.iter().enumerate() {
        if number > 0 {
            out.push(b',');
        }
        string(key, &mut out);
        out.push(b':');
        value.write(&mut out);
    }
    out.push(b'}');
    out
}

/// A value of [`map`].
pub(crate) trait Member {
    fn write(&self, out: &mut Vec<u8>);
}

impl Member for &str {
    fn write(&self, out: &mut Vec<u8>) {
        string(self, out);
    }
}

impl Member for Vec<u8> {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self);
    }
}

fn write(node: &Node, cut: &Cut, out: &mut Vec<u8>) {
    match node {
        Node::NullKeyword(_) => out.extend_from_slice(b"null"),
        Node::BooleanLit(flag) if flag.value => out.extend_from_slice(b"true"),
        Node::BooleanLit(_) => out.extend_from_slice(b"false"),
        Node::StringLit(text) => string(text.value, out),
        Node::NumberLit(number) => {
            let digits = number.value;
            out.extend_from_slice(if digits == "-0" {
                b"0"
            } else {
                digits.as_bytes()
            });
        }
        Node::Array(array) => {
            let kept = array
                .elements
                .iter()
                .filter(|element| !cut.has(at(element)));
            list(out, (b'[', b']'), kept, |element, out| {
                write(element, cut, out)
            });
        }
        Node::Object(object) => {
            let kept = object
                .properties
                .iter()
                .map(|property| (property.name.as_str(), &property.value))
                .filter(|(key, value)| !(is_comment(key) || cut.has(at(value))));
            let one = |(key, value): (&str, &Node), out: &mut Vec<u8>| {
                string(key, out);
                out.push(b':');
                write(value, cut, out);
            };
            // A file whose keys stand in order already is spared a list of them.
            if kept.clone().is_sorted_by(|a, b| by_utf16(a.0, b.0).is_le()) {
                list(out, (b'{', b'}'), kept, one);
            } else {
                let mut kept: Vec<(&str, &Node)> = kept.collect();
                kept.sort_by(|a, b| by_utf16(a.0, b.0));
                list(out, (b'{', b'}'), kept.into_iter(), one);
            }
        }
    }
}

fn list<T>(
    out: &mut Vec<u8>,
    (open, close): (u8, u8),
    parts: impl Iterator<Item = T>,
    one: impl Fn(T, &mut Vec<u8>),
) {
    out.push(open);
    for (number, part) in parts.enumerate() {
        if number > 0 {
            out.push(b',');
        }
        one(part, out);
    }
    out.push(close);
}

/// Keys are sorted by their UTF-16 code units; bytes agree where both are ASCII.
fn by_utf16(a: &str, b: &str) -> std::cmp::Ordering {
    if a.is_ascii() && b.is_ascii() {
        a.cmp(b)
    } else {
        a.encode_utf16().cmp(b.encode_utf16())
    }
}

fn string(text: &str, out: &mut Vec<u8>) {
    if special(text.as_bytes(), 0) == text.len() {
        out.push(b'"');
        out.extend_from_slice(text.as_bytes());
        out.push(b'"');
        return;
    }
    // serde_json escapes exactly what the RFC does; writing to a vector cannot fail.
    let _ = serde_json::to_writer(out, text);
}

#[cfg(test)]
mod tests {
    use super::{Cut, map, node};
    use crate::finding::Report;

    /// The reference implementation, over a document of awkward keys and strings.
    #[test]
    fn agrees_with_the_reference() {
        let text = "{\"b\": [1, -20, true, false, null, {}], \"a\": \"x\\u0001\\n\\\"\\\\\u{7f}é😀\\/\", \"é\": 1, \"\\ud83d\\ude00\": 2, \"\u{ff5e}\": 3, \"A\": {\"z\": [[]], \"y\": \"\\t\"}}";
        let mut report = Report::default();
        let arena = crate::json::Arena::default();
        let (_, root) = crate::json::parse(text.as_bytes(), &arena, &mut report).expect("JSON");
        let ours = node(&root, &Cut::default());
        let value: serde_json::Value = serde_json::from_str(text).expect("JSON");
        let theirs = serde_json_canonicalizer::to_vec(&value).expect("canonical");
        assert_eq!(String::from_utf8(ours), String::from_utf8(theirs));
    }

    #[test]
    fn maps_are_sorted_and_nested() {
        let inner = map([("k", "v")]);
        assert_eq!(
            map([("b", inner.clone()), ("a", inner)]),
            br#"{"a":{"k":"v"},"b":{"k":"v"}}"#
        );
    }
}
