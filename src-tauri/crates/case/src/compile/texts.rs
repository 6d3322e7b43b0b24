//! The table of texts while a case is compiled.

use super::Lower;
use super::prose::{Placeholders, prose};
use crate::finding::Code;
use crate::model::{Prose, TextEntry, TextIx};
use crate::source::Text;
use std::sync::Arc;

/// Every text found so far.
#[derive(Debug, Default)]
pub(crate) struct TextTable {
    pub entries: Vec<TextEntry>,
    pub prose: Vec<Option<Prose>>,
    /// Byte offset of each text's value.
    pub at: Vec<u32>,
    /// Byte offset of what only authors read: `tempting` lines and their `well`, `traits`, `barriers` and `lapses` of people.
    pub author: Vec<u32>,
    /// The words as written.
    pub words: Vec<Arc<str>>,
    /// Whether the author gave the id; else it is the path.
    explicit: Vec<bool>,
    /// How many texts there were before each scene, whose texts stand together.
    pub scenes: Vec<usize>,
    /// Texts by their ids, once all are found.
    pub sorted: Vec<TextIx>,
}

impl TextTable {
    /// The text with this id among the entries, which the case holds by now.
    pub fn find(&self, entries: &[TextEntry], id: &str) -> Option<TextIx> {
        let found = self
            .sorted
            .binary_search_by(|ix| entries[ix.at()].id.as_str().cmp(id));
        found.ok().map(|position| self.sorted[position])
    }
}

/// Whether a text says nothing.
fn is_blank(words: &str) -> bool {
    words.chars().all(char::is_whitespace)
}

impl Lower<'_> {
    /// Registers a text under the path of ids, or under its own id. An absent one was reported when it was read.
    pub fn text(&mut self, path: impl FnOnce() -> String, text: Option<&Text>) -> TextIx {
        let Some(text) = text else {
            return TextIx(0);
        };
        let id = match &text.id {
            Some(explicit) => explicit.value.to_owned(),
            None => path(),
        };
        if is_blank(text.words) {
            let field = id.rsplit('.').next().unwrap_or_default().to_owned();
            let args = vec![("field", field), ("of", id.clone())];
            self.report.add(Code::MissingText, text.at, args);
        }
        let names = Placeholders {
            params: &self.names.params,
            vars: &self.names.vars,
        };
        let before = self.report.raws.len();
        let words: Arc<str> = text.words.into();
        let prose = prose(&words, text.at, &names, &mut self.report);
        for raw in &mut self.report.raws[before..] {
            raw.text_id = Some(id.clone());
        }
        let ix = TextIx(self.texts.entries.len() as u32);
        self.texts.explicit.push(text.id.is_some());
        self.texts.entries.push(TextEntry { id });
        self.texts.prose.push(Some(prose));
        self.texts.at.push(text.at);
        self.texts.words.push(words);
        ix
    }

    /// Sorts the texts by id and reports each that has the id of one before.
    pub fn sort_texts(&mut self) {
        let texts = &mut self.texts;
        texts.sorted = (0..texts.entries.len() as u32).map(TextIx).collect();
        let by_id =
            |a: &TextIx, b: &TextIx| texts.entries[a.at()].id.cmp(&texts.entries[b.at()].id);
        // Scenes come by their ids: with the texts of each in order, nearly all are, and the sort of all has little to do.
        let mut start = texts.entries.len();
        for end in texts.scenes.iter().rev() {
            texts.sorted[*end..start].sort_by(by_id);
            start = *end;
        }
        texts.sorted.sort_by(by_id);
        for same in texts
            .sorted
            .chunk_by(|a, b| texts.entries[a.at()].id == texts.entries[b.at()].id)
        {
            let id = &texts.entries[same[0].at()].id;
            let mut explicit = texts.explicit[same[0].at()];
            for ix in &same[1..] {
                explicit |= texts.explicit[ix.at()];
                // Where two paths meet because two parts have one id, that is reported already.
                if explicit || id.contains(".colleague.") || id.contains(".ledger.") {
                    let args = vec![("kind", "text".into()), ("id", id.clone())];
                    self.report.add(Code::DuplicateId, texts.at[ix.at()], args);
                }
            }
        }
    }

    /// [`Lower::text`] for one that may be absent.
    pub fn text_if(
        &mut self,
        path: impl FnOnce() -> String,
        text: Option<&Text>,
    ) -> Option<TextIx> {
        text.map(|text| self.text(path, Some(text)))
    }
}
