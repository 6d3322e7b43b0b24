//! Playing.

use crate::desk::Desk;
use crate::paper;
use tauri::{AppHandle, State};
use wire::api;
use wire::dto::{Answer, Debrief, FileOpened, Scene, WireError};

/// Starts an attempt.
#[tauri::command(async)]
pub fn attempt_start(
    desk: State<'_, Desk>,
    content_hash: String,
    roles: Vec<String>,
    mode: String,
    activity: Option<String>,
) -> Result<Scene, WireError> {
    desk.with(|session| api::attempt_start(session, content_hash, roles, &mode, activity))
}

/// The attempt exactly where it stands on disk.
#[tauri::command(async)]
pub fn attempt_resume(desk: State<'_, Desk>, attempt: String) -> Result<Scene, WireError> {
    desk.with(|session| api::attempt_resume(session, &attempt))
}

/// Decides.
#[tauri::command(async)]
pub fn attempt_decide(
    desk: State<'_, Desk>,
    attempt: String,
    seq: u32,
    scene: String,
    answer: Answer,
) -> Result<Scene, WireError> {
    desk.with(|session| api::attempt_decide(session, &attempt, seq, &scene, answer))
}

/// Takes back the last decision.
#[tauri::command(async)]
pub fn attempt_undo(desk: State<'_, Desk>, attempt: String, seq: u32) -> Result<Scene, WireError> {
    desk.with(|session| api::attempt_undo(session, &attempt, seq))
}

/// Shows the hint.
#[tauri::command(async)]
pub fn attempt_hint(desk: State<'_, Desk>, attempt: String, seq: u32) -> Result<Scene, WireError> {
    desk.with(|session| api::attempt_hint(session, &attempt, seq))
}

/// What happened in an attempt that has ended, and why it matters.
#[tauri::command(async)]
pub fn attempt_debrief(desk: State<'_, Desk>, attempt: String) -> Result<Debrief, WireError> {
    let question = desk.with(|session| session.question(&attempt))?;
    // Beside the session: what could have been reached may take a second to prove, and other commands go on meanwhile.
    let _ = question.settle();
    desk.with(|session| api::attempt_debrief(session, &attempt))
}

/// Opens the note for tomorrow in the system's viewer.
#[tauri::command(async)]
pub fn tomorrow_open(
    app: AppHandle,
    desk: State<'_, Desk>,
    attempt: String,
) -> Result<FileOpened, WireError> {
    let printed = desk.with(|session| api::tomorrow_file(session, &attempt))?;
    paper::show(&app, desk.data(), &printed)
}
