//! A translation against the case's own words: the same numbers, as many words, one form of address.

use super::numbers::numbers;
use super::quotes::Names;
use super::reading::{Found, Reading};
use super::words::{List, Lists};
use crate::finding::Code;
use crate::model::{Inline, TextIx};
use std::collections::BTreeMap;

/// Fewest words of a text whose length (or sameness) says something.
const WORDS: usize = 10;
/// Fewest words of a text that cannot be the same in two languages by chance, as names are.
const SAME: usize = 4;

impl Reading<'_> {
    /// `lang-numbers` and `lang-drift`, against the case's own language.
    pub(super) fn against(&self, own: &Reading, found: &mut Found) {
        for at in 0..self.case.texts.entries.len() {
            let text = TextIx(at as u32);
            let (words, source) = (self.words(text), own.words(text));
            if words.is_empty() {
                // Missing: that has its own finding.
                continue;
            }
            if let Some(only) = self.other_number(own, text) {
                found.text(Code::LangNumbers, text, vec![("value", only)]);
            }
            // A source keeps its title.
            let cited = self.case.refs.iter().any(|it| it.title == text);
            let drift = if words == source && source.len() >= SAME && !cited {
                "same"
            } else if source.len() < WORDS && words.len() < WORDS {
                continue;
            } else if words.len() * 10 < source.len() * 8 {
                "shorter"
            } else if words.len() * 10 > source.len() * 16 {
                "longer"
            } else {
                continue;
            };
            let args = vec![
                ("how", drift.to_owned()),
                ("words", words.len().to_string()),
                ("source", source.len().to_string()),
            ];
            found.text(Code::LangDrift, text, args);
        }
    }

    /// A number or inserted value that stands more often in one language than in the other. A number that the other
    /// language writes as a word is there.
    fn other_number(&self, own: &Reading, text: TextIx) -> Option<String> {
        let (here, there) = (self.figures(text), own.figures(text));
        let more = |ones: &BTreeMap<String, usize>,
                    others: &BTreeMap<String, usize>,
                    lists: &Lists,
                    words: &[String]| {
            let mut more = ones
                .iter()
                .filter(|(figure, count)| others.get(*figure) < Some(count));
            more.find(|(figure, _)| !in_words(figure, lists, words))
                .map(|(figure, _)| figure.clone())
        };
        more(&here, &there, &own.lists, own.words(text))
            .or_else(|| more(&there, &here, &self.lists, self.words(text)))
    }

    /// The numbers of a text and how often each stands in it: decimals with a point, thousands closed up, inserted values
    /// by name.
    fn figures(&self, text: TextIx) -> BTreeMap<String, usize> {
        let mut figures = BTreeMap::new();
        for number in numbers(self.plain(text)) {
            for part in number.text.split(['/', '-', ':']) {
                *figures.entry(plain_figure(part)).or_default() += 1;
            }
        }
        let languages = &self.case.texts.languages;
        let prose = languages
            .get(self.language)
            .and_then(|all| all.get(text.at()));
        if let Some(prose) = prose.and_then(Option::as_ref) {
            prose.pieces(&mut |piece| {
                let id = match piece {
                    Inline::Param(param) => &self.case.params[param.at()].id,
                    Inline::Var(var) => &self.case.vars[var.at()].id,
                    Inline::Plain(_) | Inline::Emphasis(_) | Inline::Strong(_) => return,
                };
                *figures.entry(format!("{{{id}}}")).or_default() += 1;
            });
        }
        figures
    }

    /// `register-mix`: the phrases of one scene to the patient, or all lines of the patient, hold familiar and formal
    /// forms; found at the familiar ones.
    pub(super) fn register(&self, names: &Names, found: &mut Found) {
        let familiar = |text: &TextIx| self.lists.find(List::Familiar, self.words(*text));
        let formal = |text: &TextIx| self.lists.has(List::Formal, self.words(*text));
        let mut seats: BTreeMap<String, Vec<TextIx>> = BTreeMap::new();
        for scene in &self.case.scenes {
            let crate::model::SceneKind::Decides(decision, _) = &scene.kind else {
                continue;
            };
            // One seat speaks to one patient in one way, in every scene.
            let seat = format!("{:?}", decision.seat);
            seats
                .entry(seat)
                .or_default()
                .extend(self.phrases(scene, names));
        }
        for texts in seats.values() {
            if texts.iter().any(formal) {
                for text in texts {
                    if let Some(word) = familiar(text) {
                        found.text(Code::RegisterMix, *text, vec![("words", word.to_owned())]);
                    }
                }
            }
        }
    }
}

/// 3,1 is 3.1, and 1,000 or 1.000 is 1000.
fn plain_figure(part: &str) -> String {
    let decimals = part.rsplit_once(['.', ',']);
    match decimals {
        Some((whole, thousand)) if thousand.len() == 3 && whole != "0" => {
            format!("{whole}{thousand}")
        }
        Some((whole, decimals)) => format!("{whole}.{decimals}"),
        None => part.trim_start_matches('0').to_owned(),
    }
}

/// Whether a small number stands in the words as a word.
fn in_words(figure: &str, lists: &Lists, words: &[String]) -> bool {
    let Ok(number) = figure.parse::<usize>() else {
        return false;
    };
    let name = number
        .checked_sub(1)
        .and_then(|at| lists.phrases(List::NumberWord).get(at));
    name.is_some_and(|name| words.iter().any(|word| word == name))
}
