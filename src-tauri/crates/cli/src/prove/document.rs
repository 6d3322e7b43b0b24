//! A proof as one JSON document.

use super::figure::{parts, range, witness};
use super::{Told, minutes};
use serde_json::{Map, Value, json};
use trainer::case::Case;
use trainer::case::model::{Axis, ChoiceIx, RoleIx, SceneKind};
use trainer::case::plan::WrittenValue;
use trainer::proof::{at_choice, at_condition, over};
use trainer::prover::{Because, Origin, Proof, Range, Setting, Taking, Witness};

/// The document. Figures at the top are over the case's own parameters: each role alone, and the team.
pub fn document(told: &Told) -> Value {
    let (case, proof) = (told.case, told.proof);
    let own = || {
        let settings = proof.settings.iter();
        settings.filter(|setting| setting.origin == Origin::Own)
    };
    let points = |of: fn(&Setting) -> &[(RoleIx, Range)]| by_role(case, own().flat_map(of));
    let axis = |at: usize| over(own().map(move |setting| &setting.ledger[at]));
    let is_ending = |position: usize| matches!(case.scenes[position].kind, SceneKind::Ends(_));
    json!({
        "case": case.id,
        "version": case.version,
        "content_hash": case.hashes.content,
        "complete": proof.complete,
        "states": proof.states,
        "transitions": proof.transitions,
        "scenes": scenes(case, proof, &|_| true),
        "choices": choices(case, proof),
        "endings": scenes(case, proof, &is_ending),
        "points": {
            "action": points(|setting| &setting.action),
            "ownership": points(|setting| &setting.own),
        },
        "ledger": ledger(case, &axis),
        "decisions": range(case, &over(own().map(|setting| &setting.decisions))),
        "minutes": minutes::minutes(told),
        "deadlines": deadlines(case, proof),
        "late": late(case, proof),
        "settings": proof.settings.iter().map(|it| setting(case, it)).collect::<Vec<_>>(),
        "findings": told.findings,
    })
}

fn by_role<'p>(case: &Case, all: impl Iterator<Item = &'p (RoleIx, Range)> + Clone) -> Value {
    let mut figures = Map::new();
    for (role, known) in (0..).map(RoleIx).zip(&case.roles) {
        let mut of = all.clone().filter(|(whose, _)| *whose == role).peekable();
        if of.peek().is_some() {
            let range_of = over(of.map(|(_, range)| range));
            figures.insert(known.id.clone(), range(case, &range_of));
        }
    }
    Value::Object(figures)
}

fn ledger(case: &Case, of: &dyn Fn(usize) -> Range) -> Value {
    let axes = Axis::ALL.into_iter().enumerate();
    axes.map(|(at, axis)| (axis.id().to_owned(), range(case, &of(at))))
        .collect::<Map<_, _>>()
        .into()
}

/// Whether something happens: `null` where no search came to it and one was given up.
fn known(way: Option<&Witness>, complete: bool) -> Value {
    match way {
        Some(_) => json!(true),
        None if complete => json!(false),
        None => Value::Null,
    }
}

fn scenes(case: &Case, proof: &Proof, wanted: &dyn Fn(usize) -> bool) -> Value {
    let ways = case.scenes.iter().zip(&proof.scenes).enumerate();
    ways.filter(|(position, _)| wanted(*position))
        .map(|(_, (scene, way))| {
            let way = way.as_ref();
            let mut said = json!({"reachable": known(way, proof.reached)});
            if way.is_some() {
                said["witness"] = witness(case, way);
            }
            (scene.id.clone(), said)
        })
        .collect::<Map<_, _>>()
        .into()
}

