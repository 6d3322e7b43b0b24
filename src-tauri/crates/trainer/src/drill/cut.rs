//! Cutting a drill out of a case: a state that was really reached, one decision before the learner decides again.

use super::deck::Item;
use super::judge::teaches;
use super::reading::seconds;
use crate::attempt::Attempt;
use crate::error::Error;
use crate::plan::{plan_of, walked};
use crate::trainer::{Pinned, Trainer};
use case::Case;
use case::model::{RoleIx, RoleSet, SceneIx, SceneKind};
use ledger::Time;
use records::{BehaviourRow, StoreError};
use std::sync::Arc;
use uuid::Uuid;

/// A drill ready to be played.
#[derive(Debug, Clone)]
pub struct Cut {
    /// An attempt in memory that waits at the decision.
    pub attempt: Attempt,
    /// Who decides.
    pub role: RoleIx,
    /// The attempt whose answers lead there; `None` where the case's own walk does.
    pub from: Option<Uuid>,
    /// The case has changed: this is another decision than the one missed.
    pub moved: bool,
    /// Seconds it takes to read and decide.
    pub seconds: u32,
}

/// Why a behaviour has no drill any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retired {
    /// The newer version of the case has no decision that teaches the behaviour to this role.
    DecisionGone,
    /// The case can no longer be opened.
    CaseGone,
}

impl Trainer {
    /// The drill of an item, or why there is none.
    pub(super) fn cut(&mut self, item: &Item, at: Time) -> Result<Result<Cut, Retired>, Error> {
        let row = &item.missed;
        let newer = self.newer(row);
        if let Some(newer) = &newer
            && !asks(&newer.case, &row.scene, &row.role)
        {
            // Its author took the moment out: what was withdrawn is not drilled.
            return Ok(self.moved(newer, item, at).ok_or(Retired::DecisionGone));
        }
        if let Some(cut) = self.own_path(row, at)? {
            return Ok(Ok(cut));
        }
        let pinned = match self.pinned(&row.case.content_hash) {
            Ok(pinned) => Some(pinned),
            Err(fault) if is_of_the_disk(&fault) => return Err(fault),
            Err(_) => None,
        };
        let same = pinned.and_then(|pinned| {
            let waits = |attempt: &Attempt, role| waits_at(attempt, &row.scene, role);
            cut_from_plan(&pinned, &row.role, at, false, waits)
        });
        let other = || newer.as_ref().and_then(|newer| self.moved(newer, item, at));
        Ok(same.or_else(other).ok_or(Retired::CaseGone))
    }

    /// The learner's own way to the decision, on the version it was played on.
    fn own_path(&mut self, row: &BehaviourRow, at: Time) -> Result<Option<Cut>, Error> {
        let Some(from) = row.attempt else {
            return Ok(None);
        };
        let whole = match self.fold(from) {
            Ok(whole) => whole,
            Err(fault) if is_of_the_disk(&fault) => return Err(fault),
            // An attempt that can no longer be read: `verify` names what is wrong, the plan leads there as well.
            Err(_) => return Ok(None),
        };
        let before = whole
            .decisions
            .iter()
            .position(|decided| decided.seq == row.decision);
        let role = role_named(&whole.case, &row.role);
        let (Some(before), Some(role)) = (before, role) else {
            return Ok(None);
        };
        let attempt = whole.rewound(before, Uuid::nil(), at);
        Ok(waits_at(&attempt, &row.scene, role).then(|| Cut {
            seconds: seconds(&attempt, role),
            attempt,
            role,
            from: Some(from),
            moved: false,
        }))
    }

    /// Another decision of a newer version that teaches the same to the same role.
    fn moved(&self, newer: &Pinned, item: &Item, at: Time) -> Option<Cut> {
        let teaches_here = |attempt: &Attempt, role| {
            let scene = attempt.state.scene;
            engine::waiting_seat(&attempt.case, &attempt.state) == Some(role)
                && teaches(&attempt.case, &attempt.state, scene, role, &item.behaviour)
        };
        cut_from_plan(newer, &item.missed.role, at, true, teaches_here)
    }

    /// The newest version of the row's case among the folders, where it is newer than the row's.
    fn newer(&self, row: &BehaviourRow) -> Option<Pinned> {
        let newest = self
            .catalog
            .playable()
            .filter(|(_, case)| case.id == row.case.id && case.version > row.case.version)
            .max_by_key(|(_, case)| case.version)?;
        Some(Pinned {
            case: Arc::clone(newest.1),
            files: Arc::clone(&newest.0.files),
        })
    }
}

/// A walk of the plan up to the first decision that fits: one marked best for the role before others, one that plays the
/// role alone before others.
fn cut_from_plan(
    pinned: &Pinned,
    role: &str,
    at: Time,
    moved: bool,
    fits: impl Fn(&Attempt, RoleIx) -> bool,
) -> Option<Cut> {
    let Pinned { case, files } = pinned;
    let role = role_named(case, role)?;
    let plan = plan_of(case, files)?;
    let mut walks: Vec<_> = plan
        .walks
        .iter()
        .filter(|walk| walk.run.roles.has(role))
        .collect();
    walks.sort_by_key(|walk| {
        (
            !walk.best_for.has(role),
            walk.run.roles != RoleSet::one(role),
        )
    });
    walks.into_iter().find_map(|walk| {
        let stop = |attempt: &Attempt| fits(attempt, role);
        let attempt = walked(case, &walk.run, &walk.run.params, at, stop)?;
        stop(&attempt).then(|| Cut {
            seconds: seconds(&attempt, role),
            attempt,
            role,
            from: None,
            moved,
        })
    })
}

fn waits_at(attempt: &Attempt, scene: &str, role: RoleIx) -> bool {
    engine::waiting_seat(&attempt.case, &attempt.state) == Some(role)
        && attempt.case.scenes[attempt.state.scene.at()].id == scene
}

/// Whether the case still asks this role in this scene, under its own parameters.
fn asks(case: &Case, scene: &str, role: &str) -> bool {
    let params: Vec<i32> = case.params.iter().map(|param| param.default).collect();
    let found = (0..)
        .map(SceneIx)
        .zip(&case.scenes)
        .find(|(_, found)| found.id == scene);
    let Some((at, scene)) = found else {
        return false;
    };
    match &scene.kind {
        SceneKind::Decides(..) => {
            let seat = engine::seat_of(case, &params, at);
            seat.is_some_and(|seat| case.roles[seat.at()].id == role)
        }
        SceneKind::Continues(_) | SceneKind::Ends(_) => false,
    }
}

fn role_named(case: &Case, id: &str) -> Option<RoleIx> {
    (0..)
        .map(RoleIx)
        .zip(&case.roles)
        .find(|(_, role)| role.id == id)
        .map(|(role, _)| role)
}

/// Whether it failed for the disk's sake: then nothing is known of the case, and nothing is retired.
fn is_of_the_disk(fault: &Error) -> bool {
    matches!(
        fault,
        Error::Store(fault)
            if !matches!(fault, StoreError::Unreadable { .. } | StoreError::Malformed { .. })
    )
}
