//! The best path for a role: a walk of the plan, until something proves a better one.

use super::plan_of;
use crate::attempt::{Attempt, Begin};
use case::model::RoleSet;
use case::plan::Walk;
use case::{Case, Files};
use ledger::{LearnerRef, Mode, Origin, Value};
use std::sync::Arc;
use uuid::Uuid;

/// The walk marked best for the first played role, played again under the attempt's own clinic parameters. A walk for
/// exactly the roles of the attempt comes before one for others. `None` where the plan names none, or where it cannot
/// be played to its end here.
#[must_use]
pub fn best_path(attempt: &Attempt, files: &Files) -> Option<Attempt> {
    let case = &attempt.case;
    let plan = plan_of(case, files)?;
    let role = attempt.played().next()?;
    let played = attempt.state.setup.roles;
    let marked = || plan.walks.iter().filter(|walk| walk.best_for.has(role));
    let same = marked().find(|walk| walk.run.roles == played);
    let alone = || marked().find(|walk| walk.run.roles == RoleSet::one(role));
    let walk = same.or_else(alone).or_else(|| marked().next())?;
    play(attempt, walk)
}

fn play(attempt: &Attempt, walk: &Walk) -> Option<Attempt> {
    let case: &Arc<Case> = &attempt.case;
    let wanted = engine::Setup::of_run(&walk.run);
    let params = case.params.iter().zip(&attempt.state.setup.params);
    let at = attempt.began;
    let begin = Begin {
        id: Uuid::nil(),
        learner: LearnerRef {
            profile: Uuid::nil(),
            name: String::new(),
            role: String::new(),
        },
        mode: Mode::Practice,
        origin: Origin::App,
        roles: (0..)
            .zip(&case.roles)
            .filter(|(role, _)| wanted.roles.has(case::model::RoleIx(*role)))
            .map(|(_, role)| role.id.clone())
            .collect(),
        params: params
            .map(|(param, value)| {
                (
                    param.id.clone(),
                    Value::from_number(case, &param.kind, *value),
                )
            })
            .collect(),
        seed: wanted.seed,
        draws: wanted.draws,
        activity: None,
        at,
        team: Vec::new(),
        replay_of: None,
    };
    let mut best = Attempt::begin(Arc::clone(case), begin).ok()?;
    for step in &walk.run.steps {
        let scene = &case.scenes[step.scene.at()].id;
        let made = best.decide(best.state.seq, scene, &step.answer, at).ok()?;
        best.take(made);
    }
    best.state.ended.then_some(best)
}
