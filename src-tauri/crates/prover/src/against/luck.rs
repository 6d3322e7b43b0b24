//! One turn of the old version under every way chance can fall.

use case::model::Case;
use engine::{Event, Fault, Rejection, State};

/// A value no variable has: forcing it makes the engine say which variable it would have drawn.
const NO_VALUE: i32 = -1;

/// One way a turn goes: the values drawn, and what comes of it.
pub struct Fallen {
    /// Values drawn, in order.
    pub draws: Vec<i32>,
    /// What was told, and the state after; or why there is none.
    pub result: Result<(State, Vec<Event>), Rejection>,
}

/// Plays a turn once for each way chance can fall; `play` plays it with these values forced in order.
pub fn turns(
    case: &Case,
    mut play: impl FnMut(&[i32], &mut Vec<Event>) -> Result<State, Rejection>,
) -> Vec<Fallen> {
    let mut done = Vec::new();
    let mut open = vec![Vec::new()];
    while let Some(mut draws) = open.pop() {
        draws.push(NO_VALUE);
        let mut events = Vec::new();
        let result = play(&draws, &mut events);
        draws.pop();
        if let Err(Rejection::CaseFault(Fault::Draw {
            var,
            forced: Some(NO_VALUE),
        })) = result
        {
            let weights = (0..).zip(&case.vars[var.at()].weights);
            let mut ways: Vec<Vec<i32>> = weights
                .filter(|(_, weight)| **weight > 0)
                .map(|(value, _)| [draws.as_slice(), &[value]].concat())
                .collect();
            ways.reverse();
            open.append(&mut ways);
        } else {
            let result = result.map(|state| (state, events));
            done.push(Fallen { draws, result });
        }
    }
    done
}
