//! Answers that stand for all: any other is judged as one of them by both versions.

use super::carry::Pair;
use super::changed::Changed;
use super::entangled::read_otherwise;
use crate::lower::{Program, Slot};
use case::model::{
    Answer, Case, Cond, Decision, Effect, EnterField, Offer, OptionsKind, RoleIx, SceneIx,
    SceneKind, Term, VarIx, VarKind,
};
use engine::{Context, State, holds, offer};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

/// Ranges up to this many numbers are tried whole.
const WHOLE: i64 = 40;
/// A number that goes on living in a variable is tried whole up to this many.
const STORED: i64 = 1_000;
/// Facts up to this many are tried in every combination.
const FACTS: u32 = 12;
/// Answers looked at for one decision.
const MOST: usize = 200_000;

/// Finds them, each list once.
pub struct Answers<'p> {
    pair: &'p Pair<'p>,
    changed: &'p Changed,
    program: &'p Program,
    known: HashMap<(SceneIx, u32, Option<u32>), Rc<[Answer]>>,
    /// Numbers that a comparison of either version can tell from their neighbours.
    cuts: BTreeSet<i32>,
    /// Old variables whose numbers are read other than by comparing them with fixed ones.
    entangled: HashSet<VarIx>,
    /// Whether every answer is stood for.
    pub whole: bool,
    /// Bytes the lists hold.
    pub bytes: usize,
}

impl<'p> Answers<'p> {
    /// For two versions, under the old version's parameters.
    pub fn of(pair: &'p Pair<'p>, changed: &'p Changed, program: &'p Program) -> Self {
        let mut cuts: BTreeSet<i32> = program.params.iter().copied().collect();
        let mut entangled = HashSet::new();
        for case in [pair.old, pair.new] {
            cuts.extend(numbers(case));
        }
        // What the new version alone has begins as it says.
        cuts.extend(pair.new.params.iter().map(|param| param.default));
        for (case, back) in [(pair.old, None), (pair.new, Some(pair))] {
            for var in read_otherwise(case) {
                let old = match back {
                    None => Some(var),
                    Some(pair) => (0..)
                        .map(VarIx)
                        .take(pair.old.vars.len())
                        .find(|old| pair.ids.var(*old) == Some(var)),
                };
                entangled.extend(old);
            }
        }
        let around = cuts
            .iter()
            .flat_map(|cut| [cut.saturating_sub(1), *cut, cut.saturating_add(1)]);
        Self {
            cuts: around.collect(),
            pair,
            changed,
            program,
            known: HashMap::new(),
            entangled,
            whole: true,
            bytes: 0,
        }
    }

    /// The answers of the waiting scene. `new` is the state of the new version, where it still goes along.
    pub fn at(&mut self, state: &State, new: Option<&State>) -> Rc<[Answer]> {
        let SceneKind::Decides(decision, _) = &self.pair.old.scenes[state.scene.at()].kind else {
            return Rc::new([]);
        };
        let offered = offer(self.pair.old, state).unwrap_or_default().0;
        let also = new.map(|new| offer(self.pair.new, new).unwrap_or_default().0);
        let key = (state.scene, offered, also);
        if let Some(known) = self.known.get(&key) {
            return Rc::clone(known);
        }
        let found: Rc<[Answer]> = self.find(decision, state, new, offered).into();
        // What is entered may be compared with what the state holds.
        if !matches!(decision.offer, Offer::Enter { .. }) {
            self.bytes += size_of_val(&*found) + 64;
            self.known.insert(key, Rc::clone(&found));
        }
        found
    }

