//! A word of the scene that only the best choice takes up.

use super::offered::Offered;
use super::reading::{Found, Reading};
use crate::finding::Code;
use crate::model::TextIx;
use std::collections::{HashMap, HashSet};

/// How far back from the choices a word is still in the ear.
const LAST_WORDS: usize = 60;
/// Fewest letters of a word that carries content.
pub(super) const CONTENT_LETTERS: usize = 5;

impl Reading<'_> {
    /// `echo-scene`: in more than a quarter of the decisions.
    pub(super) fn echo(&self, found: &mut Found) {
        let spread = self.spread_of_words();
        // A rare word stands in few of the texts, however long the case is: one in a hundred, or five.
        let rare = (self.case.texts.entries.len() / 100).max(5);
        let offered = self.offered();
        let told = offered.iter().filter(|decision| decision.is_told());
        let echoes: Vec<(TextIx, &str)> = told
            .clone()
            .filter_map(|decision| self.echoed(decision, |word| spread[word] <= rare))
            .collect();
        if echoes.len() * 4 > told.count() {
            for (text, word) in echoes {
                found.text(Code::EchoScene, text, vec![("words", word.to_owned())]);
            }
        }
    }

    fn echoed(&self, decision: &Offered, is_rare: impl Fn(&str) -> bool) -> Option<(TextIx, &str)> {
        let scene = &self.case.scenes[decision.at.at()];
        let story: Vec<&String> = scene
            .text
            .iter()
            .flat_map(|paragraph| self.words(paragraph.text))
            .collect();
        let heard: HashSet<&String> = story.into_iter().rev().take(LAST_WORDS).collect();
        let others: HashSet<&String> = decision
            .side(false)
            .flat_map(|choice| self.words(choice.text))
            .collect();
        decision.side(true).find_map(|choice| {
            let mut words = self.words(choice.text).iter();
            let word = words.find(|word| {
                is_content(word) && heard.contains(word) && !others.contains(word) && is_rare(word)
            })?;
            Some((choice.text, word.as_str()))
        })
    }

    /// In how many texts each word stands.
    fn spread_of_words(&self) -> HashMap<&str, usize> {
        let mut spread = HashMap::new();
        for at in 0..self.case.texts.entries.len() {
            let words = self.words(TextIx(at as u32)).iter().map(String::as_str);
            for word in words.collect::<HashSet<&str>>() {
                *spread.entry(word).or_default() += 1;
            }
        }
        spread
    }
}

/// Whether a word carries content: five letters or more.
pub(super) fn is_content(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() >= CONTENT_LETTERS
}
