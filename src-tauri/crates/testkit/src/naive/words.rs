//! Words a learner reads in one turn, as the engine's view shows them.

use case::model::{Block, Case, Inline, RoleIx, TextIx};
use engine::{Actor, Event, Line, OfferView, Passage, State, view};

/// Words the viewer reads after these events: what happened, the feedback on an own answer, the scene with its question and
/// everything offered. Evidence, hints, names and the facts of a message received are not counted.
pub(super) fn read_in(case: &Case, before: &State, events: &[Event], viewer: RoleIx) -> u32 {
    let seen = view(case, before, events, viewer);
    let mut texts: Vec<TextIx> = Vec::new();
    for event in events {
        if let Event::Decided {
            outcome,
            seat,
            actor: Actor::Learner,
            ..
        } = event
            && *seat == viewer
        {
            texts.push(case.outcomes[outcome.at()].why);
        }
    }
    let told = |line: &Line| line.text;
    for passage in &seen.happened {
        match passage {
            Passage::Outcome { line, .. }
            | Passage::Colleague { line, .. }
            | Passage::DeadlineMissed { line, .. } => texts.push(line.text),
            Passage::Scene { lines, .. } => texts.extend(lines.iter().map(told)),
            Passage::Late { title, line, .. } => {
                texts.extend(title.iter().map(told));
                texts.push(line.text);
            }
            Passage::Received { .. } => {}
        }
    }
    texts.extend(seen.paragraphs.iter().map(told));
    if let Some(decision) = &seen.decision {
        texts.extend(decision.ask);
        match &decision.offer {
            OfferView::Choices { choices, .. } => texts.extend(choices.iter().map(|it| it.text)),
            OfferView::Options { options, .. } | OfferView::Order { options } => {
                texts.extend(options.iter().map(|it| it.text));
            }
            OfferView::Enter { fields, places } => {
                texts.extend(fields.iter().map(|it| it.text));
                texts.extend(places.iter().map(|it| it.text));
            }
            OfferView::Handoff { facts, how, .. } => {
                texts.extend(facts.iter().map(|(_, fact)| case.facts[fact.at()].text));
                texts.extend(how.iter().map(|it| it.text));
            }
        }
    }
    texts.iter().map(|text| words(case, *text)).sum()
}

/// Words of a text in the case's own language; an inserted value is one.
fn words(case: &Case, text: TextIx) -> u32 {
    let mut plain = String::new();
    if let Some(prose) = case.texts.prose(&case.language, &case.language, text) {
        for block in &prose.blocks {
            match block {
                Block::Paragraph(runs) => spell(runs, &mut plain),
                Block::List(_, items) => items.iter().for_each(|runs| {
                    spell(runs, &mut plain);
                    plain.push(' ');
                }),
            }
            plain.push(' ');
        }
    }
    u32::try_from(plain.split_whitespace().count()).unwrap_or(u32::MAX)
}

fn spell(runs: &[Inline], plain: &mut String) {
    for run in runs {
        match run {
            Inline::Plain(words) => plain.push_str(words),
            Inline::Emphasis(inner) | Inline::Strong(inner) => spell(inner, plain),
            Inline::Param(_) | Inline::Var(_) => plain.push('0'),
        }
    }
}
