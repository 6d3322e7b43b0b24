//! One pass over the bytes of a file: strict JSON (RFC 8259) to a tree, or that it is none.
//!
//! It says where it gave up and not why: whoever asks lets `serde_json`, the arbiter of strictness, say it. What this reader
//! accepts, `serde_json` accepts too; it refuses more in one thing only, a surrogate without its pair.

use super::node::{
    Arena, Array, BooleanLit, Name, Node, NumberLit, Object, Property, Span, StringLit,
};
use crate::files::MAX_DEPTH;
use bumpalo::Bump;

/// A tree, and the keys that stand twice in an object: the offset of the second, in file order of the objects' ends.
pub(super) type Tree<'b> = (Node<'b>, Vec<u32>);

/// The tree of a file, or the byte offset where it ceases to be JSON within the depth allowed.
pub(super) fn read<'b>(text: &'b str, arena: &'b Arena) -> Result<Tree<'b>, u32> {
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        arena: &arena.0,
        at: 0,
        properties: Vec::new(),
        elements: Vec::new(),
        twice: Vec::new(),
    };
    reader.blank();
    let root = reader.value(0).ok();
    reader.blank();
    match root {
        Some(root) if reader.at == reader.bytes.len() => Ok((root, reader.twice)),
        Some(_) | None => Err(reader.at as u32),
    }
}

/// Not JSON; the reader stands where it ceased to be.
struct Fault;

struct Reader<'b> {
    text: &'b str,
    bytes: &'b [u8],
    arena: &'b Bump,
    at: usize,
    /// Properties of the objects that are open, innermost last; so each object's list is made once, at its length.
    properties: Vec<Property<'b>>,
    /// Elements of the arrays that are open.
    elements: Vec<Node<'b>>,
    twice: Vec<u32>,
}

