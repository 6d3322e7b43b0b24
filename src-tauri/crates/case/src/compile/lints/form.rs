//! The one choice that is built otherwise, or spoken more kindly, and is the best one.

use super::offered::Offered;
use super::reading::{Found, INSERTED, Reading};
use super::tail::{Share, beyond_chance};
use super::wording::QUOTES;
use super::words::List;
use crate::finding::Code;
use crate::model::{Choice, TextIx};

/// Fewest decisions that say something about tone.
const TONES: usize = 3;

/// A trait of a choice, and what tells it.
type Trait<'t> = (&'static str, &'t dyn Fn(&Choice) -> bool);

impl Reading<'_> {
    /// `odd-form`: exactly one choice is speech among acts (or the reverse), a question, holds a number or speaks of
    /// oneself, and it is the best one.
    ///
    /// One such choice among four is common, so that by chance alone a case of thirty decisions has several: it takes more
    /// than one decision, and more than chance has it.
    pub(super) fn odd_form(&self, offered: &[Offered], found: &mut Found) {
        let forms: [Trait; 4] = [
            ("speech", &|it| self.plain(it.text).starts_with(QUOTES)),
            ("question", &|it| self.plain(it.text).contains('?')),
            ("number", &|it| {
                let plain = self.plain(it.text);
                plain.contains(|c: char| c.is_ascii_digit() || c == INSERTED)
            }),
            ("person", &|it| {
                self.lists.has(List::FirstPerson, self.words(it.text))
            }),
        ];
        for (form, has) in forms {
            let odd = |decision: &Offered| {
                let having: Vec<bool> = decision.choices.iter().map(has).collect();
                let count = having.iter().filter(|it| **it).count();
                // The one that has it, or the one that lacks it.
                let odd = count == 1;
                let one = odd || count + 1 == having.len();
                if having.len() < 3 || !one {
                    return None;
                }
                having.iter().position(|it| *it == odd)
            };
            let (hits, trials) = hits(offered, odd);
            if hits.len() > 1 && beyond_chance(&trials, hits.len()) {
                for text in hits {
                    found.text(Code::OddForm, text, vec![("form", form.to_owned())]);
                }
            }
        }
    }

    /// `tone-best`: of things one can say, the only one with courtesy, with the patient's name or with a question is the
    /// best one, beyond chance and in three decisions at the least.
    pub(super) fn tone(&self, offered: &[Offered], found: &mut Found) {
        let name = self.patient_name();
        let tones: [Trait; 3] = [
            ("courtesy", &|it| {
                self.lists.has(List::Courtesy, self.words(it.text))
            }),
            ("name", &|it| {
                let mut words = self.words(it.text).iter();
                words.any(|word| name.contains(word))
            }),
            ("question", &|it| self.plain(it.text).contains('?')),
        ];
        for (tone, has) in tones {
            let only = |decision: &Offered| {
                let mut having =
                    (0..decision.choices.len()).filter(|at| has(&decision.choices[*at]));
                let first = having.next().filter(|_| decision.speech)?;
                having.next().is_none().then_some(first)
            };
            let (hits, trials) = hits(offered, only);
            if trials.len() >= TONES && beyond_chance(&trials, hits.len()) {
                for text in hits {
                    found.text(Code::ToneBest, text, vec![("tone", tone.to_owned())]);
                }
            }
        }
    }

    /// The words of the patient's name.
    pub(super) fn patient_name(&self) -> &[String] {
        let mut people = self.case.people.iter();
        let patient = people.find(|person| person.patient);
        patient.map_or(&[], |patient| self.words(patient.name))
    }
}

/// The decisions in which one choice stands out, and those of these choices that are best.
fn hits(offered: &[Offered], odd: impl Fn(&Offered) -> Option<usize>) -> (Vec<TextIx>, Vec<Share>) {
    let (mut hits, mut trials) = (Vec::new(), Vec::new());
    for decision in offered.iter().filter(|decision| decision.is_told()) {
        let Some(at) = odd(decision) else {
            continue;
        };
        trials.push(decision.share());
        if decision.best[at] {
            hits.push(decision.choices[at].text);
        }
    }
    (hits, trials)
}
