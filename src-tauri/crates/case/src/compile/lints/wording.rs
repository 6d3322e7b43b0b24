//! Words that stand on one side only: absolutes on the wrong one, hedges and reasons on the best one, carelessness.

use super::offered::Offered;
use super::reading::{Found, Reading};
use super::words::List;
use crate::finding::Code;
use crate::model::{Choice, TextIx};

/// Opening marks of quoted speech.
pub(super) const QUOTES: [char; 4] = ['"', '“', '«', '„'];

impl Reading<'_> {
    pub(super) fn wording(&self, found: &mut Found) {
        let offered = self.offered();
        self.one_sided(Code::AbsoluteWrong, List::Absolute, false, &offered, found);
        self.one_sided(Code::HedgeBest, List::Hedge, true, &offered, found);
        self.one_sided(Code::ReasonInBest, List::Reason, true, &offered, found);
        for decision in &offered {
            for choice in decision.side(false) {
                self.condemning(choice, found);
            }
        }
    }

    /// A word of the list stands on this side and not on the other, in more than one decision.
    fn one_sided(
        &self,
        code: Code,
        list: List,
        on_best: bool,
        offered: &[Offered],
        found: &mut Found,
    ) {
        let word = |choice: &Choice| {
            let found = self.lists.find(list, self.words(choice.text))?;
            // "See her in May" hedges nothing.
            let month = found == "may" && !self.plain(choice.text).contains("may");
            (!month).then_some(found)
        };
        let mut sided: Vec<(TextIx, &str)> = Vec::new();
        for decision in offered.iter().filter(|decision| decision.is_told()) {
            if decision.side(!on_best).any(|choice| word(choice).is_some()) {
                continue;
            }
            let first = decision
                .side(on_best)
                .find_map(|choice| Some((choice.text, word(choice)?)));
            sided.extend(first);
        }
        if sided.len() > 1 {
            for (text, word) in sided {
                found.text(code, text, vec![("words", word.to_owned())]);
            }
        }
    }

    /// `self-condemning`: a choice that is not best says it is careless. Speech is exempt where it is quoted.
    fn condemning(&self, choice: &Choice, found: &mut Found) {
        if self.plain(choice.text).starts_with(QUOTES) {
            return;
        }
        if let Some(phrase) = self.lists.find(List::Condemning, self.words(choice.text)) {
            let args = vec![("words", phrase.to_owned())];
            found.text(Code::SelfCondemning, choice.text, args);
        }
    }
}
