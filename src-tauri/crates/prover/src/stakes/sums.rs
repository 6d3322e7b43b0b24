//! Sums of the ledger at passing endings, and at endings where a measure is read.

use crate::explore::{Explored, States};
use crate::graph::{Asked, End, Ordered, Way, What, best, ordered};
use crate::lower::{Program, RoomKind, Slot};
use crate::proof::Witness;
use crate::trace::Tracer;
use crate::unfold::Unfolded;
use case::model::{Axis, Case};

/// The least safety at a passing ending, where it is below 0. Where a circle lowers it without end there is no least, and
/// nothing is said.
pub fn unsafe_pass(
    case: &Case,
    program: &Program,
    found: &Explored,
    (unfolded, passes): (&Unfolded<'_>, &[bool]),
) -> Option<(i64, Witness)> {
    let states = &unfolded.states;
    let ends = |state: usize| passes[state];
    let of = (states, &ordered(states));
    let (least, way) = extreme(program, of, Axis::Safety, End::Least, &ends)?;
    if least >= 0 {
        return None;
    }
    let mut tracer = Tracer::new(case, program, found);
    Some((least, tracer.along(&unfolded.through(way))?))
}

/// The least quality at endings where every measure is met, where it is below 0 (`true`); the most where none is met, where
/// it is above 0 (`false`). Endings that meet some and not others say nothing, for the axis is one.
pub fn against_ledger(
    case: &Case,
    program: &Program,
    (found, order): (&Explored, &Ordered),
) -> Vec<(bool, i64, Witness)> {
    let places: Vec<usize> = (0..case.measures.len())
        .filter_map(|at| program.places.find(Slot::Met(at as u16)))
        .collect();
    if places.is_empty() || places.len() < case.measures.len() {
        return Vec::new();
    }
    let mut values = program.start.clone();
    // How many measures each ending meets.
    let met: Vec<Option<usize>> = (0..found.states())
        .map(|state| {
            let room = &program.rooms[found.graph.scene(state).at()];
            if !matches!(room.kind, RoomKind::Ends(_)) {
                return None;
            }
            found.layout.unpack(found.set.get(state), &mut values);
            Some(places.iter().filter(|place| values[**place] != 0).count())
        })
        .collect();
    let quality = |wanted: usize, end: End| {
        let ends = |state: usize| met[state] == Some(wanted);
        let of = (&found.graph, order);
        let (sum, way) = extreme(program, of, Axis::QualityMeasure, end, &ends)?;
        let mut tracer = Tracer::new(case, program, found);
        Some((sum, tracer.along(&way)?))
    };
    let lost = quality(places.len(), End::Least).filter(|(sum, _)| *sum < 0);
    let gained = quality(0, End::Most).filter(|(sum, _)| *sum > 0);
    let lost = lost.map(|(sum, way)| (true, sum, way));
    let gained = gained.map(|(sum, way)| (false, sum, way));
    lost.into_iter().chain(gained).collect()
}

/// The least or the most of an axis over ways to the states a test accepts.
fn extreme(
    program: &Program,
    (states, order): (&States, &Ordered),
    axis: Axis,
    end: End,
    ends: &dyn Fn(usize) -> bool,
) -> Option<(i64, Way)> {
    let asked = Asked {
        states,
        order,
        ends,
        beyond: &|_, _| None,
    };
    let column = (What::Sum(program.axis(axis as usize)), end);
    let found = best(&asked, &[column], |_, best| {
        let sum = best.start().filter(|_| !best.endless());
        sum.zip(best.way())
    });
    found.into_iter().next()?
}
