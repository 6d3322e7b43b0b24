//! The texts of the scene that waits, for whoever measures or shows them without a whole view.

use crate::cond::{Context, bit, holds};
use crate::offer::{Offered, choosable, offered};
use crate::seat::seated;
use crate::state::State;
use case::model::{Case, Offer, SceneKind, TextIx};

/// Shows the seat that waits every text of its scene in reading order: the paragraphs for it that hold, the question, what
/// is offered. Answers with what is offered, as [`crate::offer`] does; `None` once the case has ended, where the texts are
/// the ending's paragraphs for any played role. Allocates nothing.
pub fn reading(case: &Case, state: &State, mut see: impl FnMut(TextIx)) -> Option<Offered> {
    let scene = &case.scenes[state.scene.at()];
    let context = Context::of(case, state);
    let waiting = match &scene.kind {
        SceneKind::Decides(decision, _) if !state.ended => {
            seated(case, &state.setup.params, decision.seat).map(|seat| (decision, seat))
        }
        SceneKind::Decides(..) | SceneKind::Continues(_) | SceneKind::Ends(_) => None,
    };
    for paragraph in &scene.text {
        let shown = match waiting {
            Some((_, seat)) => paragraph.audience.has(seat),
            None => paragraph.audience.0 & scene.audience.0 & state.setup.roles.0 != 0,
        };
        if shown && holds(&paragraph.when, &context) {
            see(paragraph.text);
        }
    }
    let (decision, seat) = waiting?;
    decision.ask.into_iter().for_each(&mut see);
    let now = || offered(case, state, decision, seat);
    match &decision.offer {
        Offer::Choices { choices, .. } => {
            // Each condition is tested once, for the text and for what is offered.
            let mut now = Offered::default();
            for (position, choice) in choices.iter().enumerate() {
                if choosable(choice, &context) {
                    now.0 |= bit(position);
                    see(choice.text);
                }
            }
            Some(now)
        }
        Offer::Options { options, .. } | Offer::Order { options, .. } => {
            let now = now();
            now.positions()
                .filter_map(|position| options.get(usize::from(position)))
                .for_each(|option| see(option.text));
            Some(now)
        }
        Offer::Enter { fields, places, .. } => {
            fields.iter().for_each(|field| see(field.text));
            places.iter().for_each(|place| see(place.text));
            Some(now())
        }
        Offer::Handoff { facts, how, .. } => {
            let now = now();
            now.positions()
                .filter_map(|position| facts.get(usize::from(position)))
                .for_each(|fact| see(case.facts[fact.at()].text));
            how.iter().for_each(|how| see(how.text));
            Some(now)
        }
    }
}
