//! Two attempts on one case version: what they did alike, where they part, what each led to.

use super::answer::words;
use super::path;
use super::results::ending_text;
use crate::dto;
use crate::library::iso;
use crate::reading::Reader;
use crate::scene::{ending, mode, patient, reading};
use crate::team;
use trainer::Comparing;
use trainer::attempt::{Attempt, Forked, Step, StepKind, fork};
use trainer::case::model::Axis;

/// Both attempts side by side.
#[must_use]
pub fn comparison(comparing: &Comparing, reader: &Reader) -> dto::Comparison {
    let Comparing { one, other } = comparing;
    let (here, there) = (one.story(), other.story());
    let fork = fork(&here, &there);
    let reading = reading(one, reader);
    dto::Comparison {
        case_title: reading.plain(one.case.title),
        patient: patient(&reading),
        common: steps(one, &here, 0..fork.one, reader),
        one: side(one, &here, fork.one, reader),
        other: side(other, &there, fork.other, reader),
        parted: match fork.how {
            Forked::Answer => "answer",
            Forked::Story => "story",
            Forked::Never => "never",
        }
        .to_owned(),
        ledger: Axis::ALL
            .iter()
            .map(|axis| dto::ComparedAxis {
                axis: axis.id().to_owned(),
                one: one.state.ledger[*axis as usize],
                other: other.state.ledger[*axis as usize],
            })
            .collect(),
    }
}

fn side(attempt: &Attempt, story: &[Step], from: usize, reader: &Reader) -> dto::ComparedSide {
    let reading = reading(attempt, reader);
    let finished = attempt.finished.as_ref();
    dto::ComparedSide {
        attempt: attempt.id.to_string(),
        mode: mode(attempt.started.mode).to_owned(),
        finished: iso(finished.map_or(&attempt.moved, |(at, _)| at)),
        roles: attempt
            .played()
            .map(|role| reading.role_name(role))
            .collect(),
        team: team::seats(attempt, &reading),
        replay_of: team::replay_of(attempt),
        ending: ending(attempt, &reading).unwrap_or(dto::EndingCard {
            title: String::new(),
            class: String::new(),
        }),
        ending_text: ending_text(attempt, &reading),
        passed: finished.is_some_and(|(_, result)| result.passed),
        steps: steps(attempt, story, from..story.len(), reader),
    }
}

/// The steps of this part of the story: the first act whatever it is, then what a played role noticed or what moved the
/// value ledger.
fn steps(
    attempt: &Attempt,
    story: &[Step],
    part: std::ops::Range<usize>,
    reader: &Reader,
) -> Vec<dto::ComparedStep> {
    let reading = reading(attempt, reader);
    story[part]
        .iter()
        .enumerate()
        .filter(|(position, step)| {
            *position == 0 || !step.ledger.is_empty() || path::is_noticed(attempt, step)
        })
        .map(|(_, step)| {
            let reading = reading.at(&step.vars);
            let card = path::card(attempt, &reading, story, step);
            dto::ComparedStep {
                answer: match &step.kind {
                    StepKind::Learner(act) | StepKind::Colleague(act, _) => {
                        words(&reading, step.scene, act.answer)
                    }
                    StepKind::Late(..) | StepKind::Missed(_) => Vec::new(),
                },
                kind: card.kind,
                seq: card.seq,
                title: card.title,
                encounter: card.encounter,
                time: card.time,
                role_name: card.role_name,
                player: card.player,
                after: card.after,
                ledger: card.ledger,
            }
        })
        .collect()
}
