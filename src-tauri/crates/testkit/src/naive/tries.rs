//! Every answer of a decision's form, legal or not: what is legal is for the engine to say.

use case::model::{Answer, Decision, Offer};

/// Every answer that could be given to the decision: all sets, orders of all sets, values in their fields' ranges, and
/// receivers with sets of facts and ways.
#[must_use]
pub fn tries(decision: &Decision) -> Vec<Answer> {
    match &decision.offer {
        Offer::Choices { choices, .. } => (0..=u8::MAX)
            .zip(choices)
            .map(|(position, _)| Answer::Choice(position))
            .collect(),
        Offer::Options { options, .. } => (0..1 << options.len()).map(Answer::Options).collect(),
        Offer::Order { options, .. } => {
            let mut all = Vec::new();
            orders(options.len(), &mut Vec::new(), &mut all);
            all
        }
        Offer::Enter { fields, places, .. } => {
            let mut entered = vec![Vec::new()];
            for field in fields {
                entered = entered
                    .iter()
                    .flat_map(|before: &Vec<i32>| {
                        (field.min..=field.max).map(|value| [before.as_slice(), &[value]].concat())
                    })
                    .collect();
            }
            let mut all = Vec::new();
            for given in &entered {
                let mut values = [0; 3];
                values[..given.len()].copy_from_slice(given);
                for (place, _) in (0..=u8::MAX).zip(places) {
                    let len = u8::try_from(given.len()).unwrap_or(u8::MAX);
                    all.push(Answer::Values { values, len, place });
                }
            }
            all
        }
        Offer::Handoff { to, facts, how, .. } => {
            let mut all = Vec::new();
            for to in to.iter().copied() {
                for facts in 0..1 << facts.len() {
                    for (how, _) in (0..=u8::MAX).zip(how) {
                        all.push(Answer::Handoff { to, facts, how });
                    }
                }
            }
            all
        }
    }
}

fn orders(count: usize, before: &mut Vec<u8>, all: &mut Vec<Answer>) {
    let mut places = [0; 8];
    places[..before.len()].copy_from_slice(before);
    let len = u8::try_from(before.len()).unwrap_or(u8::MAX);
    all.push(Answer::Order { places, len });
    for (position, _) in (0..=u8::MAX).zip(0..count) {
        if !before.contains(&position) {
            before.push(position);
            orders(count, before, all);
            before.pop();
        }
    }
}
