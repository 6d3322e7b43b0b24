//! The decisions file as it is written to disk, for a witness or a recorded run.

use super::Run;
use crate::answer::{self, Written};
use crate::model::{Case, RoleIx, SceneKind, VarKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A decisions file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenDecisions {
    /// The format's number: 1.
    pub format: u32,
    /// Id of the case.
    pub case: String,
    /// Roles played.
    pub roles: Vec<String>,
    /// Clinic parameters other than their defaults.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, WrittenValue>,
    /// Seed of chance.
    #[serde(default)]
    pub seed: u64,
    /// Chance outcomes forced in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub draws: Vec<WrittenValue>,
    /// The decisions in order.
    pub decisions: Vec<WrittenStep>,
}

/// The answer given in a scene.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenStep {
    /// The scene that must wait.
    pub scene: String,
    /// The answer.
    pub answer: Written,
}

/// The value of a parameter or variable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum WrittenValue {
    /// A switch.
    Bool(bool),
    /// A whole number.
    Int(i32),
    /// An enum value or role.
    Word(String),
}

impl WrittenDecisions {
    /// A run by ids, or `None` where it holds a position the case does not have.
    #[must_use]
    pub fn of(case: &Case, run: &Run) -> Option<Self> {
        let roles = (0..16).map(RoleIx).filter(|role| run.roles.has(*role));
        let roles = roles.map(|role| Some(case.roles.get(role.at())?.id.clone()));
        let mut params = BTreeMap::new();
        for (param, value) in case.params.iter().zip(&run.params) {
            if *value != param.default {
                params.insert(
                    param.id.clone(),
                    WrittenValue::of(case, &param.kind, *value)?,
                );
            }
        }
        let steps = run.steps.iter().map(|step| {
            let scene = case.scenes.get(step.scene.at())?;
            let SceneKind::Decides(decision, _) = &scene.kind else {
                return None;
            };
            let answer = answer::write(case, decision, step.answer)?;
            Some(WrittenStep {
                scene: scene.id.clone(),
                answer,
            })
        });
        Some(Self {
            format: 1,
            case: case.id.clone(),
            roles: roles.collect::<Option<_>>()?,
            params,
            seed: run.seed,
            draws: run
                .draws
                .iter()
                .map(|draw| WrittenValue::Int(*draw))
                .collect(),
            decisions: steps.collect::<Option<_>>()?,
        })
    }
}

impl WrittenValue {
    /// The value of this kind as written, or `None` where it is none of its values.
    #[must_use]
    pub fn of(case: &Case, kind: &VarKind, value: i32) -> Option<Self> {
        let at = usize::try_from(value).ok();
        match kind {
            VarKind::Bool => Some(Self::Bool(value != 0)),
            VarKind::Int(..) => Some(Self::Int(value)),
            VarKind::Enum(values) => Some(Self::Word(values.get(at?)?.clone())),
            VarKind::Role => Some(Self::Word(case.roles.get(at?)?.id.clone())),
        }
    }
}
