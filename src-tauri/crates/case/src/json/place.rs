//! Byte offset to line, column and JSON pointer.

use super::Node;

/// Line starts of a file, and how many characters stand before each block of it: a file may be one long line with a
/// fault in every word.
pub(crate) struct Lines<'t> {
    bytes: &'t [u8],
    starts: Vec<usize>,
    before: Vec<usize>,
}

/// Bytes of a block.
const BLOCK: usize = 256;

impl<'t> Lines<'t> {
    pub fn new(bytes: &'t [u8]) -> Self {
        let mut starts = vec![0];
        starts.extend(
            bytes
                .iter()
                .enumerate()
                .filter(|(_, byte)| **byte == b'\n')
                .map(|(at, _)| at + 1),
        );
        let mut before = vec![0];
        for block in bytes.chunks(BLOCK) {
            before.push(before[before.len() - 1] + characters(block));
        }
        Self {
            bytes,
            starts,
            before,
        }
    }

    /// Line and column of an offset, both from 1; the column counts characters.
    pub fn place(&self, offset: u32) -> (u32, u32) {
        let offset = (offset as usize).min(self.bytes.len());
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts[line - 1];
        let column = self.characters_before(offset) - self.characters_before(start);
        (line as u32, column as u32 + 1)
    }

    fn characters_before(&self, offset: usize) -> usize {
        let block = offset / BLOCK;
        self.before[block] + characters(&self.bytes[block * BLOCK..offset])
    }
}

/// Characters that begin in these bytes: in UTF-8 every byte but a continuation begins one.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

/// The pointer to the value or key at an offset.
pub(crate) fn pointer(root: &Node, offset: u32) -> String {
    let mut pointer = String::new();
    let mut node = root;
    while node.span().start != offset {
        node = match node {
            Node::Object(object) => {
                let next = object
                    .properties
                    .partition_point(|property| property.value.span().end <= offset);
                match object.properties.get(next) {
                    Some(property) if property.at <= offset => {
                        pointer.push('/');
                        push_escaped(&mut pointer, property.name.as_str());
                        if property.value.span().start > offset {
                            return pointer;
                        }
                        &property.value
                    }
                    Some(_) | None => return pointer,
                }
            }
            Node::Array(array) => {
                let next = array
                    .elements
                    .partition_point(|element| element.span().end <= offset);
                match array.elements.get(next) {
                    Some(element) if element.span().start <= offset => {
                        pointer.push('/');
                        pointer.push_str(&next.to_string());
                        element
                    }
                    Some(_) | None => return pointer,
                }
            }
            Node::StringLit(_)
            | Node::NumberLit(_)
            | Node::BooleanLit(_)
            | Node::NullKeyword(_) => return pointer,
        };
    }
    pointer
}

/// The offset of the value a pointer names; the reverse of [`pointer`].
pub(crate) fn offset(root: &Node, pointer: &str) -> Option<u32> {
    let mut node = root;
    for part in pointer.split('/').skip(1) {
        let part = part.replace("~1", "/").replace("~0", "~");
        node = match node {
            Node::Object(object) => {
                let found = object.properties.iter();
                &found
                    .rev()
                    .find(|property| property.name.as_str() == part)?
                    .value
            }
            Node::Array(array) => array.elements.get(part.parse::<usize>().ok()?)?,
            Node::StringLit(_)
            | Node::NumberLit(_)
            | Node::BooleanLit(_)
            | Node::NullKeyword(_) => return None,
        };
    }
    Some(super::at(node))
}

/// RFC 6901: `~` is `~0`, `/` is `~1`.
fn push_escaped(pointer: &mut String, key: &str) {
    for character in key.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            plain => pointer.push(plain),
        }
    }
}
