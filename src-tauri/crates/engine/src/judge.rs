//! What an answer is judged to be: the first outcome that matches, read on the state before anything changed.

use crate::cond::{Context, holds};
use crate::state::State;
use case::model::{Answer, Case, ChoiceIx, Decision, KeyIx, Offer, OutcomeIx};

/// A judged answer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Judged {
    /// The outcome.
    pub outcome: OutcomeIx,
    /// The counting key: the choice, or the whole decision.
    pub key: KeyIx,
    /// The choice taken, where the decision offers choices.
    pub choice: Option<ChoiceIx>,
}

/// Judges a legal answer; `None` where no outcome matches.
pub(crate) fn judge(
    case: &Case,
    state: &State,
    decision: &Decision,
    answer: &Answer,
) -> Option<Judged> {
    let (outcomes, key, choice) = match &decision.offer {
        Offer::Choices { choices, .. } => {
            let Answer::Choice(position) = answer else {
                return None;
            };
            let choice = choices.get(usize::from(*position))?;
            (&choice.outcomes, choice.key, Some(choice.ix))
        }
        Offer::Options { key, outcomes, .. }
        | Offer::Order { key, outcomes, .. }
        | Offer::Enter { key, outcomes, .. }
        | Offer::Handoff { key, outcomes, .. } => (outcomes, *key, None),
    };
    let context = Context {
        case,
        state,
        answer: Some((&decision.offer, answer)),
    };
    let outcome = outcomes
        .iter()
        .copied()
        .find(|outcome| holds(&case.outcomes[outcome.at()].when, &context))?;
    Some(Judged {
        outcome,
        key,
        choice,
    })
}
