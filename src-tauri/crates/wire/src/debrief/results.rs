//! Points, flags, critical steps, measures, take-aways.

use crate::dto;
use crate::reading::Reading;
use trainer::attempt::{Attempt, Step, StepKind};
use trainer::case::model::OutcomeClass;
use trainer::engine::Score;
use trainer::proof::{self, Setting};

/// What the ending tells the played roles; a text for several of them once.
pub(super) fn ending_text(attempt: &Attempt, reading: &Reading<'_>) -> Vec<dto::Prose> {
    let mut lines = Vec::new();
    for role in attempt.played() {
        for line in attempt.screen(role).view.paragraphs {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    lines.iter().map(|line| reading.line(line)).collect()
}

pub(super) fn roles(
    attempt: &Attempt,
    reading: &Reading<'_>,
    score: &Score,
    proof: Option<&Setting>,
) -> Vec<dto::RoleScore> {
    let played = score.roles.iter().filter(|role| role.played);
    played
        .map(|role| dto::RoleScore {
            role: reading.case.roles[role.role.at()].id.clone(),
            role_name: reading.role_name(role.role),
            action: role.action,
            action_needed: role.mark.map_or(0, |mark| mark.points),
            action_reach: proof
                .and_then(|proof| proof::most_action(proof, role.role, role.action.into()))
                .and_then(crate::proof::reach),
            ownership: role.own,
            ownership_needed: role.mark.map_or(0, |mark| mark.own),
            ownership_reach: proof
                .and_then(|proof| proof::most_ownership(proof, role.role, role.own.into()))
                .and_then(crate::proof::reach),
            passed: role.passed,
            competencies: reading
                .case
                .competencies
                .iter()
                .cloned()
                .zip(role.by_competency.iter().copied())
                .filter(|(_, points)| *points != 0)
                .collect(),
            player: crate::team::player(attempt, role.role),
        })
        .collect()
}

pub(super) fn fail_flags(
    attempt: &Attempt,
    reading: &Reading<'_>,
    score: &Score,
) -> Vec<dto::Prose> {
    let played = attempt.state.setup.roles;
    let charged = score.fails.iter().filter(|(_, roles)| roles.meets(played));
    charged
        .map(|(flag, _)| reading.prose(reading.case.fails[flag.at()].text))
        .collect()
}

pub(super) fn critical(
    attempt: &Attempt,
    reading: &Reading<'_>,
    score: &Score,
) -> Vec<dto::CriticalCard> {
    let steps = score
        .critical
        .iter()
        .map(|(step, done)| (&reading.case.critical[step.at()], *done));
    steps
        .filter(|(step, _)| attempt.state.setup.roles.has(step.role))
        .map(|(step, done)| dto::CriticalCard {
            text: reading.prose(step.text),
            done,
        })
        .collect()
}

pub(super) fn measures(reading: &Reading<'_>, score: &Score) -> Vec<dto::MeasureCard> {
    let read = score.measures.iter();
    read.map(|(measure, met)| {
        let measure = &reading.case.measures[measure.at()];
        dto::MeasureCard {
            measure: measure.measure.clone(),
            text: reading.prose(measure.text),
            met: *met,
        }
    })
    .collect()
}

/// "Tomorrow at 9:00" for the played roles, in file order. A line is met where the role's last decision at its scene was
/// at least acceptable; where the role never decided there, nothing is said.
pub(super) fn tomorrow(
    attempt: &Attempt,
    reading: &Reading<'_>,
    told: &[Step],
) -> Vec<dto::TakeawayCard> {
    let case = reading.case;
    let lines = case.takeaways.iter();
    lines
        .filter(|line| attempt.state.setup.roles.has(line.role))
        .map(|line| {
            let decided = told.iter().rev().find_map(|step| match step.kind {
                StepKind::Learner(act) if step.scene == line.after && act.seat == line.role => {
                    Some(case.outcomes[act.outcome.at()].class)
                }
                StepKind::Learner(_)
                | StepKind::Colleague(..)
                | StepKind::Late(..)
                | StepKind::Missed(_) => None,
            });
            dto::TakeawayCard {
                role_name: reading.role_name(line.role),
                behaviour: line.behaviour.clone(),
                text: reading.prose(line.text),
                met: decided.map(went_well),
            }
        })
        .collect()
}

/// The take-aways of the played roles as plain text, role by role, for print.
pub fn tomorrow_lines(attempt: &Attempt, reading: &Reading<'_>) -> Vec<(String, Vec<String>)> {
    let mut roles: Vec<(String, Vec<String>)> = Vec::new();
    for line in &reading.case.takeaways {
        if !attempt.state.setup.roles.has(line.role) {
            continue;
        }
        let name = reading.role_name(line.role);
        let text = reading.plain(line.text);
        match roles.iter_mut().find(|(role, _)| *role == name) {
            Some((_, lines)) => lines.push(text),
            None => roles.push((name, vec![text])),
        }
    }
    roles
}

fn went_well(class: OutcomeClass) -> bool {
    match class {
        OutcomeClass::Critical | OutcomeClass::Recommended | OutcomeClass::Acceptable => true,
        OutcomeClass::Unnecessary | OutcomeClass::Harmful => false,
    }
}
