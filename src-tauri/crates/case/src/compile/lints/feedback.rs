//! Feedback that gives a verdict, blames, or tells the best choice by its length.

use super::offered::is_best;
use super::reading::{Found, Reading};
use super::words::{List, holds};
use crate::finding::Code;

/// Fewest and most words of feedback before it counts as a verdict or a lecture.
const WORDS: (usize, usize) = (20, 110);

impl Reading<'_> {
    /// `feedback-length`, `feedback-verdict`, `feedback-blame` and `feedback-lopsided`.
    pub(super) fn feedback(&self, found: &mut Found) {
        let (mut best, mut others) = ((0, 0), (0, 0));
        for outcome in &self.case.outcomes {
            let words = self.words(outcome.why);
            if words.is_empty() {
                // Not translated: that has its own finding.
                continue;
            }
            let (sum, count) = if is_best(outcome.class) {
                &mut best
            } else {
                &mut others
            };
            *sum += words.len();
            *count += 1;
            if words.len() < WORDS.0 || words.len() > WORDS.1 {
                let args = vec![
                    ("words", words.len().to_string()),
                    ("min", WORDS.0.to_string()),
                    ("max", WORDS.1.to_string()),
                ];
                found.text(Code::FeedbackLength, outcome.why, args);
            }
            let opening = &words[..words.len().min(3)];
            let verdicts = self.lists.phrases(List::Verdict).iter();
            if let Some(verdict) = verdicts.copied().find(|it| holds(opening, it)) {
                let args = vec![("words", verdict.to_owned())];
                found.text(Code::FeedbackVerdict, outcome.why, args);
            }
            if let Some(blame) = self.lists.find(List::Blame, words) {
                let args = vec![("words", blame.to_owned())];
                found.text(Code::FeedbackBlame, outcome.why, args);
            }
        }
        // Means compared by cross-multiplying: sum/count over sum/count, above 2 or below 1/2.
        let (mean_others, mean_best) = (others.0 * best.1, best.0 * others.1);
        if mean_best > 0
            && mean_others > 0
            && (mean_others > 2 * mean_best || 2 * mean_others < mean_best)
        {
            let args = vec![
                ("best", (best.0 / best.1).to_string()),
                ("others", (others.0 / others.1).to_string()),
            ];
            found.case(Code::FeedbackLopsided, args);
        }
    }
}
