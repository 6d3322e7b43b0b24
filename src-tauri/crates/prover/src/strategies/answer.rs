//! What a blind rule answers.

use super::items::{Item, ranked};
use super::texts::Texts;
use super::{Amount, Rule};
use case::model::{Answer, Case, Decision, EnterField, How, Offer, RoleIx};
use engine::{State, offer, waiting_seat};

/// What the rule answers to the decision that waits; `None` where nothing is offered.
///
/// A choice: the best of those taken least often, so that nobody asks the same for ever. Options: the best, few or many.
/// An order: best first. Values: the lowest (shortest, first, fewest minutes, nothing handed off), the highest (longest,
/// last, most minutes, everything handed off) or the middle ones, in the best place. A handoff: to the best receiver by the
/// best way, the best facts, few or many; always handing off tells all, never handing off tells nothing.
pub fn answer(
    case: &Case,
    texts: &Texts<'_>,
    state: &State,
    decision: &Decision,
    (rule, amount): (Rule, Amount),
) -> Option<Answer> {
    let offered = offer(case, state)?;
    let best = |items: &[Item]| ranked(rule, texts, items);
    let open = |at: &u8| offered.has(*at);
    match &decision.offer {
        Offer::Choices { choices, .. } => {
            let seat = waiting_seat(case, state)?;
            let taken = |at: u8| state.taken[choices[usize::from(at)].ix.at()];
            let rarest = offered.positions().map(taken).min()?;
            let items: Vec<Item> = (0..)
                .zip(choices)
                .filter(|(at, _)| open(at) && taken(*at) == rarest)
                .map(|(at, choice)| Item::choice(case, seat, at, choice))
                .collect();
            best(&items).first().copied().map(Answer::Choice)
        }
        Offer::Options {
            options, min, max, ..
        } => {
            let items: Vec<Item> = (0..)
                .zip(options)
                .filter(|(at, _)| open(at))
                .map(|(at, option)| Item::worded(at, option.text))
                .collect();
            let (min, max) = (usize::from(*min), usize::from(*max));
            let how_many = match how_many(rule, amount) {
                Amount::Few => min.max(1).min(max),
                Amount::Many => max.min(items.len()),
            };
            Some(Answer::Options(set(best(&items).iter().take(how_many))))
        }
        Offer::Order { options, .. } => {
            let items: Vec<Item> = (0..)
                .zip(options)
                .filter(|(at, _)| open(at))
                .map(|(at, option)| Item::worded(at, option.text))
                .collect();
            let order = best(&items);
            let mut places = [0; 8];
            for (place, at) in places.iter_mut().zip(&order) {
                *place = *at;
            }
            let len = u8::try_from(order.len()).ok()?;
            Some(Answer::Order { places, len })
        }
        Offer::Enter { fields, places, .. } => {
            let mut values = [0; 3];
            for (value, field) in values.iter_mut().zip(fields) {
                *value = entered(rule, field);
            }
            let places: Vec<Item> = (0..)
                .zip(places)
                .map(|(at, place)| Item::worded(at, place.text))
                .collect();
            Some(Answer::Values {
                values,
                len: u8::try_from(fields.len()).ok()?,
                place: best(&places).first().copied().unwrap_or_default(),
            })
        }
        Offer::Handoff { to, facts, how, .. } => {
            let receivers: Vec<Item> = (0..)
                .zip(to)
                .map(|(at, role)| Item::worded(at, case.roles[role.at()].name))
                .collect();
            let known: Vec<Item> = (0..)
                .zip(facts)
                .filter(|(at, _)| open(at))
                .map(|(at, fact)| Item::worded(at, case.facts[fact.at()].text))
                .collect();
            let sent = match (rule, how_many(rule, amount)) {
                (Rule::KeepBack, _) => 0,
                (_, Amount::Few) => 1,
                (_, Amount::Many) => known.len(),
            };
            let receiver: Option<RoleIx> = best(&receivers)
                .first()
                .and_then(|at| to.get(usize::from(*at)).copied());
            Some(Answer::Handoff {
                to: receiver?,
                facts: set(best(&known).iter().take(sent)),
                how: best(&ways(how)).first().copied().unwrap_or_default(),
            })
        }
    }
}

/// Rules that are about how much is done say it themselves.
const fn how_many(rule: Rule, amount: Amount) -> Amount {
    match rule {
        Rule::LeastMinutes | Rule::KeepBack => Amount::Few,
        Rule::MostMinutes | Rule::HandOff => Amount::Many,
        Rule::Longest
        | Rule::Shortest
        | Rule::First
        | Rule::Last
        | Rule::Middle
        | Rule::Polite
        | Rule::Overlap => amount,
    }
}

fn entered(rule: Rule, field: &EnterField) -> i32 {
    match rule {
        Rule::Shortest | Rule::First | Rule::LeastMinutes | Rule::KeepBack => field.min,
        Rule::Longest | Rule::Last | Rule::MostMinutes | Rule::HandOff => field.max,
        Rule::Middle | Rule::Polite | Rule::Overlap => field.min.midpoint(field.max),
    }
}

/// Ways to hand off; what is read later takes longer.
fn ways(how: &[How]) -> Vec<Item> {
    (0..)
        .zip(how)
        .map(|(at, how)| {
            let wait = how.read_after.unwrap_or_default();
            Item {
                minutes: (wait, wait),
                ..Item::worded(at, how.text)
            }
        })
        .collect()
}

fn set<'a>(positions: impl Iterator<Item = &'a u8>) -> u32 {
    positions.fold(0, |set, at| {
        set | 1_u32.checked_shl(u32::from(*at)).unwrap_or(0)
    })
}
