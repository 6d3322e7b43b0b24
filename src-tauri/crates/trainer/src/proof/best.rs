//! The best path for a role: proven where the proof was finished, else the walk the plan marks as best.
//!
//! Why these and in this order: src-tauri/docs/decisions/0015-the-best-path.md.

use crate::attempt::Attempt;
use crate::plan::{marked_best, walked};
use case::Files;
use case::model::{Axis, RoleIx};
use case::plan::Run;
use prover::{Limit, Setting, Witness};
use std::cmp::Reverse;

/// A best path, played under the attempt's roles and clinic parameters.
#[derive(Debug, Clone)]
pub struct Best {
    /// The path.
    pub attempt: Attempt,
    /// Who found it.
    pub whose: Whose,
    /// It is proven that no way of these roles ends with more action points for the first of them.
    pub unbeaten: bool,
}

/// Who found a best path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The proof over all ways.
    Proof,
    /// The case's author, as a walk of the plan.
    Plan,
}

/// The best path for the first played role: of the proven ways and the author's the one that passes, then has the most
/// action points, then the most ownership points, then the fewest decisions, then the higher value
/// ledger, safety first; of equals the proven one. Without a finished
/// proof the author's. `None` where there is neither.
#[must_use]
pub fn best_path(attempt: &Attempt, files: &Files, proof: Option<&Setting>) -> Option<Best> {
    let role = attempt.played().next()?;
    let params = &attempt.state.setup.params;
    let most = proof.and_then(|setting| of(&setting.action, role)?.exact());
    let play = |run: &Run| walked(&attempt.case, run, params, attempt.began, |_| false);
    let made = |whose| move |path| best(path, whose, role, most);
    let proven = proof.into_iter().filter(|_| most.is_some());
    let proven = proven
        .flat_map(|setting| ways(setting, role))
        .filter_map(play)
        .map(made(Whose::Proof));
    let plan = marked_best(attempt, files);
    let plan = plan.and_then(|run| play(&run)).map(made(Whose::Plan));
    proven.chain(plan).reduce(|best, other| {
        if rank(&other, role) > rank(&best, role) {
            other
        } else {
            best
        }
    })
}

/// The ways a proof can offer.
fn ways(setting: &Setting, role: RoleIx) -> impl Iterator<Item = &Witness> {
    let action = of(&setting.action, role).and_then(witness);
    let own = of(&setting.own, role).and_then(witness);
    let pass = setting.pass.as_ref().and_then(|pass| pass.way.as_ref());
    [action, own, pass].into_iter().flatten()
}

fn of(ranges: &[(RoleIx, prover::Range)], role: RoleIx) -> Option<&Limit> {
    let found = ranges.iter().find(|(known, _)| *known == role);
    found.map(|(_, range)| &range.max)
}

fn witness(limit: &Limit) -> Option<&Witness> {
    match limit {
        Limit::Exact(_, way) => way.as_ref(),
        Limit::None | Limit::Between(..) | Limit::Endless => None,
    }
}

fn best(attempt: Attempt, whose: Whose, role: RoleIx, most: Option<i64>) -> Best {
    let (_, action, ..) = points(&attempt, role);
    Best {
        unbeaten: most.is_some_and(|most| i64::from(action) >= most),
        attempt,
        whose,
    }
}

/// Passed, action points, ownership points, fewest decisions, safety, the whole value ledger.
type Rank = (bool, i32, i32, Reverse<usize>, i32, i32);

fn rank(best: &Best, role: RoleIx) -> Rank {
    let (passed, action, own) = points(&best.attempt, role);
    let decisions = best.attempt.decisions.len();
    let ledger = &best.attempt.state.ledger;
    let safety = ledger[Axis::Safety as usize];
    let sum = ledger.iter().fold(0_i32, |sum, by| sum.saturating_add(*by));
    (passed, action, own, Reverse(decisions), safety, sum)
}

/// Passed, action points and ownership points of the role.
fn points(attempt: &Attempt, role: RoleIx) -> (bool, i32, i32) {
    let score = engine::score(&attempt.case, &attempt.state);
    let of_role = score.roles.iter().find(|each| each.role == role);
    let (action, own) = of_role.map_or((0, 0), |each| (each.action, each.own));
    (score.passed, action, own)
}
