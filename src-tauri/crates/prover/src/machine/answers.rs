//! Answers that cannot be told apart, taken together: one stands for all, and says for how many.

use super::atoms::{atoms_of, named};
use super::{Given, Machine};
use crate::lower::{Ask, Field, Pick, Question, Test};
use crate::store::Quick;
use case::model::{Answer, Case, ChoiceIx, SceneIx};
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

/// Facts, minutes, receiver.
pub type Arrival = (u32, u32, u8);

/// Answers that lead to the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Class {
    /// One of them.
    pub answer: Answer,
    /// Which of the decision's atoms hold for it, by number.
    pub atoms: u64,
    /// How many there are.
    pub count: u64,
    /// What arrives of a handoff, after how many minutes, with whom; nothing that matters by default.
    pub arrival: Arrival,
}

impl Class {
    pub(super) const fn given(&self) -> Given<'_> {
        Given {
            answer: &self.answer,
            atoms: self.atoms,
        }
    }
}

/// Classes of answers already worked out, by scene: by offered positions (or known facts), and for entered values by the
/// values they are compared with.
#[derive(Debug, Default)]
pub struct Answers {
    offered: Vec<HashMap<u32, Rc<[Class]>, Quick>>,
    entered: HashMap<(SceneIx, Vec<i32>), Rc<[Class]>>,
}

impl Answers {
    /// Every class of answers the waiting scene takes now; none is a dead end.
    pub fn of(
        &mut self,
        machine: &Machine<'_>,
        scene: SceneIx,
        question: &Question,
    ) -> Rc<[Class]> {
        let offered = match &question.offer {
            Ask::Choices(picks) => machine.picks(picks),
            Ask::Options { when, .. } | Ask::Order { when, .. } => machine.offered(when),
            Ask::Handoff { .. } => machine.known(question),
            Ask::Enter { fields, places, .. } => {
                let compared = fields.iter().flat_map(|field| &field.places);
                let values: Vec<i32> = compared.map(|place| machine.now[*place]).collect();
                let known = self.entered.entry((scene, values));
                let make = || entries(machine, question, fields, *places).into();
                return Rc::clone(known.or_insert_with(make));
            }
        };
        if self.offered.len() <= scene.at() {
            self.offered.resize_with(scene.at() + 1, HashMap::default);
        }
        let known = self.offered[scene.at()].entry(offered);
        let make = || match &question.offer {
            Ask::Choices(_) => choices(offered),
            Ask::Options { min, max, .. } => options(machine.case, question, offered, *min, *max),
            Ask::Order { .. } => orders(machine.case, question, offered),
            Ask::Handoff { .. } => handoffs(machine.case, question, offered),
            Ask::Enter { .. } => Vec::new(),
        };
        Rc::clone(known.or_insert_with(|| make().into()))
    }
}

/// Entered values, where effects read them.
const fn entered(question: &Question, answer: &Answer) -> [i32; 3] {
    match answer {
        Answer::Values { values, .. } if question.effect_fields => *values,
        Answer::Values { .. }
        | Answer::Choice(_)
        | Answer::Options(_)
        | Answer::Order { .. }
        | Answer::Handoff { .. } => [0; 3],
    }
}

/// What the consequences of an answer in one state hang on.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Sort {
    outcome: u16,
    atoms: u64,
    arrival: Arrival,
    values: [i32; 3],
}

impl Machine<'_> {
    /// Of the classes, those whose consequences differ in the state the machine stands in: position, and how many answers
    /// it stands for.
    pub fn distinct(&self, question: &Question, classes: &[Class], into: &mut Vec<(usize, u64)>) {
        into.clear();
        let judged = match &question.offer {
            Ask::Choices(_) => {
                into.extend(
                    classes
                        .iter()
                        .enumerate()
                        .map(|(at, class)| (at, class.count)),
                );
                return;
            }
            Ask::Options { judged, .. }
            | Ask::Order { judged, .. }
            | Ask::Enter { judged, .. }
            | Ask::Handoff { judged, .. } => judged,
        };
        let mut sorts: Vec<Sort> = Vec::new();
        for (at, class) in classes.iter().enumerate() {
            let given = class.given();
            let outcome = judged
                .outcomes
                .iter()
                .position(|result| self.holds(&result.when, Some(&given)));
            let delivers = outcome.is_some_and(|outcome| judged.outcomes[outcome].deliver);
            let sort = Sort {
                outcome: outcome.map_or(u16::MAX, |outcome| outcome as u16),
                atoms: class.atoms & question.effect_atoms,
                arrival: if delivers {
                    class.arrival
                } else {
                    Arrival::default()
                },
                values: entered(question, &class.answer),
            };
            match sorts.iter().position(|known| *known == sort) {
                Some(known) => into[known].1 = into[known].1.saturating_add(class.count),
                None => {
                    sorts.push(sort);
                    into.push((at, class.count));
                }
            }
        }
    }

    /// The choices that cannot be taken now, and which parts of their condition hold; only those asked about.
    pub fn refusals(
        &self,
        question: &Question,
        asked: impl Fn(ChoiceIx) -> bool,
        mut tell: impl FnMut(ChoiceIx, u32),
    ) {
        let Ask::Choices(picks) = &question.offer else {
            return;
        };
        for pick in picks.iter().filter(|pick| asked(pick.ix)) {
            if self.pickable(pick) {
                continue;
            }
            let holding = pick.parts.iter().enumerate();
            let holding = holding.filter(|(_, part)| self.holds(part, None));
            tell(pick.ix, holding.fold(0, |set, (at, _)| set | bit(at)));
        }
    }

    /// Choices that can be taken now, by position.
    fn picks(&self, picks: &[Pick]) -> u32 {
        let offered = picks
            .iter()
            .enumerate()
            .filter(|(_, pick)| self.pickable(pick));
        offered.fold(0, |set, (at, _)| set | bit(at))
    }

    pub(super) fn pickable(&self, pick: &Pick) -> bool {
        let below = pick
            .limit
            .is_none_or(|(place, limit)| self.now[place] < limit);
        below && self.holds(&pick.when, None)
    }

    pub(super) fn offered(&self, when: &[Test]) -> u32 {
        let holding = when
            .iter()
            .enumerate()
            .filter(|(_, test)| self.holds(test, None));
        holding.fold(0, |set, (at, _)| set | bit(at))
    }
}

