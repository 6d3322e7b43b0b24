//! What an answer is judged to be: the first outcome that matches, read on the state before anything changed.

use crate::cond::{Context, passes};
use case::model::{Answer, ChoiceIx, KeyIx, Offer, OutcomeIx};
use case::program::{Program, Scene};

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

/// Judges a legal answer to the scene; `None` where no outcome matches. The context holds the answer, unless it is a choice.
#[inline]
pub(crate) fn judge(
    program: &Program,
    here: &Scene,
    answer: &Answer,
    context: &Context<'_>,
) -> Option<Judged> {
    let matches =
        |outcome: &OutcomeIx| passes(program.outcomes[outcome.at()].when, program, context);
    let (outcome, key, choice) = match (context.answer, answer) {
        (None, Answer::Choice(position)) => {
            let choice = here
                .choices
                .of(&program.choices)
                .get(usize::from(*position))?;
            let first = choice.first.filter(matches);
            let others = || {
                choice
                    .others
                    .of(&program.others)
                    .iter()
                    .copied()
                    .find(matches)
            };
            (first.or_else(others), choice.key, Some(choice.ix))
        }
        (
            Some((
                Offer::Options { key, outcomes, .. }
                | Offer::Order { key, outcomes, .. }
                | Offer::Enter { key, outcomes, .. }
                | Offer::Handoff { key, outcomes, .. },
                _,
            )),
            _,
        ) => (outcomes.iter().copied().find(matches), *key, None),
        (Some((Offer::Choices { .. }, _)) | None, _) => return None,
    };
    Some(Judged {
        outcome: outcome?,
        key,
        choice,
    })
}
