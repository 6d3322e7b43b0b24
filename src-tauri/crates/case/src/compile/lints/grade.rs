//! How hard speech is to follow: reading grades of pooled lines, long sentences, words of the trade.

use super::offered::{Offered, is_best};
use super::quotes::{Names, Said};
use super::reading::{Args, Found, Reading, tokens};
use super::syllables::{english_syllables, spanish_syllables};
use super::words::{List, Tongue};
use crate::finding::Code;
use crate::model::{Cond, Offer, OptionsKind, Scene, SceneKind, TextIx};

/// Fewest words pooled: the formulas say nothing about single lines.
const POOL: usize = 100;
/// Most words of one sentence said by or to the patient.
const SENTENCE: usize = 20;

/// Words, sentences and syllables of pooled lines.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Pool {
    words: usize,
    sentences: usize,
    syllables: usize,
}

impl Reading<'_> {
    /// `quote-grade`, `quote-grade-es` (each with its near miss), `quote-long` and `quote-jargon`.
    pub(super) fn speech(&self, offered: &[Offered], names: &Names, found: &mut Found) {
        let titles = self.lists.phrases(List::Title);
        let (mut patient, mut phrases) = (Pool::default(), Pool::default());
        for (at, scene) in self.case.scenes.iter().enumerate() {
            let here = offered.iter().find(|decision| decision.at.at() == at);
            for Said { words, .. } in self.patient_says(scene, names) {
                patient.add(&words, self.tongue, titles);
            }
            self.long_paragraphs(scene, names, found);
            for phrase in self.phrases(scene, names) {
                phrases.add(self.plain(phrase), self.tongue, titles);
                self.long(phrase, self.plain(phrase), found);
            }
            for phrase in self.best_phrases(scene, here, names) {
                if let Some(word) = self.lists.find(List::Jargon, self.words(phrase)) {
                    found.text(Code::QuoteJargon, phrase, vec![("words", word.to_owned())]);
                }
            }
        }
        self.graded("patient", patient, found);
        self.graded("phrases", phrases, found);
    }

    fn graded(&self, of: &'static str, pool: Pool, found: &mut Found) {
        if pool.words < POOL {
            return;
        }
        let (code, score) = match self.tongue {
            Tongue::English => match pool.flesch_kincaid() {
                grade if grade > 800 => (Code::QuoteGrade, grade),
                grade if grade > 600 => (Code::QuoteGradeNear, grade),
                _ => return,
            },
            Tongue::Spanish => match (pool.inflesz(), pool.fernandez_huerta()) {
                (score, check) if score < 6_500 || check < 7_000 => (Code::QuoteGradeEs, score),
                (score, _) if score < 7_000 => (Code::QuoteGradeEsNear, score),
                _ => return,
            },
            Tongue::Other => return,
        };
        // Tenths; a score may lie below nought.
        let score = format!(
            "{}{}.{}",
            if score < 0 { "-" } else { "" },
            score.abs() / 100,
            score.abs() % 100 / 10
        );
        let args: Args = vec![("of", of.to_owned()), ("score", score)];
        let patient = self.patient().map(|at| self.case.people[at].about);
        match patient.filter(|_| of == "patient") {
            Some(about) => found.text(code, about, args),
            None => found.case(code, args),
        }
    }

    fn long_paragraphs(&self, scene: &Scene, names: &Names, found: &mut Found) {
        let titles = self.lists.phrases(List::Title);
        let patient = self.patient();
        let present = patient.filter(|_| self.pictures_patient(scene));
        for paragraph in &scene.text {
            let said = self.said(paragraph.text, names, present);
            let own = said
                .iter()
                .filter(|said| said.by.is_some() && said.by == patient);
            let longest = own.max_by_key(|said| longest_sentence(&said.words, titles));
            if let Some(said) = longest {
                self.long(paragraph.text, &said.words, found);
            }
        }
    }

    /// `quote-long`: one sentence by or to the patient has more than 20 words.
    fn long(&self, text: TextIx, words: &str, found: &mut Found) {
        let words = longest_sentence(words, self.lists.phrases(List::Title));
        if words > SENTENCE {
            let args = vec![("words", words.to_string()), ("max", SENTENCE.to_string())];
            found.text(Code::QuoteLong, text, args);
        }
    }

    /// The phrases to the patient that are best, or part of what is best.
    fn best_phrases(&self, scene: &Scene, here: Option<&Offered>, names: &Names) -> Vec<TextIx> {
        let all = self.phrases(scene, names);
        let SceneKind::Decides(decision, _) = &scene.kind else {
            return Vec::new();
        };
        let best: Vec<TextIx> = match &decision.offer {
            Offer::Choices { .. } => {
                let best = here.into_iter().flat_map(|decision| decision.side(true));
                best.map(|choice| choice.text).collect()
            }
            Offer::Options {
                options,
                outcomes,
                kind: OptionsKind::Assemble,
                ..
            } => {
                let judged = outcomes
                    .iter()
                    .filter_map(|ix| self.case.outcomes.get(ix.at()));
                let best = judged.filter(|it| is_best(it.class));
                let included = best.fold(0, |bits, it| bits | included(&it.when));
                let of_best = options
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| included >> at & 1 == 1);
                of_best.map(|(_, option)| option.text).collect()
            }
            Offer::Options { .. }
            | Offer::Order { .. }
            | Offer::Enter { .. }
            | Offer::Handoff { .. } => Vec::new(),
        };
        best.into_iter().filter(|text| all.contains(text)).collect()
    }
}

