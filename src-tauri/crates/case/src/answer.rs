//! Answers as written in plans, decisions files, on the wire and in the log, and as positions in a decision's offer.

use crate::finding::suggest;
use crate::model::{Answer, Case, Decision, Offer, RoleIx};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An answer as written: by ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Written {
    /// One, or a picked phrase.
    Choice {
        /// Choice id.
        choice: String,
    },
    /// Several, or an assembled phrase.
    Options {
        /// Option ids; their order means nothing.
        options: Vec<String>,
    },
    /// Put in order.
    Order {
        /// Option ids, first to last.
        order: Vec<String>,
    },
    /// Entered values.
    Values {
        /// Field id to value.
        values: BTreeMap<String, i32>,
        /// Place id.
        place: String,
    },
    /// A handoff.
    Handoff {
        /// Receiving role.
        to: String,
        /// Fact ids; their order means nothing.
        facts: Vec<String>,
        /// Id of the way.
        how: String,
    },
}

/// Why an answer says nothing to a decision. Whether what it says is allowed (enough options, within range, offered) is
/// the engine's to judge.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// The decision is of another kind.
    #[error("the decision takes {expected}, not this kind of answer")]
    OtherKind {
        /// The fields the decision takes.
        expected: &'static str,
    },
    /// An id that is no part of the offer.
    #[error("there is no {kind} \"{id}\" in this decision")]
    UnknownId {
        /// What it should name.
        kind: &'static str,
        /// The id.
        id: String,
        /// The nearest id that is part of it.
        suggestion: Option<String>,
    },
    /// The same id twice.
    #[error("the {kind} \"{id}\" is named twice")]
    Twice {
        /// What it names.
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// A field without a value.
    #[error("the field \"{id}\" has no value")]
    NoValue {
        /// Field id.
        id: String,
    },
}

/// The answer as positions in the decision's offer.
///
/// # Errors
/// Where it says nothing to this decision, see [`AnswerError`].
pub fn read(case: &Case, decision: &Decision, written: &Written) -> Result<Answer, AnswerError> {
    match (&decision.offer, written) {
        (Offer::Choices { choices, .. }, Written::Choice { choice }) => {
            position("choice", choice, || {
                choices.iter().map(|known| known.id.as_str())
            })
            .map(Answer::Choice)
        }
        (Offer::Options { options, .. }, Written::Options { options: ticked }) => {
            bits("option", ticked, || {
                options.iter().map(|known| known.id.as_str())
            })
            .map(Answer::Options)
        }
        (Offer::Order { options, .. }, Written::Order { order }) => {
            let known = || options.iter().map(|known| known.id.as_str());
            bits("option", order, known)?;
            let mut places = [0; 8];
            for (place, id) in places.iter_mut().zip(order) {
                *place = position("option", id, known)?;
            }
            Ok(Answer::Order {
                places,
                len: order.len().min(8) as u8,
            })
        }
        (Offer::Enter { fields, places, .. }, Written::Values { values, place }) => {
            for id in values.keys() {
                position("field", id, || fields.iter().map(|known| known.id.as_str()))?;
            }
            let mut entered = [0; 3];
            for (slot, field) in entered.iter_mut().zip(fields) {
                *slot = *values.get(&field.id).ok_or_else(|| AnswerError::NoValue {
                    id: field.id.clone(),
                })?;
            }
            let place = position("place", place, || {
                places.iter().map(|known| known.id.as_str())
            })?;
            Ok(Answer::Values {
                values: entered,
                len: fields.len() as u8,
                place,
            })
        }
        (
            Offer::Handoff { to, facts, how, .. },
            Written::Handoff {
                to: role,
                facts: sent,
                how: way,
            },
        ) => {
            let at = position("receiver", role, || to.iter().map(|ix| role_id(case, *ix)))?;
            Ok(Answer::Handoff {
                to: to[usize::from(at)],
                facts: bits("fact", sent, || {
                    facts.iter().map(|ix| case.facts[ix.at()].id.as_str())
                })?,
                how: position("way", way, || how.iter().map(|known| known.id.as_str()))?,
            })
        }
        (
            Offer::Choices { .. }
            | Offer::Options { .. }
            | Offer::Order { .. }
            | Offer::Enter { .. }
            | Offer::Handoff { .. },
            Written::Choice { .. }
            | Written::Options { .. }
            | Written::Order { .. }
            | Written::Values { .. }
            | Written::Handoff { .. },
        ) => Err(AnswerError::OtherKind {
            expected: form(&decision.offer),
        }),
    }
}

