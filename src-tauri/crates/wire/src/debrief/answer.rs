//! An answer in the words of the case.

use crate::dto;
use crate::reading::Reading;
use trainer::case::model::{Answer, Offer, Opt, SceneIx, SceneKind};

/// What was answered. A handoff says to whom and how, then each fact; an entry says each value, then the place.
pub(super) fn words(reading: &Reading<'_>, scene: SceneIx, answer: Answer) -> Vec<dto::Prose> {
    let SceneKind::Decides(decision, _) = &reading.case.scenes[scene.at()].kind else {
        return Vec::new();
    };
    match (&decision.offer, answer) {
        (Offer::Choices { choices, .. }, Answer::Choice(position)) => choices
            .get(usize::from(position))
            .map(|choice| vec![reading.prose(choice.text)])
            .unwrap_or_default(),
        (Offer::Options { options, .. }, Answer::Options(bits)) => (0..)
            .zip(options)
            .filter(|(position, _)| bits & (1 << *position) != 0)
            .map(|(_, option): (u32, &Opt)| reading.prose(option.text))
            .collect(),
        (Offer::Order { options, .. }, Answer::Order { places, len }) => places
            .iter()
            .take(usize::from(len))
            .filter_map(|position| options.get(usize::from(*position)))
            .map(|option| reading.prose(option.text))
            .collect(),
        (Offer::Enter { fields, places, .. }, Answer::Values { values, len, place }) => {
            let entered = values.iter().take(usize::from(len)).zip(fields);
            let lines = entered.map(|(value, field)| {
                let label = reading.plain(field.text);
                match &field.unit {
                    Some(unit) => plain(format!("{label}: {value} {unit}")),
                    None => plain(format!("{label}: {value}")),
                }
            });
            let place = places.get(usize::from(place));
            lines
                .chain(place.map(|place| reading.prose(place.text)))
                .collect()
        }
        (
            Offer::Handoff {
                facts, how: ways, ..
            },
            Answer::Handoff {
                to,
                facts: sent,
                how,
            },
        ) => {
            let receiver = reading.role_name(to);
            let head = match ways.get(usize::from(how)) {
                Some(way) => format!("{receiver} · {}", reading.plain(way.text)),
                None => receiver,
            };
            let sent = (0_u32..)
                .zip(facts)
                .filter(|(position, _)| sent & (1 << position) != 0)
                .map(|(_, fact)| reading.prose(reading.case.facts[fact.at()].text));
            std::iter::once(plain(head)).chain(sent).collect()
        }
        (
            Offer::Choices { .. }
            | Offer::Options { .. }
            | Offer::Order { .. }
            | Offer::Enter { .. }
            | Offer::Handoff { .. },
            Answer::Choice(_)
            | Answer::Options(_)
            | Answer::Order { .. }
            | Answer::Values { .. }
            | Answer::Handoff { .. },
        ) => Vec::new(),
    }
}

/// A paragraph of plain characters.
fn plain(text: String) -> dto::Prose {
    dto::Prose {
        blocks: vec![dto::Block::Paragraph {
            runs: vec![dto::Run {
                text,
                strong: false,
                emphasis: false,
            }],
        }],
    }
}
