//! What the best path looked like.

use super::answer::words;
use crate::dto;
use crate::reading::Reader;
use crate::scene::reading;
use trainer::attempt::{Act, Attempt, Step, StepKind};
use trainer::proof::Whose;

/// Who found it, as it crosses.
pub(super) const fn whose(whose: Whose) -> &'static str {
    match whose {
        Whose::Proof => "proof",
        Whose::Plan => "plan",
    }
}

/// The best path's own decisions, each with whether the learner did the same there.
pub(super) fn steps(attempt: &Attempt, best: &Attempt, reader: &Reader) -> Vec<dto::BestStep> {
    let own = acts(attempt);
    let reading = reading(best, reader);
    acts(best)
        .iter()
        .map(|(step, act)| {
            let reading = reading.at(&step.vars);
            dto::BestStep {
                scene: reading.case.scenes[step.scene.at()].id.clone(),
                title: reading.plain(reading.case.scenes[step.scene.at()].title),
                time: reading.time(step.minute),
                answer: words(&reading, step.scene, act.answer),
                same: own
                    .iter()
                    .any(|(mine, done)| mine.scene == step.scene && done.answer == act.answer),
            }
        })
        .collect()
}

fn acts(attempt: &Attempt) -> Vec<(Step, Act)> {
    let story = attempt.story().into_iter();
    story
        .filter_map(|step| match step.kind {
            StepKind::Learner(act) => Some((step, act)),
            StepKind::Colleague(..) | StepKind::Late(..) | StepKind::Missed(_) => None,
        })
        .collect()
}
