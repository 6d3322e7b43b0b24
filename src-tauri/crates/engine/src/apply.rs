//! Folding events into a state: assignment only, so a change of rules never changes what a stored log adds up to.

use crate::event::{Arrival, Event};
use crate::start::initial;
use crate::state::{LateState, Setup, State, Transit};
use case::model::{Case, RoleSet};

/// The state after one more event. Total: an index outside the case's tables is ignored.
pub fn apply(state: &mut State, event: &Event) {
    assign(state, event);
}

/// [`apply`] inside a turn, where the kind of event is known at each place and the rest folds away.
#[inline(always)]
pub(crate) fn assign(state: &mut State, event: &Event) {
    match *event {
        Event::Decided { .. } => {}
        Event::Taken { choice, times } => put(&mut state.taken, choice.at(), times),
        Event::Counted { key, times } => put(&mut state.counted, key.at(), times),
        Event::Points {
            role,
            competency,
            total,
            ..
        } => {
            if let Some(of_role) = state.points.get_mut(role.at()) {
                put(of_role, competency.at(), total);
            }
        }
        Event::Ownership { role, total, .. } => put(&mut state.own, role.at(), total),
        Event::Ledger { axis, total, .. } => put(&mut state.ledger, axis as usize, total),
        Event::CriticalDone { critical } => put(&mut state.critical, critical.at(), true),
        Event::Failed { flag, charged } => put(&mut state.fails, flag.at(), (true, charged)),
        Event::Clock { minute } => state.minute = minute,
        Event::Set { var, value, .. } => put(&mut state.vars, var.at(), value),
        Event::Chance {
            state: chance,
            used,
        } => {
            state.chance = chance;
            state.draws_used = used;
        }
        Event::Learned { role, fact, .. } => {
            if let Some(known) = state.knows.get_mut(fact.at()) {
                *known = RoleSet(known.0 | RoleSet::one(role).0);
            }
        }
        Event::Sent {
            scene,
            to,
            facts,
            arrival,
            ..
        } => match arrival {
            Arrival::At(due) => state.transit.push(Transit {
                scene,
                to,
                facts,
                due,
            }),
            Arrival::Now | Arrival::Never => {}
        },
        Event::Received { scene } => {
            if let Some(position) = next_read(&state.transit, scene) {
                state.transit.remove(position);
            }
        }
        Event::Deadline {
            deadline,
            status,
            due,
        } => put(&mut state.deadlines, deadline.at(), (status, due)),
        Event::LateArmed {
            late,
            due,
            cause_seq,
            cause_scene,
        } => put(
            &mut state.late,
            late.at(),
            LateState::Pending {
                due,
                cause_seq,
                cause_scene,
            },
        ),
        Event::LateFired { late, .. } | Event::LateLapsed { late } => {
            put(&mut state.late, late.at(), LateState::Over);
        }
        Event::Entered { scene } => {
            state.scene = scene;
            put(&mut state.visited, scene.at(), true);
        }
        Event::Measured { measure, met } => put(&mut state.measures, measure.at(), Some(met)),
        Event::Ended { scene } => {
            state.scene = scene;
            state.ended = true;
        }
        Event::Advanced { seq } => state.seq = seq,
    }
}

/// The state a list of events adds up to, from the very start of the attempt. Practice undo is a replay of a shorter list.
#[must_use]
pub fn replay<'e>(case: &Case, setup: Setup, events: impl IntoIterator<Item = &'e Event>) -> State {
    let mut state = initial(case, setup);
    for event in events {
        apply(&mut state, event);
    }
    state
}

/// Of the scene's messages on their way, the one that is read next: the earliest due, among equals the first sent.
pub(crate) fn next_read(transit: &[Transit], scene: case::model::SceneIx) -> Option<usize> {
    transit
        .iter()
        .enumerate()
        .filter(|(_, message)| message.scene == scene)
        .min_by_key(|(position, message)| (message.due, *position))
        .map(|(position, _)| position)
}

fn put<T>(table: &mut [T], position: usize, value: T) {
    if let Some(slot) = table.get_mut(position) {
        *slot = value;
    }
}
