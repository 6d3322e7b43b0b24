//! What is asked. Positions become ids; nothing tells what a choice is worth.

use crate::dto;
use crate::reading::Reading;
use trainer::case::model::{Choice, Offer, OptionsKind, RoleIx, SceneKind};
use trainer::engine::{DecisionView, OfferView, Shown};

pub(super) fn card(reading: &Reading<'_>, view: &DecisionView) -> dto::DecisionCard {
    let ask = view.ask.map(|ask| reading.prose(ask));
    let ids = Ids::of(reading, view);
    match &view.offer {
        OfferView::Choices { speech, choices } => dto::DecisionCard::One {
            ask,
            speech: *speech,
            choices: choices
                .iter()
                .map(|shown| dto::ChoiceCard {
                    id: ids.option(shown.position),
                    text: reading.prose(shown.text),
                    minutes: ids
                        .choice(shown.position)
                        .and_then(|choice| certain_minutes(reading, choice)),
                })
                .collect(),
        },
        OfferView::Options {
            kind,
            options,
            min,
            max,
        } => dto::DecisionCard::Several {
            ask,
            speech: match kind {
                OptionsKind::Assemble => true,
                OptionsKind::Several => false,
            },
            options: ids.cards(reading, options),
            min: u32::from(*min),
            max: u32::from(*max),
        },
        OfferView::Order { options } => dto::DecisionCard::Order {
            ask,
            options: ids.cards(reading, options),
        },
        OfferView::Enter { fields, places } => dto::DecisionCard::Enter {
            ask,
            fields: fields
                .iter()
                .map(|field| dto::FieldCard {
                    id: ids.field(field.position),
                    text: reading.prose(field.text),
                    unit: ids.unit(field.position),
                    min: field.min,
                    max: field.max,
                })
                .collect(),
            places: ids.cards(reading, places),
        },
        OfferView::Handoff { to, facts, how } => dto::DecisionCard::Handoff {
            ask,
            to: to.iter().map(|role| receiver(reading, *role)).collect(),
            facts: facts
                .iter()
                .map(|(_, fact)| {
                    let fact = &reading.case.facts[fact.at()];
                    dto::OptionCard {
                        id: fact.id.clone(),
                        text: reading.prose(fact.text),
                    }
                })
                .collect(),
            how: how
                .iter()
                .map(|how| dto::OptionCard {
                    id: ids.way(how.position),
                    text: reading.prose(how.text),
                })
                .collect(),
        },
    }
}

fn receiver(reading: &Reading<'_>, role: RoleIx) -> dto::ReceiverCard {
    let person = reading.person_of(role);
    dto::ReceiverCard {
        id: reading.case.roles[role.at()].id.clone(),
        role_name: reading.role_name(role),
        person: person.map(|person| reading.person_name(person)),
        portrait: person.and_then(|person| reading.portrait(person)),
    }
}

/// The minutes of a choice, where every outcome takes the same: otherwise they would tell what is not known yet.
fn certain_minutes(reading: &Reading<'_>, choice: &Choice) -> Option<u32> {
    let outcomes = &reading.case.outcomes;
    let mut minutes = choice
        .outcomes
        .iter()
        .map(|outcome| outcomes[outcome.at()].minutes);
    let first = minutes.next()?;
    minutes.all(|other| other == first).then_some(first)
}

/// Author-visible ids of a decision's positions.
struct Ids<'a>(Option<&'a Offer>);

impl<'a> Ids<'a> {
    fn of(reading: &Reading<'a>, view: &DecisionView) -> Self {
        match &reading.case.scenes[view.scene.at()].kind {
            SceneKind::Decides(decision, _) => Self(Some(&decision.offer)),
            SceneKind::Continues(_) | SceneKind::Ends(_) => Self(None),
        }
    }

    fn cards(&self, reading: &Reading<'_>, shown: &[Shown]) -> Vec<dto::OptionCard> {
        let shown = shown.iter();
        shown
            .map(|shown| dto::OptionCard {
                id: self.option(shown.position),
                text: reading.prose(shown.text),
            })
            .collect()
    }

    fn choice(&self, position: u8) -> Option<&'a Choice> {
        match self.0? {
            Offer::Choices { choices, .. } => choices.get(usize::from(position)),
            Offer::Options { .. }
            | Offer::Order { .. }
            | Offer::Enter { .. }
            | Offer::Handoff { .. } => None,
        }
    }

    fn option(&self, position: u8) -> String {
        let at = usize::from(position);
        let id = match self.0 {
            Some(Offer::Choices { choices, .. }) => choices.get(at).map(|choice| &choice.id),
            Some(Offer::Options { options, .. } | Offer::Order { options, .. }) => {
                options.get(at).map(|option| &option.id)
            }
            Some(Offer::Enter { places, .. }) => places.get(at).map(|place| &place.id),
            Some(Offer::Handoff { .. }) | None => None,
        };
        id.cloned().unwrap_or_default()
    }

    fn field(&self, position: u8) -> String {
        self.entry(position).map(|(id, _)| id).unwrap_or_default()
    }

    fn unit(&self, position: u8) -> Option<String> {
        self.entry(position).and_then(|(_, unit)| unit)
    }

    fn entry(&self, position: u8) -> Option<(String, Option<String>)> {
        match self.0? {
            Offer::Enter { fields, .. } => fields
                .get(usize::from(position))
                .map(|field| (field.id.clone(), field.unit.clone())),
            Offer::Choices { .. }
            | Offer::Options { .. }
            | Offer::Order { .. }
            | Offer::Handoff { .. } => None,
        }
    }

    fn way(&self, position: u8) -> String {
        let id = match self.0 {
            Some(Offer::Handoff { how, .. }) => how.get(usize::from(position)).map(|how| &how.id),
            Some(
                Offer::Choices { .. }
                | Offer::Options { .. }
                | Offer::Order { .. }
                | Offer::Enter { .. },
            )
            | None => None,
        };
        id.cloned().unwrap_or_default()
    }
}
