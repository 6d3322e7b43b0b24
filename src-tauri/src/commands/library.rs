//! The library and past runs.

use crate::desk::Desk;
use tauri::State;
use wire::api;
use wire::dto::{Library, RunPage, WireError};

/// Reads the case folders again and lists everything.
#[tauri::command(async)]
pub fn library(desk: State<'_, Desk>) -> Result<Library, WireError> {
    desk.with(api::library)
}

/// This learner's attempts.
#[tauri::command(async)]
pub fn runs(desk: State<'_, Desk>, from: u32) -> Result<RunPage, WireError> {
    desk.with(|session| api::runs(session, from))
}
