//! Paths through the scenes, whatever the conditions say: the prover knows the conditions.

use crate::compile::Lower;
use crate::finding::Code;
use crate::model::{Case, OutcomeIx, Scene, SceneIx, SceneKind};

impl Lower<'_> {
    pub(super) fn paths(&mut self, case: &Case) {
        let edges: Vec<Vec<usize>> = case
            .scenes
            .iter()
            .map(|scene| ways_on(case, scene))
            .collect();
        let count = edges.len();
        if case.start.at() >= count || edges.iter().flatten().any(|to| *to >= count) {
            return;
        }
        let reached = reach(&edges, [case.start.at()]);
        for at in (0..count).filter(|at| !reached[*at]) {
            self.at_scene(case, Code::Unreachable, at);
        }
        let circling = self.circles(case, &edges);
        let endings = (0..count).filter(|at| matches!(case.scenes[*at].kind, SceneKind::Ends(_)));
        let ends = reach(&reversed(&edges), endings);
        let doomed = |at: usize| reached[at] && !ends[at];
        if (0..count).any(|at| doomed(at) && circling[at]) {
            return;
        }
        // Only where one walks into the part without an ending, not every scene of it.
        let mut entered = vec![false; count];
        entered[case.start.at()] = true;
        for at in (0..count).filter(|at| reached[*at] && ends[*at]) {
            for to in &edges[at] {
                entered[*to] = true;
            }
        }
        for at in (0..count).filter(|at| doomed(*at) && entered[*at]) {
            self.at_scene(case, Code::NoEnding, at);
        }
    }

    /// Reports each circle of scenes that continue by themselves, reached or not; answers which scenes lie on one.
    fn circles(&mut self, case: &Case, edges: &[Vec<usize>]) -> Vec<bool> {
        let continues = |at: usize| matches!(case.scenes[at].kind, SceneKind::Continues(_));
        let mut circling = vec![false; edges.len()];
        let mut told = vec![false; edges.len()];
        let mut done = vec![false; edges.len()];
        for start in (0..edges.len()).filter(|at| continues(*at)) {
            if done[start] {
                continue;
            }
            // Depth first with an explicit stack: a chain may be as long as the case.
            let mut path: Vec<(usize, usize)> = vec![(start, 0)];
            let mut on_path = std::collections::HashSet::from([start]);
            done[start] = true;
            while let Some((at, next)) = path.last_mut() {
                let Some(to) = edges[*at].get(*next).copied() else {
                    on_path.remove(at);
                    path.pop();
                    continue;
                };
                *next += 1;
                if on_path.contains(&to) {
                    let first = path
                        .iter()
                        .position(|(at, _)| *at == to)
                        .unwrap_or_default();
                    let circle: Vec<usize> = path[first..].iter().map(|(at, _)| *at).collect();
                    if !std::mem::replace(&mut told[to], true) {
                        self.circle(case, &circle);
                    }
                    for at in circle {
                        circling[at] = true;
                    }
                } else if continues(to) && !done[to] {
                    done[to] = true;
                    on_path.insert(to);
                    path.push((to, 0));
                }
            }
        }
        circling
    }

    fn circle(&mut self, case: &Case, circle: &[usize]) {
        let names: Vec<&str> = circle
            .iter()
            .take(20)
            .map(|at| case.scenes[*at].id.as_str())
            .collect();
        let at = circle.first().map_or(0, |at| self.scene_key(*at));
        let args = vec![("scenes", names.join(" "))];
        self.report.add(Code::ContinueCycle, at, args);
    }

    fn at_scene(&mut self, case: &Case, code: Code, at: usize) {
        let args = vec![("scene", case.scenes[at].id.clone())];
        let key = self.scene_key(at);
        self.report.add(code, key, args);
    }

    /// Where the scene's key stands.
    pub(in crate::compile) fn scene_key(&self, at: usize) -> u32 {
        self.names.scenes.names.get(at).map_or(0, |(_, at)| *at)
    }
}

/// The scenes one can go to from here.
pub(in crate::compile) fn ways_on(case: &Case, scene: &Scene) -> Vec<usize> {
    match &scene.kind {
        SceneKind::Ends(_) => Vec::new(),
        SceneKind::Continues(next) => next.scenes().map(SceneIx::at).collect(),
        SceneKind::Decides(decision, next) => {
            let own = |ix: &OutcomeIx| case.outcomes.get(ix.at()).and_then(|outcome| outcome.next);
            let outcomes: Vec<OutcomeIx> = decision.offer.outcomes().collect();
            let mut ways: Vec<usize> = outcomes.iter().filter_map(own).map(SceneIx::at).collect();
            // The scene's own next counts where an outcome leaves it to the scene.
            if outcomes.is_empty() || outcomes.iter().any(|ix| own(ix).is_none()) {
                ways.extend(next.scenes().map(SceneIx::at));
            }
            ways
        }
    }
}

pub(in crate::compile) fn reach(
    edges: &[Vec<usize>],
    from: impl IntoIterator<Item = usize>,
) -> Vec<bool> {
    let mut reached = vec![false; edges.len()];
    let mut open: Vec<usize> = from.into_iter().collect();
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut reached[at], true) {
            open.extend(&edges[at]);
        }
    }
    reached
}

pub(in crate::compile) fn reversed(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut back = vec![Vec::new(); edges.len()];
    for (from, ways) in edges.iter().enumerate() {
        for to in ways {
            back[*to].push(from);
        }
    }
    back
}
