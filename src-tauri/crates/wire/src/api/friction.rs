//! Three questions, and the report.

use super::{Session, id};
use crate::dto;
use crate::dto::WireError;
use crate::error::wire_error;
use crate::reading::Reading;
use std::collections::BTreeMap;
use trainer::claim::Printed;
use trainer::ledger::{FrictionKind, FrictionQuestion};
use trainer::{Error, SMALLEST};

/// `friction_note`: keeps answers after a finished attempt.
///
/// # Errors
/// A closed code.
pub fn friction_note(
    session: &mut Session,
    attempt: &str,
    answers: dto::FrictionAnswers,
) -> Result<(), WireError> {
    let attempt = id(attempt, Error::NoAttempt)?;
    let answers = BTreeMap::from([
        (FrictionQuestion::Unclear, answers.unclear),
        (FrictionQuestion::Longer, answers.longer),
        (FrictionQuestion::Missing, answers.missing),
    ]);
    let noted = session.trainer.note_friction(attempt, answers);
    noted.map_err(wire_error)
}

/// `friction_report`: what the team said, for a leader.
///
/// # Errors
/// A closed code.
pub fn friction_report(session: &mut Session) -> Result<dto::FrictionReport, WireError> {
    let report = session.trainer.friction_report().map_err(wire_error)?;
    let titles = titles(session)?;
    let groups = report.groups.into_iter().map(|group| dto::FrictionGroup {
        role: group.role,
        people: group.people,
        notes: group
            .notes
            .into_iter()
            .map(|note| dto::FrictionNote {
                note: note.note.to_string(),
                question: question(note.question),
                case_title: titles.get(&note.case).cloned().unwrap_or(note.case),
                text: note.text,
                sorted: note.kind.map(kind),
            })
            .collect(),
    });
    Ok(dto::FrictionReport {
        groups: groups.collect(),
        answers: report.answers,
        withheld: report.withheld,
        smallest: u32::try_from(SMALLEST).unwrap_or(u32::MAX),
    })
}

/// `friction_sort`: says where an answer belongs.
///
/// # Errors
/// A closed code.
pub fn friction_sort(
    session: &mut Session,
    note: &str,
    question: dto::FrictionQuestion,
    kind: dto::FrictionKind,
) -> Result<dto::FrictionReport, WireError> {
    let note = id(note, Error::NoNote)?;
    let sorted = session
        .trainer
        .sort_friction(note, stored_question(question), stored_kind(kind));
    sorted.map_err(wire_error)?;
    friction_report(session)
}

/// The file behind `friction_open`.
///
/// # Errors
/// A closed code.
pub fn friction_file(
    session: &mut Session,
    format: dto::FrictionFormat,
) -> Result<Printed, WireError> {
    let language = session.reader()?.language;
    let printed = match format {
        dto::FrictionFormat::Csv => session.trainer.friction_table(),
        dto::FrictionFormat::Pdf => session.trainer.friction_paper(&language),
    };
    printed.map_err(wire_error)
}

fn titles(session: &Session) -> Result<BTreeMap<String, String>, WireError> {
    let reader = session.reader()?;
    let titles = session.trainer.catalog().playable().map(|(_, case)| {
        let vars: Vec<i32> = case.vars.iter().map(|var| var.start).collect();
        let params: Vec<i32> = case.params.iter().map(|param| param.default).collect();
        let reading = Reading {
            case,
            reader: &reader,
            vars: &vars,
            params: &params,
        };
        (case.id.clone(), reading.plain(case.title))
    });
    Ok(titles.collect())
}

const fn question(question: FrictionQuestion) -> dto::FrictionQuestion {
    match question {
        FrictionQuestion::Unclear => dto::FrictionQuestion::Unclear,
        FrictionQuestion::Longer => dto::FrictionQuestion::Longer,
        FrictionQuestion::Missing => dto::FrictionQuestion::Missing,
    }
}

const fn stored_question(question: dto::FrictionQuestion) -> FrictionQuestion {
    match question {
        dto::FrictionQuestion::Unclear => FrictionQuestion::Unclear,
        dto::FrictionQuestion::Longer => FrictionQuestion::Longer,
        dto::FrictionQuestion::Missing => FrictionQuestion::Missing,
    }
}

const fn kind(kind: FrictionKind) -> dto::FrictionKind {
    match kind {
        FrictionKind::Education => dto::FrictionKind::Education,
        FrictionKind::Staffing => dto::FrictionKind::Staffing,
        FrictionKind::Technology => dto::FrictionKind::Technology,
        FrictionKind::Data => dto::FrictionKind::Data,
        FrictionKind::Process => dto::FrictionKind::Process,
    }
}

const fn stored_kind(kind: dto::FrictionKind) -> FrictionKind {
    match kind {
        dto::FrictionKind::Education => FrictionKind::Education,
        dto::FrictionKind::Staffing => FrictionKind::Staffing,
        dto::FrictionKind::Technology => FrictionKind::Technology,
        dto::FrictionKind::Data => FrictionKind::Data,
        dto::FrictionKind::Process => FrictionKind::Process,
    }
}
