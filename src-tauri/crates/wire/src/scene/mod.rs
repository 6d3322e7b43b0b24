//! The scene as the seat at the screen sees it.

mod decision;
mod evidence;
mod feedback;
mod happened;

pub(crate) use feedback::{feedback, moves, source};

use crate::dto;
use crate::reading::{Reader, Reading};
use crate::team;
use trainer::attempt::{Attempt, CaseChange, Screen};
use trainer::case::model::{DeadlineIx, EndingClass, Review, RoleIx, SceneKind};
use trainer::ledger::Mode;

/// The scene of an attempt for the seat that has to decide, or the ending. In a team, before that seat is taken, it holds
/// nothing of the story; whether its person has a PIN is the caller's to say.
#[must_use]
pub fn scene(attempt: &Attempt, attempt_number: u32, reader: &Reader) -> dto::Scene {
    if let Some(role) = attempt.awaited() {
        return team::handover(attempt, attempt_number, role, reader);
    }
    scene_as(attempt, attempt.viewer(), attempt_number, reader)
}

/// The scene of an attempt as one seat sees it, whoever has to decide.
pub(crate) fn scene_as(
    attempt: &Attempt,
    viewer: RoleIx,
    attempt_number: u32,
    reader: &Reader,
) -> dto::Scene {
    let screen = attempt.screen(viewer);
    let reading = reading(attempt, reader);
    let case = &attempt.case;
    let view = &screen.view;
    let here = &case.scenes[attempt.state.scene.at()];
    let shown = view.scene.is_some().then_some(here);
    let person = reading.person_of(viewer);
    let hint = view.decision.as_ref().and_then(|decision| decision.hint);
    dto::Scene {
        attempt: attempt.id.to_string(),
        seq: view.seq,
        mode: mode(attempt.started.mode).to_owned(),
        attempt_number,
        case_title: reading.plain(case.title),
        patient: patient(&reading),
        draft: is_draft(&case.review),
        role: case.roles[viewer.at()].id.clone(),
        role_name: reading.role_name(viewer),
        person_name: person.map(|person| reading.person_name(person)),
        person_portrait: person.and_then(|person| reading.portrait(person)),
        scene: here.id.clone(),
        title: shown
            .map(|here| reading.plain(here.title))
            .unwrap_or_default(),
        time: reading.time(view.minute),
        place: reading.plain(case.encounters[view.encounter.at()].text),
        stage: shown
            .and_then(|here| here.stage.as_ref())
            .map(|stage| reading.picture(stage.place)),
        stage_person: shown
            .and_then(|here| here.stage.as_ref())
            .and_then(|stage| stage.person)
            .map(|person| reading.picture(person)),
        deadlines: deadlines(&reading, &screen),
        happened: happened::passages(attempt, &screen, &reading),
        text: view
            .paragraphs
            .iter()
            .map(|line| reading.line(line))
            .collect(),
        pictures: shown
            .map(|here| {
                let media = here.media.iter();
                media.map(|media| reading.picture(*media)).collect()
            })
            .unwrap_or_default(),
        decision: view
            .decision
            .as_ref()
            .map(|decision| decision::card(&reading, decision)),
        evidence: evidence::cards(&reading, &screen),
        facts: facts(&reading, &screen),
        can_hint: attempt.is_practice() && hint.is_some(),
        hint: hint
            .filter(|_| attempt.is_practice() && attempt.hint_shown())
            .map(|hint| reading.prose(hint)),
        can_undo: attempt.can_undo(),
        decisions: attempt.state.seq,
        ending: ending(attempt, &reading),
        team: team::seats(attempt, &reading),
        replay_of: team::replay_of(attempt),
        changed: attempt.change.map(|change| changed(change).to_owned()),
        handover: None,
    }
}

const fn changed(change: CaseChange) -> &'static str {
    match change {
        CaseChange::Worded => "worded",
        CaseChange::Moved => "moved",
        CaseChange::Stays => "stays",
    }
}

/// The attempt's case as it stands now.
pub(crate) fn reading<'a>(attempt: &'a Attempt, reader: &'a Reader) -> Reading<'a> {
    Reading {
        case: &attempt.case,
        reader,
        vars: &attempt.state.vars,
        params: &attempt.state.setup.params,
    }
}

pub(crate) fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "practice",
        Mode::Graded => "graded",
    }
}

pub(crate) fn is_draft(review: &Review) -> bool {
    match review {
        Review::Draft => true,
        Review::Reviewed { .. } => false,
    }
}

pub(crate) fn patient(reading: &Reading<'_>) -> String {
    reading
        .patient()
        .map(|patient| reading.person_name(patient))
        .unwrap_or_default()
}

/// The ending, once the case has ended.
pub(crate) fn ending(attempt: &Attempt, reading: &Reading<'_>) -> Option<dto::EndingCard> {
    if !attempt.state.ended {
        return None;
    }
    match &attempt.case.scenes[attempt.state.scene.at()].kind {
        SceneKind::Ends(ending) => Some(dto::EndingCard {
            title: reading.plain(ending.title),
            class: ending_class(ending.class).to_owned(),
        }),
        SceneKind::Decides(..) | SceneKind::Continues(_) => None,
    }
}

fn ending_class(class: EndingClass) -> &'static str {
    match class {
        EndingClass::Good => "good",
        EndingClass::Partial => "partial",
        EndingClass::Costly => "costly",
        EndingClass::Lost => "lost",
        EndingClass::Harm => "harm",
    }
}

/// Those that passed since the role's last decision, then those that run.
fn deadlines(reading: &Reading<'_>, screen: &Screen) -> Vec<dto::DeadlineCard> {
    let began = |deadline: DeadlineIx| {
        screen
            .deadline_began
            .iter()
            .find(|(known, _)| *known == deadline)
            .map(|(_, minute)| *minute)
    };
    let card = |deadline: DeadlineIx, due: u32, status: &str| {
        let declared = &reading.case.deadlines[deadline.at()];
        dto::DeadlineCard {
            id: declared.id.clone(),
            text: reading.prose(declared.text),
            due: reading.time(due),
            minutes_left: due.saturating_sub(screen.view.minute),
            minutes_total: due.saturating_sub(began(deadline).unwrap_or(due)),
            status: status.to_owned(),
        }
    };
    let missed = screen
        .missed
        .iter()
        .map(|(deadline, due)| dto::DeadlineCard {
            minutes_left: 0,
            ..card(*deadline, *due, "missed")
        });
    let running = screen
        .view
        .deadlines
        .iter()
        .map(|running| card(running.deadline, running.due, "running"));
    missed.chain(running).collect()
}

fn facts(reading: &Reading<'_>, screen: &Screen) -> Vec<dto::FactCard> {
    let known = screen.view.facts.iter();
    known
        .map(|known| {
            let fact = &reading.case.facts[known.fact.at()];
            dto::FactCard {
                id: fact.id.clone(),
                text: reading.prose(fact.text),
                source: fact.source.map(|source| reading.prose(source)),
                is_new: known.new.is_some(),
            }
        })
        .collect()
}
