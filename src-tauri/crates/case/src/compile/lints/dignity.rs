//! Words that mock, label or sort a person.

use super::parts::{Kind, Part};
use super::quotes::narration;
use super::reading::{Found, Reading, tokens};
use super::words::List;
use crate::compile::whole::facts_read;
use crate::finding::Code;
use crate::model::{OutcomeClass, TextIx};
use std::collections::BTreeSet;

impl Reading<'_> {
    /// `eye-dialect`, `label-word` and `idle-demographic`.
    pub(super) fn dignity(&self, parts: &[Part], found: &mut Found) {
        let wrong = self.told_of_wrong();
        let idle = self.idle_texts(parts);
        for part in parts {
            if let Some(words) = self.dialect(part.text) {
                found.text(Code::EyeDialect, part.text, vec![("words", words)]);
            }
            // A wrong choice may think a label, and its feedback take it apart.
            if part.kind != Kind::Wrong
                && !wrong.contains(&part.text)
                && let Some(label) = self.lists.find(List::Label, self.words(part.text))
            {
                found.text(
                    Code::LabelWord,
                    part.text,
                    vec![("words", label.to_owned())],
                );
            }
            if let Some(group) = idle(part) {
                found.text(
                    Code::IdleDemographic,
                    part.text,
                    vec![("words", group.to_owned())],
                );
            }
        }
    }

    /// What follows and is said of acts that are no good.
    fn told_of_wrong(&self) -> BTreeSet<TextIx> {
        let outcomes = self.case.outcomes.iter();
        let wrong = outcomes.filter(|outcome| match outcome.class {
            OutcomeClass::Unnecessary | OutcomeClass::Harmful => true,
            OutcomeClass::Critical | OutcomeClass::Recommended | OutcomeClass::Acceptable => false,
        });
        wrong
            .flat_map(|outcome| [outcome.after, outcome.why])
            .collect()
    }

    /// A spelling that mocks: one of the list, or a dropped g.
    fn dialect(&self, text: TextIx) -> Option<String> {
        if let Some(word) = self.lists.find(List::Dialect, self.words(text)) {
            return Some(word.to_owned());
        }
        if !self.plain(text).contains(['\'', '’']) {
            return None;
        }
        let plain = self.plain(text).replace('’', "'").to_lowercase();
        let mut spelled = self.lists.phrases(List::Dialect).iter();
        let clipped = spelled.find(|word| {
            let (bare, starts) = (word.trim_matches('\''), word.starts_with('\''));
            let apostrophe = word.contains('\'');
            apostrophe
                && plain.match_indices(*word).any(|(at, _)| {
                    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
                    let end = at + word.len();
                    // 'em in single quotation marks is closed by another: then it is a quotation.
                    let quoted = starts && plain[end..].starts_with('\'');
                    !bare.is_empty()
                        && edge(plain[..at].chars().next_back())
                        && edge(plain[end..].chars().next())
                        && !quoted
                })
        });
        if let Some(word) = clipped {
            return Some((*word).to_owned());
        }
        // goin' is dialect; a word that a single quotation mark closes is none.
        let opened = plain.starts_with('\'') || plain.contains(" '");
        let mut words = plain.split(|c: char| !(c.is_alphabetic() || c == '\''));
        let dropped = words.find(|word| word.len() >= 6 && word.ends_with("in'"));
        dropped.filter(|_| !opened).map(str::to_owned)
    }

    /// What the narrator or the chart says of someone's group though nothing in the case turns on it: no fact that is read
    /// and no choice says it too.
    fn idle_texts<'p>(&'p self, parts: &'p [Part]) -> impl Fn(&Part) -> Option<&'p str> {
        let read = facts_read(self.case);
        let facts = self.case.facts.iter().zip(&read);
        let read: BTreeSet<TextIx> = facts
            .filter(|(_, read)| **read)
            .map(|it| it.0.text)
            .collect();
        let decides = move |part: &&Part| match part.kind {
            Kind::Choice | Kind::Wrong => true,
            Kind::Fact => read.contains(&part.text),
            Kind::Story
            | Kind::Ask
            | Kind::Hint
            | Kind::Coach
            | Kind::Label
            | Kind::Evidence
            | Kind::Takeaway
            | Kind::Measure
            | Kind::Alt => false,
        };
        let deciding: Vec<TextIx> = parts.iter().filter(decides).map(|part| part.text).collect();
        move |part| {
            let told = match part.kind {
                Kind::Story | Kind::Evidence | Kind::Fact => {
                    tokens(&narration(self.plain(part.text)))
                }
                Kind::Ask
                | Kind::Hint
                | Kind::Coach
                | Kind::Choice
                | Kind::Wrong
                | Kind::Label
                | Kind::Takeaway
                | Kind::Measure
                | Kind::Alt => return None,
            };
            let group = self.lists.find(List::Demographic, &told)?;
            let mut deciding = deciding.iter();
            let turned_on = deciding.any(|text| super::words::holds(self.words(*text), group));
            (!turned_on).then_some(group)
        }
    }
}
