//! One turn under every way chance can fall.

#![expect(
    clippy::float_arithmetic,
    reason = "chances, for reports on tests; nothing a learner sees comes of them"
)]

use case::model::Case;
use engine::{Event, Fault, Rejection, State};

/// A value no variable has: forcing it makes the engine say which variable it would have drawn.
const NO_VALUE: i32 = -1;

/// One way a turn can go.
#[derive(Debug)]
pub(super) struct Turn {
    /// The chance of it.
    pub luck: f64,
    /// The events and the state after, or why there is none.
    pub result: Result<(State, Vec<Event>), Rejection>,
}

/// Plays a turn once for each way chance can fall. `play` plays it with these values forced in order.
///
/// Forced values are found by asking: after those known, one that cannot be is forced. Where the engine refuses it, it
/// names the variable it wanted to draw, and each of its values with weight is a way; else the turn draws no further.
pub(super) fn turns(
    case: &Case,
    mut play: impl FnMut(&[i32], &mut Vec<Event>) -> Result<State, Rejection>,
) -> Vec<Turn> {
    let mut done = Vec::new();
    let mut open = vec![(Vec::new(), 1.0)];
    while let Some((mut forced, luck)) = open.pop() {
        forced.push(NO_VALUE);
        let mut events = Vec::new();
        let result = play(&forced, &mut events);
        forced.pop();
        if let Err(Rejection::CaseFault(Fault::Draw {
            var,
            forced: Some(NO_VALUE),
        })) = result
        {
            let weights = &case.vars[var.at()].weights;
            let total: u32 = weights.iter().sum();
            for (value, weight) in (0..).zip(weights).filter(|(_, weight)| **weight > 0) {
                let mut forced = forced.clone();
                forced.push(value);
                open.push((forced, luck * f64::from(*weight) / f64::from(total)));
            }
        } else {
            let result = result.map(|state| (state, events));
            done.push(Turn { luck, result });
        }
    }
    done
}
