//! The result of an attempt, as it is stored at its end.

use super::Attempt;
use case::model::{Axis, RoleIx, RoleSet};
use engine::State;
use ledger::{AttemptFinished, DEFAULT_GAP_CAP_MS, RoleScore, Time};

impl Attempt {
    /// The result in a state of this attempt; active time runs up to `at`.
    #[must_use]
    pub fn outcome(&self, state: &State, at: Option<Time>) -> AttemptFinished {
        let case = &self.case;
        let score = engine::score(case, state);
        let role_ids = |roles: RoleSet| -> Vec<String> {
            (0..)
                .map(RoleIx)
                .zip(&case.roles)
                .filter(|(role, _)| roles.has(*role))
                .map(|(_, role)| role.id.clone())
                .collect()
        };
        let scores = score.roles.iter().filter(|role| role.played).map(|role| {
            let competencies = case.competencies.iter().cloned();
            let stored = RoleScore {
                points: role.action,
                own: role.own,
                competencies: competencies
                    .zip(role.by_competency.iter().copied())
                    .filter(|(_, points)| *points != 0)
                    .collect(),
                passed: role.passed,
            };
            (case.roles[role.role.at()].id.clone(), stored)
        });
        let gap_cap_ms = self
            .started
            .activity
            .as_ref()
            .map_or(DEFAULT_GAP_CAP_MS, |pin| pin.gap_cap_ms);
        let readings = self.readings.iter().copied();
        let readings = readings.chain(at.map(|at| (at, true)));
        AttemptFinished {
            ending: case.scenes[state.scene.at()].id.clone(),
            scores: scores.collect(),
            passed: score.passed,
            fail_flags: score
                .fails
                .iter()
                .map(|(flag, charged)| (case.fails[flag.at()].id.clone(), role_ids(*charged)))
                .collect(),
            critical: score
                .critical
                .iter()
                .map(|(step, done)| (&case.critical[step.at()], *done))
                .filter(|(step, _)| state.setup.roles.has(step.role))
                .map(|(step, done)| (step.id.clone(), done))
                .collect(),
            ledger: Axis::ALL
                .iter()
                .zip(score.ledger)
                .map(|(axis, sum)| (axis.id().to_owned(), sum))
                .collect(),
            measures: score
                .measures
                .iter()
                .map(|(measure, met)| (case.measures[measure.at()].id.clone(), *met))
                .collect(),
            active_ms: ledger::active_ms(readings, gap_cap_ms),
            gap_cap_ms,
        }
    }
}
