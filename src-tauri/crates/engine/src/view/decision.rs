//! The decision as its seat sees it.

use crate::offer::{Offered, offered};
use crate::state::State;
use case::model::{Case, FactIx, Offer, OptionsKind, RoleIx, SceneIx, SceneKind, TextIx};

/// What the seat has to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionView {
    /// The scene that asks.
    pub scene: SceneIx,
    /// The question over the choices.
    pub ask: Option<TextIx>,
    /// A hint; to be shown in practice only.
    pub hint: Option<TextIx>,
    /// What is offered now.
    pub offer: OfferView,
}

/// Something offered, by its position in the decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// The position an answer names.
    pub position: u8,
    /// The words.
    pub text: TextIx,
}

/// What is offered, by kind of decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfferView {
    /// Choose one, or pick a phrase.
    Choices {
        /// They are things one says.
        speech: bool,
        /// In file order.
        choices: Vec<Shown>,
    },
    /// Choose several, or assemble a phrase.
    Options {
        /// Which of the two.
        kind: OptionsKind,
        /// In file order.
        options: Vec<Shown>,
        /// Fewest to tick.
        min: u8,
        /// Most to tick.
        max: u8,
    },
    /// Put in order.
    Order {
        /// In file order.
        options: Vec<Shown>,
    },
    /// Enter values and say where.
    Enter {
        /// The fields in order.
        fields: Vec<EnterView>,
        /// Places in file order.
        places: Vec<Shown>,
    },
    /// Hand off.
    Handoff {
        /// Possible receivers.
        to: Vec<RoleIx>,
        /// Facts the seat knows and may send, each with its position.
        facts: Vec<(u8, FactIx)>,
        /// Ways to send.
        how: Vec<HowView>,
    },
}

/// A field to enter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EnterView {
    /// Its position.
    pub position: u8,
    /// Its label.
    pub text: TextIx,
    /// Lowest value accepted.
    pub min: i32,
    /// Highest value accepted.
    pub max: i32,
}

/// A way to hand off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HowView {
    /// The position an answer names.
    pub position: u8,
    /// Its label.
    pub text: TextIx,
    /// Minutes until it is read; `None` is at once.
    pub read_after: Option<u32>,
}

/// The decision that waits, for the seat that holds it.
pub(super) fn of(case: &Case, state: &State, seat: RoleIx) -> Option<DecisionView> {
    let SceneKind::Decides(decision, _) = &case.scenes[state.scene.at()].kind else {
        return None;
    };
    let now = offered(case, state, state.scene, seat);
    let offer = match &decision.offer {
        Offer::Choices { speech, choices } => OfferView::Choices {
            speech: *speech,
            choices: shown(choices, now, |choice| choice.text),
        },
        Offer::Options {
            kind,
            options,
            min,
            max,
            ..
        } => OfferView::Options {
            kind: *kind,
            options: shown(options, now, |option| option.text),
            min: *min,
            max: *max,
        },
        Offer::Order { options, .. } => OfferView::Order {
            options: shown(options, now, |option| option.text),
        },
        Offer::Enter { fields, places, .. } => OfferView::Enter {
            fields: (0..)
                .zip(fields)
                .map(|(position, field)| EnterView {
                    position,
                    text: field.text,
                    min: field.min,
                    max: field.max,
                })
                .collect(),
            places: shown(places, now, |place| place.text),
        },
        Offer::Handoff { to, facts, how, .. } => OfferView::Handoff {
            to: to.clone(),
            facts: (0..)
                .zip(facts.iter().copied())
                .filter(|(position, _)| now.has(*position))
                .collect(),
            how: (0..)
                .zip(how)
                .map(|(position, how)| HowView {
                    position,
                    text: how.text,
                    read_after: how.read_after,
                })
                .collect(),
        },
    };
    Some(DecisionView {
        scene: state.scene,
        ask: decision.ask,
        hint: decision.hint,
        offer,
    })
}

fn shown<T>(items: &[T], now: Offered, text: impl Fn(&T) -> TextIx) -> Vec<Shown> {
    (0..)
        .zip(items)
        .filter(|(position, _)| now.has(*position))
        .map(|(position, item)| Shown {
            position,
            text: text(item),
        })
        .collect()
}
