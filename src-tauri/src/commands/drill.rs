//! Drills and progress.

use crate::desk::Desk;
use tauri::State;
use wire::api;
use wire::dto::{Answer, DrillScene, DueList, Progress, WireError};

/// What comes back to this learner.
#[tauri::command(async)]
pub fn drills(desk: State<'_, Desk>) -> Result<DueList, WireError> {
    desk.with(api::drills)
}

/// Begins a drill.
#[tauri::command(async)]
pub fn drill_start(desk: State<'_, Desk>, drill: String) -> Result<DrillScene, WireError> {
    desk.with(|session| api::drill_start(session, &drill))
}

/// Answers a decision of a drill.
#[tauri::command(async)]
pub fn drill_decide(
    desk: State<'_, Desk>,
    run: String,
    seq: u32,
    scene: String,
    answer: Answer,
) -> Result<DrillScene, WireError> {
    desk.with(|session| api::drill_decide(session, &run, seq, &scene, answer))
}

/// Behaviours over time.
#[tauri::command(async)]
pub fn progress(desk: State<'_, Desk>) -> Result<Progress, WireError> {
    desk.with(api::progress)
}
