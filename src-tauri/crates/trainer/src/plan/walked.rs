//! A run of decisions, of a plan or of a proof, played in memory.

use crate::attempt::{Attempt, Begin};
use case::Case;
use case::model::RoleIx;
use case::plan::Run;
use ledger::{LearnerRef, Mode, Origin, Time, Value};
use std::sync::Arc;
use uuid::Uuid;

/// Plays the run under these parameters until it has ended or `stop` says so of the attempt as it stands before a
/// decision. `None` where it cannot be played that far.
pub(crate) fn walked(
    case: &Arc<Case>,
    run: &Run,
    params: &[i32],
    at: Time,
    stop: impl Fn(&Attempt) -> bool,
) -> Option<Attempt> {
    let wanted = engine::Setup::of_run(run);
    let params = case.params.iter().zip(params);
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
            .filter(|(role, _)| wanted.roles.has(RoleIx(*role)))
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
    let mut attempt = Attempt::begin(Arc::clone(case), begin).ok()?;
    for step in &run.steps {
        if stop(&attempt) {
            return Some(attempt);
        }
        let scene = &case.scenes[step.scene.at()].id;
        let made = attempt
            .decide(attempt.state.seq, scene, &step.answer, at)
            .ok()?;
        attempt.take(made);
    }
    (stop(&attempt) || attempt.state.ended).then_some(attempt)
}
