//! What an attempt adds up to.

use crate::state::State;
use case::model::{Case, CriticalIx, FailIx, MeasureIx, PassMark, RoleIx, RoleSet};

/// The result of an attempt so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// One per role of the case, played or not, by `RoleIx`.
    pub roles: Vec<RoleScore>,
    /// Fail flags raised and who is charged.
    pub fails: Vec<(FailIx, RoleSet)>,
    /// Critical steps and whether they are done.
    pub critical: Vec<(CriticalIx, bool)>,
    /// Value ledger by axis.
    pub ledger: [i32; 6],
    /// Measures read at the ending.
    pub measures: Vec<(MeasureIx, bool)>,
    /// The case has ended and every played role passed.
    pub passed: bool,
}

/// The result of one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleScore {
    /// The role.
    pub role: RoleIx,
    /// Played by a learner.
    pub played: bool,
    /// Action points.
    pub action: i32,
    /// Action points by `CompetencyIx`.
    pub by_competency: Vec<i32>,
    /// Ownership points.
    pub own: i32,
    /// Least points needed; `None` for a role that cannot be played.
    pub mark: Option<PassMark>,
    /// Fail flags charged to it.
    pub charged: Vec<FailIx>,
    /// Its critical steps not done.
    pub missed: Vec<CriticalIx>,
    /// Played, the case has ended, no flag charged, no critical step missed, at or over its marks.
    pub passed: bool,
}

/// Adds up the state. Before the ending nobody has passed.
#[must_use]
pub fn score(case: &Case, state: &State) -> Score {
    let fails: Vec<(FailIx, RoleSet)> = (0..)
        .map(FailIx)
        .zip(&state.fails)
        .filter(|(_, (raised, _))| *raised)
        .map(|(flag, (_, charged))| (flag, *charged))
        .collect();
    let critical: Vec<(CriticalIx, bool)> = (0..)
        .map(CriticalIx)
        .zip(state.critical.iter().copied())
        .collect();
    let roles: Vec<RoleScore> = (0..)
        .map(RoleIx)
        .take(case.roles.len())
        .map(|role| of_role(case, state, role, &fails, &critical))
        .collect();
    let passed = roles.iter().any(|role| role.played)
        && roles
            .iter()
            .filter(|role| role.played)
            .all(|role| role.passed);
    Score {
        roles,
        fails,
        critical,
        ledger: state.ledger,
        measures: (0..)
            .map(MeasureIx)
            .zip(&state.measures)
            .filter_map(|(measure, met)| met.map(|met| (measure, met)))
            .collect(),
        passed,
    }
}

fn of_role(
    case: &Case,
    state: &State,
    role: RoleIx,
    fails: &[(FailIx, RoleSet)],
    critical: &[(CriticalIx, bool)],
) -> RoleScore {
    let played = state.setup.roles.has(role);
    let by_competency = state.points[role.at()].clone();
    let action = by_competency.iter().sum();
    let own = state.own[role.at()];
    let mark = case.pass.get(role.at()).copied().flatten();
    let charged: Vec<FailIx> = fails
        .iter()
        .filter(|(_, charged)| charged.has(role))
        .map(|(flag, _)| *flag)
        .collect();
    let missed: Vec<CriticalIx> = critical
        .iter()
        .filter(|(step, done)| !done && case.critical[step.at()].role == role)
        .map(|(step, _)| *step)
        .collect();
    let enough = mark.is_some_and(|mark| action >= mark.points && own >= mark.own);
    RoleScore {
        role,
        played,
        action,
        by_competency,
        own,
        mark,
        passed: played && state.ended && enough && charged.is_empty() && missed.is_empty(),
        charged,
        missed,
    }
}
