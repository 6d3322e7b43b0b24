//! The walk of the plan that its author marks as best.

use super::plan_of;
use crate::attempt::Attempt;
use case::Files;
use case::model::RoleSet;
use case::plan::Run;

/// The run of the walk marked best for the first played role. A walk for exactly the roles of the attempt comes before
/// one for others. `None` where the plan names none.
pub(crate) fn marked_best(attempt: &Attempt, files: &Files) -> Option<Run> {
    let plan = plan_of(&attempt.case, files)?;
    let role = attempt.played().next()?;
    let played = attempt.state.setup.roles;
    let marked = || plan.walks.iter().filter(|walk| walk.best_for.has(role));
    let same = marked().find(|walk| walk.run.roles == played);
    let alone = || marked().find(|walk| walk.run.roles == RoleSet::one(role));
    let walk = same.or_else(alone).or_else(|| marked().next())?;
    Some(walk.run.clone())
}
