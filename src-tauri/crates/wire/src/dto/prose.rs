//! Case texts as trees, never as HTML.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A text of the case, parameters and variables already inserted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Prose {
    /// Paragraphs and lists.
    pub blocks: Vec<Block>,
}

/// A block of prose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its runs.
        runs: Vec<Run>,
    },
    /// A list.
    List {
        /// Numbered or bulleted.
        ordered: bool,
        /// One list of runs per item.
        items: Vec<Vec<Run>>,
    },
}

/// A run of characters of one look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Run {
    /// The characters.
    pub text: String,
    /// Strong emphasis.
    pub strong: bool,
    /// Emphasis.
    pub emphasis: bool,
}

/// A picture served by the shell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Picture {
    /// Address for the light theme.
    pub url: String,
    /// Address for the dark theme, where there is one.
    pub dark_url: Option<String>,
    /// Alternative text.
    pub alt: String,
}
