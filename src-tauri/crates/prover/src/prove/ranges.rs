//! Ranges of sums, read off what a search found.

use super::pieces::is_end;
use crate::bound::Bounds;
use crate::explore::Explored;
use crate::graph::{Asked, Column, End, Ordered, What, best};
use crate::lower::Program;
use crate::proof::{Limit, Range};
use crate::trace::Tracer;
use case::model::Case;

/// The range of each sum, in order.
pub(super) fn ranges(
    case: &Case,
    program: &Program,
    found: &Explored,
    order: &Ordered,
    sums: &[What],
) -> Vec<Range> {
    let each = sums.iter();
    let columns: Vec<Column> = each
        .flat_map(|what| [(*what, End::Least), (*what, End::Most)])
        .collect();
    let limits = if found.complete {
        exact(case, program, found, order, &columns)
    } else {
        between(program, found, order, &columns)
    };
    let pairs = limits.chunks_exact(2);
    pairs
        .map(|pair| Range {
            min: pair[0].clone(),
            max: pair[1].clone(),
        })
        .collect()
}

fn exact(
    case: &Case,
    program: &Program,
    found: &Explored,
    order: &Ordered,
    columns: &[Column],
) -> Vec<Limit> {
    let asked = Asked {
        states: &found.graph,
        order,
        ends: &|state| is_end(program, found.graph.scene(state)),
        beyond: &|_, _| None,
    };
    let mut tracer = Tracer::new(case, program, found);
    best(&asked, columns, |_, best| match best.start() {
        _ if best.endless() => Limit::Endless,
        None => Limit::None,
        Some(value) => Limit::Exact(value, best.way().and_then(|way| tracer.along(&way))),
    })
}

/// What found ways come to, and what no way can pass, for a search given up.
fn between(program: &Program, found: &Explored, order: &Ordered, columns: &[Column]) -> Vec<Limit> {
    let bounds: Vec<(What, Bounds)> = columns
        .chunks_exact(2)
        .map(|pair| (pair[0].0, bounds(program, pair[0].0)))
        .collect();
    let of = |what: What| bounds.iter().find(|(known, _)| *known == what);
    let ends = |state: usize| is_end(program, found.graph.scene(state));
    let asked = Asked {
        states: &found.graph,
        order,
        ends: &ends,
        beyond: &|_, _| None,
    };
    let reached = best(&asked, columns, |_, best| {
        best.start().filter(|_| !best.endless())
    });
    let beyond = Asked {
        beyond: &|scene, (what, end)| of(what)?.1.waiting(scene, end),
        ..asked
    };
    let beyond = best(&beyond, columns, |(what, end), best| {
        let whole = of(what).and_then(|(_, bounds)| bounds.at(program.first, end))?;
        // A state beyond the search without a bound has none at all.
        let unbounded = best.endless() || found.short;
        let bound = best.start().filter(|_| !unbounded).unwrap_or(whole);
        Some(match end {
            End::Least => bound.max(whole),
            End::Most => bound.min(whole),
        })
    });
    let both = reached.into_iter().zip(beyond);
    both.map(|(reached, bound)| {
        bound.map_or(Limit::Endless, |bound| Limit::Between(reached, bound))
    })
    .collect()
}

/// Bounds of a sum that hold whatever the conditions say.
pub(super) fn bounds(program: &Program, what: What) -> Bounds {
    match what {
        What::Sum(sum) => Bounds::of(program, Some(sum)),
        What::Decisions => Bounds::of(program, None),
    }
}
