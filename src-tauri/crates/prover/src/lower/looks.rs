//! How values are looked at: compared with numbers, or as a whole. Values that every later comparison takes alike are one.

use super::program::{After, Op, Room, RoomKind, Term, Test, Value};
use super::slots::{Places, Slot};
use super::{Ask, judgements};
use case::model::{ColleagueAnswer, CompareOp, ValueSource};
use std::collections::{BTreeMap, BTreeSet};

/// A place is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Look {
    /// The place.
    pub place: usize,
    /// Only whether it is so beside a number; `None`: as a whole.
    against: Option<(u8, i32)>,
}

/// Looks.
pub type Looks = BTreeSet<Look>;

impl Look {
    /// As a whole.
    pub const fn whole(place: usize) -> Self {
        Self {
            place,
            against: None,
        }
    }
}

const OPS: [CompareOp; 6] = [
    CompareOp::Eq,
    CompareOp::Ne,
    CompareOp::Lt,
    CompareOp::Le,
    CompareOp::Gt,
    CompareOp::Ge,
];

/// What entering a scene looks at.
pub fn arriving(room: &Room, places: &Places) -> Looks {
    let mut looks = Looks::new();
    steps(&room.arrive, &mut looks);
    variables(looks, places)
}

/// What waiting, acting and going on look at.
pub fn acting(room: &Room, places: &Places) -> Looks {
    let mut looks = Looks::new();
    let ways = match &room.kind {
        RoomKind::Ends(measures) => {
            measures.iter().for_each(|(_, met)| test(met, &mut looks));
            None
        }
        RoomKind::Continues(ways) => Some(ways),
        RoomKind::Decides(question, ways) => {
            offer(&question.offer, &mut looks);
            steps(&question.shown, &mut looks);
            for (when, answer, seen) in &question.colleague {
                test(when, &mut looks);
                steps(seen, &mut looks);
                if let ColleagueAnswer::Values { values, .. } = answer {
                    for source in values {
                        if let ValueSource::Var(var) = source
                            && let Some(place) = places.find(Slot::Var(var.0))
                        {
                            looks.insert(Look::whole(place));
                        }
                    }
                }
            }
            Some(ways)
        }
    };
    for (when, _) in ways.iter().flat_map(|ways| &ways.branches) {
        test(when, &mut looks);
    }
    variables(looks, places)
}

/// What late consequences and missed deadlines look at, whenever they come.
pub fn timed(late: &[Option<After>], deadlines: &[Option<Term>], places: &Places) -> Looks {
    let mut looks = Looks::new();
    for after in late.iter().flatten() {
        test(&after.when, &mut looks);
        steps(&after.effects, &mut looks);
    }
    for term in deadlines.iter().flatten() {
        steps(&term.missed, &mut looks);
    }
    variables(looks, places)
}

/// What is read, looked at as told; as a whole where nothing is told.
pub fn looked(reads: &BTreeSet<usize>, own: Looks, timed: &Looks) -> Looks {
    let mut looks = own;
    let told: BTreeSet<usize> = looks.iter().map(|look| look.place).collect();
    let later: BTreeSet<usize> = timed.iter().map(|look| look.place).collect();
    for place in reads {
        if !told.contains(place) && !later.contains(place) {
            looks.insert(Look::whole(*place));
        }
    }
    let read = timed.iter().filter(|look| reads.contains(&look.place));
    looks.extend(read);
    looks
}

/// Values of a place that stand for others, by scene.
pub type Alike = Vec<(usize, Box<[i32]>)>;

/// Most values of a place that are looked through.
const MOST: i64 = 1 << 10;

