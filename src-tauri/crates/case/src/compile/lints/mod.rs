//! Give-aways that need no proof: choices that betray the best one, feedback that judges instead of explaining.
//!
//! They read the words of the case's own language. What needs every path of a case is the prover's.

mod choices;
mod feedback;
#[allow(
    dead_code,
    reason = "the checks that count hits are written against it"
)]
mod tail;
mod words;

use super::Lower;
use crate::finding::Code;
use crate::model::{
    Block, Case, Inline, Offer, Outcome, OutcomeClass, OutcomeIx, Prose, SceneKind, TextIx,
};
use words::Lists;

impl Lower<'_> {
    pub(super) fn lints(&mut self, case: &Case) {
        let Some(lists) = words::of(&case.language) else {
            return;
        };
        let texts = Texts::of(case);
        for scene in &case.scenes {
            let SceneKind::Decides(decision, _) = &scene.kind else {
                continue;
            };
            self.scene_length(scene, &texts);
            if let Offer::Choices { choices, speech } = &decision.offer {
                self.choice_lengths(choices, &texts);
                self.plausible(case, scene, choices, *speech);
                self.condemning(case, choices, &texts, lists);
            }
        }
        self.absolutes(case, &texts, lists);
        self.feedback(case, &texts, lists);
    }

    /// A finding at a text.
    fn at_text(
        &mut self,
        case: &Case,
        code: Code,
        text: TextIx,
        args: Vec<(&'static str, String)>,
    ) {
        let at = self.texts.at.get(text.at()).copied().unwrap_or_default();
        self.report.add(code, at, args);
        if let (Some(raw), Some(entry)) = (
            self.report.raws.last_mut(),
            case.texts.entries.get(text.at()),
        ) {
            raw.text_id = Some(entry.id.clone());
        }
    }
}

/// The words of every text, in small letters; a placeholder is one word.
struct Texts(Vec<Vec<String>>);

impl Texts {
    fn of(case: &Case) -> Self {
        let own = case.texts.languages.get(&case.language);
        let all = own.into_iter().flatten();
        Self(
            all.map(|prose| prose.as_ref().map(tokens).unwrap_or_default())
                .collect(),
        )
    }

    fn words(&self, text: TextIx) -> &[String] {
        self.0.get(text.at()).map_or(&[], Vec::as_slice)
    }
}

fn tokens(prose: &Prose) -> Vec<String> {
    let mut text = String::new();
    for block in &prose.blocks {
        match block {
            Block::Paragraph(run) => plain(run, &mut text),
            Block::List(_, items) => items.iter().for_each(|run| plain(run, &mut text)),
        }
        text.push(' ');
    }
    text.to_lowercase()
        .split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’' || c == '-'))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(str::to_owned)
        .collect()
}

fn plain(run: &[Inline], text: &mut String) {
    for inline in run {
        match inline {
            Inline::Plain(words) => text.push_str(words),
            Inline::Emphasis(inner) | Inline::Strong(inner) => plain(inner, text),
            Inline::Param(_) | Inline::Var(_) => text.push('0'),
        }
    }
    text.push(' ');
}

/// Whether a phrase of small letters stands in the words.
fn holds(words: &[String], phrase: &str) -> bool {
    let parts: Vec<&str> = phrase.split(' ').collect();
    words
        .windows(parts.len())
        .any(|window| window.iter().zip(&parts).all(|(word, part)| word == part))
}

/// Outcomes by number.
fn judged<'c>(case: &'c Case, outcomes: &[OutcomeIx]) -> Vec<&'c Outcome> {
    outcomes
        .iter()
        .filter_map(|ix| case.outcomes.get(ix.at()))
        .collect()
}

fn is_best(class: OutcomeClass) -> bool {
    match class {
        OutcomeClass::Critical | OutcomeClass::Recommended => true,
        OutcomeClass::Acceptable | OutcomeClass::Unnecessary | OutcomeClass::Harmful => false,
    }
}
