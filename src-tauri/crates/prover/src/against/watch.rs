//! What of the old version's states the changed pieces look at or change, in either version: a value is told as set only where it
//! was another, so there even a thing nobody reads again makes a difference.

use super::carry::Pair;
use super::changed::Changed;
use super::parts::{
    Part, Parts, allowed, arriving, counting, follows, known_by, read, routes, steering, touched,
    written,
};
use crate::lower::{Slot, Watched};
use case::model::{
    ChoiceIx, CriticalIx, DeadlineIx, Effect, FactIx, FailIx, KeyIx, LateIx, Outcome, RoleIx,
    SceneIx, SceneKind, VarIx,
};
use std::collections::HashMap;

/// What is looked at, in the numbers of the old version.
#[derive(Debug)]
pub struct Watch {
    /// Places of a search.
    pub watched: Watched,
    /// By scene, what no place of a search holds whole, as long as a changed piece that looks at it can still come.
    pub counts: Vec<Vec<Part>>,
    /// Everything, to the last message.
    pub all: bool,
    /// Times a choice is taken, and times a key counts, make a difference up to these.
    pub most: (u16, u16),
}

impl Watch {
    /// Of two versions; `follows` are the scenes that can follow each.
    pub fn of(pair: &Pair<'_>, changed: &Changed, follows: &[Vec<usize>]) -> Self {
        let old = pair.old;
        let back = Back::of(pair);
        let scenes = (0..).map(SceneIx).take(old.scenes.len());
        let scenes: Vec<Parts> = scenes.map(|at| back.scene(changed, at)).collect();
        let late = (0..).map(LateIx).take(old.late.len());
        let late: Vec<Parts> = late.map(|at| back.late(changed, at)).collect();
        let deadlines = (0..).map(DeadlineIx).take(old.deadlines.len());
        let deadlines: Vec<Parts> = deadlines.map(|at| back.deadline(changed, at)).collect();
        let mut anytime = Parts::new();
        for parts in late.iter().chain(&deadlines) {
            anytime.extend(parts);
        }
        let counts = (0..scenes.len()).map(|at| {
            let mut parts = anytime.clone();
            let (mut seen, mut open) = (vec![false; follows.len()], vec![at]);
            while let Some(at) = open.pop() {
                if !std::mem::replace(&mut seen[at], true) {
                    parts.extend(&scenes[at]);
                    open.extend(&follows[at]);
                }
            }
            // The minute has a flag of its own, and what is sent hangs on no message before.
            let mut counts: Vec<Part> = parts
                .into_iter()
                .filter(|part| {
                    slot(*part).is_none() && !matches!(part, Part::Minute | Part::Transit(_))
                })
                .collect();
            counts.sort_unstable();
            counts
        });
        Self {
            counts: counts.collect(),
            most: most(pair),
            all: changed.order,
            watched: Watched {
                scenes: slots(&scenes),
                late: slots(&late),
                deadlines: slots(&deadlines),
                minutes: changed.minutes,
                ends: changed.ends.clone(),
            },
        }
    }
}

/// The most often any choice can be taken or any key counts, where that is limited.
fn most(pair: &Pair<'_>) -> (u16, u16) {
    let (mut taken, mut counted) = (1, 1);
    for case in [pair.old, pair.new] {
        let choices = case.scenes.iter().flat_map(|scene| scene.choices());
        taken = choices
            .filter_map(|choice| choice.limit)
            .fold(taken, u16::max);
        let outcomes = case.outcomes.iter().map(|outcome| outcome.repeat_max);
        counted = outcomes.fold(counted, u16::max);
    }
    (taken, counted)
}

/// The places of parts, in order.
fn slots(of: &[Parts]) -> Vec<Vec<Slot>> {
    let list = |parts: &Parts| {
        let slots = parts.iter().filter_map(|part| slot(*part));
        let mut slots: Vec<Slot> = slots.collect();
        slots.sort_unstable();
        slots
    };
    of.iter().map(list).collect()
}

/// The place of a part; none where a place would not hold all of it.
const fn slot(part: Part) -> Option<Slot> {
    match part {
        Part::Var(var) => Some(Slot::Var(var)),
        Part::Knows(role, fact) => Some(Slot::Knows(role, fact)),
        Part::Visited(scene) => Some(Slot::Visited(scene)),
        Part::Deadline(at) => Some(Slot::Deadline(at)),
        Part::Late(at) => Some(Slot::Late(at)),
        Part::Taken(_)
        | Part::Counted(_)
        | Part::Critical(_)
        | Part::Fail(_)
        | Part::Transit(_)
        | Part::Minute => None,
    }
}

/// Parts of the old version by those of the new one.
struct Back<'p> {
    pair: &'p Pair<'p>,
    parts: HashMap<Part, Part>,
}

impl<'p> Back<'p> {
    fn of(pair: &'p Pair<'p>) -> Self {
        Self {
            pair,
            parts: shared(pair),
        }
    }

    /// Parts of the new version as parts of the old one; what the old one lacks is in both as at the start.
    fn take(&self, new: &Parts, out: &mut Parts) {
        out.extend(new.iter().filter_map(|part| self.parts.get(part)));
    }

