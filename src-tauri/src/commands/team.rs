//! Several roles at one laptop; replaying and comparing attempts.

use crate::desk::Desk;
use tauri::State;
use wire::api;
use wire::dto::{Comparison, NewSeat, Scene, WireError};

/// Starts an attempt that a team plays at this laptop.
#[tauri::command(async)]
pub fn team_start(
    desk: State<'_, Desk>,
    content_hash: String,
    seats: Vec<NewSeat>,
) -> Result<Scene, WireError> {
    desk.with(|session| api::team_start(session, &content_hash, seats))
}

/// Takes the seat that has to decide.
#[tauri::command(async)]
pub fn seat_take(
    desk: State<'_, Desk>,
    attempt: String,
    role: String,
    pin: Option<String>,
) -> Result<Scene, WireError> {
    desk.with(|session| api::seat_take(session, &attempt, &role, pin.as_deref()))
}

/// A new practice attempt with the first decisions of an ended one made again.
#[tauri::command(async)]
pub fn attempt_replay_from(
    desk: State<'_, Desk>,
    attempt: String,
    seq: u32,
) -> Result<Scene, WireError> {
    desk.with(|session| api::attempt_replay_from(session, &attempt, seq))
}

/// Two ended attempts side by side.
#[tauri::command(async)]
pub fn attempt_compare(
    desk: State<'_, Desk>,
    one: String,
    other: String,
) -> Result<Comparison, WireError> {
    desk.with(|session| api::attempt_compare(session, &one, &other))
}
