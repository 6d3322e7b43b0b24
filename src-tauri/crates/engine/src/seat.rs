//! Whose seat and whose duty.

use crate::event::Standing;
use crate::state::State;
use crate::{Context, holds};
use case::model::{Case, Decision, DutyIx, Owner, ParamIx, RoleIx, SceneIx, SceneKind, Seat};
use case::program::Kind;

/// Who decides in the scene, under the parameters of this attempt; `None` where it offers no decision.
#[must_use]
pub fn seat_of(case: &Case, params: &[i32], scene: SceneIx) -> Option<RoleIx> {
    let here = case.program().scenes.get(scene.at())?;
    match here.kind {
        Kind::Chooses | Kind::Decides => seated(case, params, here.seat),
        Kind::Continues | Kind::Ends => None,
    }
}

/// The decision of a scene, where it has one.
pub(crate) fn decision_of(case: &Case, scene: SceneIx) -> Option<&Decision> {
    match &case.scenes.get(scene.at())?.kind {
        SceneKind::Decides(decision, _) => Some(decision),
        SceneKind::Continues(_) | SceneKind::Ends(_) => None,
    }
}

/// Who takes the seat, under the parameters of this attempt.
#[inline]
pub(crate) fn seated(case: &Case, params: &[i32], seat: Seat) -> Option<RoleIx> {
    match seat {
        Seat::Role(role) => Some(role),
        Seat::Param(param) => role_of(case, params, param),
    }
}

/// The played seat that has to decide now; `None` once the case has ended.
#[must_use]
pub fn waiting_seat(case: &Case, state: &State) -> Option<RoleIx> {
    if state.ended {
        return None;
    }
    seat_of(case, &state.setup.params, state.scene)
}

/// Who owns the duty under the parameters of this attempt.
#[must_use]
#[inline]
pub fn owner_of(case: &Case, params: &[i32], duty: DutyIx) -> Option<RoleIx> {
    match case.duties.get(duty.at())?.owner {
        Owner::Role(role) => Some(role),
        Owner::Param(param) => role_of(case, params, param),
    }
}

/// Whether an act under this duty belongs to the role.
#[inline]
pub(crate) fn standing(case: &Case, state: &State, duty: DutyIx, role: RoleIx) -> Standing {
    if owner_of(case, &state.setup.params, duty) == Some(role) {
        return Standing::Owner;
    }
    allowed(case, state, duty, role)
}

/// Whether one who does not own the duty may act under it.
#[cold]
fn allowed(case: &Case, state: &State, duty: DutyIx, role: RoleIx) -> Standing {
    let context = Context::of(case, state);
    case.duties[duty.at()]
        .may
        .iter()
        .position(|may| may.role == role && holds(&may.when, &context))
        .and_then(|position| u8::try_from(position).ok())
        .map_or(Standing::Outside, Standing::Allowed)
}

fn role_of(case: &Case, params: &[i32], param: ParamIx) -> Option<RoleIx> {
    let role = u8::try_from(*params.get(param.at())?).ok()?;
    (usize::from(role) < case.roles.len()).then_some(RoleIx(role))
}
