//! The states in the order in which answers are read off them, and what can be reached from where.

use super::components;
use crate::explore::States;

/// The graph of states: its components, found once for all sums.
#[derive(Debug)]
pub struct Ordered {
    /// The component of each state.
    pub(super) of: Vec<u32>,
    /// States, those that lead nowhere else first.
    order: Vec<u32>,
    /// Components with more than one state, or a state that leads to itself.
    circling: Vec<bool>,
}

/// Finds the components of the states.
pub fn ordered(found: &States) -> Ordered {
    let states = found.len();
    let parts = components(states, |state, way| {
        found.edges.get(state, way).map(|edge| edge.to as usize)
    });
    let mut order: Vec<u32> = (0..states as u32).collect();
    order.sort_unstable_by_key(|state| parts.of[*state as usize]);
    let mut sizes = vec![0_u32; parts.count as usize];
    parts.of.iter().for_each(|part| sizes[*part as usize] += 1);
    let mut circling: Vec<bool> = sizes.iter().map(|size| *size > 1).collect();
    for state in 0..states {
        if found.edges.of(state).any(|edge| edge.to as usize == state) {
            circling[parts.of[state] as usize] = true;
        }
    }
    Ordered {
        of: parts.of,
        order,
        circling,
    }
}

impl Ordered {
    /// The states of one component after another, those that lead nowhere else first.
    pub fn components(&self) -> impl Iterator<Item = &[u32]> {
        let same = |one: &u32, other: &u32| self.of[*one as usize] == self.of[*other as usize];
        self.order.chunk_by(same)
    }

    /// Whether one can come back to the state.
    pub fn circles(&self, state: u32) -> bool {
        self.circling[self.of[state as usize] as usize]
    }
}

/// States from which a state the test accepts can be reached, itself included.
pub fn leads_to(found: &States, accepts: &dyn Fn(usize) -> bool) -> Vec<bool> {
    let states = found.len();
    let mut back: Vec<Vec<u32>> = vec![Vec::new(); states];
    for state in 0..found.expanded {
        for edge in found.edges.of(state) {
            back[edge.to as usize].push(state as u32);
        }
    }
    let mut leads: Vec<bool> = (0..states).map(accepts).collect();
    let mut open: Vec<u32> = (0..states as u32)
        .filter(|state| leads[*state as usize])
        .collect();
    while let Some(state) = open.pop() {
        for from in &back[state as usize] {
            if !std::mem::replace(&mut leads[*from as usize], true) {
                open.push(*from);
            }
        }
    }
    leads
}

/// The chance to come to a state the test accepts, every answer one can give being as likely; nothing where a circle is left
/// so seldom that it would take too long.
#[expect(
    clippy::float_arithmetic,
    reason = "a chance is a sum of products of shares"
)]
pub fn chance(found: &States, ordered: &Ordered, accepts: &dyn Fn(usize) -> bool) -> Option<f64> {
    let mut chances = vec![0.0; found.len()];
    let mut turn = |members: &[u32]| {
        let mut moved = 0.0_f64;
        for state in members {
            let at = *state as usize;
            let value = if accepts(at) {
                1.0
            } else {
                let ways = found.edges.of(at);
                ways.map(|edge| edge.chance * chances[edge.to as usize])
                    .sum()
            };
            moved = moved.max((value - chances[at]).abs());
            chances[at] = value;
        }
        moved
    };
    for members in ordered.components() {
        if !ordered.circles(members[0]) {
            turn(members);
            continue;
        }
        let rounds = WORK / members.len();
        (0..rounds).find(|_| turn(members) < STILL)?;
    }
    let start = found.edges.start().iter();
    let start = start.map(|edge| edge.chance * chances[edge.to as usize]);
    Some(start.sum())
}

/// Most states gone through in one circle until its chances stand still; past that they are not told.
const WORK: usize = 20_000_000;
/// A chance that moves by less stands still.
const STILL: f64 = 1e-15;
