//! Choices without shades: all others harmful, two that are one; and choices that name what they satisfy.

use super::offered::Offered;
use super::reading::{Found, Reading};
use super::words::List;
use crate::finding::Code;
use crate::model::{Choice, Offer, OutcomeClass, SceneKind, TextIx};
use std::collections::BTreeSet;

impl Reading<'_> {
    /// `cliff`: all that is not best is harmful, in more than a third of the decisions.
    pub(super) fn cliff(&self, offered: &[Offered], found: &mut Found) {
        let told = offered.iter().filter(|decision| decision.is_told());
        let harmful = |choice: &Choice| {
            choice.outcomes.iter().all(|ix| {
                let outcome = self.case.outcomes.get(ix.at());
                outcome.is_some_and(|outcome| outcome.class == OutcomeClass::Harmful)
            })
        };
        let cliffs: Vec<&Offered> = told
            .clone()
            .filter(|decision| decision.side(false).all(harmful))
            .collect();
        let of = told.count();
        if cliffs.len() * 3 > of {
            for cliff in &cliffs {
                let args = vec![
                    ("decisions", cliffs.len().to_string()),
                    ("of", of.to_string()),
                ];
                found.scene(Code::Cliff, cliff.at, args);
            }
        }
    }

    /// `twin-choices`: two choices of a decision share four of five words, or everything they lead to.
    pub(super) fn twins(&self, offered: &[Offered], found: &mut Found) {
        for decision in offered {
            for (at, choice) in decision.choices.iter().enumerate() {
                let mut earlier = decision.choices[..at].iter();
                let twin = earlier.find_map(|other| Some((other, self.twinned(choice, other)?)));
                if let Some((other, by)) = twin {
                    let args = vec![("other", other.id.clone()), ("by", by.to_owned())];
                    found.text(Code::TwinChoices, choice.text, args);
                }
            }
        }
    }

    fn twinned(&self, choice: &Choice, other: &Choice) -> Option<&'static str> {
        if self.alike(choice.text, other.text, (4, 5)) {
            Some("words")
        } else if self.is_own() && self.same_consequences(choice, other) {
            Some("consequences")
        } else {
            None
        }
    }

    /// Whether two texts share at least so large a part of all their words.
    pub(super) fn alike(&self, text: TextIx, other: TextIx, part: (usize, usize)) -> bool {
        let set = |text| self.words(text).iter().collect::<BTreeSet<&String>>();
        let (ones, others) = (set(text), set(other));
        let shared = ones.intersection(&others).count();
        let all = ones.len() + others.len() - shared;
        all > 0 && shared * part.1 >= all * part.0
    }

    /// Whether two choices are judged alike and change the same. Points, minutes and the ledger count, too: two
    /// choices that cost differently are not one.
    fn same_consequences(&self, choice: &Choice, other: &Choice) -> bool {
        let ([one], [other]) = (&choice.outcomes[..], &other.outcomes[..]) else {
            return false;
        };
        let all = &self.case.outcomes;
        let (Some(one), Some(other)) = (all.get(one.at()), all.get(other.at())) else {
            return false;
        };
        let axes = |outcome: &crate::model::Outcome| -> Vec<_> {
            let ledger = outcome.ledger.iter();
            ledger.map(|entry| (entry.axis, entry.by)).collect()
        };
        one.class == other.class
            && one.effects == other.effects
            && one.next == other.next
            && one.points == other.points
            && one.own == other.own
            && one.duty == other.duty
            && one.minutes == other.minutes
            && axes(one) == axes(other)
            && one.done == other.done
            && one.fail == other.fail
    }

    /// `names-measure`: a choice names the program it satisfies; any best one, or more than a fifth of all.
    pub(super) fn names_measure(&self, offered: &[Offered], found: &mut Found) {
        let best: BTreeSet<TextIx> = offered
            .iter()
            .flat_map(|decision| decision.side(true))
            .map(|choice| choice.text)
            .collect();
        let all = self.choice_texts();
        let naming: Vec<(TextIx, String)> = all
            .iter()
            .filter_map(|text| Some((*text, self.measure_word(*text)?)))
            .collect();
        let many = naming.len() * 5 > all.len();
        for (text, word) in naming {
            if many || best.contains(&text) {
                found.text(Code::NamesMeasure, text, vec![("words", word)]);
            }
        }
    }

    fn choice_texts(&self) -> Vec<TextIx> {
        let mut texts = Vec::new();
        for scene in &self.case.scenes {
            let SceneKind::Decides(decision, _) = &scene.kind else {
                continue;
            };
            match &decision.offer {
                Offer::Choices { choices, .. } => texts.extend(choices.iter().map(|it| it.text)),
                Offer::Options { options, .. } | Offer::Order { options, .. } => {
                    texts.extend(options.iter().map(|it| it.text));
                }
                Offer::Enter { .. } | Offer::Handoff { .. } => {}
            }
        }
        texts
    }

    /// A word of measurement, a measure's id or a billing code.
    fn measure_word(&self, text: TextIx) -> Option<String> {
        let words = self.words(text);
        if let Some(phrase) = self.lists.find(List::Measure, words) {
            return Some(phrase.to_owned());
        }
        let measures = &self.case.measures;
        let is_measure = |word: &&String| {
            measures
                .iter()
                .any(|it| it.measure.eq_ignore_ascii_case(word))
        };
        let is_code = |word: &&String| {
            let digits = word.trim_start_matches(|c: char| c.is_ascii_lowercase());
            let letters = word.len() - digits.len();
            letters <= 1 && word.len() == 5 && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        words
            .iter()
            .find(is_code)
            .or_else(|| words.iter().find(is_measure))
            .cloned()
    }
}
