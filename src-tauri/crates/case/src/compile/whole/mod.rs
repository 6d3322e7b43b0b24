//! What only the whole case shows: paths through the scenes, and what nobody reads.
//!
//! A fault elsewhere can make these untrue (a mistyped scene id cuts a path), so each is judged only where no finding so
//! far touches what it rests on.

mod graph;
mod luck;
mod reads;

pub(in crate::compile) use graph::{reach, reversed, ways_on};

use super::Lower;
use crate::finding::{Code, Raw};
use crate::model::{Case, Owner, RoleIx, SceneKind, Seat};
pub(in crate::compile) use reads::Reads;

/// Whether each fact is read by a condition, offered in a handoff or carried by a duty.
pub(in crate::compile) fn facts_read(case: &Case) -> Vec<bool> {
    Reads::of(case).facts
}

impl Lower<'_> {
    pub fn whole(&mut self, case: &Case) {
        let shape = self.report.raws.iter().any(is_shape);
        let dangling = |kind: &str| self.report.raws.iter().any(|raw| dangles(raw, kind));
        let paths = !dangling("scene") && !self.report.raws.iter().any(hides_path);
        let names = [
            dangling("reference"),
            dangling("variable"),
            dangling("fact"),
            dangling("role") || dangling("duty"),
        ];
        if paths {
            self.paths(case);
        }
        if shape {
            return;
        }
        let reads = Reads::of(case);
        let [refs, vars, facts, roles] = names;
        if !refs {
            self.unread(Code::Uncited, "ref", &reads.refs, |names| &names.refs);
        }
        if !vars {
            self.unread(Code::UnreadVariable, "variable", &reads.vars, |names| {
                &names.vars
            });
            self.unread(Code::UnreadParameter, "parameter", &reads.params, |names| {
                &names.params
            });
        }
        if !facts {
            self.unread(Code::UnreadFact, "fact", &reads.facts, |names| &names.facts);
        }
        if !roles {
            self.idle_roles(case);
            self.luck(case);
        }
    }

    fn unread(
        &mut self,
        code: Code,
        argument: &'static str,
        read: &[bool],
        table: impl Fn(&super::Names) -> &super::names::Table,
    ) {
        for ((name, at), read) in table(&self.names).names.iter().zip(read) {
            if !read {
                self.report.add(code, *at, vec![(argument, name.clone())]);
            }
        }
    }

    /// Playable roles that never decide.
    fn idle_roles(&mut self, case: &Case) {
        let mut decides = vec![false; case.roles.len()];
        for scene in &case.scenes {
            if let SceneKind::Decides(decision, _) = &scene.kind
                && let Some(known) = decides.get_mut(seat(case, decision.seat).at())
            {
                *known = true;
            }
        }
        for (role, decides) in case.roles.iter().zip(decides) {
            if role.playable && !decides {
                let at = self
                    .names
                    .roles
                    .find(&role.id)
                    .and_then(|at| self.names.roles.names.get(at));
                let args = vec![("role", role.id.clone())];
                self.report
                    .add(Code::RoleWithoutDecision, at.map_or(0, |(_, at)| *at), args);
            }
        }
    }
}

/// The role in a seat, by the clinic parameters' defaults.
pub(in crate::compile) fn seat(case: &Case, seat: Seat) -> RoleIx {
    let owner = match seat {
        Seat::Role(role) => Owner::Role(role),
        Seat::Param(param) => Owner::Param(param),
    };
    match owner {
        Owner::Role(role) => role,
        Owner::Param(param) => {
            let value = case.params.get(param.at()).map_or(0, |param| param.default);
            RoleIx(value as u8)
        }
    }
}

/// A finding about form: what was meant is not known.
fn is_shape(raw: &Raw) -> bool {
    matches!(
        raw.code,
        Code::UnknownField
            | Code::MissingField
            | Code::TypeMismatch
            | Code::UnknownWord
            | Code::DuplicateKey
            | Code::BadId
    )
}

fn dangles(raw: &Raw, kind: &str) -> bool {
    raw.code == Code::DanglingId && argument(raw, "kind") == Some(kind)
}

/// A finding about form that may hide a way from one scene to another.
fn hides_path(raw: &Raw) -> bool {
    const EDGES: [&str; 9] = [
        "next", "to", "decision", "ending", "choices", "options", "outcomes", "scenes", "start",
    ];
    let edge = |name| argument(raw, name).is_some_and(|field| EDGES.contains(&field));
    let missing = || {
        argument(raw, "field")
            .unwrap_or_default()
            .split([' ', ','])
            .any(|field| EDGES.contains(&field))
    };
    let expected = argument(raw, "expected");
    matches!(
        raw.code,
        Code::DuplicateKey | Code::BadId | Code::UnknownWord
    ) || raw.code == Code::UnknownField && (edge("field") || edge("suggestion"))
        || raw.code == Code::MissingField && missing()
        || raw.code == Code::EmptyList && edge("field")
        || raw.code == Code::TypeMismatch
            && expected
                .is_some_and(|it| matches!(it, "object" | "array" | "id") || it.contains("ending"))
}

fn argument<'r>(raw: &'r Raw, name: &str) -> Option<&'r str> {
    raw.args
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value.as_str())
}
