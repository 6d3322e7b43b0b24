//! Scenes where ways meet and nothing remembers which way one came.

use super::dominators::dominators;
use super::trace::{Mark, Trace, each, entering, of_outcome};
use crate::compile::Lower;
use crate::finding::Code;
use crate::model::{Case, Decision, Next, Offer, Scene, SceneIx, SceneKind};
use std::collections::BTreeSet;

impl Lower<'_> {
    /// `amnesia-merge`: a scene with two scenes before it, where nothing that differs by the way taken (what was written since
    /// the ways parted, and what parted them) is read there or after. Endings are exempt: the debrief remembers.
    pub(super) fn merges(&mut self, case: &Case, trace: &Trace) {
        let ways = Ways::of(case, trace);
        let parents = dominators(case.start.at(), &trace.ways, &ways.before);
        for (at, scene) in case.scenes.iter().enumerate() {
            let ends = matches!(scene.kind, SceneKind::Ends(_));
            let meet = ways.before[at].len();
            let Some(parting) = parents[at].filter(|_| meet > 1 && !ends) else {
                continue;
            };
            if !ways.remembered(trace, at, parting) {
                let args = vec![("scene", scene.id.clone()), ("ways", meet.to_string())];
                self.on_scene(Code::AmnesiaMerge, SceneIx(at as u16), args);
            }
        }
    }
}

/// By scene.
struct Ways {
    /// The other scenes that lead there.
    before: Vec<BTreeSet<usize>>,
    /// What entering it writes.
    entered: Vec<Vec<Mark>>,
    /// What leaving it writes, and what decides where to.
    left: Vec<BTreeSet<Mark>>,
}

impl Ways {
    fn of(case: &Case, trace: &Trace) -> Self {
        let mut before: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); trace.ways.len()];
        for (from, ways) in trace.ways.iter().enumerate() {
            for to in ways.iter().filter(|to| **to != from) {
                before[*to].insert(from);
            }
        }
        let scenes = || (0..).map(SceneIx).zip(&case.scenes);
        Self {
            before,
            entered: scenes().map(|(ix, scene)| entering(ix, scene)).collect(),
            left: scenes().map(|(_, scene)| leaving(case, scene)).collect(),
        }
    }

    /// Whether something that can differ on arrival is read from there on: written on some way since the ways parted, or the
    /// reason they parted.
    fn remembered(&self, trace: &Trace, at: usize, parting: usize) -> bool {
        let here = SceneIx(at as u16);
        let read = |mark: &Mark| trace.read_from(*mark, here);
        if self.left[parting].iter().any(read) {
            return true;
        }
        let mut seen = BTreeSet::from([at, parting]);
        let mut open = vec![at];
        while let Some(scene) = open.pop() {
            for from in &self.before[scene] {
                if seen.insert(*from) {
                    if self.entered[*from]
                        .iter()
                        .chain(&self.left[*from])
                        .any(read)
                    {
                        return true;
                    }
                    open.push(*from);
                }
            }
        }
        false
    }
}

fn leaving(case: &Case, scene: &Scene) -> BTreeSet<Mark> {
    let mut marks = BTreeSet::new();
    match &scene.kind {
        SceneKind::Ends(_) => {}
        SceneKind::Continues(next) => reasons(next, &mut marks),
        SceneKind::Decides(decision, next) => {
            reasons(next, &mut marks);
            for ix in decision.offer.outcomes() {
                let written = case.outcomes.get(ix.at()).map(of_outcome);
                marks.extend(written.into_iter().flatten().map(|write| write.mark));
            }
            marks.extend(told(decision));
        }
    }
    marks
}

fn reasons(next: &Next, marks: &mut BTreeSet<Mark>) {
    for (when, _) in &next.branches {
        each(when, &mut |mark| {
            marks.insert(mark);
        });
    }
}

/// What a decision writes beyond the effects of its outcomes.
fn told(decision: &Decision) -> Vec<Mark> {
    match &decision.offer {
        Offer::Choices { choices, .. } => {
            choices.iter().map(|choice| Mark::Took(choice.ix)).collect()
        }
        Offer::Handoff { to, facts, .. } => facts
            .iter()
            .flat_map(|fact| to.iter().map(|role| Mark::Known(*role, *fact)))
            .collect(),
        Offer::Options { .. } | Offer::Order { .. } | Offer::Enter { .. } => Vec::new(),
    }
}
