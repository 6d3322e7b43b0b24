//! What of a state anything can still hang on, scene by scene.
//!
//! Where both versions are written alike they do alike, whatever the state: so of a state only two things matter. One is what
//! decides where a play of either version can go on to. The other is what the changed pieces read or write: a value is told as
//! set only where it was another, so there even a thing nobody reads again makes a difference. Both matter as long as the
//! scenes where they do can still come.

use super::carry::Pair;
use super::parts::{Part, Parts, read, scene_reads, steering, touched, written};
use case::model::{
    Case, ChoiceIx, CriticalIx, DeadlineIx, Effect, FactIx, FailIx, KeyIx, LateIx, RoleIx, SceneIx,
    SceneKind, VarIx,
};
use std::collections::HashMap;

/// What lives where, in the numbers of the old version.
#[derive(Debug)]
pub struct Live {
    scenes: Vec<Parts>,
    ever: Parts,
    changed: Vec<bool>,
    alike: bool,
}

impl Live {
    /// Of two versions.
    pub fn of(pair: &Pair<'_>) -> Self {
        let mut making = Making::of(pair);
        let alike = making.anytime.is_empty() && making.changed.iter().all(|changed| !changed);
        while making.step() {}
        making.done(alike)
    }

    /// Whether the part lives in states that wait at the scene.
    pub fn at(&self, scene: SceneIx, part: Part) -> bool {
        self.scenes[scene.at()].contains(&part)
    }

    /// Whether it lives anywhere.
    pub fn ever(&self, part: Part) -> bool {
        self.ever.contains(&part)
    }

    /// Whether every scene, late consequence, deadline and the calendar are written alike, and all there still.
    pub const fn alike(&self) -> bool {
        self.alike
    }

    /// Whether the scene is written otherwise in the new version.
    pub fn changed(&self, scene: SceneIx) -> bool {
        self.changed[scene.at()]
    }
}

/// A fixed point in the making: what matters makes what decides over it matter.
struct Making<'p> {
    pair: &'p Pair<'p>,
    /// Parts of the old version by those of the new one, and the other way round.
    back: HashMap<Part, Part>,
    forth: HashMap<Part, Part>,
    changed: Vec<bool>,
    /// What each scene makes matter.
    reads: Vec<Parts>,
    /// What can matter at any time: consequences and deadlines come when their minute comes.
    anytime: Parts,
    wanted: Parts,
}

impl<'p> Making<'p> {
    fn of(pair: &'p Pair<'p>) -> Self {
        let forth = shared(pair);
        let back: HashMap<Part, Part> = forth.iter().map(|(old, new)| (*new, *old)).collect();
        let mut making = Self {
            pair,
            changed: Vec::new(),
            reads: Vec::new(),
            anytime: Parts::new(),
            wanted: Parts::new(),
            back,
            forth,
        };
        for at in (0..).map(SceneIx).take(pair.old.scenes.len()) {
            let same = pair.ids.scene(at).map(|new| pair.same_scene(at, new));
            let mut parts = Parts::new();
            // A scene that is gone is told as gone by entering it.
            if same == Some(false) {
                touched(pair.old, at, &mut parts);
                let mut new = Parts::new();
                if let Some(at) = pair.ids.scene(at) {
                    touched(pair.new, at, &mut new);
                }
                making.take_back(new, &mut parts);
            }
            making.changed.push(same != Some(true));
            making.wanted.extend(&parts);
            making.reads.push(parts);
        }
        making.changed_in_time();
        making.wanted.extend(making.anytime.clone());
        making
    }

    /// Late consequences, deadlines and the calendar, where they are written otherwise.
    fn changed_in_time(&mut self) {
        let pair = self.pair;
        if pair.old.clock != pair.new.clock {
            let all = (0..).take(pair.old.deadlines.len()).map(Part::Deadline);
            self.anytime.extend(all.chain([Part::Minute]));
        }
        for (at, old) in (0..).map(LateIx).zip(&pair.old.late) {
            let Some(new) = pair.ids.late(at).map(|new| &pair.new.late[new.at()]) else {
                continue;
            };
            if old.after != new.after
                || !pair.same_cond(&old.when, &new.when)
                || !pair.same_effects(&old.effects, &new.effects)
            {
                let (mut mine, mut theirs) = (Parts::new(), Parts::new());
                mine.extend([Part::Late(at.0), Part::Minute]);
                read(&old.when, &mut mine);
                read(&new.when, &mut theirs);
                touching(&old.effects, &mut mine);
                touching(&new.effects, &mut theirs);
                self.take_back(theirs, &mut mine);
                self.anytime.extend(mine);
            }
        }
        for (at, old) in (0..).map(DeadlineIx).zip(&pair.old.deadlines) {
            let Some(new) = pair.ids.deadline(at) else {
                continue;
            };
            let new = &pair.new.deadlines[new.at()];
            if old.span != new.span || !pair.same_effects(&old.missed, &new.missed) {
                let (mut mine, mut theirs) = (Parts::new(), Parts::new());
                mine.extend([Part::Deadline(at.0), Part::Minute]);
                touching(&old.missed, &mut mine);
                touching(&new.missed, &mut theirs);
                self.take_back(theirs, &mut mine);
                self.anytime.extend(mine);
            }
        }
    }

