//! A decision's answer in the form case files, plans and the log share: by ids.

use crate::convert::UnknownId;
use case::Case;
use case::model::{self, Decision, Offer, RoleIx, SceneIx, SceneKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was answered, by ids of the scene that asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Answer {
    /// A choice.
    Choice {
        /// Its id.
        choice: String,
    },
    /// Ticked options.
    Options {
        /// Their ids in the order of the offer.
        options: Vec<String>,
    },
    /// Options in the order given.
    Order {
        /// Their ids.
        order: Vec<String>,
    },
    /// Entered values.
    Values {
        /// By field id.
        values: BTreeMap<String, i32>,
        /// Place id.
        place: String,
    },
    /// A handoff.
    Handoff {
        /// Role id of the receiver.
        to: String,
        /// Fact ids in the order of the offer.
        facts: Vec<String>,
        /// Id of the way.
        how: String,
    },
}

impl Answer {
    /// The stored form of an answer to the decision of this scene.
    ///
    /// # Errors
    /// The scene asks nothing of the kind, or has no such position: the answer was given to another case.
    pub fn from_engine(
        case: &Case,
        scene: SceneIx,
        answer: model::Answer,
    ) -> Result<Self, UnknownId> {
        let asked = asked(case, scene)?;
        let unknown = || UnknownId::new("answer", &asked.0.id);
        match (answer, &asked.1.offer) {
            (model::Answer::Choice(at), Offer::Choices { choices, .. }) => Ok(Self::Choice {
                choice: choices.get(usize::from(at)).ok_or_else(unknown)?.id.clone(),
            }),
            (model::Answer::Options(bits), Offer::Options { options, .. }) => Ok(Self::Options {
                options: ticked(bits, options.iter().map(|option| option.id.as_str()))
                    .ok_or_else(unknown)?,
            }),
            (model::Answer::Order { places, len }, Offer::Order { options, .. }) => {
                let order = places
                    .get(..usize::from(len))
                    .ok_or_else(unknown)?
                    .iter()
                    .map(|at| {
                        options
                            .get(usize::from(*at))
                            .map(|option| option.id.clone())
                    })
                    .collect::<Option<_>>()
                    .ok_or_else(unknown)?;
                Ok(Self::Order { order })
            }
            (model::Answer::Values { values, len, place }, Offer::Enter { fields, places, .. }) => {
                let entered = values.get(..usize::from(len)).ok_or_else(unknown)?;
                if entered.len() != fields.len() {
                    return Err(unknown());
                }
                Ok(Self::Values {
                    values: fields
                        .iter()
                        .zip(entered)
                        .map(|(field, value)| (field.id.clone(), *value))
                        .collect(),
                    place: places
                        .get(usize::from(place))
                        .ok_or_else(unknown)?
                        .id
                        .clone(),
                })
            }
            (
                model::Answer::Handoff { to, facts, how },
                Offer::Handoff {
                    facts: offered,
                    how: ways,
                    ..
                },
            ) => {
                let offered = offered.iter().map(|fact| {
                    case.facts
                        .get(fact.at())
                        .map_or("", |fact| fact.id.as_str())
                });
                Ok(Self::Handoff {
                    to: case.roles.get(to.at()).ok_or_else(unknown)?.id.clone(),
                    facts: ticked(facts, offered).ok_or_else(unknown)?,
                    how: ways.get(usize::from(how)).ok_or_else(unknown)?.id.clone(),
                })
            }
            (
                model::Answer::Choice(_)
                | model::Answer::Options(_)
                | model::Answer::Order { .. }
                | model::Answer::Values { .. }
                | model::Answer::Handoff { .. },
                Offer::Choices { .. }
                | Offer::Options { .. }
                | Offer::Order { .. }
                | Offer::Enter { .. }
                | Offer::Handoff { .. },
            ) => Err(unknown()),
        }
    }

    /// The answer by positions, for the decision of this scene.
    ///
    /// # Errors
    /// An id the scene does not offer, one named twice, a field left out, or another kind of decision.
    pub fn to_engine(&self, case: &Case, scene: SceneIx) -> Result<model::Answer, UnknownId> {
        let (asked, decision) = asked(case, scene)?;
        match (self, &decision.offer) {
            (Self::Choice { choice }, Offer::Choices { choices, .. }) => {
                Ok(model::Answer::Choice(place_of(
                    "choice",
                    choice,
                    choices.iter().map(|known| known.id.as_str()),
                )?))
            }
            (Self::Options { options }, Offer::Options { options: known, .. }) => {
                let known = known.iter().map(|option| option.id.as_str());
                Ok(model::Answer::Options(bits("option", options, known)?))
            }
            (Self::Order { order }, Offer::Order { options, .. }) => {
                let mut places = [0; 8];
                if order.len() > places.len() {
                    return Err(UnknownId::new("order", &asked.id));
                }
                for (at, id) in places.iter_mut().zip(order) {
                    *at = place_of(
                        "option",
                        id,
                        options.iter().map(|option| option.id.as_str()),
                    )?;
                }
                let len =
                    u8::try_from(order.len()).map_err(|_| UnknownId::new("order", &asked.id))?;
                Ok(model::Answer::Order { places, len })
            }
            (Self::Values { values, place }, Offer::Enter { fields, places, .. }) => {
                if let Some(stray) = values
                    .keys()
                    .find(|id| fields.iter().all(|field| field.id != **id))
                {
                    return Err(UnknownId::new("field", stray));
                }
                let mut entered = [0; 3];
                for (slot, field) in entered.iter_mut().zip(fields) {
                    *slot = *values
                        .get(&field.id)
                        .ok_or_else(|| UnknownId::new("field", &field.id))?;
                }
                Ok(model::Answer::Values {
                    values: entered,
                    len: u8::try_from(fields.len())
                        .map_err(|_| UnknownId::new("field", &asked.id))?,
                    place: place_of("place", place, places.iter().map(|known| known.id.as_str()))?,
                })
            }
            (
                Self::Handoff { to, facts, how },
                Offer::Handoff {
                    facts: offered,
                    how: ways,
                    ..
                },
            ) => {
                let offered = offered.iter().map(|fact| {
                    case.facts
                        .get(fact.at())
                        .map_or("", |fact| fact.id.as_str())
                });
                Ok(model::Answer::Handoff {
                    to: RoleIx(place_of(
                        "role",
                        to,
                        case.roles.iter().map(|role| role.id.as_str()),
                    )?),
                    facts: bits("fact", facts, offered)?,
                    how: place_of("how", how, ways.iter().map(|way| way.id.as_str()))?,
                })
            }
            (
                Self::Choice { .. }
                | Self::Options { .. }
                | Self::Order { .. }
                | Self::Values { .. }
                | Self::Handoff { .. },
                Offer::Choices { .. }
                | Offer::Options { .. }
                | Offer::Order { .. }
                | Offer::Enter { .. }
                | Offer::Handoff { .. },
            ) => Err(UnknownId::new("answer", &asked.id)),
        }
    }
}

/// The scene and its decision.
fn asked(case: &Case, scene: SceneIx) -> Result<(&model::Scene, &Decision), UnknownId> {
    let found = case
        .scenes
        .get(scene.at())
        .ok_or_else(|| UnknownId::new("scene", &scene.0.to_string()))?;
    match &found.kind {
        SceneKind::Decides(decision, _) => Ok((found, decision)),
        SceneKind::Continues(_) | SceneKind::Ends(_) => Err(UnknownId::new("decision", &found.id)),
    }
}

/// Ids of the set bits, or `None` where a bit has no id.
pub(crate) fn ticked<'i>(bits: u32, ids: impl Iterator<Item = &'i str>) -> Option<Vec<String>> {
    let mut rest = bits;
    let mut names = Vec::new();
    for (at, id) in ids.take(32).enumerate() {
        if rest & (1 << at) != 0 {
            rest &= !(1 << at);
            names.push(id.to_owned());
        }
    }
    (rest == 0).then_some(names)
}

/// Bits of the named ids; naming one twice is refused, since it would be lost.
pub(crate) fn bits<'i>(
    what: &'static str,
    named: &[String],
    ids: impl Iterator<Item = &'i str> + Clone,
) -> Result<u32, UnknownId> {
    let mut bits = 0_u32;
    for id in named {
        let at = place_of(what, id, ids.clone())?;
        let bit = 1_u32
            .checked_shl(u32::from(at))
            .ok_or_else(|| UnknownId::new(what, id))?;
        if bits & bit != 0 {
            return Err(UnknownId::new(what, id));
        }
        bits |= bit;
    }
    Ok(bits)
}

/// Position of the id.
pub(crate) fn place_of<'i>(
    what: &'static str,
    wanted: &str,
    mut ids: impl Iterator<Item = &'i str>,
) -> Result<u8, UnknownId> {
    ids.position(|id| id == wanted)
        .and_then(|at| u8::try_from(at).ok())
        .ok_or_else(|| UnknownId::new(what, wanted))
}
