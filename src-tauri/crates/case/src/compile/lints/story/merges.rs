//! Scenes where ways meet and nothing remembers which way one came.

use super::trace::{Mark, Trace, entering, of_outcome};
use crate::compile::Lower;
use crate::compile::whole::outcomes;
use crate::finding::Code;
use crate::model::{Case, SceneIx, SceneKind};
use std::collections::BTreeSet;

impl Lower<'_> {
    /// `amnesia-merge`: a scene with two scenes before it, where nothing that differs by the way taken (what was written since
    /// the ways parted, and what parted them) is read there or after. Endings are exempt: the debrief remembers.
    pub(super) fn merges(&mut self, case: &Case, trace: &Trace) {
        let mut before: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); trace.ways.len()];
        for (from, ways) in trace.ways.iter().enumerate() {
            for to in ways.iter().filter(|to| **to != from) {
                before[*to].insert(from);
            }
        }
        let parents = dominators(case.start.at(), &trace.ways, &before);
        for (at, scene) in case.scenes.iter().enumerate() {
            let (Some(parting), false) = (parents[at], matches!(scene.kind, SceneKind::Ends(_)))
            else {
                continue;
            };
            if before[at].len() < 2 || at == case.start.at() {
                continue;
            }
            let here = SceneIx(at as u16);
            let marks = differing(case, at, parting, &before);
            if !marks.iter().any(|mark| trace.read_from(*mark, here)) {
                let args = vec![
                    ("scene", scene.id.clone()),
                    ("ways", before[at].len().to_string()),
                ];
                self.on_scene(Code::AmnesiaMerge, here, args);
            }
        }
    }
}

/// What can differ on arrival: written on some way since the ways parted, or the reason they parted.
fn differing(case: &Case, at: usize, parting: usize, before: &[BTreeSet<usize>]) -> Vec<Mark> {
    let mut between = BTreeSet::from([at]);
    let mut open = vec![at];
    while let Some(scene) = open.pop() {
        for from in &before[scene] {
            if *from != parting && between.insert(*from) {
                open.push(*from);
            }
        }
    }
    between.remove(&at);
    let mut marks = Vec::new();
    for ix in &between {
        marks.extend(entering(SceneIx(*ix as u16), &case.scenes[*ix]));
    }
    between.insert(parting);
    for ix in between {
        match &case.scenes[ix].kind {
            SceneKind::Ends(_) => {}
            SceneKind::Continues(next) => {
                next.branches
                    .iter()
                    .for_each(|(when, _)| super::trace::each(when, &mut |mark| marks.push(mark)));
            }
            SceneKind::Decides(decision, next) => {
                next.branches
                    .iter()
                    .for_each(|(when, _)| super::trace::each(when, &mut |mark| marks.push(mark)));
                for ix in outcomes(&decision.offer) {
                    let outcome = case.outcomes.get(ix.at());
                    marks.extend(
                        outcome
                            .into_iter()
                            .flat_map(of_outcome)
                            .map(|write| write.mark),
                    );
                }
                marks.extend(told(decision));
            }
        }
    }
    marks
}

/// What a decision writes beyond the effects of its outcomes.
fn told(decision: &crate::model::Decision) -> Vec<Mark> {
    use crate::model::Offer;
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

/// For each scene the nearest one through which every way from the start leads; `None` for the start and what it does not
/// reach. (Cooper, Harvey and Kennedy, *A Simple, Fast Dominance Algorithm*, 2001.)
fn dominators(start: usize, ways: &[Vec<usize>], before: &[BTreeSet<usize>]) -> Vec<Option<usize>> {
    let order = postorder(start, ways);
    let mut rank = vec![0; ways.len()];
    for (at, scene) in order.iter().enumerate() {
        rank[*scene] = at;
    }
    let mut parents: Vec<Option<usize>> = vec![None; ways.len()];
    if let Some(root) = parents.get_mut(start) {
        *root = Some(start);
    }
    let mut changed = true;
    while changed {
        changed = false;
        for scene in order.iter().rev().filter(|scene| **scene != start) {
            let known = before[*scene]
                .iter()
                .filter(|from| parents[**from].is_some());
            let nearest = known.copied().reduce(|mut one, mut other| {
                while one != other {
                    if rank[one] < rank[other] {
                        one = parents[one].unwrap_or(start);
                    } else {
                        other = parents[other].unwrap_or(start);
                    }
                }
                one
            });
            if parents[*scene] != nearest {
                parents[*scene] = nearest;
                changed = true;
            }
        }
    }
    if let Some(root) = parents.get_mut(start) {
        *root = None;
    }
    parents
}

fn postorder(start: usize, ways: &[Vec<usize>]) -> Vec<usize> {
    let mut order = Vec::new();
    let mut seen = vec![false; ways.len()];
    let mut path = vec![(start, 0)];
    seen[start] = true;
    while let Some((scene, next)) = path.last_mut() {
        let Some(to) = ways[*scene].get(*next).copied() else {
            order.push(*scene);
            path.pop();
            continue;
        };
        *next += 1;
        if !std::mem::replace(&mut seen[to], true) {
            path.push((to, 0));
        }
    }
    order
}
