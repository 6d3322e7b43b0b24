//! The library and past runs.

use crate::desk::Desk;
use tauri::State;
use wire::api;
use wire::dto::{Library, RunCard, WireError};

/// Reads the case folders again and lists everything.
#[tauri::command(async)]
pub fn library(desk: State<'_, Desk>) -> Result<Library, WireError> {
    desk.with(api::library)
}

/// This learner's attempts.
#[tauri::command(async)]
pub fn runs(desk: State<'_, Desk>) -> Result<Vec<RunCard>, WireError> {
    desk.with(api::runs)
}
