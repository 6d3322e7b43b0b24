//! Names and PINs.

use crate::desk::Desk;
use tauri::State;
use wire::api;
use wire::dto::{NewProfile, ProfileCard, ProfileOpened, WireError};

/// Makes a profile and opens it.
#[tauri::command(async)]
pub fn profile_create(
    desk: State<'_, Desk>,
    profile: NewProfile,
) -> Result<ProfileOpened, WireError> {
    desk.with(|session| api::profile_create(session, profile))
}

/// Opens a profile.
#[tauri::command(async)]
pub fn profile_open(
    desk: State<'_, Desk>,
    profile: String,
    pin: Option<String>,
) -> Result<ProfileCard, WireError> {
    desk.with(|session| api::profile_open(session, &profile, pin.as_deref()))
}

/// Opens a profile with its recovery code.
#[tauri::command(async)]
pub fn profile_recover(
    desk: State<'_, Desk>,
    profile: String,
    code: String,
    pin: Option<String>,
) -> Result<ProfileOpened, WireError> {
    desk.with(|session| api::profile_recover(session, &profile, &code, pin.as_deref()))
}

/// Locks the screen.
#[tauri::command(async)]
pub fn profile_lock(desk: State<'_, Desk>) -> Result<(), WireError> {
    desk.with(api::profile_lock)
}
