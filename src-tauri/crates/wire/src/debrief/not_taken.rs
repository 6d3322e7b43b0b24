//! The road not taken.

use crate::dto;
use crate::reading::Reading;
use trainer::attempt::{Act, Attempt, Step};
use trainer::case::model::{Answer, Choice, Offer, OutcomeIx, SceneKind, TextIx};
use trainer::engine::{Context, State, holds};

/// For a choice: the others that were offered then, as they would have been judged then. For a judged decision: its other
/// outcomes.
pub(super) fn not_taken(
    attempt: &Attempt,
    reading: &Reading<'_>,
    step: &Step,
    act: &Act,
) -> Vec<dto::NotTaken> {
    let SceneKind::Decides(decision, _) = &reading.case.scenes[step.scene.at()].kind else {
        return Vec::new();
    };
    let Some(position) = attempt
        .decisions
        .iter()
        .position(|decided| decided.seq == step.seq)
    else {
        return Vec::new();
    };
    let before = attempt.state_after(position);
    let reading = reading.at(&before.vars);
    match (&decision.offer, act.answer) {
        (Offer::Choices { choices, .. }, Answer::Choice(taken)) => {
            let offered = trainer::engine::offer(reading.case, &before).unwrap_or_default();
            (0..)
                .zip(choices)
                .filter(|(position, _)| *position != taken && offered.has(*position))
                .filter_map(|(position, choice)| {
                    let outcome = judged(&reading, &before, &decision.offer, choice, position)?;
                    Some(card(&reading, Some(choice.text), outcome))
                })
                .collect()
        }
        (
            Offer::Options { outcomes, .. }
            | Offer::Order { outcomes, .. }
            | Offer::Enter { outcomes, .. }
            | Offer::Handoff { outcomes, .. },
            _,
        ) => outcomes
            .iter()
            .filter(|outcome| **outcome != act.outcome)
            .map(|outcome| card(&reading, None, *outcome))
            .collect(),
        (Offer::Choices { .. }, _) => Vec::new(),
    }
}

fn judged(
    reading: &Reading<'_>,
    before: &State,
    offer: &Offer,
    choice: &Choice,
    position: u8,
) -> Option<OutcomeIx> {
    let answer = Answer::Choice(position);
    let context = Context {
        case: reading.case,
        state: before,
        answer: Some((offer, &answer)),
    };
    choice
        .outcomes
        .iter()
        .copied()
        .find(|outcome| holds(&reading.case.outcomes[outcome.at()].when, &context))
}

fn card(reading: &Reading<'_>, text: Option<TextIx>, outcome: OutcomeIx) -> dto::NotTaken {
    let outcome = &reading.case.outcomes[outcome.at()];
    dto::NotTaken {
        text: text.map(|text| reading.prose(text)).into_iter().collect(),
        class: outcome.class.id().to_owned(),
        after: reading.prose(outcome.after),
        why: reading.prose(outcome.why),
    }
}
