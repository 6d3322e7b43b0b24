//! The path: own decisions, what colleagues were seen to do, late consequences beside their cause, deadlines missed.

use super::answer::words;
use super::not_taken::not_taken;
use crate::dto;
use crate::reading::Reading;
use crate::scene::{feedback, moves};
use trainer::attempt::{Act, Attempt, Step, StepKind};
use trainer::case::model::{Axis, RoleSet, SceneKind, TextIx};

/// The steps of the story a played role noticed, or that moved the value ledger, in story order.
pub(super) fn told(attempt: &Attempt) -> Vec<Step> {
    let mut story = attempt.story();
    story.retain(|step| !step.ledger.is_empty() || is_noticed(attempt, step));
    story
}

pub(super) fn is_noticed(attempt: &Attempt, step: &Step) -> bool {
    let case = &attempt.case;
    let played = |audience: RoleSet| audience.meets(attempt.state.setup.roles);
    match step.kind {
        StepKind::Learner(_) => true,
        StepKind::Colleague(_, rule) => seen(attempt, step, rule).is_some(),
        StepKind::Late(late, ..) => played(case.late[late.at()].audience),
        StepKind::Missed(deadline) => played(case.deadlines[deadline.at()].audience),
    }
}

/// What a played role saw of the colleague.
fn seen(attempt: &Attempt, step: &Step, rule: u8) -> Option<TextIx> {
    let SceneKind::Decides(decision, _) = &attempt.case.scenes[step.scene.at()].kind else {
        return None;
    };
    let colleague = decision.colleague.get(usize::from(rule))?;
    let noticed = colleague.audience.meets(attempt.state.setup.roles);
    colleague.seen.filter(|_| noticed)
}

pub(super) fn path(attempt: &Attempt, reading: &Reading<'_>, told: &[Step]) -> Vec<dto::PathStep> {
    told.iter()
        .map(|step| card(attempt, &reading.at(&step.vars), told, step))
        .collect()
}

pub(super) fn card(
    attempt: &Attempt,
    reading: &Reading<'_>,
    told: &[Step],
    step: &Step,
) -> dto::PathStep {
    let case = reading.case;
    let scene = &case.scenes[step.scene.at()];
    let plain = |kind: &str| dto::PathStep {
        kind: kind.to_owned(),
        seq: step.seq,
        scene: scene.id.clone(),
        title: reading.plain(scene.title),
        encounter: reading.plain(case.encounters[scene.encounter.at()].text),
        time: reading.time(step.minute),
        role_name: None,
        answer: Vec::new(),
        after: None,
        feedback: None,
        ledger: moves(reading, &step.ledger),
        not_taken: Vec::new(),
        cause: None,
        player: None,
    };
    let after = |act: &Act| reading.prose(case.outcomes[act.outcome.at()].after);
    match &step.kind {
        StepKind::Learner(act) => dto::PathStep {
            role_name: Some(reading.role_name(act.seat)),
            answer: words(reading, step.scene, act.answer),
            after: Some(after(act)),
            feedback: Some(feedback(reading, step, act)),
            not_taken: not_taken(attempt, reading, step, act),
            player: crate::team::player(attempt, act.seat),
            ..plain("decision")
        },
        StepKind::Colleague(act, rule) => dto::PathStep {
            role_name: Some(reading.role_name(act.seat)),
            after: Some(match seen(attempt, step, *rule) {
                Some(text) => reading.prose(text),
                None => after(act),
            }),
            ..plain("colleague")
        },
        StepKind::Late(late, seq, cause) => {
            let late = &case.late[late.at()];
            let by_scene = |known: &Step| known.seq == *seq && known.scene == *cause;
            let position = told
                .iter()
                .position(|known| is_act(known) && by_scene(known))
                .or_else(|| {
                    told.iter()
                        .position(|known| is_act(known) && known.seq == *seq)
                });
            dto::PathStep {
                seq: *seq,
                title: late
                    .title
                    .map_or_else(|| reading.plain(scene.title), |title| reading.plain(title)),
                after: Some(reading.prose(late.text)),
                cause: position.and_then(|position| u32::try_from(position).ok()),
                ..plain("late")
            }
        }
        StepKind::Missed(deadline) => dto::PathStep {
            title: reading.plain(case.deadlines[deadline.at()].text),
            ..plain("deadline")
        },
    }
}

fn is_act(step: &Step) -> bool {
    match step.kind {
        StepKind::Learner(_) | StepKind::Colleague(..) => true,
        StepKind::Late(..) | StepKind::Missed(_) => false,
    }
}

/// One axis: its sums here and on the best path, and what moved it.
pub(super) fn ledger_row(
    attempt: &Attempt,
    best: Option<&Attempt>,
    reading: &Reading<'_>,
    told: &[Step],
    axis: Axis,
) -> dto::LedgerRow {
    let total = |attempt: &Attempt| attempt.state.ledger[axis as usize];
    let mut moved = Vec::new();
    for (position, step) in (0..).zip(told) {
        let here = step.ledger.iter().filter(|movement| movement.axis == axis);
        let here: Vec<_> = here.copied().collect();
        let shown = moves(&reading.at(&step.vars), &here);
        moved.extend(shown.into_iter().map(|movement| (position, movement)));
    }
    dto::LedgerRow {
        axis: axis.id().to_owned(),
        total: total(attempt),
        best: best.map(total),
        moves: moved,
    }
}
