//! The tree of a JSON file: every value with the bytes it stands at.

use bumpalo::Bump;

/// Where the parts of a tree are kept: they are made together and dropped together, one cost for all.
#[derive(Debug, Default)]
pub struct Arena(pub(super) Bump);

impl Arena {
    /// Keeps a value that owns nothing elsewhere: nothing kept is ever dropped by itself.
    pub fn keep<T>(&self, value: T) -> &T {
        const { assert!(!std::mem::needs_drop::<T>(), "it would never be dropped") };
        self.0.alloc(value)
    }

    /// Keeps a list of such values, of at most so many.
    pub fn list<T>(&self, most: usize, values: impl Iterator<Item = T>) -> &[T] {
        const { assert!(!std::mem::needs_drop::<T>(), "it would never be dropped") };
        let mut list = bumpalo::collections::Vec::with_capacity_in(most.min(LIKELY), &self.0);
        list.extend(values);
        list.into_bump_slice()
    }
}

/// Values for which room is made at once: a long list may be one of faults alone, which would take room for nothing.
const LIKELY: usize = 64;

/// A value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Node<'b> {
    /// A string.
    StringLit(StringLit<'b>),
    /// A number.
    NumberLit(NumberLit<'b>),
    /// `true` or `false`.
    BooleanLit(BooleanLit),
    /// An object.
    Object(Object<'b>),
    /// An array.
    Array(Array<'b>),
    /// `null`.
    NullKeyword(Span),
}

/// Byte offsets of a value: its first byte and the one after its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// A string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StringLit<'b> {
    /// What it says.
    pub value: &'b str,
    /// Where, quotes included.
    pub span: Span,
}

/// A number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberLit<'b> {
    /// As written.
    pub value: &'b str,
    /// Where.
    pub span: Span,
}

/// A switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BooleanLit {
    /// Which.
    pub value: bool,
    /// Where.
    pub span: Span,
}

/// An object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Object<'b> {
    /// Its properties in file order; a key may stand twice, which is a finding.
    pub properties: &'b [Property<'b>],
    /// Where.
    pub span: Span,
}

/// A key and its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Property<'b> {
    /// The key.
    pub name: Name<'b>,
    /// Byte offset of the key's first quote.
    pub at: u32,
    /// The value.
    pub value: Node<'b>,
}

/// A key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name<'b>(pub &'b str);

/// An array.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Array<'b> {
    /// Its elements.
    pub elements: &'b [Node<'b>],
    /// Where.
    pub span: Span,
}

impl Node<'_> {
    /// Where the value stands.
    #[must_use]
    pub const fn span(&self) -> Span {
        match self {
            Self::StringLit(string) => string.span,
            Self::NumberLit(number) => number.span,
            Self::BooleanLit(flag) => flag.span,
            Self::Object(object) => object.span,
            Self::Array(array) => array.span,
            Self::NullKeyword(span) => *span,
        }
    }
}

impl<'b> Name<'b> {
    /// The key as a string.
    #[must_use]
    pub const fn as_str(&self) -> &'b str {
        self.0
    }
}
