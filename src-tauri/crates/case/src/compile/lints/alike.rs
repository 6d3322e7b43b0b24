//! Feedback that explains nothing particular: the same in two places, or the choice said again.

use super::echo::is_content;
use super::reading::{Found, Reading};
use crate::finding::Code;
use crate::model::{Choice, TextIx};
use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};

/// The part of all their words that two texts share if they are one: 85 %.
const PART: (usize, usize) = (85, 100);
/// Fewest content words of feedback of which a share says something.
const FEW: usize = 5;

impl Reading<'_> {
    /// `feedback-clone`: two texts share 85 % of their words or more.
    ///
    /// Two sets so much alike share a word among the first few of each, the rarest words first: of n words, that many
    /// that at most 85 % are left. Only texts that do are compared.
    pub(super) fn clones(&self, found: &mut Found) {
        let sets = self.feedback_sets();
        let mut holders: HashMap<u32, Vec<usize>> = HashMap::new();
        for (at, (text, set)) in sets.iter().enumerate() {
            let few = set.len() - (set.len() * PART.0).div_ceil(PART.1) + 1;
            let near: BTreeSet<usize> = set[..few]
                .iter()
                .flat_map(|word| holders.get(word).into_iter().flatten().copied())
                .collect();
            let like = near
                .into_iter()
                .find(|other| are_alike(set, &sets[*other].1));
            if let Some(other) = like {
                let id = self.case.texts.entries[sets[other].0.at()].id.clone();
                found.text(Code::FeedbackClone, *text, vec![("other", id)]);
            }
            for word in &set[..few] {
                holders.entry(*word).or_default().push(at);
            }
        }
    }

    /// The words of each feedback by number, the rarest first; shortest texts first.
    fn feedback_sets(&self) -> Vec<(TextIx, Vec<u32>)> {
        let sets: Vec<(TextIx, BTreeSet<&str>)> = self
            .case
            .outcomes
            .iter()
            .map(|outcome| {
                let words = self.words(outcome.why).iter().map(String::as_str);
                (outcome.why, words.collect())
            })
            .collect();
        let mut often: HashMap<&str, u32> = HashMap::new();
        for word in sets.iter().flat_map(|(_, set)| set) {
            *often.entry(word).or_default() += 1;
        }
        let mut by_rarity: Vec<(u32, &str)> =
            often.into_iter().map(|(word, n)| (n, word)).collect();
        by_rarity.sort_unstable();
        let ranks = by_rarity
            .iter()
            .zip(0..)
            .map(|((_, word), rank)| (*word, rank));
        let ranks: HashMap<&str, u32> = ranks.collect();
        let mut numbered: Vec<(TextIx, Vec<u32>)> = sets
            .into_iter()
            .filter(|(_, set)| !set.is_empty())
            .map(|(text, set)| {
                let mut set: Vec<u32> = set.into_iter().map(|word| ranks[word]).collect();
                set.sort_unstable();
                (text, set)
            })
            .collect();
        numbered.sort_by_key(|(text, set)| (set.len(), *text));
        numbered
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

/// Whether two sorted sets share 85 % of all their members. Of so many as must be shared (that part of both, over one and
/// that part), each set has some to spare; who runs out of them is not alike, mostly after a few words.
fn are_alike(ones: &[u32], others: &[u32]) -> bool {
    let needed = ((ones.len() + others.len()) * PART.0).div_ceil(PART.0 + PART.1);
    let spare = |set: &[u32]| set.len().checked_sub(needed);
    let (Some(mut spare_ones), Some(mut spare_others)) = (spare(ones), spare(others)) else {
        return false;
    };
    let (mut one, mut other) = (0, 0);
    while let (Some(left), Some(right)) = (ones.get(one), others.get(other)) {
        one += usize::from(left <= right);
        other += usize::from(right <= left);
        let spare = match left.cmp(right) {
            Ordering::Equal => continue,
            Ordering::Less => &mut spare_ones,
            Ordering::Greater => &mut spare_others,
        };
        let Some(less) = spare.checked_sub(1) else {
            return false;
        };
        *spare = less;
    }
    ones.len() - one <= spare_ones && others.len() - other <= spare_others
}

#[cfg(test)]
mod tests {
    use super::are_alike;

    #[test]
    fn sets_are_alike_from_85_percent_on() {
        let to = |end: u32| (0..end).collect::<Vec<u32>>();
        // 17 of 20, 16 of 19 (84.2 %); 17 shared of 20 with others on both sides.
        assert!(are_alike(&to(20), &to(17)) && are_alike(&to(17), &to(20)));
        assert!(!are_alike(&to(19), &to(16)) && !are_alike(&to(16), &to(19)));
        let with = |more: &[u32]| [to(17), more.to_vec()].concat();
        assert!(are_alike(&with(&[30]), &with(&[20, 40])));
        assert!(!are_alike(&with(&[30, 31]), &with(&[20, 40])));
        assert!(are_alike(&to(3), &to(3)) && !are_alike(&to(3), &[7, 8, 9]));
    }
}
