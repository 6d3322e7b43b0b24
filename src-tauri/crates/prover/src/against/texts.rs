//! Which texts say something else.

use super::ids::Ids;
use case::model::{Block, Case, Inline, Prose};

/// A text whose wording changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextChange {
    /// Its id.
    pub id: String,
    /// The languages in which it did, in alphabetical order.
    pub languages: Vec<String>,
}

/// The texts of the old version that say something else in the new one, in the order of the old. A text that only one of
/// the two has belongs to something that only one of them has.
pub fn changed(old: &Case, new: &Case, ids: &Ids) -> Vec<TextChange> {
    if old.hashes.text == new.hashes.text {
        return Vec::new();
    }
    let mut languages: Vec<&String> = old.texts.languages.keys().collect();
    languages.extend(new.texts.languages.keys());
    languages.sort_unstable();
    languages.dedup();
    let entries = (0..).map(case::model::TextIx).zip(&old.texts.entries);
    entries
        .filter_map(|(from, entry)| {
            let to = ids.text(from)?;
            let said = |case: &Case, language: &str, at: usize| -> Option<String> {
                let prose = case.texts.languages.get(language)?.get(at)?.as_ref()?;
                Some(written(case, prose))
            };
            let differs = |language: &&&String| {
                said(old, language, from.at()) != said(new, language, to.at())
            };
            let languages: Vec<String> = languages
                .iter()
                .filter(differs)
                .map(|language| (*language).clone())
                .collect();
            (!languages.is_empty()).then(|| TextChange {
                id: entry.id.clone(),
                languages,
            })
        })
        .collect()
}

/// The prose as one string, inserted values by id.
fn written(case: &Case, prose: &Prose) -> String {
    let mut text = String::new();
    for block in &prose.blocks {
        match block {
            Block::Paragraph(run) => {
                text.push('\u{1}');
                runs(case, run, &mut text);
            }
            Block::List(numbered, items) => {
                for item in items {
                    text.push(if *numbered { '\u{2}' } else { '\u{3}' });
                    runs(case, item, &mut text);
                }
            }
        }
    }
    text
}

fn runs(case: &Case, run: &[Inline], text: &mut String) {
    for part in run {
        match part {
            Inline::Plain(words) => text.push_str(words),
            Inline::Emphasis(inner) => {
                text.push('\u{4}');
                runs(case, inner, text);
                text.push('\u{4}');
            }
            Inline::Strong(inner) => {
                text.push('\u{5}');
                runs(case, inner, text);
                text.push('\u{5}');
            }
            Inline::Param(param) => {
                text.push('\u{6}');
                text.push_str(&case.params[param.at()].id);
                text.push('\u{6}');
            }
            Inline::Var(var) => {
                text.push('\u{7}');
                text.push_str(&case.vars[var.at()].id);
                text.push('\u{7}');
            }
        }
    }
}
