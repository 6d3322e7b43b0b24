//! Transitions, in the order their states were expanded.

use crate::store::Quick;
use std::collections::HashMap;

/// Transitions. What a transition adds to each sum is kept once and named by number.
#[derive(Debug)]
pub struct Edges {
    width: usize,
    /// Where the transitions of each expanded state begin; one more at the end.
    offsets: Vec<u32>,
    to: Vec<u32>,
    sums: Vec<u32>,
    chances: Vec<f64>,
    /// Rows of sums.
    rows: Vec<i32>,
    numbers: HashMap<Box<[i32]>, u32, Quick>,
    /// The row that adds nothing, once it is known.
    blank: Option<u32>,
    /// Transitions of the start: state, row, chance.
    start: Vec<Edge>,
    open: Vec<Edge>,
    /// Transitions that were only counted.
    pub count: usize,
}

/// One transition.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edge {
    /// Where to.
    pub to: u32,
    /// Row of what it adds.
    pub row: u32,
    /// Its chance, where every answer is as likely.
    pub chance: f64,
}

impl Edges {
    /// None yet; so many sums a row.
    pub fn new(width: usize) -> Self {
        Self {
            width,
            offsets: vec![0],
            to: Vec::new(),
            sums: Vec::new(),
            chances: Vec::new(),
            rows: Vec::new(),
            numbers: HashMap::default(),
            blank: None,
            start: Vec::new(),
            open: Vec::new(),
            count: 0,
        }
    }

    /// None yet, with the rows of others.
    pub fn with_rows_of(other: &Self) -> Self {
        Self {
            rows: other.rows.clone(),
            ..Self::new(other.width)
        }
    }

    /// A transition of the state being expanded; the same transition twice is one.
    pub fn add_known(&mut self, to: u32, row: u32, chance: f64) {
        let same = |edge: &&mut Edge| edge.to == to && edge.row == row;
        match self.open.iter_mut().find(same) {
            Some(edge) => merge(edge, chance),
            None => self.open.push(Edge { to, row, chance }),
        }
    }

    /// The number of a row.
    pub fn row(&mut self, sums: &[i32]) -> u32 {
        let adds = sums.iter().any(|sum| *sum != 0);
        if let (false, Some(row)) = (adds, self.blank) {
            return row;
        }
        if let Some(row) = self.numbers.get(sums) {
            return *row;
        }
        let row = self.numbers.len() as u32;
        self.rows.extend_from_slice(sums);
        self.numbers.insert(sums.into(), row);
        if !adds {
            self.blank = Some(row);
        }
        row
    }

    /// The state being expanded has no more.
    pub fn close(&mut self) {
        for edge in self.open.drain(..) {
            self.to.push(edge.to);
            self.sums.push(edge.row);
            self.chances.push(edge.chance);
        }
        self.offsets.push(self.to.len() as u32);
    }

    /// The start has no more.
    pub fn close_start(&mut self) {
        self.start = std::mem::take(&mut self.open);
    }

    /// Transitions of the start.
    pub fn start(&self) -> &[Edge] {
        &self.start
    }

    /// The n-th transition of a state.
    pub fn get(&self, state: usize, way: usize) -> Option<Edge> {
        let (from, to) = (
            *self.offsets.get(state)? as usize,
            *self.offsets.get(state + 1)? as usize,
        );
        let at = from + way;
        (at < to).then(|| Edge {
            to: self.to[at],
            row: self.sums[at],
            chance: self.chances[at],
        })
    }

    /// Transitions of a state.
    pub fn of(&self, state: usize) -> impl Iterator<Item = Edge> + '_ {
        (0..).map_while(move |way| self.get(state, way))
    }

    /// Number of rows.
    pub const fn rows(&self) -> usize {
        self.rows.len() / self.width
    }

    /// What a row adds to a sum.
    pub fn sum(&self, row: u32, sum: usize) -> i32 {
        self.rows[row as usize * self.width + sum]
    }

    /// What a row adds.
    pub fn row_of(&self, row: u32) -> &[i32] {
        &self.rows[row as usize * self.width..(row as usize + 1) * self.width]
    }

    /// Number of transitions of states.
    pub fn len(&self) -> usize {
        self.to.len() + self.count
    }

    /// Bytes held.
    pub fn bytes(&self) -> u64 {
        let held = (self.offsets.capacity() + self.to.capacity() + self.sums.capacity()) * 4
            + self.chances.capacity() * 8
            + self.rows.capacity() * 8;
        held as u64
    }
}

#[expect(clippy::float_arithmetic, reason = "two ways to the same add up")]
fn merge(edge: &mut Edge, chance: f64) {
    edge.chance += chance;
}
