//! Feedback that gives a verdict, blames, or tells the best choice by its length.

use super::{Lists, Texts, holds, is_best};
use crate::compile::Lower;
use crate::finding::Code;
use crate::model::Case;

/// Fewest and most words of feedback before it counts as a verdict or a lecture.
const WORDS: (usize, usize) = (20, 110);

impl Lower<'_> {
    pub(super) fn feedback(&mut self, case: &Case, texts: &Texts, lists: &Lists) {
        let (mut best, mut others) = ((0, 0), (0, 0));
        for outcome in &case.outcomes {
            let words = texts.words(outcome.why);
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
                self.at_text(case, Code::FeedbackLength, outcome.why, args);
            }
            let opening = &words[..words.len().min(3)];
            if let Some(verdict) = lists
                .verdicts
                .iter()
                .find(|verdict| holds(opening, verdict))
            {
                self.at_text(
                    case,
                    Code::FeedbackVerdict,
                    outcome.why,
                    vec![("words", (*verdict).to_owned())],
                );
            }
            if let Some(blame) = lists.blame.iter().find(|blame| holds(words, blame)) {
                self.at_text(
                    case,
                    Code::FeedbackBlame,
                    outcome.why,
                    vec![("words", (*blame).to_owned())],
                );
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
            let at = self.source.scenes.as_ref().map_or(0, |scenes| scenes.at);
            self.report.add(Code::FeedbackLopsided, at, args);
        }
    }
}
