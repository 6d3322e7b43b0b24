//! One decision of a learner.

use crate::event::{Actor, Event};
use crate::legal::legal;
use crate::rejection::{Fault, Rejection};
use crate::seat::seat_of;
use crate::state::State;
use crate::turn::Turn;
use case::model::{Answer, Case, SceneIx};

/// The events of one decision, pushed to `out` in the order things happened. The state is not touched: fold the events
/// with [`crate::apply`]. This clones the state; [`crate::Run`] does the same without.
///
/// # Errors
/// A refusal; `out` is then as it was.
pub fn decide(
    case: &Case,
    state: &State,
    expected_seq: u32,
    scene: SceneIx,
    answer: &Answer,
    out: &mut Vec<Event>,
) -> Result<(), Rejection> {
    let mut next = state.clone();
    decide_in_place(case, &mut next, expected_seq, scene, answer, out)
}

/// As [`decide`], and leaves the successor in `next`, whose memory is reused.
///
/// # Errors
/// A refusal; `out` is then as it was, and `next` is of no use.
pub fn decide_into(
    case: &Case,
    state: &State,
    expected_seq: u32,
    scene: SceneIx,
    answer: &Answer,
    next: &mut State,
    out: &mut Vec<Event>,
) -> Result<(), Rejection> {
    next.clone_from(state);
    decide_in_place(case, next, expected_seq, scene, answer, out)
}

/// Decides on the state itself. After a case fault the state is of no use; after any other refusal it is untouched.
pub(crate) fn decide_in_place(
    case: &Case,
    state: &mut State,
    expected_seq: u32,
    scene: SceneIx,
    answer: &Answer,
    out: &mut Vec<Event>,
) -> Result<(), Rejection> {
    if state.ended {
        return Err(Rejection::Ended);
    }
    if expected_seq != state.seq {
        return Err(Rejection::StaleSequence {
            expected: state.seq,
            found: expected_seq,
        });
    }
    if scene != state.scene {
        return Err(Rejection::OtherScene {
            waits: state.scene,
            given: scene,
        });
    }
    let Some(seat) = seat_of(case, &state.setup.params, scene) else {
        return Err(Fault::NoMatch { scene }.into());
    };
    legal(case, state, scene, seat, answer)?;
    let Some(seq) = state.seq.checked_add(1) else {
        return Err(Fault::Overflow { scene }.into());
    };
    let before = out.len();
    let mut turn = Turn::begin(case, state, out, seq, scene);
    let done = turn
        .act(scene, seat, answer, Actor::Learner)
        .and_then(|overriding| turn.go_on(scene, overriding));
    match done {
        Ok(()) => {
            turn.emit(Event::Advanced { seq });
            Ok(())
        }
        Err(fault) => {
            out.truncate(before);
            Err(fault.into())
        }
    }
}
