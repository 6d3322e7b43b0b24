//! Lengths: scenes too long to read before one decides, choices whose length gives them away; and too few choices.

use super::offered::{Offered, is_best};
use super::reading::{Found, Reading};
use super::tail::{Share, beyond_chance};
use crate::finding::Code;
use crate::model::{Choice, SceneIx, SceneKind, TextIx};

/// Most words before the choices, all paragraphs together.
const SCENE_WORDS: usize = 160;
/// Most words of one choice.
const CHOICE_WORDS: usize = 25;

impl Reading<'_> {
    /// `scene-long`, `length-spread` and `length-extreme`.
    pub(super) fn lengths(&self, found: &mut Found) {
        for (at, scene) in self.case.scenes.iter().enumerate() {
            let SceneKind::Decides(..) = scene.kind else {
                continue;
            };
            let paragraphs = scene.text.iter();
            let words: usize = paragraphs.map(|it| self.words(it.text).len()).sum();
            if words > SCENE_WORDS {
                found.scene(
                    Code::SceneLong,
                    SceneIx(at as u16),
                    over(words, SCENE_WORDS),
                );
            }
        }
        let offered = self.offered();
        for decision in &offered {
            for choice in decision.choices {
                let words = self.words(choice.text).len();
                if words > CHOICE_WORDS {
                    found.text(Code::SceneLong, choice.text, over(words, CHOICE_WORDS));
                }
            }
            self.spread(decision.choices, found);
        }
        self.extreme("longest", &offered, found, |length, other| length > other);
        self.extreme("shortest", &offered, found, |length, other| length < other);
    }

    /// `length-spread`: longest over shortest above 1.6 and more than five words.
    fn spread(&self, choices: &[Choice], found: &mut Found) {
        let length = |choice: &&Choice| self.words(choice.text).len();
        let shortest = choices.iter().map(|choice| length(&choice)).min();
        // Of several as long, the first.
        let longest = choices.iter().rev().max_by_key(length);
        let (Some(longest), Some(shortest)) = (longest, shortest) else {
            return;
        };
        let most = length(&longest);
        if most * 10 > shortest * 16 && most - shortest > 5 {
            let args = vec![
                ("longest", most.to_string()),
                ("shortest", shortest.to_string()),
            ];
            found.text(Code::LengthSpread, longest.text, args);
        }
    }

    /// `length-extreme`: the one choice that is longer (or shorter) than each other is best more often than chance has it.
    fn extreme(
        &self,
        which: &'static str,
        offered: &[Offered],
        found: &mut Found,
        beats: fn(usize, usize) -> bool,
    ) {
        let mut hits: Vec<TextIx> = Vec::new();
        let mut trials: Vec<Share> = Vec::new();
        for decision in offered.iter().filter(|decision| decision.is_told()) {
            let lengths: Vec<usize> = decision
                .choices
                .iter()
                .map(|choice| self.words(choice.text).len())
                .collect();
            let Some(at) = stands_out(&lengths, beats) else {
                continue;
            };
            let hit = decision.best[at];
            trials.push(decision.share());
            if hit {
                hits.push(decision.choices[at].text);
            }
        }
        if beyond_chance(&trials, hits.len()) {
            for text in &hits {
                let args = vec![
                    ("which", which.to_owned()),
                    ("hits", hits.len().to_string()),
                    ("decisions", trials.len().to_string()),
                ];
                found.text(Code::LengthExtreme, *text, args);
            }
        }
    }

    /// `few-plausible`: fewer than three choices, or (where one acts) fewer than two that are not best and have a
    /// `tempting` line.
    pub(super) fn plausible(&self, found: &mut Found) {
        for decision in self.offered() {
            let tempting = decision
                .choices
                .iter()
                .filter(|choice| {
                    choice.outcomes.iter().any(|ix| {
                        let outcome = self.case.outcomes.get(ix.at());
                        let best = outcome.is_some_and(|outcome| is_best(outcome.class));
                        !best && self.tempting.get(ix.at()).copied().unwrap_or_default()
                    })
                })
                .count();
            if decision.choices.len() < 3 || (!decision.speech && tempting < 2) {
                let args = vec![
                    ("choices", decision.choices.len().to_string()),
                    ("tempting", tempting.to_string()),
                ];
                found.scene(Code::FewPlausible, decision.at, args);
            }
        }
    }
}

fn over(words: usize, max: usize) -> Vec<(&'static str, String)> {
    vec![("words", words.to_string()), ("max", max.to_string())]
}

/// The one that beats each other, if there is one.
fn stands_out(lengths: &[usize], beats: fn(usize, usize) -> bool) -> Option<usize> {
    (0..lengths.len()).find(|at| {
        let mut others = lengths.iter().enumerate().filter(|(other, _)| other != at);
        lengths.len() > 1 && others.all(|(_, other)| beats(lengths[*at], *other))
    })
}
