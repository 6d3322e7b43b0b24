//! Beginning an attempt: what is pinned, and the opening up to the first decision.

use super::Attempt;
use crate::error::Error;
use case::Case;
use case::model::{Param, RoleIx, RoleSet};
use engine::Setup;
use ledger::{
    ActivityPin, AttemptStarted, CaseRef, LearnerRef, Mode, Origin, PassRule, ReplayOf, RoleMark,
    TeamSeat, Time, Value, changes_from_engine,
};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// How an attempt is to begin.
#[derive(Debug, Clone)]
pub struct Begin {
    /// Its id.
    pub id: Uuid,
    /// Who plays.
    pub learner: LearnerRef,
    /// Practice or graded.
    pub mode: Mode,
    /// Window or command line.
    pub origin: Origin,
    /// Role ids of the case.
    pub roles: Vec<String>,
    /// Clinic parameters that differ from the case's own values, by id.
    pub params: BTreeMap<String, Value>,
    /// Seed of chance.
    pub seed: u64,
    /// Chance outcomes forced in order.
    pub draws: Vec<i32>,
    /// The activity it counts for, if any.
    pub activity: Option<ActivityPin>,
    /// When.
    pub at: Time,
    /// Who plays each role, where a team plays.
    pub team: Vec<TeamSeat>,
    /// The attempt that is replayed, if any.
    pub replay_of: Option<ReplayOf>,
}

impl Attempt {
    /// Begins an attempt in memory. Store [`Attempt::started`] before showing anything.
    ///
    /// # Errors
    /// A role or parameter the case does not have or does not take, or a fault of the case.
    pub fn begin(case: Arc<Case>, begin: Begin) -> Result<Self, Error> {
        let setup = Setup {
            roles: roles(&case, &begin.roles)?,
            params: params(&case, &begin.params)?,
            seed: begin.seed,
            draws: begin.draws,
        };
        let mut opening = Vec::new();
        let state = engine::start(&case, setup, &mut opening)
            .map_err(|refused| Error::refused(&case, refused))?;
        let setup = &state.setup;
        let played: Vec<RoleIx> = indices(&case, setup.roles).collect();
        let id_of = |role: RoleIx| case.roles[role.at()].id.clone();
        let started = AttemptStarted {
            case: reference(&case),
            engine_version: env!("CARGO_PKG_VERSION").to_owned(),
            mode: begin.mode,
            origin: begin.origin,
            learner: begin.learner,
            roles: played.iter().copied().map(id_of).collect(),
            params: case
                .params
                .iter()
                .zip(&setup.params)
                .map(|(param, value)| {
                    (
                        param.id.clone(),
                        Value::from_number(&case, &param.kind, *value),
                    )
                })
                .collect(),
            seed: setup.seed,
            draws: setup.draws.clone(),
            pass: pass_rule(&case, setup.roles),
            activity: begin.activity,
            changes: changes_from_engine(&case, &opening)?,
            team: begin.team,
            replay_of: begin.replay_of,
        };
        Ok(Self {
            id: begin.id,
            started: Arc::new(started),
            case,
            began: begin.at,
            moved: begin.at,
            opening,
            decisions: Vec::new(),
            state,
            finished: None,
            stored: 0,
            seated: None,
            hint_at: None,
            paused: None,
            change: None,
            readings: vec![(begin.at, true)],
        })
    }
}

/// What the played roles need to pass.
pub(super) fn pass_rule(case: &Case, roles: RoleSet) -> PassRule {
    let marks = indices(case, roles).filter_map(|role| {
        let mark = case.pass[role.at()]?;
        let needed = RoleMark {
            points: mark.points,
            own: mark.own,
        };
        Some((case.roles[role.at()].id.clone(), needed))
    });
    let critical = case.critical.iter();
    PassRule {
        roles: marks.collect(),
        critical: critical
            .filter(|step| roles.has(step.role))
            .map(|step| step.id.clone())
            .collect(),
    }
}

fn indices(case: &Case, roles: RoleSet) -> impl Iterator<Item = RoleIx> {
    (0..)
        .map(RoleIx)
        .take(case.roles.len())
        .filter(move |role| roles.has(*role))
}

fn roles(case: &Case, ids: &[String]) -> Result<RoleSet, Error> {
    ids.iter().try_fold(RoleSet::default(), |set, id| {
        let role = (0..)
            .map(RoleIx)
            .zip(&case.roles)
            .find(|(_, role)| role.id == *id)
            .ok_or_else(|| Error::NoRole(id.clone()))?;
        Ok(set.with(role.0))
    })
}

fn params(case: &Case, wanted: &BTreeMap<String, Value>) -> Result<Vec<i32>, Error> {
    let unknown = |id: &String| Error::NoParam(id.clone());
    if let Some(stray) = wanted
        .keys()
        .find(|id| case.params.iter().all(|param| param.id != **id))
    {
        return Err(unknown(stray));
    }
    let value = |param: &Param| match wanted.get(&param.id) {
        None => Ok(param.default),
        Some(value) => value
            .to_number(case, &param.kind)
            .ok_or_else(|| unknown(&param.id)),
    };
    case.params.iter().map(value).collect()
}

/// What names a case version in the log.
pub(super) fn reference(case: &Case) -> CaseRef {
    CaseRef {
        id: case.id.clone(),
        version: case.version,
        content_hash: case.hashes.content.clone(),
        logic_hash: case.hashes.logic.clone(),
        text_hash: case.hashes.text.clone(),
        media_hash: case.hashes.media.clone(),
        params_hash: case.hashes.params.clone(),
    }
}
