//! One turn: from a decision (or the start) to the next moment a learner has to decide, or the ending.
//!
//! Every change is an event, applied at once, so that later rules of the same turn read the state the events add up to.

mod act;
mod deliver;
mod effects;
mod enter;
mod time;

pub(crate) use deliver::handoff_facts;

use crate::apply::assign;
use crate::event::Event;
use crate::rejection::Fault;
use crate::state::State;
use case::model::{Case, SceneIx};
use case::program::Program;

/// The working state of one turn.
pub(crate) struct Turn<'a> {
    case: &'a Case,
    program: &'a Program,
    state: &'a mut State,
    out: &'a mut Vec<Event>,
    /// The decision that late consequences armed now are laid to.
    cause: Cause,
    /// Scenes entered in this turn.
    steps: u32,
}

/// The decision behind a consequence.
#[derive(Clone, Copy)]
struct Cause {
    /// The learner's decision, counted from 1; 0 is the start.
    seq: u32,
    /// Its scene, or that of the colleague who decided in the same turn.
    scene: SceneIx,
}

impl<'a> Turn<'a> {
    /// A turn that begins with decision `seq` (0: the start) at the scene.
    pub(crate) fn begin(
        case: &'a Case,
        state: &'a mut State,
        out: &'a mut Vec<Event>,
        seq: u32,
        scene: SceneIx,
    ) -> Self {
        Self {
            case,
            program: case.program(),
            state,
            out,
            cause: Cause { seq, scene },
            steps: 0,
        }
    }

    /// Something happened.
    #[inline(always)]
    pub(crate) fn emit(&mut self, event: Event) {
        assign(self.state, &event);
        self.out.push(event);
    }

    fn overflow(&self) -> Fault {
        Fault::Overflow {
            scene: self.state.scene,
        }
    }
}