    fn scene(&self, changed: &Changed, at: SceneIx) -> Parts {
        let mut parts = Parts::new();
        // A scene that is gone is told as gone by entering it.
        if let Some(to) = self.pair.ids.scene(at).filter(|_| changed.scene(at)) {
            let mut new = Parts::new();
            if changed.question(at) {
                touched(self.pair.old, at, &mut parts);
                touched(self.pair.new, to, &mut new);
            } else {
                self.consequences(at, to, &mut parts, &mut new);
            }
            self.take(&new, &mut parts);
        }
        parts
    }

    /// What is looked at or changed where a scene asks and judges as before: only what is written otherwise of the rest.
    fn consequences(&self, at: SceneIx, to: SceneIx, mine: &mut Parts, theirs: &mut Parts) {
        let pair = self.pair;
        let (old, new) = (&pair.old.scenes[at.at()], &pair.new.scenes[to.at()]);
        if !pair.same_encounter(old.encounter, new.encounter)
            || !pair.same_effects(&old.arrive, &new.arrive)
        {
            arriving(pair.old, at, mine);
            arriving(pair.new, to, theirs);
        }
        if let (SceneKind::Decides(_, from), SceneKind::Decides(_, next)) = (&old.kind, &new.kind)
            && !pair.same_next(from, next)
        {
            routes(from, mine);
            routes(next, theirs);
        }
        let Ok((old, new)) = pair.decisions(at) else {
            return;
        };
        counting(old, mine);
        counting(new, theirs);
        let duty = !pair.same_duty(old.duty, new.duty);
        if duty {
            allowed(pair.old, old.duty, mine);
            allowed(pair.new, new.duty, theirs);
        }
        for (from, to) in old.offer.outcomes().zip(new.offer.outcomes()) {
            if !pair.same_outcome(from, to) {
                if asks(&pair.old.outcomes[from.at()]) || asks(&pair.new.outcomes[to.at()]) {
                    known_by(pair.old, old, mine);
                    known_by(pair.new, new, theirs);
                }
                follows(pair.old, old.duty, from, mine);
                follows(pair.new, new.duty, to, theirs);
            }
        }
    }

    fn late(&self, changed: &Changed, at: LateIx) -> Parts {
        let mut parts = Parts::new();
        if let Some(to) = self.pair.ids.late(at).filter(|_| changed.late(at)) {
            let (old, new) = (&self.pair.old.late[at.at()], &self.pair.new.late[to.at()]);
            let mut theirs = Parts::new();
            parts.insert(Part::Late(at.0));
            read(&old.when, &mut parts);
            read(&new.when, &mut theirs);
            touching(&old.effects, &mut parts);
            touching(&new.effects, &mut theirs);
            self.take(&theirs, &mut parts);
        }
        parts
    }

    fn deadline(&self, changed: &Changed, at: DeadlineIx) -> Parts {
        let mut parts = Parts::new();
        if let Some(to) = self.pair.ids.deadline(at).filter(|_| changed.deadline(at)) {
            let mut theirs = Parts::new();
            parts.insert(Part::Deadline(at.0));
            touching(&self.pair.old.deadlines[at.at()].missed, &mut parts);
            touching(&self.pair.new.deadlines[to.at()].missed, &mut theirs);
            self.take(&theirs, &mut parts);
        }
        parts
    }
}

/// Whether what an outcome does hangs on the answer.
fn asks(outcome: &Outcome) -> bool {
    let mut asks = false;
    Effect::each(&outcome.effects, &mut |effect| {
        if let Effect::When(when, _) = effect {
            when.atoms(&mut |atom| asks |= atom.reads_answer());
        }
    });
    asks
}

/// Everything effects read or write.
fn touching(effects: &[Effect], out: &mut Parts) {
    steering(effects, out);
    written(effects, out);
}

/// Parts that both versions have: those of the old one by those of the new one.
fn shared(pair: &Pair<'_>) -> HashMap<Part, Part> {
    let (old, ids) = (pair.old, &pair.ids);
    let mut both = HashMap::new();
    macro_rules! table {
        ($count:expr, $ix:ident, $of:ident, $part:ident) => {
            for at in (0..).map($ix).take($count) {
                if let Some(new) = ids.$of(at) {
                    both.insert(Part::$part(new.0), Part::$part(at.0));
                }
            }
        };
    }
    table!(old.vars.len(), VarIx, var, Var);
    table!(old.scenes.len(), SceneIx, scene, Visited);
    table!(old.scenes.len(), SceneIx, scene, Transit);
    table!(old.choices.len(), ChoiceIx, choice, Taken);
    table!(usize::from(old.keys), KeyIx, key, Counted);
    table!(old.critical.len(), CriticalIx, critical, Critical);
    table!(old.fails.len(), FailIx, fail, Fail);
    table!(old.deadlines.len(), DeadlineIx, deadline, Deadline);
    table!(old.late.len(), LateIx, late, Late);
    for role in (0..).map(RoleIx).take(old.roles.len()) {
        for fact in (0..).map(FactIx).take(old.facts.len()) {
            if let Some((to, new)) = ids.role(role).zip(ids.fact(fact)) {
                both.insert(Part::Knows(to.0, new.0), Part::Knows(role.0, fact.0));
            }
        }
    }
    both.insert(Part::Minute, Part::Minute);
    both
}
