//! What of the old version the new one has under the same id.

use case::model::{
    Case, ChoiceIx, CompetencyIx, CriticalIx, DeadlineIx, FactIx, FailIx, KeyIx, LateIx, MeasureIx,
    Offer, OutcomeIx, ParamIx, RoleIx, RoleSet, SceneIx, SceneKind, TextIx, VarIx, VarKind,
};
use std::collections::HashMap;
use std::hash::Hash;

/// Tables from old numbers to new ones; `None` for what is gone.
#[derive(Debug)]
pub struct Ids {
    roles: Vec<Option<usize>>,
    facts: Vec<Option<usize>>,
    vars: Vec<Option<usize>>,
    params: Vec<Option<usize>>,
    scenes: Vec<Option<usize>>,
    choices: Vec<Option<usize>>,
    outcomes: Vec<Option<usize>>,
    keys: Vec<Option<usize>>,
    deadlines: Vec<Option<usize>>,
    late: Vec<Option<usize>>,
    critical: Vec<Option<usize>>,
    fails: Vec<Option<usize>>,
    measures: Vec<Option<usize>>,
    competencies: Vec<Option<usize>>,
    texts: Vec<Option<usize>>,
}

/// For each old key its position among the new ones.
fn same<K: Eq + Hash>(
    old: impl Iterator<Item = K>,
    new: impl Iterator<Item = K>,
) -> Vec<Option<usize>> {
    let new: HashMap<K, usize> = new.zip(0..).collect();
    old.map(|key| new.get(&key).copied()).collect()
}

macro_rules! by_id {
    ($old:ident, $new:ident, $table:ident) => {
        same(
            $old.$table.iter().map(|item| item.id.as_str()),
            $new.$table.iter().map(|item| item.id.as_str()),
        )
    };
}

impl Ids {
    /// Of two versions.
    pub fn of(old: &Case, new: &Case) -> Self {
        Self {
            roles: by_id!(old, new, roles),
            facts: by_id!(old, new, facts),
            vars: by_id!(old, new, vars),
            params: by_id!(old, new, params),
            scenes: by_id!(old, new, scenes),
            deadlines: by_id!(old, new, deadlines),
            late: by_id!(old, new, late),
            critical: by_id!(old, new, critical),
            fails: by_id!(old, new, fails),
            measures: by_id!(old, new, measures),
            competencies: same(old.competencies.iter(), new.competencies.iter()),
            choices: same(choices(old).into_iter(), choices(new).into_iter()),
            outcomes: same(outcomes(old).into_iter(), outcomes(new).into_iter()),
            keys: same(keys(old).into_iter(), keys(new).into_iter()),
            texts: same(
                old.texts.entries.iter().map(|text| text.id.as_str()),
                new.texts.entries.iter().map(|text| text.id.as_str()),
            ),
        }
    }

    /// A role.
    pub fn role(&self, ix: RoleIx) -> Option<RoleIx> {
        Some(RoleIx(u8::try_from((*self.roles.get(ix.at())?)?).ok()?))
    }

    /// A set of roles; `None` if one is gone.
    pub fn role_set(&self, set: RoleSet) -> Option<RoleSet> {
        (0..16)
            .map(RoleIx)
            .filter(|role| set.has(*role))
            .try_fold(RoleSet::default(), |new, role| {
                Some(new.with(self.role(role)?))
            })
    }

    /// A competency.
    pub fn competency(&self, ix: CompetencyIx) -> Option<CompetencyIx> {
        let at = (*self.competencies.get(ix.at())?)?;
        Some(CompetencyIx(u8::try_from(at).ok()?))
    }

    /// A text.
    pub fn text(&self, ix: TextIx) -> Option<TextIx> {
        Some(TextIx(u32::try_from((*self.texts.get(ix.at())?)?).ok()?))
    }

    /// A value of a variable or parameter: a named value by its name, a role by its id, a number as it is. `None` where
    /// the new version has no such value.
    pub fn value(&self, old: &VarKind, new: &VarKind, value: i32) -> Option<i32> {
        match (old, new) {
            (VarKind::Bool, VarKind::Bool) => Some(value),
            (VarKind::Int(..), VarKind::Int(low, high)) => {
                (*low..=*high).contains(&value).then_some(value)
            }
            (VarKind::Enum(old), VarKind::Enum(new)) => {
                let name = old.get(usize::try_from(value).ok()?)?;
                let at = new.iter().position(|other| other == name)?;
                i32::try_from(at).ok()
            }
            (VarKind::Role, VarKind::Role) => {
                let role = self.role(RoleIx(u8::try_from(value).ok()?))?;
                Some(i32::from(role.0))
            }
            (VarKind::Bool | VarKind::Int(..) | VarKind::Enum(_) | VarKind::Role, _) => None,
        }
    }
}

macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident: $table:ident -> $ix:ident;)*) => {
        impl Ids {$(
            $(#[$doc])*
            pub fn $name(&self, ix: $ix) -> Option<$ix> {
                Some($ix(u16::try_from((*self.$table.get(ix.at())?)?).ok()?))
            }
        )*}
    };
}

numbers! {
    /// A fact.
    fact: facts -> FactIx;
    /// A variable.
    var: vars -> VarIx;
    /// A parameter.
    param: params -> ParamIx;
    /// A scene.
    scene: scenes -> SceneIx;
    /// A choice, by its scene and its own id.
    choice: choices -> ChoiceIx;
    /// An outcome, by its scene, its choice and its own id.
    outcome: outcomes -> OutcomeIx;
    /// A counting key.
    key: keys -> KeyIx;
    /// A deadline.
    deadline: deadlines -> DeadlineIx;
    /// A late consequence.
    late: late -> LateIx;
    /// A critical step.
    critical: critical -> CriticalIx;
    /// A fail flag.
    fail: fails -> FailIx;
    /// A measure.
    measure: measures -> MeasureIx;
}

/// Scene and own id of every choice.
fn choices(case: &Case) -> Vec<(&str, &str)> {
    let all = (0..).map(ChoiceIx).take(case.choices.len());
    let named = all.map(|ix| case.choice(ix));
    named
        .map(|known| {
            known.map_or(("", ""), |(scene, own)| {
                (scene.id.as_str(), own.id.as_str())
            })
        })
        .collect()
}

/// Scene, choice (where there is one) and own id of every outcome.
fn outcomes(case: &Case) -> Vec<(&str, &str, &str)> {
    let mut named: Vec<(&str, &str, &str)> = case
        .outcomes
        .iter()
        .map(|outcome| {
            let scene = &case.scenes[outcome.scene.at()];
            (scene.id.as_str(), "", outcome.id.as_str())
        })
        .collect();
    for scene in &case.scenes {
        for choice in scene.choices() {
            for outcome in &choice.outcomes {
                named[outcome.at()].1 = choice.id.as_str();
            }
        }
    }
    named
}

/// Scene and choice (where there is one) of every counting key.
fn keys(case: &Case) -> Vec<(&str, &str)> {
    let mut named = vec![("", ""); usize::from(case.keys)];
    for scene in &case.scenes {
        let SceneKind::Decides(decision, _) = &scene.kind else {
            continue;
        };
        match &decision.offer {
            Offer::Choices { choices, .. } => {
                for choice in choices {
                    named[choice.key.at()] = (scene.id.as_str(), choice.id.as_str());
                }
            }
            Offer::Options { key, .. }
            | Offer::Order { key, .. }
            | Offer::Enter { key, .. }
            | Offer::Handoff { key, .. } => named[key.at()] = (scene.id.as_str(), ""),
        }
    }
    named
}
