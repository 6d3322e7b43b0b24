//! The graph of states, and walks over it.

use super::explore::Told;
use engine::State;

/// All states of a setup.
#[derive(Debug)]
pub(super) struct Graph {
    /// In the order found, so by the number of decisions.
    pub nodes: Vec<Node>,
    /// Where the start leads.
    pub roots: Vec<Branch>,
    pub told: Told,
}

/// A state, waiting or ended.
#[derive(Debug)]
pub(super) struct Node {
    pub state: State,
    /// The least number of decisions before it.
    pub decisions: u32,
    /// By legal answer, the ways chance can fall; answers at which the case is at fault are among them.
    pub moves: Vec<Vec<Branch>>,
}

/// One way chance can fall.
#[derive(Debug, Clone, Copy)]
pub(super) struct Branch {
    /// The chance of it.
    pub luck: f64,
    /// Words the learner reads, where one plays alone.
    pub words: u32,
    /// The state it leads to; `None` where the case is at fault.
    pub to: Option<usize>,
}

impl Graph {
    /// The states a state leads to, each as often as there are ways.
    pub fn after(&self, at: usize) -> impl Iterator<Item = usize> {
        self.nodes[at]
            .moves
            .iter()
            .flat_map(|answer| answer.iter().filter_map(|branch| branch.to))
    }

    /// Whether an ending can be reached from each state.
    pub fn can_end(&self) -> Vec<bool> {
        let mut before = vec![Vec::new(); self.nodes.len()];
        for at in 0..self.nodes.len() {
            for to in self.after(at) {
                before[to].push(at);
            }
        }
        let mut can = vec![false; self.nodes.len()];
        let mut open: Vec<usize> = (0..self.nodes.len())
            .filter(|at| self.nodes[*at].state.ended)
            .collect();
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut can[at], true) {
                open.extend(&before[at]);
            }
        }
        can
    }

    /// The states of the part in an order in which each comes after all it leads to, as far as there is one; then those
    /// from which one can go round inside the part for ever.
    pub fn peeled(&self, part: &[bool]) -> (Vec<usize>, Vec<usize>) {
        let mut before = vec![Vec::new(); self.nodes.len()];
        let mut open_ways = vec![0_usize; self.nodes.len()];
        for at in (0..self.nodes.len()).filter(|at| part[*at]) {
            for to in self.after(at).filter(|to| part[*to]) {
                before[to].push(at);
                open_ways[at] += 1;
            }
        }
        let mut order: Vec<usize> = (0..self.nodes.len())
            .filter(|at| part[*at] && open_ways[*at] == 0)
            .collect();
        let mut next = 0;
        while let Some(at) = order.get(next).copied() {
            next += 1;
            for from in &before[at] {
                open_ways[*from] -= 1;
                if open_ways[*from] == 0 {
                    order.push(*from);
                }
            }
        }
        let round = (0..self.nodes.len())
            .filter(|at| part[*at] && open_ways[*at] > 0)
            .collect();
        (order, round)
    }

    /// Fewest and most words read from the start to an ending; the most is `None` where there is none.
    pub fn words(&self, can_end: &[bool]) -> Option<(u32, Option<u32>)> {
        let mut fewest: Vec<Option<u32>> = vec![None; self.nodes.len()];
        for (known, node) in fewest.iter_mut().zip(&self.nodes) {
            *known = node.state.ended.then_some(0);
        }
        let mut most = fewest.clone();
        let (order, round) = self.peeled(can_end);
        // Where states come round, a round may be the shorter way to a state that comes before in the order.
        let again: Vec<usize> = order.iter().chain(&round).copied().collect();
        let mut changed = true;
        while changed {
            changed = false;
            for at in again.iter().copied() {
                if let Some(best) = over(self.nodes[at].moves.iter().flatten(), &fewest).min()
                    && fewest[at].is_none_or(|known| best < known)
                {
                    fewest[at] = Some(best);
                    changed = true;
                }
            }
        }
        for at in order {
            if !self.nodes[at].state.ended {
                most[at] = over(self.nodes[at].moves.iter().flatten(), &most).max();
            }
        }
        let least = over(self.roots.iter(), &fewest).min()?;
        // Each decision is read anew, so whoever can go round can read on for ever.
        let most = over(self.roots.iter(), &most)
            .max()
            .filter(|_| round.is_empty());
        Some((least, most))
    }

    /// Most decisions from the start to an ending; `None` where there is no most.
    pub fn most_decisions(&self, can_end: &[bool]) -> Option<u32> {
        let (order, round) = self.peeled(can_end);
        if !round.is_empty() {
            return None;
        }
        let mut most = vec![0; self.nodes.len()];
        for at in order {
            if !self.nodes[at].state.ended {
                let longest = self.after(at).filter(|to| can_end[*to]).map(|to| most[to]);
                most[at] = 1 + longest.max().unwrap_or(0);
            }
        }
        self.roots
            .iter()
            .filter_map(|root| root.to)
            .filter(|to| can_end[*to])
            .map(|to| most[to])
            .max()
    }
}

/// Words of each way, with those known from where it leads on.
fn over<'b>(
    ways: impl Iterator<Item = &'b Branch>,
    known: &[Option<u32>],
) -> impl Iterator<Item = u32> {
    ways.filter_map(|way| Some(way.words + known[way.to?]?))
}