/// By scene, which value of a variable stands for each: the lowest that every look to come takes alike. What waits may come
/// at any time, so its looks count everywhere.
pub fn alike(waiting: &[Looks], timed: &Looks, places: &Places, whole: bool) -> Vec<Alike> {
    let of = |looks: &Looks| -> Alike {
        let mut by_place: BTreeMap<usize, Vec<(u8, i32)>> = BTreeMap::new();
        let mut wholly: BTreeSet<usize> = BTreeSet::new();
        for look in looks {
            let live = by_place.entry(look.place).or_default();
            match look.against {
                Some(against) => live.push(against),
                None => {
                    wholly.insert(look.place);
                }
            }
        }
        for look in timed {
            if let Some(live) = by_place.get_mut(&look.place) {
                match look.against {
                    Some(against) => live.push(against),
                    None => {
                        wholly.insert(look.place);
                    }
                }
            }
        }
        by_place
            .into_iter()
            .filter(|(place, _)| !wholly.contains(place))
            .filter_map(|(place, looks)| Some((place, stand_ins(place, &looks, places)?)))
            .collect()
    };
    if whole {
        return vec![Alike::new(); waiting.len()];
    }
    waiting.iter().map(of).collect()
}

/// The stand-in of each value, from the lowest; nothing where each stands for itself.
fn stand_ins(place: usize, looks: &[(u8, i32)], places: &Places) -> Option<Box<[i32]>> {
    let place = &places.all[place];
    let span = i64::from(place.high) - i64::from(place.low);
    if !matches!(place.slot, Slot::Var(_)) || span >= MOST {
        return None;
    }
    let sees = |value: i32| -> Vec<bool> {
        let compare = |(op, number): &(u8, i32)| {
            OPS.get(usize::from(*op))
                .is_some_and(|op| crate::machine::compares(*op, value, *number))
        };
        looks.iter().map(compare).collect()
    };
    let mut known: BTreeMap<Vec<bool>, i32> = BTreeMap::new();
    let stands: Box<[i32]> = (place.low..=place.high)
        .map(|value| *known.entry(sees(value)).or_insert(value))
        .collect();
    let itself = (place.low..=place.high).zip(&stands);
    let itself = itself.into_iter().all(|(value, stand)| value == *stand);
    (!itself).then_some(stands)
}

/// Only variables can be looked at in part; what else is read is read as a whole.
fn variables(mut looks: Looks, places: &Places) -> Looks {
    looks.retain(|look| matches!(places.all[look.place].slot, Slot::Var(_)));
    looks
}

fn offer(offer: &Ask, looks: &mut Looks) {
    match offer {
        Ask::Choices(picks) => {
            for pick in picks {
                test(&pick.when, looks);
                pick.parts.iter().for_each(|part| test(part, looks));
            }
        }
        Ask::Options { when, .. } | Ask::Order { when, .. } => {
            when.iter().for_each(|when| test(when, looks));
        }
        Ask::Enter { fields, .. } => {
            let compared = fields.iter().flat_map(|field| &field.places);
            looks.extend(compared.copied().map(Look::whole));
        }
        Ask::Handoff { .. } => {}
    }
    for judged in judgements(offer) {
        for result in &judged.outcomes {
            test(&result.when, looks);
            test(&result.may, looks);
            steps(&result.effects, looks);
        }
    }
}

fn test(of: &Test, looks: &mut Looks) {
    match of {
        Test::Is(_) | Test::Atom(_) => {}
        Test::All(parts) | Test::Any(parts) => parts.iter().for_each(|part| test(part, looks)),
        Test::Not(part) => test(part, looks),
        Test::Fixed(op, place, number) => {
            let op = OPS
                .iter()
                .position(|known| known == op)
                .unwrap_or(OPS.len());
            looks.insert(Look {
                place: *place,
                against: u8::try_from(op).ok().map(|op| (op, *number)),
            });
        }
        Test::Values(_, left, right) => {
            value(*left, looks);
            value(*right, looks);
        }
    }
}

fn value(of: Value, looks: &mut Looks) {
    if let Value::Place(place) = of {
        looks.insert(Look::whole(place));
    }
}

fn steps(ops: &[Op], looks: &mut Looks) {
    for op in ops {
        match op {
            Op::When(when, inner) => {
                test(when, looks);
                steps(inner, looks);
            }
            Op::Set(_, _, from) => value(*from, looks),
            Op::Add(_, place, _) => {
                looks.insert(Look::whole(*place));
            }
            Op::Fault(..)
            | Op::Mark(_)
            | Op::Later(_)
            | Op::Start(_)
            | Op::Meet(_)
            | Op::Draw(..)
            | Op::Sum(..) => {}
        }
    }
}
