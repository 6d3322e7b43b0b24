//! Three questions, and the report a leader reads.

use crate::desk::Desk;
use crate::paper;
use tauri::{AppHandle, State};
use wire::api;
use wire::dto::{
    FileOpened, FrictionAnswers, FrictionFormat, FrictionKind, FrictionQuestion, FrictionReport,
    WireError,
};

/// Keeps answers after a finished attempt.
#[tauri::command(async)]
pub fn friction_note(
    desk: State<'_, Desk>,
    attempt: String,
    answers: FrictionAnswers,
) -> Result<(), WireError> {
    desk.with(|session| api::friction_note(session, &attempt, answers))
}

/// What the team said, for a leader.
#[tauri::command(async)]
pub fn friction_report(desk: State<'_, Desk>) -> Result<FrictionReport, WireError> {
    desk.with(api::friction_report)
}

/// Says where an answer belongs.
#[tauri::command(async)]
pub fn friction_sort(
    desk: State<'_, Desk>,
    note: String,
    question: FrictionQuestion,
    kind: FrictionKind,
) -> Result<FrictionReport, WireError> {
    desk.with(|session| api::friction_sort(session, &note, question, kind))
}

/// Writes the report among the leader's documents and opens it.
#[tauri::command(async)]
pub fn friction_open(
    app: AppHandle,
    desk: State<'_, Desk>,
    format: FrictionFormat,
) -> Result<FileOpened, WireError> {
    let printed = desk.with(|session| api::friction_file(session, format))?;
    paper::keep(&app, desk.data(), &printed)
}
