//! Values of parameters and variables, readable without the case.

use case::model::VarKind;
use case::{Case, model::RoleIx};
use serde::{Deserialize, Serialize};

/// A value as stored: a boolean, a whole number, or the name of an enum value or role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// False or true.
    Bool(bool),
    /// A whole number.
    Int(i32),
    /// An enum value, or the id of a role.
    Name(String),
}

impl Value {
    /// The stored form of a value of this kind. A value the kind has no name for stays a number, so nothing is lost.
    #[must_use]
    pub fn from_number(case: &Case, kind: &VarKind, number: i32) -> Self {
        let named =
            |name: Option<&String>| name.map_or(Self::Int(number), |name| Self::Name(name.clone()));
        match kind {
            VarKind::Bool => match number {
                0 => Self::Bool(false),
                1 => Self::Bool(true),
                other => Self::Int(other),
            },
            VarKind::Int(_, _) => Self::Int(number),
            VarKind::Enum(names) => {
                named(usize::try_from(number).ok().and_then(|at| names.get(at)))
            }
            VarKind::Role => named(
                usize::try_from(number)
                    .ok()
                    .and_then(|at| case.roles.get(at))
                    .map(|role| &role.id),
            ),
        }
    }

    /// The number the engine reckons with, or `None` where the kind has no such name.
    #[must_use]
    pub fn to_number(&self, case: &Case, kind: &VarKind) -> Option<i32> {
        match (self, kind) {
            (Self::Int(number), _) => Some(*number),
            (Self::Bool(flag), VarKind::Bool) => Some(i32::from(*flag)),
            (Self::Name(name), VarKind::Enum(names)) => position(names.iter(), name),
            (Self::Name(name), VarKind::Role) => {
                position(case.roles.iter().map(|role| &role.id), name)
            }
            (Self::Bool(_), VarKind::Int(_, _) | VarKind::Enum(_) | VarKind::Role)
            | (Self::Name(_), VarKind::Bool | VarKind::Int(_, _)) => None,
        }
    }

    /// The value of a role, as a parameter that names one holds it.
    #[must_use]
    pub fn of_role(case: &Case, role: RoleIx) -> Option<Self> {
        case.roles
            .get(role.at())
            .map(|role| Self::Name(role.id.clone()))
    }
}

fn position<'n>(mut names: impl Iterator<Item = &'n String>, wanted: &str) -> Option<i32> {
    names
        .position(|name| name == wanted)
        .and_then(|at| i32::try_from(at).ok())
}
