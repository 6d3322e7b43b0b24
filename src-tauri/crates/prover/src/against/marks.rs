//! Whose rule to pass changed. No event tells it; an attempt keeps the one it began with.

use case::model::{Case, RoleIx};

/// Roles playable in the old version of which the new one asks another thing to pass, or that it no longer has.
pub fn changed(old: &Case, new: &Case) -> Vec<RoleIx> {
    let playable = (0..)
        .map(RoleIx)
        .zip(&old.roles)
        .filter(|(_, role)| role.playable);
    let otherwise = playable.filter(|(from, role)| {
        let roles = (0..).map(RoleIx).zip(&new.roles);
        let mut same = roles.filter(|(_, new)| new.id == role.id);
        same.next()
            .is_none_or(|(to, _)| rule(old, *from) != rule(new, to))
    });
    otherwise.map(|(role, _)| role).collect()
}

/// Least points and ownership points of a role, and its critical steps.
fn rule(case: &Case, role: RoleIx) -> (Option<(i32, i32)>, Vec<&str>) {
    let mark = case.pass[role.at()].map(|mark| (mark.points, mark.own));
    let steps = case.critical.iter().filter(|step| step.role == role);
    (mark, steps.map(|step| step.id.as_str()).collect())
}