    fn find(
        &mut self,
        decision: &Decision,
        state: &State,
        new: Option<&State>,
        offered: u32,
    ) -> Vec<Answer> {
        let all = match &decision.offer {
            Offer::Choices { .. } => {
                return positions(offered).map(Answer::Choice).collect();
            }
            Offer::Handoff { to, how, .. } => {
                let mut all = Vec::new();
                let tell = self.telling(state.scene, decision);
                for facts in self.facts(offered & tell) {
                    for to in to {
                        for (how, _) in (0..=u8::MAX).zip(how) {
                            let to = *to;
                            all.push(Answer::Handoff { to, facts, how });
                        }
                    }
                }
                return all;
            }
            Offer::Options { min, max, kind, .. } => {
                // Both kinds are ticked alike.
                match kind {
                    OptionsKind::Several | OptionsKind::Assemble => {}
                }
                let span = u32::from(*min)..=u32::from(*max);
                subsets(offered)
                    .filter(|set| span.contains(&set.count_ones()))
                    .map(Answer::Options)
                    .collect()
            }
            Offer::Order { .. } => {
                let options: Vec<u8> = positions(offered).collect();
                let mut all = Vec::new();
                orders(&options, &mut Vec::new(), &mut all);
                all
            }
            Offer::Enter { fields, places, .. } => {
                self.entered(decision, fields, places.len().max(1), (state, new))
            }
        };
        self.told_apart(decision, state, new, all)
    }

    /// One of each that both versions judge alike.
    fn told_apart(
        &self,
        decision: &Decision,
        state: &State,
        new: Option<&State>,
        all: Vec<Answer>,
    ) -> Vec<Answer> {
        let (pair, scene) = (self.pair, state.scene);
        let (mut atoms, mut kept) = (Vec::new(), Vec::new());
        read_by(pair.old, decision, &mut atoms, &mut kept);
        let new = new.zip(pair.decisions(state.scene).ok().map(|(_, new)| new));
        let (mut new_atoms, mut new_kept) = (Vec::new(), Vec::new());
        if let Some((_, decision)) = new {
            read_by(pair.new, decision, &mut new_atoms, &mut new_kept);
        }
        let mut seen = HashSet::new();
        all.into_iter()
            .filter(|answer| {
                let mut tells = judged(pair.old, state, decision, answer, &atoms, &kept);
                if let Some((state, decision)) = new {
                    match pair.answer(scene, answer) {
                        Ok(carried) => {
                            tells.push(i64::from(takes(pair.new, state, decision, &carried)));
                            tells.extend(judged(
                                pair.new, state, decision, &carried, &new_atoms, &new_kept,
                            ));
                        }
                        Err(_) => tells.push(-1),
                    }
                }
                seen.insert(tells)
            })
            .collect()
    }

    /// Facts of a handoff, by position, whose sending anything can hang on: the judgement reads them, or knowing them matters.
    fn telling(&self, scene: SceneIx, decision: &Decision) -> u32 {
        let Offer::Handoff { to, facts, .. } = &decision.offer else {
            return u32::MAX;
        };
        if self.changed.question(scene) {
            return u32::MAX;
        }
        let mut tell = 0;
        for (at, fact) in (0..32).zip(facts) {
            let place = |role: &RoleIx| self.program.places.find(Slot::Knows(role.0, fact.0));
            let matters = |role: &RoleIx| place(role).is_some();
            if to.iter().any(matters) {
                tell |= 1_u32 << at;
            }
        }
        // Where it asks alike, the facts stand in the same places in both.
        let both = self.pair.decisions(scene);
        let both = both.map(|(old, new)| [(self.pair.old, old), (self.pair.new, new)]);
        for (case, decision) in both.into_iter().flatten() {
            tell |= asked_for(case, decision);
        }
        tell
    }

    fn facts(&mut self, offered: u32) -> Vec<u32> {
        if offered.count_ones() <= FACTS {
            return subsets(offered).collect();
        }
        self.whole = false;
        let singles = positions(offered).map(|position| 1 << position);
        [0, offered].into_iter().chain(singles).collect()
    }

