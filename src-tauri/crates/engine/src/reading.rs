//! The texts of the scene that waits, for whoever measures or shows them without a whole view.

use crate::cond::{Context, bit, holds};
use crate::offer::{Offered, choosable, offered};
use crate::seat::seat_of;
use crate::state::State;
use case::model::{Case, Offer, SceneKind, TextIx};

/// Shows the seat that waits every text of its scene in reading order: the paragraphs for it that hold, the question, what
/// is offered. Answers with what is offered, as [`crate::offer`] does; `None` once the case has ended, where the texts are
/// the ending's paragraphs for any played role. Allocates nothing.
pub fn reading(case: &Case, state: &State, mut see: impl FnMut(TextIx)) -> Option<Offered> {
    let scene = &case.scenes[state.scene.at()];
    let context = Context::of(case, state);
    let seat = (!state.ended)
        .then(|| seat_of(case, &state.setup.params, state.scene))
        .flatten();
    for paragraph in &scene.text {
        let shown = match seat {
            Some(seat) => paragraph.audience.has(seat),
            None => paragraph.audience.0 & scene.audience.0 & state.setup.roles.0 != 0,
        };
        if shown && holds(&paragraph.when, &context) {
            see(paragraph.text);
        }
    }
    let seat = seat?;
    let SceneKind::Decides(decision, _) = &scene.kind else {
        return None;
    };
    decision.ask.into_iter().for_each(&mut see);
    match &decision.offer {
        Offer::Choices { choices, .. } => {
            let mut now = 0;
            for (position, choice) in choices.iter().enumerate() {
                if choosable(choice, &context) {
                    now |= bit(position);
                    see(choice.text);
                }
            }
            return Some(Offered(now));
        }
        Offer::Options { .. }
        | Offer::Order { .. }
        | Offer::Enter { .. }
        | Offer::Handoff { .. } => {}
    }
    let now = offered(case, state, decision, seat);
    match &decision.offer {
        Offer::Choices { .. } => {}
        Offer::Options { options, .. } | Offer::Order { options, .. } => {
            now.positions()
                .filter_map(|position| options.get(usize::from(position)))
                .for_each(|option| see(option.text));
        }
        Offer::Enter { fields, places, .. } => {
            fields.iter().for_each(|field| see(field.text));
            places.iter().for_each(|place| see(place.text));
        }
        Offer::Handoff { facts, how, .. } => {
            now.positions()
                .filter_map(|position| facts.get(usize::from(position)))
                .for_each(|fact| see(case.facts[fact.at()].text));
            how.iter().for_each(|how| see(how.text));
        }
    }
    Some(now)
}
