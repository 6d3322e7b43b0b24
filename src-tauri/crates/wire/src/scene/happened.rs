//! What the role noticed since its last decision.

use super::feedback::feedback;
use crate::dto;
use crate::reading::Reading;
use trainer::attempt::{Attempt, Screen, StepKind};
use trainer::case::model::RoleIx;
use trainer::engine::Passage;

pub(super) fn passages(
    attempt: &Attempt,
    screen: &Screen,
    reading: &Reading<'_>,
) -> Vec<dto::Passage> {
    let passages = screen.view.happened.iter().zip(&screen.minutes);
    passages
        .map(|(passage, minute)| card(attempt, screen.view.viewer, reading, passage, *minute))
        .collect()
}

fn card(
    attempt: &Attempt,
    viewer: RoleIx,
    reading: &Reading<'_>,
    passage: &Passage,
    minute: u32,
) -> dto::Passage {
    let case = reading.case;
    let plain = |kind: &str, text: Vec<dto::Prose>| dto::Passage {
        kind: kind.to_owned(),
        time: reading.time(minute),
        title: None,
        text,
        cause: None,
        feedback: None,
    };
    match passage {
        Passage::Outcome { line, .. } => dto::Passage {
            feedback: own_feedback(attempt, viewer, reading),
            ..plain("after", vec![reading.line(line)])
        },
        Passage::Scene { scene, lines } => dto::Passage {
            title: Some(reading.plain(case.scenes[scene.at()].title)),
            ..plain(
                "story",
                lines.iter().map(|line| reading.line(line)).collect(),
            )
        },
        Passage::Colleague { role, line, .. } => dto::Passage {
            title: Some(reading.role_name(*role)),
            ..plain("seen", vec![reading.line(line)])
        },
        Passage::Late {
            title,
            line,
            cause_seq,
            ..
        } => dto::Passage {
            title: title.as_ref().map(|title| reading.plain_line(title)),
            cause: cause(attempt, viewer, reading, *cause_seq),
            ..plain("late", vec![reading.line(line)])
        },
        Passage::DeadlineMissed { line, .. } => plain("deadline", vec![reading.line(line)]),
        Passage::Received { from, facts, .. } => dto::Passage {
            title: Some(reading.role_name(*from)),
            ..plain(
                "received",
                facts
                    .iter()
                    .map(|fact| reading.prose(case.facts[fact.at()].text))
                    .collect(),
            )
        },
    }
}

/// Practice only: why the viewer's last act was what it was.
fn own_feedback(attempt: &Attempt, viewer: RoleIx, reading: &Reading<'_>) -> Option<dto::Feedback> {
    if !attempt.is_practice() {
        return None;
    }
    let story = attempt.story();
    let own = story.iter().rev().find_map(|step| match &step.kind {
        StepKind::Learner(act) if act.seat == viewer => Some((step, act)),
        StepKind::Learner(_)
        | StepKind::Colleague(..)
        | StepKind::Late(..)
        | StepKind::Missed(_) => None,
    });
    own.map(|(step, act)| feedback(&reading.at(&step.vars), step, act))
}

/// The label of the scene where the viewer decided what led to this.
fn cause(attempt: &Attempt, viewer: RoleIx, reading: &Reading<'_>, seq: u32) -> Option<String> {
    let decided = attempt
        .decisions
        .iter()
        .find(|decided| decided.seq == seq && decided.seat == viewer)?;
    Some(reading.plain(reading.case.scenes[decided.scene.at()].title))
}
