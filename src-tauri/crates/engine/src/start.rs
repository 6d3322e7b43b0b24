//! Starting an attempt.

use crate::event::Event;
use crate::rejection::Rejection;
use crate::state::{LateState, Setup, State};
use crate::turn::Turn;
use case::model::{Case, DeadlineStatus, ParamIx, RoleIx, VarKind};

impl Setup {
    /// The case's own parameter values, no forced chance.
    #[must_use]
    pub fn of(case: &Case, roles: case::model::RoleSet, seed: u64) -> Self {
        Self {
            roles,
            params: case.params.iter().map(|param| param.default).collect(),
            seed,
            draws: Vec::new(),
        }
    }
}

/// Begins an attempt: enters the first scene and goes on until a played seat has to decide or the case ends.
/// The events up to there are pushed to `out`.
///
/// # Errors
/// A role that cannot be played, a parameter outside its values, or a fault of the case; `out` is then as it was.
pub fn start(case: &Case, setup: Setup, out: &mut Vec<Event>) -> Result<State, Rejection> {
    validate(case, &setup)?;
    let before = out.len();
    let mut state = initial(case, setup);
    let entered = Turn::begin(case, &mut state, out, 0, case.start).enter_first(case.start);
    match entered {
        Ok(()) => Ok(state),
        Err(fault) => {
            out.truncate(before);
            Err(fault.into())
        }
    }
}

/// The state before the first event. The setup is taken as it is.
#[must_use]
pub fn initial(case: &Case, setup: Setup) -> State {
    let chance = setup.seed;
    State {
        setup,
        seq: 0,
        scene: case.start,
        minute: 0,
        ended: false,
        vars: case.vars.iter().map(|var| var.start).collect(),
        knows: case.facts.iter().map(|fact| fact.start).collect(),
        visited: vec![false; case.scenes.len()],
        taken: vec![0; case.choices.len()],
        counted: vec![0; usize::from(case.keys)],
        deadlines: vec![(DeadlineStatus::Idle, 0); case.deadlines.len()],
        late: vec![LateState::Idle; case.late.len()],
        transit: Vec::new(),
        fails: vec![Default::default(); case.fails.len()],
        critical: vec![false; case.critical.len()],
        points: vec![vec![0; case.competencies.len()]; case.roles.len()],
        own: vec![0; case.roles.len()],
        ledger: [0; 6],
        measures: vec![None; case.measures.len()],
        chance,
        draws_used: 0,
    }
}

fn validate(case: &Case, setup: &Setup) -> Result<(), Rejection> {
    if setup.roles.is_empty() {
        return Err(Rejection::NoRole);
    }
    for role in (0..16).map(RoleIx).filter(|role| setup.roles.has(*role)) {
        if !case
            .roles
            .get(role.at())
            .is_some_and(|known| known.playable)
        {
            return Err(Rejection::RoleNotPlayable { role });
        }
    }
    for position in 0..case.params.len().max(setup.params.len()) {
        let value = setup.params.get(position).copied();
        let fits = match (case.params.get(position), value) {
            (Some(param), Some(value)) => fits(case, &param.kind, value),
            (None, _) | (_, None) => false,
        };
        if !fits {
            let param = ParamIx(u16::try_from(position).unwrap_or(u16::MAX));
            return Err(Rejection::ParamOutOfRange { param, value });
        }
    }
    Ok(())
}

/// Whether the value is one of the kind's.
fn fits(case: &Case, kind: &VarKind, value: i32) -> bool {
    let below = |count: usize| usize::try_from(value).is_ok_and(|value| value < count);
    match kind {
        VarKind::Bool => below(2),
        VarKind::Int(lowest, highest) => (*lowest..=*highest).contains(&value),
        VarKind::Enum(names) => below(names.len()),
        VarKind::Role => below(case.roles.len()),
    }
}
