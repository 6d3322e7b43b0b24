//! The least and the most a sum can come to, over every way from the start to an ending.

use super::components;
use crate::explore::States;
use case::model::SceneIx;

/// What is added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A sum of the program, by number.
    Sum(usize),
    /// Decisions of players.
    Decisions,
}

/// Which end of the range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The least.
    Least,
    /// The most.
    Most,
}

/// Best ways from each state on.
#[derive(Debug)]
pub struct Best {
    /// What still comes, by state; nothing where no ending can be reached.
    pub value: Vec<Option<i64>>,
    /// Decisions on that way.
    steps: Vec<u32>,
    /// The sum can grow without end on a way to an ending.
    pub endless: bool,
    /// What can come from the start.
    pub start: Option<i64>,
}

/// The graph of states: its components, found once for all sums.
#[derive(Debug)]
pub struct Ordered {
    of: Vec<u32>,
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

/// Finds the best ways. `beyond` says what can still come from a state that was not expanded, where that is known,
/// `ends` which states a way may end in.
pub fn best(
    found: &States,
    ordered: &Ordered,
    what: What,
    end: End,
    beyond: &dyn Fn(SceneIx) -> Option<i64>,
    ends: &dyn Fn(usize) -> bool,
) -> Best {
    let states = found.len();
    let mut best = Best {
        value: vec![None; states],
        steps: vec![0; states],
        endless: false,
        start: None,
    };
    let mut from = 0;
    while from < states {
        let part = ordered.of[ordered.order[from] as usize];
        let more = ordered.order[from..].iter();
        let size = more
            .take_while(|state| ordered.of[**state as usize] == part)
            .count();
        let members = &ordered.order[from..from + size];
        from += size;
        let circling = ordered.circling[part as usize];
        loop {
            let mut changed = false;
            for state in members {
                changed |= best.improve(found, *state as usize, what, end, beyond, ends);
            }
            if !changed || !circling {
                break;
            }
            if best.grows(found, ordered, members, what, end) {
                best.endless = true;
                break;
            }
        }
    }
    best.start = best.over_start(found, what, end).map(|(value, _)| value);
    best
}

impl Best {
    fn improve(
        &mut self,
        found: &States,
        state: usize,
        what: What,
        end: End,
        beyond: &dyn Fn(SceneIx) -> Option<i64>,
        ends: &dyn Fn(usize) -> bool,
    ) -> bool {
        let scene = found.scene(state);
        let (mut value, mut steps) = (self.value[state], self.steps[state]);
        if ends(state) {
            (value, steps) = (Some(0), 0);
        } else if state >= found.expanded {
            (value, steps) = (beyond(scene), 0);
        } else {
            for edge in found.edges.of(state) {
                let Some(rest) = self.value[edge.to as usize] else {
                    continue;
                };
                let total = rest + weight(found, edge.row, what);
                let length = self.steps[edge.to as usize].saturating_add(1);
                if value.is_none_or(|known| better(end, (total, length), (known, steps))) {
                    (value, steps) = (Some(total), length);
                }
            }
        }
        let changed = value != self.value[state] || steps != self.steps[state];
        (self.value[state], self.steps[state]) = (value, steps);
        changed
    }

    /// Whether going round a circle that can be left moves the sum towards this end, so that there is no end to it.
    fn grows(
        &self,
        found: &States,
        ordered: &Ordered,
        members: &[u32],
        what: What,
        end: End,
    ) -> bool {
        let inside = members
            .iter()
            .filter(|state| self.value[**state as usize].is_some());
        inside.into_iter().any(|state| {
            let part = ordered.of[*state as usize];
            found.edges.of(*state as usize).any(|edge| {
                ordered.of[edge.to as usize] == part && {
                    let moved = weight(found, edge.row, what);
                    match end {
                        End::Least => moved < 0,
                        End::Most => moved > 0,
                    }
                }
            })
        })
    }

    fn over_start(&self, found: &States, what: What, end: End) -> Option<(i64, usize)> {
        let mut first: Option<((i64, u32), usize)> = None;
        for (at, edge) in found.edges.start().iter().enumerate() {
            let Some(rest) = self.value[edge.to as usize] else {
                continue;
            };
            let start = match what {
                What::Sum(_) => weight(found, edge.row, what),
                What::Decisions => 0,
            };
            let candidate = (rest + start, self.steps[edge.to as usize]);
            if first.is_none_or(|(known, _)| better(end, candidate, known)) {
                first = Some((candidate, at));
            }
        }
        first.map(|((value, _), at)| (value, at))
    }

    /// The states of a best way, from one of the start to an ending; rows of the transitions between them.
    pub fn way(&self, found: &States, what: What, end: End) -> Option<Way> {
        let (_, at) = self.over_start(found, what, end)?;
        let mut state = found.edges.start()[at].to as usize;
        let mut way = Way {
            first: at,
            states: vec![state],
            rows: Vec::new(),
        };
        while self.steps[state] > 0 {
            let value = self.value[state]?;
            let next = found.edges.of(state).find(|edge| {
                self.value[edge.to as usize]
                    .is_some_and(|rest| rest + weight(found, edge.row, what) == value)
                    && self.steps[edge.to as usize] + 1 == self.steps[state]
            })?;
            state = next.to as usize;
            way.states.push(state);
            way.rows.push(next.row);
        }
        Some(way)
    }
}

/// A way through states.
#[derive(Debug, Clone)]
pub struct Way {
    /// Which transition of the start.
    pub first: usize,
    /// States in order.
    pub states: Vec<usize>,
    /// Rows of the transitions between them.
    pub rows: Vec<u32>,
}

fn weight(found: &States, row: u32, what: What) -> i64 {
    match what {
        What::Sum(sum) => i64::from(found.edges.sum(row, sum)),
        What::Decisions => 1,
    }
}

fn better(end: End, one: (i64, u32), other: (i64, u32)) -> bool {
    match end {
        End::Least => one < other,
        End::Most => one.0 > other.0 || one.0 == other.0 && one.1 < other.1,
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

/// The chance to come to a state the test accepts, every answer one can give being as likely.
#[expect(
    clippy::float_arithmetic,
    reason = "a chance is a sum of products of shares"
)]
pub fn chance(found: &States, ordered: &Ordered, accepts: &dyn Fn(usize) -> bool) -> f64 {
    let mut chances = vec![0.0; found.len()];
    let mut from = 0;
    while from < ordered.order.len() {
        let part = ordered.of[ordered.order[from] as usize];
        let more = ordered.order[from..].iter();
        let size = more
            .take_while(|state| ordered.of[**state as usize] == part)
            .count();
        let members = &ordered.order[from..from + size];
        from += size;
        for _ in 0..ROUNDS {
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
            if !ordered.circling[part as usize] || moved < 1e-15 {
                break;
            }
        }
    }
    let start = found.edges.start().iter();
    start
        .map(|edge| edge.chance * chances[edge.to as usize])
        .sum()
}

/// Most rounds a circle is gone through until its chances stand still.
const ROUNDS: usize = 10_000;
