//! The best path for a role: a walk of the plan, until something proves a better one.

use super::{plan_of, walked};
use crate::attempt::Attempt;
use case::Files;
use case::model::RoleSet;

/// The walk marked best for the first played role, played again under the attempt's own clinic parameters. A walk for
/// exactly the roles of the attempt comes before one for others. `None` where the plan names none, or where it cannot
/// be played to its end here.
#[must_use]
pub fn best_path(attempt: &Attempt, files: &Files) -> Option<Attempt> {
    let case = &attempt.case;
    let plan = plan_of(case, files)?;
    let role = attempt.played().next()?;
    let played = attempt.state.setup.roles;
    let marked = || plan.walks.iter().filter(|walk| walk.best_for.has(role));
    let same = marked().find(|walk| walk.run.roles == played);
    let alone = || marked().find(|walk| walk.run.roles == RoleSet::one(role));
    let walk = same.or_else(alone).or_else(|| marked().next())?;
    let params = &attempt.state.setup.params;
    walked(case, walk, params, attempt.began, |_| false)
}