fn choices(offered: u32) -> Vec<Class> {
    let positions = (0..32).filter(|at| offered >> at & 1 == 1);
    let class = |at| Class {
        answer: Answer::Choice(at),
        atoms: 0,
        count: 1,
        arrival: Arrival::default(),
    };
    positions.map(class).collect()
}

/// Gathers classes by what tells them apart; the first of each stands for it.
struct Gather<K> {
    classes: Vec<Class>,
    at: HashMap<K, usize>,
}

impl<K: std::hash::Hash + Eq> Gather<K> {
    fn new() -> Self {
        Self {
            classes: Vec::new(),
            at: HashMap::new(),
        }
    }

    fn add(&mut self, key: K, class: Class) {
        let next = self.classes.len();
        let at = *self.at.entry(key).or_insert(next);
        if at == next {
            self.classes.push(class);
        } else {
            let known = &mut self.classes[at];
            known.count = known.count.saturating_add(class.count);
        }
    }
}

fn options(case: &Case, question: &Question, offered: u32, min: u8, max: u8) -> Vec<Class> {
    let mut classes = Gather::new();
    let named = named(&question.atoms) & offered;
    each_subset(named, offered & !named, |ticked, count| {
        let number = ticked.count_ones();
        if number < u32::from(min) || number > u32::from(max) {
            return;
        }
        let answer = Answer::Options(ticked);
        let atoms = atoms_of(case, &question.atoms, &question.offer, &answer);
        classes.add(
            atoms,
            Class {
                answer,
                atoms,
                count,
                arrival: Arrival::default(),
            },
        );
    });
    classes.classes
}

fn orders(case: &Case, question: &Question, offered: u32) -> Vec<Class> {
    let mut classes = Gather::new();
    let mut places: Vec<u8> = (0..8).filter(|at| offered >> at & 1 == 1).collect();
    loop {
        let mut order = [0; 8];
        order[..places.len()].copy_from_slice(&places);
        let answer = Answer::Order {
            places: order,
            len: u8::try_from(places.len()).unwrap_or(8),
        };
        let atoms = atoms_of(case, &question.atoms, &question.offer, &answer);
        classes.add(
            atoms,
            Class {
                answer,
                atoms,
                count: 1,
                arrival: Arrival::default(),
            },
        );
        if !next_order(&mut places) {
            return classes.classes;
        }
    }
}

/// The next order in the dictionary's sense; `false` after the last.
fn next_order(places: &mut [u8]) -> bool {
    let Some(at) = places.windows(2).rposition(|pair| pair[0] < pair[1]) else {
        return false;
    };
    let swap = places
        .iter()
        .rposition(|place| *place > places[at])
        .unwrap_or(at + 1);
    places.swap(at, swap);
    places[at + 1..].reverse();
    true
}

fn entries(machine: &Machine<'_>, question: &Question, fields: &[Field], places: u8) -> Vec<Class> {
    let values: Vec<Vec<(i32, u64)>> = fields
        .iter()
        .map(|field| told_apart(machine, field))
        .collect();
    let mut classes = Gather::new();
    let mut at = vec![0; values.len()];
    loop {
        let mut entered = [0; 3];
        let mut count = 1_u64;
        for ((slot, of), at) in entered.iter_mut().zip(&values).zip(&at) {
            (*slot, count) = (of[*at].0, count.saturating_mul(of[*at].1));
        }
        for place in 0..places {
            let answer = Answer::Values {
                values: entered,
                len: u8::try_from(fields.len()).unwrap_or(3),
                place,
            };
            let atoms = atoms_of(machine.case, &question.atoms, &question.offer, &answer);
            classes.add(
                (atoms, entered),
                Class {
                    answer,
                    atoms,
                    count,
                    arrival: Arrival::default(),
                },
            );
        }
        let next = (0..at.len())
            .rev()
            .find(|field| at[*field] + 1 < values[*field].len());
        let Some(next) = next else {
            return classes.classes;
        };
        at[next] += 1;
        at[next + 1..].fill(0);
    }
}

