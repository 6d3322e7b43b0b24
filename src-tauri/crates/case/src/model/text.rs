//! Texts: ids, and per language the parsed prose.

use super::few::Few;
use super::index::{ParamIx, TextIx, VarIx};
use std::collections::BTreeMap;
use std::sync::Arc;

/// All texts of a case in every language it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// Every text, by [`TextIx`].
    pub entries: Vec<TextEntry>,
    /// Language code to prose by [`TextIx`]; `None` where a translation is missing. The case's own language has all.
    pub languages: BTreeMap<String, Vec<Option<Prose>>>,
}

/// One text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextEntry {
    /// The stable id: the path of ids, or the author's explicit `text_id`.
    pub id: String,
}

/// Parsed Markdown of the safe subset.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prose {
    /// Paragraphs and lists.
    pub blocks: Few<Block>,
}

/// A block of prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Few<Inline>),
    /// A bulleted list (`false`) or a numbered one (`true`).
    List(bool, Vec<Few<Inline>>),
}

/// A run inside a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain characters.
    Plain(Arc<str>),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// The value of a clinic parameter.
    Param(ParamIx),
    /// The value of a story variable.
    Var(VarIx),
}

/// All texts in one language, with another where a translation is missing. Borrowed, and found once: whoever shows many
/// texts looks for no language by name each time.
#[derive(Debug, Clone, Copy)]
pub struct Wording<'t> {
    wanted: &'t [Option<Prose>],
    fallback: &'t [Option<Prose>],
}

impl<'t> Wording<'t> {
    /// The prose of a text; `None` where neither language has it.
    #[must_use]
    pub fn prose(&self, text: TextIx) -> Option<&'t Prose> {
        let found = |all: &'t [Option<Prose>]| all.get(text.at()).and_then(Option::as_ref);
        found(self.wanted).or_else(|| found(self.fallback))
    }
}

impl Texts {
    /// The texts in the wanted language, else in the fallback.
    #[must_use]
    pub fn wording(&self, wanted: &str, fallback: &str) -> Wording<'_> {
        let all = |code: &str| self.languages.get(code).map_or(&[][..], Vec::as_slice);
        Wording {
            wanted: all(wanted),
            fallback: all(fallback),
        }
    }

    /// The prose in the wanted language, or in the fallback where the translation is missing.
    #[must_use]
    pub fn prose<'t>(&'t self, wanted: &str, fallback: &str, text: TextIx) -> Option<&'t Prose> {
        self.wording(wanted, fallback).prose(text)
    }
}