impl<'b> Reader<'b> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn blank(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> Result<(), Fault> {
        if self.peek() == Some(byte) {
            self.at += 1;
            return Ok(());
        }
        Err(Fault)
    }

    const fn span(&self, start: usize) -> Span {
        Span {
            start: start as u32,
            end: self.at as u32,
        }
    }

    /// A value at this depth: 0 for the file's own.
    fn value(&mut self, depth: usize) -> Result<Node<'b>, Fault> {
        let start = self.at;
        match self.peek() {
            Some(b'"') => {
                let value = self.string()?;
                let span = self.span(start);
                Ok(Node::StringLit(StringLit { value, span }))
            }
            Some(b'{') if depth < MAX_DEPTH => self.object(depth + 1),
            Some(b'[') if depth < MAX_DEPTH => self.array(depth + 1),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.switch("true", true),
            Some(b'f') => self.switch("false", false),
            Some(b'n') => {
                self.word("null")?;
                Ok(Node::NullKeyword(self.span(start)))
            }
            Some(_) | None => Err(Fault),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Node<'b>, Fault> {
        let start = self.at;
        self.at += 1;
        let first = self.properties.len();
        self.blank();
        if self.peek() != Some(b'}') {
            loop {
                let at = self.at as u32;
                let name = Name(self.string()?);
                self.blank();
                self.take(b':')?;
                self.blank();
                let value = self.value(depth)?;
                self.properties.push(Property { name, at, value });
                self.blank();
                if self.peek() != Some(b',') {
                    break;
                }
                self.at += 1;
                self.blank();
            }
        }
        self.take(b'}')?;
        let properties = &*self.arena.alloc_slice_copy(&self.properties[first..]);
        self.properties.truncate(first);
        self.duplicates(properties);
        let span = self.span(start);
        Ok(Node::Object(Object { properties, span }))
    }

    fn array(&mut self, depth: usize) -> Result<Node<'b>, Fault> {
        let start = self.at;
        self.at += 1;
        let first = self.elements.len();
        self.blank();
        if self.peek() != Some(b']') {
            loop {
                let element = self.value(depth)?;
                self.elements.push(element);
                self.blank();
                if self.peek() != Some(b',') {
                    break;
                }
                self.at += 1;
                self.blank();
            }
        }
        self.take(b']')?;
        let elements = self.arena.alloc_slice_copy(&self.elements[first..]);
        self.elements.truncate(first);
        let span = self.span(start);
        Ok(Node::Array(Array { elements, span }))
    }

    /// Notes the keys of an object that stand there before.
    fn duplicates(&mut self, properties: &[Property<'b>]) {
        let key = |property: &Property<'b>| property.name.as_str().len();
        if properties.len() <= 24 {
            // Comparing the keys of a small object costs less than a set.
            for (position, property) in properties.iter().enumerate() {
                let length = key(property);
                let before = properties[..position]
                    .iter()
                    .any(|other| key(other) == length && other.name == property.name);
                if before {
                    self.twice.push(property.at);
                }
            }
        } else if !properties.is_sorted_by(|a, b| a.name.as_str() < b.name.as_str()) {
            let mut seen = std::collections::HashSet::with_capacity(properties.len());
            let again = properties
                .iter()
                .filter(|property| !seen.insert(property.name.as_str()));
            self.twice.extend(again.map(|property| property.at));
        }
    }

    fn word(&mut self, word: &str) -> Result<(), Fault> {
        if self.bytes[self.at..].starts_with(word.as_bytes()) {
            self.at += word.len();
            return Ok(());
        }
        Err(Fault)
    }

    fn switch(&mut self, word: &str, value: bool) -> Result<Node<'b>, Fault> {
        let start = self.at;
        self.word(word)?;
        let span = self.span(start);
        Ok(Node::BooleanLit(BooleanLit { value, span }))
    }

    fn number(&mut self) -> Result<Node<'b>, Fault> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        // No zero before another digit.
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(Fault);
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        let span = self.span(start);
        let value = &self.text[start..self.at];
        Ok(Node::NumberLit(NumberLit { value, span }))
    }

    fn digits(&mut self) -> Result<(), Fault> {
        let first = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == first { Err(Fault) } else { Ok(()) }
    }

    /// A string that begins here, quotes and all.
    fn string(&mut self) -> Result<&'b str, Fault> {
        self.take(b'"')?;
        let start = self.at;
        self.at = special(self.bytes, self.at);
        if self.peek() == Some(b'"') {
            self.at += 1;
            return Ok(&self.text[start..self.at - 1]);
        }
        let mut made = String::from(&self.text[start..self.at]);
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(self.arena.alloc_str(&made));
                }
                Some(b'\\') => {
                    self.at += 1;
                    let character = self.escaped()?;
                    made.push(character);
                }
                Some(_) | None => return Err(Fault),
            }
            let plain = self.at;
            self.at = special(self.bytes, self.at);
            made.push_str(&self.text[plain..self.at]);
        }
    }

    /// What follows a backslash.
    fn escaped(&mut self) -> Result<char, Fault> {
        let meant = match self.peek() {
            Some(same @ (b'"' | b'\\' | b'/')) => char::from(same),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.unit_or_pair();
            }
            Some(_) | None => return Err(Fault),
        };
        self.at += 1;
        Ok(meant)
    }

    /// The character of one or two units of UTF-16.
    fn unit_or_pair(&mut self) -> Result<char, Fault> {
        let first = self.unit()?;
        let units = if (0xD800..0xDC00).contains(&first) {
            self.word("\\u")?;
            [first, self.unit()?]
        } else {
            // A unit alone is read as one; the second is not looked at.
            [first, 0]
        };
        let decoded = char::decode_utf16(units).next();
        decoded.and_then(Result::ok).ok_or(Fault)
    }

    fn unit(&mut self) -> Result<u16, Fault> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            unit = unit << 4 | digit.ok_or(Fault)? as u16;
            self.at += 1;
        }
        Ok(unit)
    }
}

/// The first byte from here on that ends a string's plain run: a quote, a backslash or a control character.
///
/// Eight bytes at a time (after Mycroft, 1987): a byte's high bit is set in `less(x, n)` where the byte is less than `n`, the
/// lowest of them exactly. Bytes above 127 belong to longer characters and end nothing.
pub(super) fn special(bytes: &[u8], from: usize) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    let less = |word: u64, bound: u64| word.wrapping_sub(ONES * bound) & !word & HIGH;
    let mut at = from;
    while let Some(chunk) = bytes
        .get(at..at + 8)
        .and_then(|chunk| <[u8; 8]>::try_from(chunk).ok())
    {
        let word = u64::from_le_bytes(chunk);
        let found = less(word, 0x20)
            | less(word ^ (ONES * u64::from(b'"')), 1)
            | less(word ^ (ONES * u64::from(b'\\')), 1);
        if found != 0 {
            return at + (found.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    let rest = bytes.get(at..).unwrap_or_default().iter();
    let ends = |byte: &u8| *byte < 0x20 || matches!(byte, b'"' | b'\\');
    rest.take_while(|byte| !ends(byte)).count() + at
}

#[cfg(test)]
mod tests;