    fn entered(
        &mut self,
        decision: &Decision,
        fields: &[EnterField],
        places: usize,
        (state, new): (&State, Option<&State>),
    ) -> Vec<Answer> {
        let pair = self.pair;
        let other = pair.decisions(state.scene).ok().map(|(_, new)| new);
        let mut kept = Vec::new();
        read_by(pair.old, decision, &mut Vec::new(), &mut kept);
        let mut rows = vec![[0; 3]];
        for (at, field) in fields.iter().enumerate() {
            let size = i64::from(field.max) - i64::from(field.min) + 1;
            let stored = kept
                .iter()
                .any(|(var, of)| usize::from(*of) == at && self.entangled.contains(var));
            let whole = size <= WHOLE || stored && size <= STORED;
            self.whole &= whole || !stored;
            let values: Vec<i32> = if whole {
                (field.min..=field.max).collect()
            } else {
                let theirs = new.into_iter().flat_map(|new| &new.vars);
                let held =
                    state.vars.iter().chain(theirs).flat_map(|value| {
                        [value.saturating_sub(1), *value, value.saturating_add(1)]
                    });
                let mut ends = vec![field.min, field.max];
                if let Some(Offer::Enter { fields: new, .. }) = other.map(|new| &new.offer) {
                    for new in new.iter().filter(|new| new.id == field.id) {
                        ends.extend([new.min - 1, new.min, new.max, new.max + 1]);
                    }
                }
                let all: BTreeSet<i32> =
                    self.cuts.iter().copied().chain(held).chain(ends).collect();
                all.range(field.min..=field.max).copied().collect()
            };
            if rows.len().saturating_mul(values.len()) > MOST {
                self.whole = false;
                break;
            }
            rows = rows
                .iter()
                .flat_map(|row| {
                    values.iter().map(move |value| {
                        let mut row = *row;
                        if let Some(slot) = row.get_mut(at) {
                            *slot = *value;
                        }
                        row
                    })
                })
                .collect();
        }
        let len = u8::try_from(fields.len()).unwrap_or(u8::MAX);
        let mut all = Vec::new();
        for values in rows {
            for (place, _) in (0..=u8::MAX).zip(0..places) {
                all.push(Answer::Values { values, len, place });
            }
        }
        all
    }
}

/// Whether the new version takes the answer, as far as answers to the same decision differ in it.
fn takes(case: &Case, state: &State, decision: &Decision, answer: &Answer) -> bool {
    let offered = offer(case, state).unwrap_or_default().0;
    match (&decision.offer, answer) {
        (Offer::Options { min, max, .. }, Answer::Options(set)) => {
            let span = u32::from(*min)..=u32::from(*max);
            set & !offered == 0 && span.contains(&set.count_ones())
        }
        (Offer::Enter { fields, .. }, Answer::Values { values, .. }) => fields
            .iter()
            .zip(values)
            .all(|(field, value)| (field.min..=field.max).contains(value)),
        (
            Offer::Choices { .. }
            | Offer::Options { .. }
            | Offer::Order { .. }
            | Offer::Enter { .. }
            | Offer::Handoff { .. },
            _,
        ) => true,
    }
}

/// How an answer reads: each atom, and each number that is kept.
fn judged(
    case: &Case,
    state: &State,
    decision: &Decision,
    answer: &Answer,
    atoms: &[&Cond],
    kept: &[(VarIx, u8)],
) -> Vec<i64> {
    let context = Context {
        case,
        state,
        answer: Some((&decision.offer, answer)),
    };
    let atoms = atoms.iter().map(|atom| i64::from(holds(atom, &context)));
    let kept = kept.iter().map(|(_, field)| match answer {
        Answer::Values { values, .. } => values
            .get(usize::from(*field))
            .map_or(0, |value| i64::from(*value)),
        Answer::Choice(_) | Answer::Options(_) | Answer::Order { .. } | Answer::Handoff { .. } => 0,
    });
    atoms.chain(kept).collect()
}

