//! Before anyone has picked a name.

use crate::desk::Desk;
use tauri::State;
use wire::api;
use wire::dto::{Settings, Startup, WireError};

/// What the first screen needs. Opens the records if they are not open, so that calling again tries again.
#[tauri::command(async)]
pub fn startup(desk: State<'_, Desk>) -> Result<Startup, WireError> {
    desk.with(api::startup)
}

/// Saves the settings of this laptop.
#[tauri::command(async)]
pub fn settings_set(desk: State<'_, Desk>, settings: Settings) -> Result<Settings, WireError> {
    desk.with(|session| api::settings_set(session, settings))
}
