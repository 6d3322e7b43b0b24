//! Feedback that explains nothing particular: the same in two places, or the choice said again.

use super::echo::is_content;
use super::reading::{Found, Reading};
use crate::finding::Code;
use crate::model::{Choice, TextIx};
use std::collections::{BTreeSet, HashMap};

/// Fewest content words of feedback of which a share says something.
const FEW: usize = 5;

impl Reading<'_> {
    /// `feedback-clone`: two texts share 85 % of their words or more.
    pub(super) fn clones(&self, found: &mut Found) {
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        let mut sets: Vec<(TextIx, Vec<u32>)> = Vec::new();
        for outcome in &self.case.outcomes {
            let words = self.words(outcome.why).iter();
            let set: BTreeSet<u32> = words
                .map(|word| {
                    let next = numbers.len() as u32;
                    *numbers.entry(word).or_insert(next)
                })
                .collect();
            if !set.is_empty() {
                sets.push((outcome.why, set.into_iter().collect()));
            }
        }
        // Shortest first, so that a text is compared only with those not too long to be like it.
        sets.sort_by_key(|(text, set)| (set.len(), *text));
        for (at, (text, set)) in sets.iter().enumerate() {
            let mut near = sets[..at].iter().rev();
            let like = near
                .by_ref()
                .take_while(|(_, other)| other.len() * 100 >= set.len() * 85)
                .find(|(_, other)| are_alike(set, other));
            if let Some((other, _)) = like {
                let id = self.case.texts.entries[other.at()].id.clone();
                found.text(Code::FeedbackClone, *text, vec![("other", id)]);
            }
        }
    }

    /// `feedback-parrot`: three of five content words of the feedback come from its own choice.
    pub(super) fn parrots(&self, found: &mut Found) {
        for choice in self.offered().iter().flat_map(|decision| decision.choices) {
            self.parrot(choice, found);
        }
    }

    fn parrot(&self, choice: &Choice, found: &mut Found) {
        let own: BTreeSet<&String> = self.words(choice.text).iter().collect();
        for outcome in self.outcomes(choice) {
            let words = self.words(outcome.why).iter();
            let content: BTreeSet<&String> = words.filter(|word| is_content(word)).collect();
            let shared = content.intersection(&own).count();
            if content.len() >= FEW && shared * 5 >= content.len() * 3 {
                let args = vec![
                    ("shared", shared.to_string()),
                    ("of", content.len().to_string()),
                ];
                found.text(Code::FeedbackParrot, outcome.why, args);
            }
        }
    }
}

/// Whether two sorted sets share 85 % of all their members.
fn are_alike(ones: &[u32], others: &[u32]) -> bool {
    let shared = ones
        .iter()
        .filter(|it| others.binary_search(it).is_ok())
        .count();
    let all = ones.len() + others.len() - shared;
    shared * 100 >= all * 85
}
