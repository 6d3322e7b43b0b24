//! Texts: ids, and per language the parsed prose.

use super::index::{ParamIx, TextIx, VarIx};
use std::collections::BTreeMap;

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
    pub blocks: Vec<Block>,
}

/// A block of prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A bulleted list (`false`) or a numbered one (`true`).
    List(bool, Vec<Vec<Inline>>),
}

/// A run inside a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain characters.
    Plain(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// The value of a clinic parameter.
    Param(ParamIx),
    /// The value of a story variable.
    Var(VarIx),
}

impl Texts {
    /// The prose in the wanted language, or in the fallback where the translation is missing.
    #[must_use]
    pub fn prose<'t>(&'t self, wanted: &str, fallback: &str, text: TextIx) -> Option<&'t Prose> {
        let in_language = |code: &str| {
            self.languages
                .get(code)
                .and_then(|all| all.get(text.at()))
                .and_then(Option::as_ref)
        };
        in_language(wanted).or_else(|| in_language(fallback))
    }
}
