//! Ranges of sums where the caller has no more time: what some found ways come to, and the bounds that hold whatever the
//! conditions say.

use super::pieces::is_end;
use super::ranges::bounds;
use crate::explore::{Explored, NONE};
use crate::graph::{End, What};
use crate::lower::Program;
use crate::proof::{Limit, Range};

/// Ways looked at.
const WAYS: usize = 1_000;

/// The range of each sum, in order.
pub(super) fn ranges(program: &Program, found: &Explored, sums: &[What]) -> Vec<Range> {
    let ended = (0..found.states()).filter(|at| is_end(program, found.graph.scene(*at)));
    let ways: Vec<Vec<i64>> = ended
        .take(WAYS)
        .filter_map(|at| along(found, at as u32, sums))
        .collect();
    let range = |(column, what): (usize, &What)| {
        let bounds = bounds(program, *what);
        let reached = |better: fn(i64, i64) -> i64| {
            let values = ways.iter().map(|way| way[column]);
            values.reduce(better)
        };
        let limit = |end: End, reached: Option<i64>| match bounds.at(program.first, end) {
            Some(bound) => Limit::Between(reached, bound),
            None => Limit::Endless,
        };
        Range {
            min: limit(End::Least, reached(i64::min)),
            max: limit(End::Most, reached(i64::max)),
        }
    };
    sums.iter().enumerate().map(range).collect()
}

/// What the way by which a state was found comes to.
fn along(found: &Explored, mut state: u32, sums: &[What]) -> Option<Vec<i64>> {
    let edges = &found.graph.edges;
    let mut totals = vec![0_i64; sums.len()];
    let mut more = |row: u32, decisions: i64| {
        for (total, what) in totals.iter_mut().zip(sums) {
            *total += match what {
                What::Sum(sum) => i64::from(edges.sum(row, *sum)),
                What::Decisions => decisions,
            };
        }
    };
    loop {
        let parent = found.graph.parents[state as usize];
        if parent == NONE {
            let first = edges.start().iter().find(|edge| edge.to == state)?;
            more(first.row, 0);
            return Some(totals);
        }
        let edge = edges.of(parent as usize).find(|edge| edge.to == state)?;
        more(edge.row, 1);
        state = parent;
    }
}
