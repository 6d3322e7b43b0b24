//! The least and the most a sum can come to, over every way from the start to an ending.

use super::Ordered;
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

/// What is asked of every way.
pub struct Asked<'a> {
    /// The states.
    pub states: &'a States,
    /// Their order.
    pub order: &'a Ordered,
    /// States a way may end in.
    pub ends: &'a dyn Fn(usize) -> bool,
    /// What can still come to a sum from a state that was not expanded; nothing where no ending can follow.
    pub beyond: &'a dyn Fn(SceneIx, Column) -> Option<i64>,
}

/// One thing asked: a sum, and which end of its range.
pub type Column = (What, End);

/// Columns worked out together: their numbers of one state lie side by side.
const TOGETHER: usize = 8;
/// From so many states on, fewer at a time: what they take is counted in advance.
const MANY: usize = 200_000;

/// The best of each column, in order.
pub fn best<R>(
    asked: &Asked<'_>,
    columns: &[Column],
    mut tell: impl FnMut(Column, &Best<'_>) -> R,
) -> Vec<R> {
    let together = if asked.states.len() < MANY {
        TOGETHER
    } else {
        2
    };
    let mut told = Vec::new();
    for columns in columns.chunks(together) {
        let found = Block::of(asked, columns);
        for (at, column) in columns.iter().enumerate() {
            told.push(tell(*column, &found.best(asked, at)));
        }
    }
    told
}

/// The best of one column.
pub struct Best<'a> {
    block: &'a Block,
    asked: &'a Asked<'a>,
    at: usize,
    /// What can come from the start, and by which of its transitions.
    first: Option<(i64, usize)>,
}

/// The least value, turned round where the most is asked for, and the decisions it takes, of some columns.
struct Block {
    columns: usize,
    /// What each row adds.
    weights: Vec<i64>,
    /// Signs of the columns.
    signs: Vec<i64>,
    /// By state, column by column.
    values: Vec<i64>,
    steps: Vec<u32>,
    /// States from which an ending is reached.
    leads: Vec<bool>,
    /// Columns that move without end on a way to an ending.
    endless: Vec<bool>,
    /// Whether a column is a number of decisions.
    counts: Vec<bool>,
}

impl Block {
    fn of(asked: &Asked<'_>, columns: &[Column]) -> Self {
        let states = asked.states;
        let width = columns.len();
        let signs: Vec<i64> = columns
            .iter()
            .map(|(_, end)| match end {
                End::Least => 1,
                End::Most => -1,
            })
            .collect();
        let rows = states.edges.rows();
        let weights = (0..rows as u32).flat_map(|row| {
            let signed = columns.iter().zip(&signs);
            signed.map(move |((what, _), sign)| {
                sign * match what {
                    What::Sum(sum) => i64::from(states.edges.sum(row, *sum)),
                    What::Decisions => 1,
                }
            })
        });
        let mut block = Self {
            columns: width,
            weights: weights.collect(),
            signs,
            values: vec![0; states.len() * width],
            steps: vec![0; states.len() * width],
            leads: vec![false; states.len()],
            endless: vec![false; width],
            counts: columns
                .iter()
                .map(|(what, _)| *what == What::Decisions)
                .collect(),
        };
        for members in asked.order.components() {
            let circling = asked.order.circles(members[0]);
            loop {
                let mut changed = false;
                for state in members {
                    changed |= block.improve(asked, *state as usize, columns);
                }
                if !changed || !circling {
                    break;
                }
                block.growing(asked, members);
                if block.endless.iter().all(|endless| *endless) {
                    break;
                }
            }
        }
        block
    }

    /// Whether anything became better that has an end.
    fn improve(&mut self, asked: &Asked<'_>, state: usize, columns: &[Column]) -> bool {
        let (states, width) = (asked.states, self.columns);
        let from = state * width;
        if (asked.ends)(state) {
            // Nothing comes after: all stand at nothing.
            return !std::mem::replace(&mut self.leads[state], true);
        }
        if state >= states.expanded {
            for (at, column) in columns.iter().enumerate() {
                if let Some(still) = (asked.beyond)(states.scene(state), *column) {
                    self.values[from + at] = self.signs[at] * still;
                    self.leads[state] = true;
                }
            }
            return false;
        }
        let mut changed = false;
        for edge in states.edges.of(state) {
            let (to, row) = (edge.to as usize, edge.row as usize * width);
            if !self.leads[to] {
                continue;
            }
            let new = !std::mem::replace(&mut self.leads[state], true);
            for at in 0..width {
                let value = self.values[to * width + at] + self.weights[row + at];
                let steps = self.steps[to * width + at].saturating_add(1);
                let known = (self.values[from + at], self.steps[from + at]);
                if new || (value, steps) < known {
                    self.values[from + at] = value;
                    self.steps[from + at] = steps;
                    changed |= new || !self.endless[at];
                }
            }
        }
        changed
    }

    /// Columns that going round a circle moves: there is no end to them, if the circle can be left.
    fn growing(&mut self, asked: &Asked<'_>, members: &[u32]) {
        let part = asked.order.of[members[0] as usize];
        for state in members.iter().filter(|state| self.leads[**state as usize]) {
            for edge in asked.states.edges.of(*state as usize) {
                if asked.order.of[edge.to as usize] != part {
                    continue;
                }
                let row = edge.row as usize * self.columns;
                let weights = &self.weights[row..row + self.columns];
                for (endless, weight) in self.endless.iter_mut().zip(weights) {
                    *endless |= *weight < 0;
                }
            }
        }
    }

    fn best<'a>(&'a self, asked: &'a Asked<'a>, at: usize) -> Best<'a> {
        let mut first: Option<((i64, u32), usize)> = None;
        for (number, edge) in asked.states.edges.start().iter().enumerate() {
            let to = edge.to as usize;
            if !self.leads[to] {
                continue;
            }
            let start = if self.counts[at] {
                0
            } else {
                self.weights[edge.row as usize * self.columns + at]
            };
            let place = to * self.columns + at;
            let candidate = (self.values[place] + start, self.steps[place]);
            if first.is_none_or(|(known, _)| candidate < known) {
                first = Some((candidate, number));
            }
        }
        Best {
            block: self,
            asked,
            at,
            first: first.map(|((value, _), number)| (value, number)),
        }
    }
}

impl Best<'_> {
    /// The sum can grow without end on a way to an ending.
    pub fn endless(&self) -> bool {
        self.block.endless[self.at]
    }

    /// What can come from the start; nothing where no ending is reached.
    pub fn start(&self) -> Option<i64> {
        self.first
            .map(|(value, _)| value * self.block.signs[self.at])
    }

    /// The states of a best way, from one of the start to an ending; rows of the transitions between them.
    pub fn way(&self) -> Option<Way> {
        let block = self.block;
        let (_, first) = self.first?;
        let edges = &self.asked.states.edges;
        let mut state = edges.start()[first].to as usize;
        let mut way = Way {
            first,
            states: vec![state],
            rows: Vec::new(),
        };
        let place = |state: usize| state * block.columns + self.at;
        while block.steps[place(state)] > 0 {
            let (value, steps) = (block.values[place(state)], block.steps[place(state)]);
            let next = edges.of(state).find(|edge| {
                let to = place(edge.to as usize);
                let weight = block.weights[edge.row as usize * block.columns + self.at];
                block.leads[edge.to as usize]
                    && block.values[to] + weight == value
                    && block.steps[to] + 1 == steps
            })?;
            state = next.to as usize;
            way.states.push(state);
            way.rows.push(next.row);
        }
        Some(way)
    }
}
