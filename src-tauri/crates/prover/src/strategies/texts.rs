//! The words a blind rule looks at.

use case::model::{Block, Case, Inline, TextIx};
use std::collections::BTreeSet;

/// Letters of a word that is more than grammar.
const CONTENT: usize = 5;

/// A case's words as a blind rule sees them.
#[derive(Debug)]
pub struct Texts<'c> {
    case: &'c Case,
    /// Phrases of courtesy.
    polite: Vec<Vec<String>>,
    /// Content words of title and objectives.
    subject: BTreeSet<String>,
}

impl<'c> Texts<'c> {
    /// Of a case, in its own language. In a language without a list nothing is polite.
    pub fn of(case: &'c Case) -> Self {
        let list = match case.language.split('-').next() {
            Some("en") => include_str!("polite/en.txt"),
            Some("es") => include_str!("polite/es.txt"),
            Some(_) | None => "",
        };
        let lines = list.lines().map(str::trim);
        let mut subject = BTreeSet::new();
        let objectives = case.objectives.iter().map(|objective| objective.text);
        for text in std::iter::once(case.title).chain(objectives) {
            subject.extend(words(case, text).into_iter().filter(|word| content(word)));
        }
        Self {
            case,
            polite: lines
                .filter(|line| !line.is_empty() && !line.starts_with('#'))
                .map(|line| line.split(' ').map(str::to_owned).collect())
                .collect(),
            subject,
        }
    }

    /// Words of a text.
    pub fn count(&self, text: TextIx) -> usize {
        crate::words::count(self.case, text)
    }

    /// Words of a text that stand in phrases of courtesy.
    pub fn polite(&self, text: TextIx) -> usize {
        let words = words(self.case, text);
        let hits = |phrase: &Vec<String>| {
            let places = words.windows(phrase.len());
            places.filter(|place| place == phrase).count() * phrase.len()
        };
        self.polite.iter().map(hits).sum()
    }

    /// Different content words a text has in common with title and objectives.
    pub fn overlap(&self, text: TextIx) -> usize {
        let words: BTreeSet<String> = words(self.case, text).into_iter().collect();
        words.intersection(&self.subject).count()
    }
}

fn content(word: &str) -> bool {
    word.chars().count() >= CONTENT
}

/// Words of a text in small letters, without signs around them.
fn words(case: &Case, text: TextIx) -> Vec<String> {
    let mut plain = String::new();
    if let Some(prose) = case.texts.prose(&case.language, &case.language, text) {
        for block in &prose.blocks {
            match block {
                Block::Paragraph(run) => add(run, &mut plain),
                Block::List(_, items) => items.iter().for_each(|run| {
                    add(run, &mut plain);
                    plain.push(' ');
                }),
            }
            plain.push(' ');
        }
    }
    let straight = plain.to_lowercase().replace('’', "'");
    let words = straight.split(|sign: char| !sign.is_alphanumeric() && sign != '\'');
    words
        .map(|word| word.trim_matches('\''))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn add(run: &[Inline], plain: &mut String) {
    for part in run {
        match part {
            Inline::Plain(text) => plain.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) => add(inner, plain),
            Inline::Param(_) | Inline::Var(_) => plain.push(' '),
        }
    }
}
