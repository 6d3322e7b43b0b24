//! Canonical JSON (RFC 8785) of a tree's parts, written straight into a hash: a case is hashed each time it is loaded.
//!
//! The format has whole numbers only, all within ±2⁵³, so the RFC's number rule is their decimal form.

use super::node::Object;
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

/// Where canonical bytes go: to be kept, or into a hash.
pub(crate) trait Out {
    /// Takes the next bytes.
    fn put(&mut self, bytes: &[u8]);
}

impl Out for Vec<u8> {
    fn put(&mut self, bytes: &[u8]) {
        self.extend_from_slice(bytes);
    }
}

/// The canonical form of a node, without comments and the values cut.
pub(crate) fn node(node: &Node, cut: &Cut, out: &mut impl Out) {
    write(node, cut, out);
}

/// The canonical form of a map from strings to strings, or to such maps.
pub(crate) fn map<V: Member>(mut entries: Vec<(&str, V)>, out: &mut impl Out) {
    entries.sort_by(|a, b| by_utf16(a.0, b.0));
    list(
        out,
        (b"{", b"}"),
        entries.into_iter(),
        |(key, value), out| {
            string(key, out);
            out.put(b":");
            value.write(out);
        },
    );
}

/// A value of [`map`].
pub(crate) trait Member {
    /// Writes its canonical form.
    fn write(self, out: &mut impl Out);
}

impl Member for &str {
    fn write(self, out: &mut impl Out) {
        string(self, out);
    }
}

impl<V: Member> Member for Vec<(&str, V)> {
    fn write(self, out: &mut impl Out) {
        map(self, out);
    }
}

fn write<O: Out>(node: &Node, cut: &Cut, out: &mut O) {
    match node {
        Node::NullKeyword(_) => out.put(b"null"),
        Node::BooleanLit(flag) if flag.value => out.put(b"true"),
        Node::BooleanLit(_) => out.put(b"false"),
        Node::StringLit(text) => string(text.value, out),
        Node::NumberLit(number) => {
            let digits = number.value;
            out.put(if digits == "-0" {
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
            list(out, (b"[", b"]"), kept, |element, out| {
                write(element, cut, out)
            });
        }
        Node::Object(of) => {
            let kept = kept(of, cut);
            // A file whose keys stand in order already is spared a list of them.
            if kept.clone().is_sorted_by(|a, b| by_utf16(a.0, b.0).is_le()) {
                object(kept, cut, out);
            } else {
                object(members(node, cut).into_iter(), cut, out);
            }
        }
    }
}

/// An object's members without comments and the values cut.
fn kept<'n, 'a>(
    of: &'n Object<'a>,
    cut: &'n Cut,
) -> impl Iterator<Item = (&'n str, &'n Node<'a>)> + Clone {
    of.properties
        .iter()
        .map(|property| (property.name.as_str(), &property.value))
        .filter(|(key, value)| !(is_comment(key) || cut.has(at(value))))
}

/// Those members in canonical order; none of what is no object.
pub(crate) fn members<'n, 'a>(node: &'n Node<'a>, cut: &'n Cut) -> Vec<(&'n str, &'n Node<'a>)> {
    let Node::Object(of) = node else {
        return Vec::new();
    };
    let mut members: Vec<(&str, &Node)> = kept(of, cut).collect();
    members.sort_by(|a, b| by_utf16(a.0, b.0));
    members
}

/// The canonical form of an object of these members, which stand in order.
pub(crate) fn object<'n, 'a: 'n, O: Out>(
    members: impl Iterator<Item = (&'n str, &'n Node<'a>)>,
    cut: &Cut,
    out: &mut O,
) {
    list(out, (b"{", b"}"), members, |(key, value), out| {
        string(key, out);
        out.put(b":");
        write(value, cut, out);
    });
}

fn list<T, O: Out>(
    out: &mut O,
    (open, close): (&[u8], &[u8]),
    parts: impl Iterator<Item = T>,
    one: impl Fn(T, &mut O),
) {
    out.put(open);
    for (number, part) in parts.enumerate() {
        if number > 0 {
            out.put(b",");
        }
        one(part, out);
    }
    out.put(close);
}

/// Keys are sorted by their UTF-16 code units. Bytes agree but where a character beyond U+FFFF, which begins with 0xF0 or
/// more and is two surrogates in UTF-16, meets one from U+E000 on.
fn by_utf16(a: &str, b: &str) -> std::cmp::Ordering {
    let differ = a.bytes().zip(b.bytes()).find(|(a, b)| a != b);
    match differ {
        Some((a, b)) if a.max(b) < 0xF0 || a.min(b) >= 0xF0 => a.cmp(&b),
        Some(_) => a.encode_utf16().cmp(b.encode_utf16()),
        None => a.len().cmp(&b.len()),
    }
}

fn string(text: &str, out: &mut impl Out) {
    if special(text.as_bytes(), 0) == text.len() {
        out.put(b"\"");
        out.put(text.as_bytes());
        out.put(b"\"");
        return;
    }
    // serde_json escapes exactly what the RFC does; a string can always be written.
    let escaped = serde_json::to_string(text).unwrap_or_default();
    out.put(escaped.as_bytes());
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
        let mut ours = Vec::new();
        node(&root, &Cut::default(), &mut ours);
        let value: serde_json::Value = serde_json::from_str(text).expect("JSON");
        let theirs = serde_json_canonicalizer::to_vec(&value).expect("canonical");
        assert_eq!(String::from_utf8(ours), String::from_utf8(theirs));
    }

    #[test]
    fn maps_are_sorted_and_nested() {
        let inner = vec![("k", "v")];
        let mut ours = Vec::new();
        map(vec![("b", inner.clone()), ("a", inner)], &mut ours);
        assert_eq!(ours, br#"{"a":{"k":"v"},"b":{"k":"v"}}"#);
    }
}
