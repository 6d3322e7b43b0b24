//! Drills and progress as they cross.

use crate::dto;
use crate::reading::{Reader, Reading};
use crate::scene::{patient, reading, scene_as};
use trainer::case::taxonomy;
use trainer::catalog::Catalog;
use trainer::drill::{self, Answered, Cut, Due, Progress, Retired, Run, Standing};
use trainer::ledger::Day;

/// What comes back.
pub(crate) fn list(list: &drill::DueList, catalog: &Catalog, reader: &Reader) -> dto::DueList {
    let cards = |dues: &[Due]| -> Vec<dto::DrillCard> {
        dues.iter().filter_map(|due| card(due, reader)).collect()
    };
    dto::DueList {
        today: list.today.to_string(),
        due: cards(&list.due),
        minutes: list.minutes(),
        later: cards(&list.later),
        retired: list
            .retired
            .iter()
            .filter_map(|due| retired(due, catalog, reader))
            .collect(),
    }
}

fn card(due: &Due, reader: &Reader) -> Option<dto::DrillCard> {
    let Standing::Ready(cut) = &due.standing else {
        return None;
    };
    let Cut {
        attempt,
        role,
        moved,
        seconds,
        ..
    } = cut.as_ref();
    let reading = reading(attempt, reader);
    Some(dto::DrillCard {
        drill: due.behaviour.clone(),
        competency: competency(&due.behaviour),
        on: due.on.to_string(),
        is_new: due.is_new,
        attempt: due.missed_in.map(|attempt| attempt.to_string()),
        case_title: reading.plain(attempt.case.title),
        patient: patient(&reading),
        portrait: reading
            .patient()
            .and_then(|patient| reading.portrait(patient)),
        role_name: reading.role_name(*role),
        minutes: seconds.div_ceil(60),
        moved: *moved,
    })
}

fn retired(due: &Due, catalog: &Catalog, reader: &Reader) -> Option<dto::RetiredCard> {
    let Standing::Retired(why) = due.standing else {
        return None;
    };
    Some(dto::RetiredCard {
        drill: due.behaviour.clone(),
        competency: competency(&due.behaviour),
        case_title: case_title(&due.case_id, catalog, reader),
        reason: reason(why).to_owned(),
    })
}

/// The run as the learner sees it. `next` is the drill that follows today, and how many do.
pub(crate) fn run(
    run: &Run,
    today: Day,
    next: (Option<String>, usize),
    reader: &Reader,
) -> dto::DrillScene {
    let answered = run.answered.as_ref();
    let reading = reading(&run.attempt, reader);
    dto::DrillScene {
        run: run.id.to_string(),
        drill: run.behaviour.clone(),
        competency: competency(&run.behaviour),
        step: run.step,
        moved: run.moved,
        patient_about: about(&reading),
        scene: scene_of(run, reader),
        answered: answered.map(|answered| answer(answered, today, next)),
    }
}

/// The scene that waits; before the first answer without what led there, after the last the one that was decided.
fn scene_of(run: &Run, reader: &Reader) -> dto::Scene {
    let now = scene_as(&run.attempt, run.role, 0, reader);
    let plain = |scene: dto::Scene, happened: Vec<dto::Passage>| dto::Scene {
        happened,
        can_hint: false,
        hint: None,
        can_undo: false,
        ending: None,
        decisions: run.step - u32::from(run.answered.is_none()),
        ..scene
    };
    match &run.answered {
        None => plain(now, Vec::new()),
        Some(answered) if answered.last => {
            let own = now.happened.into_iter().filter(|told| told.kind == "after");
            let before = scene_as(&answered.before, run.role, 0, reader);
            plain(
                dto::Scene {
                    decision: None,
                    ..before
                },
                own.collect(),
            )
        }
        Some(_) => {
            let happened = now.happened.clone();
            plain(now, happened)
        }
    }
}

fn answer(
    answered: &Answered,
    today: Day,
    (next, left): (Option<String>, usize),
) -> dto::DrillAnswer {
    dto::DrillAnswer {
        mark: answered.mark.id().to_owned(),
        counted: answered.counted,
        due: answered.due.to_string(),
        today: today.to_string(),
        last: answered.last,
        next,
        left: u32::try_from(left).unwrap_or(u32::MAX),
    }
}

/// Behaviours over time, with what the due list says of each.
pub(crate) fn progress(
    progress: &[Progress],
    list: &drill::DueList,
    catalog: &Catalog,
    reader: &Reader,
) -> dto::Progress {
    let behaviours = progress.iter().map(|one| {
        let known = |dues: &'_ [Due]| dues.iter().any(|due| due.behaviour == one.behaviour);
        let of = |dues: &[Due]| {
            dues.iter()
                .find(|due| due.behaviour == one.behaviour)
                .map(|due| due.on.to_string())
        };
        let gone = list
            .retired
            .iter()
            .find(|due| due.behaviour == one.behaviour);
        dto::BehaviourProgress {
            behaviour: one.behaviour.clone(),
            competency: competency(&one.behaviour),
            occasions: one
                .occasions
                .iter()
                .map(|occasion| dto::OccasionCard {
                    day: occasion.day.to_string(),
                    mark: occasion.mark.id().to_owned(),
                    kind: if occasion.is_drill { "drill" } else { "case" }.to_owned(),
                    case_title: case_title(&occasion.case_id, catalog, reader),
                })
                .collect(),
            due: of(&list.due).or_else(|| of(&list.later)),
            retired: gone
                .filter(|_| !known(&list.due))
                .and_then(|due| match due.standing {
                    Standing::Retired(why) => Some(reason(why).to_owned()),
                    Standing::Ready(_) => None,
                }),
        }
    });
    dto::Progress {
        today: list.today.to_string(),
        behaviours: behaviours.collect(),
    }
}

const fn reason(why: Retired) -> &'static str {
    match why {
        Retired::DecisionGone => "decision-gone",
        Retired::CaseGone => "case-gone",
    }
}

fn about(reading: &Reading<'_>) -> dto::Prose {
    reading.patient().map_or_else(
        || dto::Prose { blocks: Vec::new() },
        |patient| reading.prose(reading.case.people[patient.at()].about),
    )
}

fn competency(behaviour: &str) -> String {
    taxonomy::shipped()
        .behaviour(behaviour)
        .map(|behaviour| behaviour.competency.clone())
        .unwrap_or_default()
}

/// The title of the case as it is found now; its id where it is not.
fn case_title(id: &str, catalog: &Catalog, reader: &Reader) -> String {
    let found = catalog.playable().find(|(_, case)| case.id == id);
    found.map_or_else(
        || id.to_owned(),
        |(_, case)| {
            let vars: Vec<i32> = case.vars.iter().map(|var| var.start).collect();
            let params: Vec<i32> = case.params.iter().map(|param| param.default).collect();
            let reading = Reading {
                case,
                reader,
                vars: &vars,
                params: &params,
            };
            reading.plain(case.title)
        },
    )
}
