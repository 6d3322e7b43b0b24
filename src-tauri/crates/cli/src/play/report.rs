//! A play as one JSON document.

use crate::args::Play;
use serde::Serialize;
use std::collections::BTreeMap;
use trainer::Error;
use trainer::attempt::Attempt;
use trainer::case::model::Axis;
use trainer::engine::{Actor, Event};
use trainer::ledger::{Answer, Change, answer_from_engine, changes_from_engine};

/// A decision that was refused.
#[derive(Debug, Serialize)]
pub struct Refused {
    /// Stable code.
    pub code: String,
    /// The number the decision would have had, from 1.
    pub seq: u32,
}

#[derive(Serialize)]
struct Document {
    case: String,
    version: u32,
    content_hash: String,
    roles: Vec<String>,
    seed: u64,
    steps: Vec<Step>,
    ending: Option<String>,
    points: Points,
    ledger: BTreeMap<String, i32>,
    fail_flags: Vec<String>,
    critical: BTreeMap<String, bool>,
    passed: bool,
    rejection: Option<Refused>,
}

#[derive(Serialize)]
struct Step {
    seq: u32,
    scene: String,
    decision: Option<Answer>,
    events: Vec<Change>,
}

#[derive(Serialize)]
struct Points {
    action: BTreeMap<String, i32>,
    ownership: BTreeMap<String, i32>,
}

/// The code of a refusal by the rules; `None` where something else went wrong.
pub fn code(error: &Error) -> Option<&'static str> {
    if let Error::Rejected { code, .. } = error {
        Some(code)
    } else if matches!(error, Error::Stale) {
        Some("other-scene")
    } else if matches!(error, Error::Ended) {
        Some("ended")
    } else {
        matches!(error, Error::CaseFault { .. }).then_some("case-fault")
    }
}

/// The document of a play that could not begin: nothing was played, and the rejection says why.
pub fn not_begun(asked: &Play, code: &str) -> String {
    serde_json::json!({
        "case": null, "version": null, "content_hash": null,
        "roles": asked.role, "seed": asked.seed, "steps": [], "ending": null,
        "points": {"action": {}, "ownership": {}}, "ledger": {}, "fail_flags": [], "critical": {},
        "passed": false, "rejection": {"code": code, "seq": 0},
    })
    .to_string()
}

/// The document. Step 0 is the opening; a step's events are everything that followed from it, colleagues' acts included.
///
/// # Errors
/// Events of another case than the attempt's, which cannot happen to a play.
pub fn report(attempt: &Attempt, rejection: Option<Refused>) -> Result<String, String> {
    let case = &attempt.case;
    let changes =
        |events: &[Event]| changes_from_engine(case, events).map_err(|error| error.to_string());
    let mut steps = vec![Step {
        seq: 0,
        scene: case.scenes[case.start.at()].id.clone(),
        decision: None,
        events: changes(&attempt.opening)?,
    }];
    for decided in &attempt.decisions {
        let answer = decided.events.iter().find_map(|event| {
            if let Event::Decided {
                scene,
                answer,
                actor: Actor::Learner,
                ..
            } = event
                && *scene == decided.scene
            {
                Some(*answer)
            } else {
                None
            }
        });
        steps.push(Step {
            seq: decided.seq,
            scene: case.scenes[decided.scene.at()].id.clone(),
            decision: answer
                .map(|answer| answer_from_engine(case, decided.scene, answer))
                .transpose()
                .map_err(|error| error.to_string())?,
            events: changes(&decided.events)?,
        });
    }
    let result = attempt.outcome(&attempt.state, None);
    let document = Document {
        case: case.id.clone(),
        version: case.version,
        content_hash: case.hashes.content.clone(),
        roles: attempt.started.roles.clone(),
        seed: attempt.started.seed,
        steps,
        ending: attempt.state.ended.then(|| result.ending.clone()),
        points: Points {
            action: result
                .scores
                .iter()
                .map(|(role, score)| (role.clone(), score.points))
                .collect(),
            ownership: result
                .scores
                .iter()
                .map(|(role, score)| (role.clone(), score.own))
                .collect(),
        },
        ledger: Axis::ALL
            .into_iter()
            .zip(attempt.state.ledger)
            .map(|(axis, sum)| (axis.id().to_owned(), sum))
            .collect(),
        fail_flags: result.fail_flags.keys().cloned().collect(),
        critical: result.critical.clone(),
        passed: attempt.state.ended && result.passed,
        rejection,
    };
    serde_json::to_string_pretty(&document).map_err(|error| error.to_string())
}