/// The options a condition asks for.
fn included(when: &Cond) -> u32 {
    let mut all = 0;
    when.wanted(&mut |atom| {
        if let Cond::Includes(bits) = atom {
            all |= bits;
        }
    });
    all
}

impl Pool {
    fn add(&mut self, words: &str, tongue: Tongue, titles: &[&str]) {
        for sentence in sentences(words, titles) {
            // What is written in digits has no syllables to count.
            let read: Vec<String> = tokens(sentence)
                .into_iter()
                .filter(|word| !word.contains(|c: char| c.is_ascii_digit()))
                .collect();
            if read.is_empty() {
                continue;
            }
            self.sentences += 1;
            self.words += read.len();
            let count = |word: &String| match tongue {
                Tongue::Spanish => spanish_syllables(word),
                Tongue::English | Tongue::Other => english_syllables(word),
            };
            self.syllables += read.iter().map(count).sum::<usize>();
        }
    }

    /// Flesch-Kincaid grade in hundredths: 0.39·words/sentence + 11.8·syllables/word − 15.59.
    fn flesch_kincaid(self) -> i64 {
        self.per_sentence(39) + self.per_word(1_180) - 1_559
    }

    /// INFLESZ in hundredths: 206.835 − 62.3·syllables/word − words/sentence.
    fn inflesz(self) -> i64 {
        20_683 - self.per_word(6_230) - self.per_sentence(100)
    }

    /// Fernández-Huerta in hundredths: 206.84 − 60·syllables/word − 1.02·words/sentence. Pages that print 0.60 count
    /// syllables per 100 words.
    fn fernandez_huerta(self) -> i64 {
        20_684 - self.per_word(6_000) - self.per_sentence(102)
    }

    fn per_word(self, by: usize) -> i64 {
        (by * self.syllables / self.words.max(1)) as i64
    }

    fn per_sentence(self, by: usize) -> i64 {
        (by * self.words / self.sentences.max(1)) as i64
    }
}

/// Sentences end at `.`, `?`, `!`, `…`, `;` or a line; a point between digits ends none.
fn sentences<'w>(words: &'w str, titles: &[&str]) -> Vec<&'w str> {
    let bytes = words.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in words.char_indices() {
        let decimal = c == '.' && at > 0 && is_digit(at - 1) && is_digit(at + 1);
        // "Dr. Lee" is one sentence.
        let last = words[..at].rsplit(|c: char| !c.is_alphabetic()).next();
        let title = c == '.' && last.is_some_and(|it| titles.contains(&it.to_lowercase().as_str()));
        if matches!(c, '.' | '?' | '!' | '…' | ';' | '\n') && !decimal && !title {
            found.push(&words[start..at]);
            start = at + c.len_utf8();
        }
    }
    found.push(&words[start..]);
    found
}

fn longest_sentence(words: &str, titles: &[&str]) -> usize {
    let counts = sentences(words, titles)
        .into_iter()
        .map(|sentence| tokens(sentence).len());
    counts.max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Pool, Tongue, sentences};

    #[test]
    fn the_formulas_are_those_printed() {
        // 100 words, 10 sentences, 150 syllables. 0.39·10 + 11.8·1.5 − 15.59 = 3.9 + 17.7 − 15.59 = 6.01.
        let pool = Pool {
            words: 100,
            sentences: 10,
            syllables: 150,
        };
        assert_eq!(pool.flesch_kincaid(), 601);
        // 206.835 − 62.3·1.5 − 10 = 206.835 − 93.45 − 10 = 103.385; in hundredths, cut off.
        assert_eq!(pool.inflesz(), 10_338);
        // 206.84 − 60·1.5 − 1.02·10 = 206.84 − 90 − 10.2 = 106.64.
        assert_eq!(pool.fernandez_huerta(), 10_664);
    }

    #[test]
    fn lines_are_pooled_by_sentences() {
        let mut pool = Pool::default();
        pool.add(
            "Take 2 tablets. Dr. Lee said 3.5? Yes",
            Tongue::English,
            &["dr"],
        );
        // take, tablets · dr, lee, said · yes: 1+2, 1+1+1, 1.
        assert_eq!(
            pool,
            Pool {
                words: 6,
                sentences: 3,
                syllables: 7
            }
        );
        assert_eq!(sentences("One. Two", &[]).len(), 2);
    }
}
