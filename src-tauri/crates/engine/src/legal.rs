//! Whether an answer is one the decision accepts. Learners and colleagues go through the same door.

use crate::cond::{Context, bit};
use crate::offer::{choosable, offered};
use crate::rejection::Rejection;
use crate::seat::decision_of;
use crate::state::State;
use case::model::{Answer, Case, EnterField, Offer, Place, RoleIx, SceneIx};
use case::program::Kind;

/// Checks the answer of the seat against what the scene offers now.
#[inline]
pub(crate) fn legal(
    case: &Case,
    state: &State,
    scene: SceneIx,
    seat: RoleIx,
    answer: &Answer,
) -> Result<(), Rejection> {
    let program = case.program();
    let here = &program.scenes[scene.at()];
    match (here.kind, answer) {
        (Kind::Chooses, Answer::Choice(position)) => {
            let choice = here
                .choices
                .of(&program.choices)
                .get(usize::from(*position));
            let context = Context::of(case, state);
            if choice.is_some_and(|choice| choosable(choice, program, &context)) {
                return Ok(());
            }
            Err(Rejection::NotOffered {
                position: *position,
            })
        }
        (Kind::Decides, _) => match decision_of(case, scene) {
            Some(decision) => beyond_choices(case, state, scene, &decision.offer, seat, answer),
            None => Err(Rejection::WrongKind),
        },
        (Kind::Chooses | Kind::Continues | Kind::Ends, _) => Err(Rejection::WrongKind),
    }
}

/// Checks an answer where it is no choice.
fn beyond_choices(
    case: &Case,
    state: &State,
    scene: SceneIx,
    offer: &Offer,
    seat: RoleIx,
    answer: &Answer,
) -> Result<(), Rejection> {
    match (offer, answer) {
        (Offer::Options { min, max, .. }, Answer::Options(ticked)) => {
            within(*ticked, offered(case, state, scene, seat).0)?;
            let found = count(*ticked);
            if found < *min {
                return Err(Rejection::TooFew { min: *min, found });
            }
            if found > *max {
                return Err(Rejection::TooMany { max: *max, found });
            }
            Ok(())
        }
        (Offer::Order { .. }, Answer::Order { places, len }) => {
            let Some(order) = places.get(..usize::from(*len)) else {
                return Err(Rejection::TooMany {
                    max: 8,
                    found: *len,
                });
            };
            whole_order(order, offered(case, state, scene, seat).0)
        }
        (Offer::Enter { fields, places, .. }, Answer::Values { values, len, place }) => {
            let Some(values) = values.get(..usize::from(*len)) else {
                return Err(Rejection::TooMany {
                    max: 3,
                    found: *len,
                });
            };
            entered(fields, places, values, *place)
        }
        (
            Offer::Handoff { to, facts, how, .. },
            Answer::Handoff {
                to: receiver,
                facts: sent,
                how: way,
            },
        ) => {
            if !to.contains(receiver) {
                return Err(Rejection::NotOffered {
                    position: receiver.0,
                });
            }
            if usize::from(*way) >= how.len() {
                return Err(Rejection::NotOffered { position: *way });
            }
            let all = facts
                .iter()
                .enumerate()
                .fold(0, |set, (position, _)| set | bit(position));
            within(*sent, all)?;
            let unknown = sent & !offered(case, state, scene, seat).0;
            if unknown == 0 {
                Ok(())
            } else {
                Err(Rejection::NotKnown {
                    position: lowest(unknown),
                })
            }
        }
        (
            Offer::Choices { .. }
            | Offer::Options { .. }
            | Offer::Order { .. }
            | Offer::Enter { .. }
            | Offer::Handoff { .. },
            _,
        ) => Err(Rejection::WrongKind),
    }
}

fn within(given: u32, offered: u32) -> Result<(), Rejection> {
    let strange = given & !offered;
    if strange == 0 {
        Ok(())
    } else {
        Err(Rejection::NotOffered {
            position: lowest(strange),
        })
    }
}

fn whole_order(order: &[u8], offered: u32) -> Result<(), Rejection> {
    let mut placed = 0_u32;
    for position in order {
        let option = bit(usize::from(*position));
        if option & offered == 0 {
            return Err(Rejection::NotOffered {
                position: *position,
            });
        }
        if option & placed != 0 {
            return Err(Rejection::Repeated {
                position: *position,
            });
        }
        placed |= option;
    }
    let left_out = offered & !placed;
    if left_out == 0 {
        Ok(())
    } else {
        Err(Rejection::IncompleteOrder {
            position: lowest(left_out),
        })
    }
}

fn entered(
    fields: &[EnterField],
    places: &[Place],
    values: &[i32],
    place: u8,
) -> Result<(), Rejection> {
    let (asked, found) = (small(fields.len()), small(values.len()));
    if found < asked {
        return Err(Rejection::TooFew { min: asked, found });
    }
    if found > asked {
        return Err(Rejection::TooMany { max: asked, found });
    }
    for (position, (field, value)) in fields.iter().zip(values).enumerate() {
        if !(field.min..=field.max).contains(value) {
            return Err(Rejection::OutOfRange {
                field: small(position),
                value: *value,
                min: field.min,
                max: field.max,
            });
        }
    }
    if usize::from(place) < places.len().max(1) {
        Ok(())
    } else {
        Err(Rejection::NotOffered { position: place })
    }
}

fn count(set: u32) -> u8 {
    small(set.count_ones() as usize)
}

fn lowest(set: u32) -> u8 {
    small(set.trailing_zeros() as usize)
}

fn small(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}