fn choices(case: &Case, proof: &Proof) -> Value {
    let all = (0..).map(ChoiceIx).zip(&proof.choices);
    all.filter_map(|(ix, taking)| {
        let (scene, choice, at) = at_choice(case, ix)?;
        let said = match taking {
            Taking::Way(way) => json!({"takeable": true, "witness": witness(case, Some(way))}),
            Taking::Unknown => json!({"takeable": null}),
            Taking::Never(because) => {
                let because = match because {
                    Because::NeverAsked(_) => json!({"why": "never-asked", "scene": scene.id}),
                    Because::Spent => json!({"why": "spent"}),
                    Because::Faults => json!({"why": "faults"}),
                    Because::Contradiction(parts) => json!({
                        "why": "contradiction",
                        "conditions": parts
                            .iter()
                            .map(|part| at_condition(choice, &at, *part))
                            .collect::<Vec<_>>(),
                    }),
                };
                json!({"takeable": false, "because": because})
            }
        };
        Some((format!("{}.{}", scene.id, choice.id), said))
    })
    .collect::<Map<_, _>>()
    .into()
}

fn deadlines(case: &Case, proof: &Proof) -> Value {
    let all = proof.deadlines.iter().zip(&proof.spare);
    all.map(|((ix, met, missed), spare)| {
        let one = |way: Option<&Witness>| {
            json!({"possible": known(way, proof.reached), "witness": witness(case, way)})
        };
        let mut said = json!({"met": one(met.as_ref()), "missed": one(missed.as_ref())});
        if let Some(spare) = spare {
            said["left"] = json!({"least": spare.least, "most": spare.most, "window": spare.window});
        }
        (case.deadlines[ix.at()].id.clone(), said)
    })
    .collect::<Map<_, _>>()
    .into()
}

fn late(case: &Case, proof: &Proof) -> Value {
    let all = case.late.iter().zip(&proof.late);
    all.map(|(late, way)| {
        let happens = known(way.as_ref(), proof.reached);
        let said = json!({"happens": happens, "witness": witness(case, way.as_ref())});
        (late.id.clone(), said)
    })
    .collect::<Map<_, _>>()
    .into()
}

/// Ids of the played roles.
pub fn role_ids<'c>(case: &'c Case, setting: &Setting) -> Vec<&'c str> {
    let roles = (0..).map(RoleIx).zip(&case.roles);
    roles
        .filter(|(role, _)| setting.roles.has(*role))
        .map(|(_, role)| role.id.as_str())
        .collect()
}

fn setting(case: &Case, setting: &Setting) -> Value {
    let params: Map<String, Value> = case
        .params
        .iter()
        .zip(&setting.params)
        .filter_map(|(param, value)| {
            let value = WrittenValue::of(case, &param.kind, *value)?;
            Some((param.id.clone(), serde_json::to_value(value).ok()?))
        })
        .collect();
    let origin = match &setting.origin {
        Origin::Own => json!("own"),
        Origin::Overlay(name) => json!({"overlay": name}),
        Origin::Moved(param, _) => json!({"moved": case.params[param.at()].id}),
    };
    let endings: Vec<&str> = case
        .scenes
        .iter()
        .zip(&setting.scenes)
        .filter(|(scene, entered)| **entered && matches!(scene.kind, SceneKind::Ends(_)))
        .map(|(scene, _)| scene.id.as_str())
        .collect();
    let mut said = json!({
        "roles": role_ids(case, setting),
        "params": params,
        "origin": origin,
        "complete": setting.complete,
        "states": setting.states,
        "transitions": setting.transitions,
        "share": parts(i64::from(setting.share), 1_000),
        "endings": endings,
        "points": {
            "action": by_role(case, setting.action.iter()),
            "ownership": by_role(case, setting.own.iter()),
        },
        "ledger": ledger(case, &|at| setting.ledger[at].clone()),
        "decisions": range(case, &setting.decisions),
    });
    if let Some(words) = &setting.words {
        said["words"] = range(case, words);
    }
    if let Some(pass) = &setting.pass {
        said["pass"] = json!({
            "possible": known(pass.way.as_ref(), setting.complete),
            "fewest_decisions": pass.fewest,
            "random": pass.random,
            "witness": witness(case, pass.way.as_ref()),
        });
    }
    said
}