/// The answer by ids, or `None` where it holds a position the offer does not have.
#[must_use]
pub fn write(case: &Case, decision: &Decision, answer: Answer) -> Option<Written> {
    match (&decision.offer, answer) {
        (Offer::Choices { choices, .. }, Answer::Choice(at)) => {
            let choice = choices.get(usize::from(at))?.id.clone();
            Some(Written::Choice { choice })
        }
        (Offer::Options { options, .. }, Answer::Options(bits)) => {
            let options = named(bits, options.iter().map(|option| option.id.as_str()))?;
            Some(Written::Options { options })
        }
        (Offer::Order { options, .. }, Answer::Order { places, len }) => {
            let order = places.get(..usize::from(len))?.iter();
            let order = order.map(|at| Some(options.get(usize::from(*at))?.id.clone()));
            Some(Written::Order {
                order: order.collect::<Option<_>>()?,
            })
        }
        (Offer::Enter { fields, places, .. }, Answer::Values { values, len, place }) => {
            let entered = values.get(..usize::from(len))?;
            if entered.len() != fields.len() {
                return None;
            }
            let values = fields
                .iter()
                .zip(entered)
                .map(|(field, value)| (field.id.clone(), *value));
            Some(Written::Values {
                values: values.collect(),
                place: places.get(usize::from(place))?.id.clone(),
            })
        }
        (
            Offer::Handoff { to, facts, how, .. },
            Answer::Handoff {
                to: role,
                facts: sent,
                how: way,
            },
        ) => Some(Written::Handoff {
            to: role_id(case, *to.iter().find(|known| **known == role)?).to_owned(),
            facts: named(sent, facts.iter().map(|ix| case.facts[ix.at()].id.as_str()))?,
            how: how.get(usize::from(way))?.id.clone(),
        }),
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
        ) => None,
    }
}

fn form(offer: &Offer) -> &'static str {
    match offer {
        Offer::Choices { .. } => "choice",
        Offer::Options { .. } => "options",
        Offer::Order { .. } => "order",
        Offer::Enter { .. } => "values, place",
        Offer::Handoff { .. } => "to, facts, how",
    }
}

fn role_id(case: &Case, role: RoleIx) -> &str {
    case.roles
        .get(role.at())
        .map_or("", |role| role.id.as_str())
}

/// Position of the id among those known.
///
/// # Errors
/// There is none ([`AnswerError::UnknownId`]).
pub fn position<'k, I: Iterator<Item = &'k str>>(
    kind: &'static str,
    id: &str,
    known: impl Fn() -> I,
) -> Result<u8, AnswerError> {
    match known().position(|known| known == id) {
        Some(at) => Ok(at as u8),
        None => Err(AnswerError::UnknownId {
            kind,
            id: id.to_owned(),
            suggestion: suggest::nearest(id, known()).map(str::to_owned),
        }),
    }
}

/// Bits of the named ids.
///
/// # Errors
/// One is unknown, or named twice.
pub fn bits<'k, I: Iterator<Item = &'k str>>(
    kind: &'static str,
    ids: &[String],
    known: impl Fn() -> I,
) -> Result<u32, AnswerError> {
    let mut bits = 0;
    for id in ids {
        let bit = 1 << position(kind, id, &known)?;
        if bits & bit != 0 {
            return Err(AnswerError::Twice {
                kind,
                id: id.clone(),
            });
        }
        bits |= bit;
    }
    Ok(bits)
}

/// Ids of the set bits; `None` where a bit has none.
#[must_use]
pub fn named<'k>(bits: u32, ids: impl Iterator<Item = &'k str>) -> Option<Vec<String>> {
    let mut rest = bits;
    let mut named = Vec::new();
    for (at, id) in ids.take(32).enumerate() {
        if rest & (1 << at) != 0 {
            rest &= !(1 << at);
            named.push(id.to_owned());
        }
    }
    (rest == 0).then_some(named)
}
