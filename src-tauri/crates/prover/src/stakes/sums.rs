//! Sums of the ledger at passing endings, and at endings where a measure is read.

use crate::explore::Explored;
use crate::graph::{End, Ordered, What, best};
use crate::lower::{Program, RoomKind, Slot};
use crate::proof::Witness;
use crate::trace::Tracer;
use case::model::{Axis, Case, MeasureIx};

/// The least safety at a passing ending, where it is below 0. Where a circle lowers it without end there is no least, and
/// nothing is said.
pub fn unsafe_pass(
    case: &Case,
    program: &Program,
    of: (&Explored, &Ordered),
    passes: &[bool],
) -> Option<(i64, Witness)> {
    let ends = |state: usize| passes[state];
    let (least, way) = extreme(case, program, of, Axis::Safety, End::Least, &ends)?;
    (least < 0).then_some((least, way))
}

/// Measures met where quality lost, or unmet where it gained.
pub fn against_ledger(
    case: &Case,
    program: &Program,
    of: (&Explored, &Ordered),
) -> Vec<(MeasureIx, bool, i64, Witness)> {
    let found = of.0;
    let mut against = Vec::new();
    for measure in (0..).map(MeasureIx).take(case.measures.len()) {
        let Some(place) = program.places.find(Slot::Met(measure.0)) else {
            continue;
        };
        let mut values = program.start.clone();
        let read: Vec<Option<bool>> = (0..found.states())
            .map(|state| {
                let room = &program.rooms[found.scene(state).at()];
                let ends = matches!(room.kind, RoomKind::Ends(_));
                ends.then(|| {
                    found.layout.unpack(found.set.get(state), &mut values);
                    values[place] != 0
                })
            })
            .collect();
        for (met, end) in [(true, End::Least), (false, End::Most)] {
            let ends = |state: usize| read[state] == Some(met);
            let extreme = extreme(case, program, of, Axis::QualityMeasure, end, &ends);
            against.extend(
                extreme
                    .filter(|(sum, _)| if met { *sum < 0 } else { *sum > 0 })
                    .map(|(sum, way)| (measure, met, sum, way)),
            );
        }
    }
    against
}

/// The least or the most of an axis over ways to the states a test accepts.
fn extreme(
    case: &Case,
    program: &Program,
    (found, order): (&Explored, &Ordered),
    axis: Axis,
    end: End,
    ends: &dyn Fn(usize) -> bool,
) -> Option<(i64, Witness)> {
    let what = What::Sum(program.axis(axis as usize));
    let best = best(found, order, what, end, &|_| None, ends);
    if best.endless {
        return None;
    }
    let sum = best.start?;
    let way = best.way(found, what, end)?;
    let mut tracer = Tracer::new(case, program, found);
    Some((sum, tracer.along(&way)?))
}
