//! How long a decision takes in a drill, by the method cases estimate their minutes with: words read at 200 a minute and 20
//! seconds a decision. A glance at the evidence lies in the 20 seconds.

use crate::attempt::Attempt;
use case::Case;
use case::model::{Block, Inline, RoleIx, TextIx};
use engine::{DecisionView, OfferView, View};

const WORDS_A_MINUTE: u32 = 200;
const SECONDS_A_DECISION: u32 = 20;

/// Seconds for the decision that waits: its story, what it offers, and the longest of its consequences and explanations.
pub(super) fn seconds(attempt: &Attempt, role: RoleIx) -> u32 {
    let case = &attempt.case;
    let view = engine::view(case, &attempt.state, &[], role);
    let mut texts: Vec<TextIx> = view.paragraphs.iter().map(|line| line.text).collect();
    if let Some(decision) = &view.decision {
        offered(case, decision, &mut texts);
    }
    let told = texts.into_iter().map(|text| words(case, text)).sum::<u32>();
    let words = told + explained(case, &view);
    SECONDS_A_DECISION + (words * 60).div_ceil(WORDS_A_MINUTE)
}

fn explained(case: &Case, view: &View) -> u32 {
    let outcomes = case.outcomes.iter();
    outcomes
        .filter(|outcome| Some(outcome.scene) == view.scene)
        .map(|outcome| words(case, outcome.after) + words(case, outcome.why))
        .max()
        .unwrap_or(0)
}

fn offered(case: &Case, decision: &DecisionView, texts: &mut Vec<TextIx>) {
    texts.extend(decision.ask);
    match &decision.offer {
        OfferView::Choices { choices: shown, .. }
        | OfferView::Options { options: shown, .. }
        | OfferView::Order { options: shown } => texts.extend(shown.iter().map(|one| one.text)),
        OfferView::Enter { fields, places } => {
            texts.extend(fields.iter().map(|field| field.text));
            texts.extend(places.iter().map(|place| place.text));
        }
        OfferView::Handoff { facts, how, .. } => {
            texts.extend(facts.iter().map(|(_, fact)| case.facts[fact.at()].text));
            texts.extend(how.iter().map(|how| how.text));
        }
    }
}

/// Words of a text in the case's own language; an inserted value is one.
fn words(case: &Case, text: TextIx) -> u32 {
    let Some(prose) = case.texts.prose(&case.language, &case.language, text) else {
        return 0;
    };
    let of = |inlines: &[Inline]| inlines.iter().map(inline).sum::<u32>();
    prose
        .blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(inlines) => of(inlines),
            Block::List(_, items) => items.iter().map(|item| of(item)).sum(),
        })
        .sum()
}

fn inline(inline: &Inline) -> u32 {
    match inline {
        Inline::Plain(text) => u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX),
        Inline::Emphasis(inner) | Inline::Strong(inner) => {
            inner.iter().map(self::inline).sum::<u32>()
        }
        Inline::Param(_) | Inline::Var(_) => 1,
    }
}