/// Facts of a handoff, by position, for which its judgement or what comes of it asks.
fn asked_for(case: &Case, decision: &Decision) -> u32 {
    let Offer::Handoff { facts, .. } = &decision.offer else {
        return u32::MAX;
    };
    let mut atoms = Vec::new();
    read_by(case, decision, &mut atoms, &mut Vec::new());
    let asked = atoms.into_iter().map(|atom| match atom {
        Cond::Includes(facts) | Cond::Excludes(facts) => *facts,
        Cond::Carries(duty) => {
            let carry = &case.duties[duty.at()].carry;
            let carried = (0..32).zip(facts).filter(|(_, fact)| carry.contains(fact));
            carried.fold(0, |set, (at, _)| set | 1_u32 << at)
        }
        Cond::To(_) | Cond::How(_) => 0,
        Cond::Always
        | Cond::All(_)
        | Cond::Any(_)
        | Cond::Not(_)
        | Cond::Compare(..)
        | Cond::Visited(_)
        | Cond::Took(_)
        | Cond::Knows(..)
        | Cond::Played(_)
        | Cond::Deadline(..)
        | Cond::Failed(_)
        | Cond::Count(..)
        | Cond::Before(..)
        | Cond::First(_)
        | Cond::Place(_) => u32::MAX,
    });
    asked.fold(0, |all, facts| all | facts)
}

/// The atoms that read the answer to a decision, and the numbers it keeps: variable, field.
pub(super) fn read_by<'c>(
    case: &'c Case,
    decision: &'c Decision,
    atoms: &mut Vec<&'c Cond>,
    kept: &mut Vec<(VarIx, u8)>,
) {
    let mut asked = |when: &'c Cond| {
        when.atoms(&mut |atom| {
            if atom.reads_answer() {
                atoms.push(atom);
            }
        });
    };
    for outcome in decision.offer.outcomes() {
        let outcome = &case.outcomes[outcome.at()];
        asked(&outcome.when);
        Effect::each(&outcome.effects, &mut |effect| match effect {
            Effect::When(when, _) => asked(when),
            Effect::Set(var, Term::Field(field)) => kept.push((*var, *field)),
            Effect::Set(..)
            | Effect::Add(..)
            | Effect::Learn(..)
            | Effect::Later(_)
            | Effect::Start(_)
            | Effect::Meet(_)
            | Effect::Draw(_)
            | Effect::Ledger(_) => {}
        });
    }
}

/// Every number a comparison names, and every bound.
fn numbers(case: &Case) -> Vec<i32> {
    let mut all = Vec::new();
    case.conditions(&mut |_, cond| {
        cond.atoms(&mut |atom| {
            for side in atom.sides() {
                if let Term::Literal(number) = side {
                    all.push(number);
                }
            }
        });
    });
    for var in &case.vars {
        if let VarKind::Int(low, high) = &var.kind {
            all.extend([*low, *high]);
        }
    }
    all
}

fn positions(set: u32) -> impl Iterator<Item = u8> {
    (0..32).filter(move |position| set & (1 << position) != 0)
}

/// Every subset, the empty one first.
fn subsets(of: u32) -> impl Iterator<Item = u32> {
    let mut next = Some(0_u32);
    std::iter::from_fn(move || {
        let now = next?;
        let after = now.wrapping_sub(of) & of;
        next = (after != 0).then_some(after);
        Some(now)
    })
}

fn orders(options: &[u8], before: &mut Vec<u8>, all: &mut Vec<Answer>) {
    if before.len() == options.len() {
        let mut places = [0; 8];
        places[..before.len()].copy_from_slice(before);
        let len = u8::try_from(before.len()).unwrap_or(u8::MAX);
        all.push(Answer::Order { places, len });
        return;
    }
    for option in options {
        if !before.contains(option) {
            before.push(*option);
            orders(options, before, all);
            before.pop();
        }
    }
}
