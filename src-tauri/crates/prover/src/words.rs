//! How many words a text has.

use case::model::{Block, Case, Inline, TextIx};

/// Words of a text in the case's own language. An inserted number is one word.
pub fn count(case: &Case, text: TextIx) -> usize {
    let Some(prose) = case.texts.prose(&case.language, &case.language, text) else {
        return 0;
    };
    let mut counter = Counter::default();
    for block in &prose.blocks {
        match block {
            Block::Paragraph(run) => counter.run(run),
            Block::List(_, items) => items.iter().for_each(|run| {
                counter.run(run);
                counter.open = false;
            }),
        }
        counter.open = false;
    }
    counter.words
}

#[derive(Default)]
struct Counter {
    words: usize,
    /// The last character belongs to a word.
    open: bool,
}

impl Counter {
    fn run(&mut self, run: &[Inline]) {
        for part in run {
            match part {
                Inline::Plain(text) => text
                    .chars()
                    .for_each(|next| self.next(!next.is_whitespace())),
                Inline::Emphasis(inner) | Inline::Strong(inner) => self.run(inner),
                Inline::Param(_) | Inline::Var(_) => self.next(true),
            }
        }
    }

    fn next(&mut self, of_word: bool) {
        if of_word && !self.open {
            self.words += 1;
        }
        self.open = of_word;
    }
}
