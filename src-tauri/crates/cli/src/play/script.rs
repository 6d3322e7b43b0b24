//! Decisions written down beforehand: a decisions file, or a walk of the plan.

use crate::sentence::unfit;
use serde::Deserialize;
use serde_json::{Map, Value as Json};
use std::collections::{BTreeMap, VecDeque};
use trainer::case::Case;
use trainer::case::model::{RoleIx, SceneKind};
use trainer::case::plan::{Plan, Run};
use trainer::catalog::Finding;
use trainer::ledger::{Answer, Value, answer_from_engine};
use words::Words;

/// Answers to give, in order, each with the scene it is meant for.
pub struct Script {
    steps: VecDeque<Step>,
}

/// Who plays, and how, as written down.
#[derive(Debug, Default)]
pub struct Header {
    /// Role ids.
    pub roles: Vec<String>,
    /// Clinic parameters.
    pub params: BTreeMap<String, Value>,
    /// Seed of chance.
    pub seed: Option<u64>,
    /// Chance outcomes forced in order.
    pub draws: Vec<i32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    scene: String,
    answer: Answer,
}

impl Script {
    /// The next scene and answer.
    pub fn next(&mut self) -> Option<(String, Answer)> {
        self.steps.pop_front().map(|step| (step.scene, step.answer))
    }
}

/// Reads a decisions file. Its head must fit the case; a step that does not is refused when it is played, so that the
/// steps before it still count.
///
/// # Errors
/// What is wrong with the file, in one sentence.
pub fn from_file(
    case: &Case,
    name: &str,
    bytes: &[u8],
    words: &Words,
) -> Result<(Header, Script), String> {
    let mut file: Map<String, Json> = serde_json::from_slice(bytes)
        .map_err(|error| format!("{name} is not a decisions file: {error}"))?;
    let decisions = file
        .remove("decisions")
        .ok_or_else(|| format!("{name} is not a decisions file: it has no \"decisions\""))?;
    // A play reports seeds over what a plan holds; each can be played again.
    let seed = file
        .remove("seed")
        .map(|seed| {
            seed.as_u64()
                .ok_or_else(|| format!("{name}: \"seed\" is not a whole number from 0"))
        })
        .transpose()?;
    let steps = serde_json::from_value(strip_notes(decisions)).map_err(|error| {
        format!("{name}: a decision is not {{\"scene\", \"answer\"}} in a known form: {error}")
    })?;
    file.insert("decisions".into(), Json::Array(Vec::new()));
    let head = serde_json::to_vec(&file).map_err(|error| error.to_string())?;
    let (run, findings) = trainer::case::plan::decisions(case, name, &head);
    let run = run.ok_or_else(|| {
        let findings: Vec<Finding> = findings.into_iter().map(Finding::from).collect();
        unfit(words, name, &findings)
    })?;
    let mut header = header(case, &run);
    header.seed = seed.or(header.seed);
    Ok((header, Script { steps }))
}

/// Values of parameters by id.
pub fn named(case: &Case, values: &[i32]) -> BTreeMap<String, Value> {
    let params = case.params.iter().zip(values);
    params
        .map(|(param, value)| {
            let value = Value::from_number(case, &param.kind, *value);
            (param.id.clone(), value)
        })
        .collect()
}

/// `note` and `x-…` may stand on every object of a file.
fn strip_notes(json: Json) -> Json {
    match json {
        Json::Array(items) => Json::Array(items.into_iter().map(strip_notes).collect()),
        Json::Object(fields) => Json::Object(
            fields
                .into_iter()
                .filter(|(key, _)| key != "note" && !key.starts_with("x-"))
                .map(|(key, value)| (key, strip_notes(value)))
                .collect(),
        ),
        plain @ (Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_)) => plain,
    }
}

/// A walk of the plan by its id, or the best walk of a role.
///
/// # Errors
/// There is no such walk, or the walk does not fit the case.
pub fn from_plan(
    case: &Case,
    plan: Option<&Plan>,
    wanted: &str,
    roles: &[String],
) -> Result<(Header, Script), String> {
    let plan =
        plan.ok_or("the case has no plan.json that can be used; `rehearse check` says why")?;
    let walk = if wanted == "best" {
        plan.walks.iter().find(|walk| {
            (0..16).map(RoleIx).any(|role| {
                walk.best_for.has(role)
                    && case
                        .roles
                        .get(role.at())
                        .is_some_and(|known| roles.is_empty() || roles.contains(&known.id))
            })
        })
    } else {
        plan.walks.iter().find(|walk| walk.id == wanted)
    };
    let walk = walk.ok_or_else(|| format!("plan.json has no walk \"{wanted}\" for this role"))?;
    let steps = walk
        .run
        .steps
        .iter()
        .map(|step| {
            let scene = case.scenes.get(step.scene.at())?;
            let SceneKind::Decides(..) = &scene.kind else {
                return None;
            };
            let answer = answer_from_engine(case, step.scene, step.answer).ok()?;
            Some(Step {
                scene: scene.id.clone(),
                answer,
            })
        })
        .collect::<Option<VecDeque<_>>>()
        .ok_or("the walk does not fit the case")?;
    Ok((header(case, &walk.run), Script { steps }))
}

fn header(case: &Case, run: &Run) -> Header {
    Header {
        roles: (0..)
            .map(RoleIx)
            .zip(&case.roles)
            .filter(|(role, _)| run.roles.has(*role))
            .map(|(_, role)| role.id.clone())
            .collect(),
        params: named(case, &run.params),
        seed: Some(run.seed),
        draws: run.draws.clone(),
    }
}
