//! Every source cited on the path.

use crate::dto;
use crate::reading::Reading;
use crate::scene::source;
use trainer::attempt::{Step, StepKind};
use trainer::case::model::RefIx;

/// Sources of the learners' decisions, then of the measures; each once, numbered by position.
pub(super) fn sources(reading: &Reading<'_>, told: &[Step]) -> Vec<dto::Source> {
    let case = reading.case;
    let decided = told.iter().filter_map(|step| match step.kind {
        StepKind::Learner(act) => Some(&case.outcomes[act.outcome.at()].refs),
        StepKind::Colleague(..) | StepKind::Late(..) | StepKind::Missed(_) => None,
    });
    let measured = case.measures.iter().map(|measure| &measure.refs);
    let mut cited: Vec<RefIx> = Vec::new();
    for reference in decided.chain(measured).flatten() {
        if !cited.contains(reference) {
            cited.push(*reference);
        }
    }
    cited
        .into_iter()
        .map(|reference| source(reading, reference))
        .collect()
}