/// Gaps up to this size are taken value by value where entered values are compared with each other.
const SMALL: i64 = 16;

/// Values of a field that rules can tell apart, and how many each stands for.
fn told_apart(machine: &Machine<'_>, field: &Field) -> Vec<(i32, u64)> {
    if field.every {
        return (field.min..=field.max).map(|value| (value, 1)).collect();
    }
    let mut cuts: BTreeSet<i32> = field.cuts.iter().copied().collect();
    cuts.extend(field.places.iter().map(|place| machine.now[*place]));
    let mut values = Vec::new();
    let mut gap = |from: i64, to: i64| {
        let size = to - from + 1;
        if size <= 0 {
            return;
        }
        let one = |value: i64| i32::try_from(value).unwrap_or(i32::MAX);
        if field.ordered && size <= SMALL {
            values.extend((from..=to).map(|value| (one(value), 1)));
        } else {
            values.push((one(from + (size - 1) / 2), size.unsigned_abs()));
        }
    };
    let mut from = i64::from(field.min);
    for cut in cuts.range(field.min..=field.max) {
        gap(from, i64::from(*cut) - 1);
        gap(i64::from(*cut), i64::from(*cut));
        from = i64::from(*cut) + 1;
    }
    gap(from, i64::from(field.max));
    values
}

fn handoffs(case: &Case, question: &Question, known: u32) -> Vec<Class> {
    let Ask::Handoff {
        to,
        how,
        learns,
        transit,
        ..
    } = &question.offer
    else {
        return Vec::new();
    };
    let named = named(&question.atoms);
    let mut classes = Gather::new();
    for (receiver, role) in to.iter().enumerate() {
        let learned = learns[receiver].iter().enumerate();
        let learned = learned.fold(0, |set, (at, place)| {
            set | if place.is_some() { bit(at) } else { 0 }
        });
        let told = (named | learned) & known;
        for (way, delay) in (0..).zip(how) {
            each_subset(told, known & !told, |facts, count| {
                let answer = Answer::Handoff {
                    to: *role,
                    facts,
                    how: way,
                };
                let atoms = atoms_of(case, &question.atoms, &question.offer, &answer);
                let arrives = facts & learned;
                let waits = if transit.is_some() && arrives != 0 {
                    *delay
                } else {
                    0
                };
                let arrival = if arrives == 0 {
                    Arrival::default()
                } else {
                    (arrives, waits, role.0)
                };
                let class = Class {
                    answer,
                    atoms,
                    count,
                    arrival,
                };
                classes.add((atoms, arrival), class);
            });
        }
    }
    classes.classes
}

/// Every subset of `told`, each with none, one, two … of the others; how many sets of others of that size there are.
fn each_subset(told: u32, others: u32, mut tell: impl FnMut(u32, u64)) {
    let mut subset = 0_u32;
    loop {
        let mut with = subset;
        let (mut rest, size) = (others, others.count_ones());
        for number in 0..=size {
            tell(with, choose(size, number));
            let lowest = rest & rest.wrapping_neg();
            with |= lowest;
            rest &= !lowest;
        }
        if subset == told {
            return;
        }
        subset = subset.wrapping_sub(told) & told;
    }
}

fn choose(of: u32, number: u32) -> u64 {
    let mut count = 1_u64;
    for at in 0..number {
        count = count * u64::from(of - at) / u64::from(at + 1);
    }
    count
}

/// The bit of a position; none beyond 31.
pub(super) const fn bit(at: usize) -> u32 {
    if at < 32 { 1 << at } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::{choose, each_subset, next_order};

    #[test]
    fn subsets_are_told_with_how_many_others_there_are() {
        let mut told = Vec::new();
        each_subset(0b001, 0b110, |set, count| told.push((set, count)));
        // Without the first: none, one of two, both; with it the same.
        assert_eq!(
            told,
            [
                (0, 1),
                (0b010, 2),
                (0b110, 1),
                (0b001, 1),
                (0b011, 2),
                (0b111, 1)
            ]
        );
        assert_eq!(choose(5, 2), 10);
    }

    #[test]
    fn every_order_comes_once() {
        let mut order = [0, 1, 2, 3];
        let mut count = 1;
        while next_order(&mut order) {
            count += 1;
        }
        assert_eq!((count, order), (24, [3, 2, 1, 0]));
    }
}
