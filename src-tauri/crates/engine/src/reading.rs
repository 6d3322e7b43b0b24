//! The texts of the scene that waits, for whoever measures or shows them without a whole view.

use crate::cond::{Context, bit, passes};
use crate::offer::{Offered, choosable, offered};
use crate::seat::{decision_of, seated};
use crate::state::State;
use case::model::{Case, Offer, RoleSet, TextIx};
use case::program::Kind;

/// Shows the seat that waits every text of its scene in reading order: the paragraphs for it that hold, the question, what
/// is offered. Answers with what is offered, as [`crate::offer`] does; `None` once the case has ended, where the texts are
/// the ending's paragraphs for any played role. Allocates nothing.
pub fn reading(case: &Case, state: &State, mut see: impl FnMut(TextIx)) -> Option<Offered> {
    let program = case.program();
    let here = &program.scenes[state.scene.at()];
    let context = Context::of(case, state);
    let seat = match here.kind {
        Kind::Chooses | Kind::Decides if !state.ended => {
            seated(case, &state.setup.params, here.seat)
        }
        Kind::Chooses | Kind::Decides | Kind::Continues | Kind::Ends => None,
    };
    let viewers = match seat {
        Some(seat) => RoleSet::one(seat).0,
        None => here.audience.0 & state.setup.roles.0,
    };
    for paragraph in here.paragraphs.of(&program.paragraphs) {
        let shown = paragraph.audience.0 & viewers != 0;
        if shown && passes(paragraph.when, program, &context) {
            see(paragraph.text);
        }
    }
    let seat = seat?;
    here.ask.into_iter().for_each(&mut see);
    if here.kind == Kind::Chooses {
        // Each condition is tested once, for the text and for what is offered.
        let mut now = Offered::default();
        for (position, choice) in (0..).zip(here.choices.of(&program.choices)) {
            if choosable(choice, program, &context) {
                now.0 |= bit(position);
                see(choice.text);
            }
        }
        return Some(now);
    }
    let now = offered(case, state, state.scene, seat);
    match &decision_of(case, state.scene)?.offer {
        Offer::Choices { .. } => {}
        Offer::Options { options, .. } | Offer::Order { options, .. } => now
            .positions()
            .filter_map(|position| options.get(usize::from(position)))
            .for_each(|option| see(option.text)),
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
