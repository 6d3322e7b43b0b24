//! The table of texts while a case is compiled.

use super::Lower;
use super::prose::{Placeholders, prose};
use crate::finding::Code;
use crate::model::{Prose, TextEntry, TextIx};
use crate::source::Text;
use std::collections::{HashMap, HashSet};

/// Every text found so far.
#[derive(Debug, Default)]
pub(crate) struct TextTable {
    pub entries: Vec<TextEntry>,
    pub prose: Vec<Option<Prose>>,
    /// Byte offset of each text's value.
    pub at: Vec<u32>,
    /// Byte offset of the author's `tempting` lines and their `well`.
    pub tempting: Vec<u32>,
    /// The words as written.
    pub words: Vec<String>,
    pub by_id: HashMap<String, TextIx>,
    /// Ids the author gave, not the path.
    explicit: HashSet<String>,
}

impl Lower<'_> {
    /// Registers a text under the path of ids, or under its own id. An absent one was reported when it was read.
    pub fn text(&mut self, path: impl FnOnce() -> String, text: Option<&Text>) -> TextIx {
        let Some(text) = text else {
            return TextIx(0);
        };
        let id = match &text.id {
            Some(explicit) => explicit.value.clone(),
            None => path(),
        };
        if text.words.trim().is_empty() {
            let field = id.rsplit('.').next().unwrap_or_default().to_owned();
            let args = vec![("field", field), ("of", id.clone())];
            self.report.add(Code::MissingText, text.at, args);
        }
        let names = Placeholders {
            params: &self.names.params,
            vars: &self.names.vars,
        };
        let before = self.report.raws.len();
        let prose = prose(&text.words, text.at, &names, &mut self.report);
        for raw in &mut self.report.raws[before..] {
            raw.text_id = Some(id.clone());
        }
        let ix = TextIx(self.texts.entries.len() as u32);
        if text.id.is_some() {
            self.texts.explicit.insert(id.clone());
        }
        // Where two paths meet because two parts have one id, that is reported already.
        let own_fault = self.texts.explicit.contains(&id)
            || id.contains(".colleague.")
            || id.contains(".ledger.");
        if self.texts.by_id.insert(id.clone(), ix).is_some() && own_fault {
            let args = vec![("kind", "text".into()), ("id", id.clone())];
            self.report.add(Code::DuplicateId, text.at, args);
        }
        self.texts.entries.push(TextEntry { id });
        self.texts.prose.push(Some(prose));
        self.texts.at.push(text.at);
        self.texts.words.push(text.words.clone());
        ix
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
