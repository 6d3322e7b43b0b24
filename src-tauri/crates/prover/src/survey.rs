//! How many states a case has for one set of played roles, with the reductions and without: a measure, no proof.

use crate::explore::{Limit, explore};
use crate::lower::{Groups, Observe, Setting, flow, lower};
use case::model::{Case, RoleSet};

/// What a survey counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Survey {
    /// States found.
    pub states: usize,
    /// Transitions worked out.
    pub transitions: usize,
    /// Bytes the states took: packed, in the table, and the way back.
    pub bytes: u64,
    /// Whether all states were found.
    pub complete: bool,
}

/// Counts states from the start, at most so many; under the case's own parameters. Without `reduced` every variable that any
/// condition reads counts at every scene, whether or not anything can still read it.
#[must_use]
pub fn survey(case: &Case, roles: RoleSet, reduced: bool, states: usize) -> Survey {
    let params: Vec<i32> = case.params.iter().map(|param| param.default).collect();
    let program = lower(Setting {
        case,
        groups: &Groups::of(case),
        flow: &flow(case),
        roles,
        params: &params,
        observe: Observe {
            remember: !reduced,
            ..Observe::REACH
        },
        watched: None,
    });
    let limit = Limit {
        states,
        bytes: u64::MAX,
        transitions: false,
        stop: &|| false,
    };
    let found = explore(case, &program, limit);
    Survey {
        states: found.states(),
        transitions: found.graph.edges.len(),
        bytes: found.set.bytes() + found.graph.parents.capacity() as u64 * 6,
        complete: found.complete,
    }
}
