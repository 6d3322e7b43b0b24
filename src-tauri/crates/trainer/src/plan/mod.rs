//! The test plan of a case: run to check the case, and read for the best path.

mod best;
mod detail;
mod failed;

pub use best::best_path;
pub(crate) use failed::failed_walks;

use case::Files;
use case::model::Case;
use case::plan::Walk;

/// The plan of a case, if it has one that can be read.
#[must_use]
pub fn plan_of(case: &Case, files: &Files) -> Option<case::plan::Plan> {
    case::plan::plan(case, files.get(PLAN_FILE)?).0
}

/// Name of the plan inside a case folder.
pub(crate) const PLAN_FILE: &str = "plan.json";

/// A walk as the engine's runner takes it. `None` where the plan leaves out the ending.
pub(crate) fn walk_to_engine(walk: &Walk) -> Option<engine::plan::Walk> {
    use engine::plan;
    let points = |all: &[case::plan::Points]| -> Vec<plan::Points> {
        let all = all.iter();
        all.map(|points| plan::Points {
            role: points.role,
            total: points.total,
            terms: points
                .terms
                .iter()
                .map(|term| plan::Term {
                    scene: term.scene,
                    of: match term.of {
                        case::plan::TermOf::Choice(choice) => plan::TermOf::Choice(choice),
                        case::plan::TermOf::Outcome(outcome) => plan::TermOf::Outcome(outcome),
                    },
                    points: term.points,
                })
                .collect(),
        })
        .collect()
    };
    let expect = &walk.expect;
    Some(plan::Walk {
        id: walk.id.clone(),
        setup: setup(&walk.run),
        steps: walk
            .run
            .steps
            .iter()
            .map(|step| plan::Step {
                scene: step.scene,
                answer: step.answer,
            })
            .collect(),
        expect: plan::Expect {
            ending: expect.ending?,
            passed: expect.passed,
            action: points(&expect.action),
            ownership: points(&expect.ownership),
            ledger: expect.ledger.clone(),
            fail_flags: expect.fail_flags.clone(),
            critical: expect.critical.clone(),
            offered: expect
                .offered
                .iter()
                .map(|(scene, positions)| plan::Offering {
                    scene: *scene,
                    positions: *positions,
                })
                .collect(),
            refused: expect
                .refused
                .iter()
                .map(|refused| plan::Refusal {
                    scene: refused.scene,
                    answer: refused.answer,
                    code: refused.code.clone(),
                })
                .collect(),
            texts: expect.texts.clone(),
        },
    })
}

/// Roles, parameters and chance of a walk or decisions file.
#[must_use]
pub fn setup(run: &case::plan::Run) -> engine::Setup {
    engine::Setup {
        roles: run.roles,
        params: run.params.clone(),
        seed: run.seed,
        draws: run.draws.clone(),
    }
}