    /// One round; whether anything more matters than before.
    fn step(&mut self) -> bool {
        let pair = self.pair;
        let before = self.wanted.len();
        let theirs: Parts = self
            .wanted
            .iter()
            .filter_map(|part| self.forth.get(part).copied())
            .collect();
        for at in (0..).map(SceneIx).take(pair.old.scenes.len()) {
            let mut reads = std::mem::take(&mut self.reads[at.at()]);
            scene_reads(pair.old, at, &self.wanted, &mut reads);
            if let Some(new) = pair.ids.scene(at) {
                let mut also = Parts::new();
                scene_reads(pair.new, new, &theirs, &mut also);
                self.take_back(also, &mut reads);
            }
            self.wanted.extend(&reads);
            self.reads[at.at()] = reads;
        }
        let mut mine = Parts::new();
        in_time(pair.old, &self.wanted, &mut mine);
        let mut also = Parts::new();
        in_time(pair.new, &theirs, &mut also);
        self.take_back(also, &mut mine);
        self.wanted.extend(&mine);
        self.anytime.extend(mine);
        self.wanted.len() > before
    }

    /// Parts of the new version as parts of the old one; what the old one lacks is in both as at the start.
    fn take_back(&self, new: Parts, out: &mut Parts) {
        out.extend(new.iter().filter_map(|part| self.back.get(part)));
    }

    fn done(self, alike: bool) -> Live {
        let follows: Vec<Vec<usize>> = self
            .pair
            .old
            .scenes
            .iter()
            .map(|scene| ways(self.pair.old, &scene.kind))
            .collect();
        let mut scenes = Vec::new();
        for at in 0..follows.len() {
            let mut parts = self.anytime.clone();
            let (mut seen, mut open) = (vec![false; follows.len()], vec![at]);
            while let Some(at) = open.pop() {
                if !std::mem::replace(&mut seen[at], true) {
                    parts.extend(&self.reads[at]);
                    open.extend(&follows[at]);
                }
            }
            scenes.push(parts);
        }
        Live {
            scenes,
            ever: self.wanted,
            changed: self.changed,
            alike,
        }
    }
}

/// Everything effects read or write.
fn touching(effects: &[Effect], out: &mut Parts) {
    steering(effects, None, out);
    written(effects, out);
}

/// What the consequences and deadlines that matter read, and they themselves.
fn in_time(case: &Case, wanted: &Parts, out: &mut Parts) {
    let matters = |own: Part, effects: &[Effect]| {
        let mut writes = Parts::new();
        written(effects, &mut writes);
        let mut risks = Parts::new();
        steering(effects, Some(wanted), &mut risks);
        wanted.contains(&own)
            || !risks.is_empty()
            || writes.iter().any(|part| wanted.contains(part))
    };
    for (at, late) in (0..).zip(&case.late) {
        if matters(Part::Late(at), &late.effects) {
            out.insert(Part::Late(at));
            read(&late.when, out);
            steering(&late.effects, Some(wanted), out);
        }
    }
    for (at, deadline) in (0..).zip(&case.deadlines) {
        if matters(Part::Deadline(at), &deadline.missed) {
            out.insert(Part::Deadline(at));
            steering(&deadline.missed, Some(wanted), out);
        }
    }
}

/// Parts that both versions have, by their numbers.
fn shared(pair: &Pair<'_>) -> HashMap<Part, Part> {
    let (old, ids) = (pair.old, &pair.ids);
    let mut both = HashMap::new();
    macro_rules! table {
        ($count:expr, $ix:ident, $of:ident, $part:ident) => {
            for at in (0..).map($ix).take($count) {
                if let Some(new) = ids.$of(at) {
                    both.insert(Part::$part(at.0), Part::$part(new.0));
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
                both.insert(Part::Knows(role.0, fact.0), Part::Knows(to.0, new.0));
            }
        }
    }
    both.insert(Part::Minute, Part::Minute);
    both
}

/// Scenes that can follow, whatever the conditions say.
fn ways(case: &Case, kind: &SceneKind) -> Vec<usize> {
    let (own, next) = match kind {
        SceneKind::Decides(decision, next) => {
            let own = decision
                .offer
                .outcomes()
                .filter_map(|ix| case.outcomes[ix.at()].next);
            (own.collect(), next)
        }
        SceneKind::Continues(next) => (Vec::new(), next),
        SceneKind::Ends(_) => return Vec::new(),
    };
    let branches = next.branches.iter().map(|(_, to)| *to);
    let all = own.into_iter().chain(branches).chain([next.otherwise]);
    all.map(SceneIx::at).collect()
}
