//! The library and past runs.

use crate::desk::Desk;
use tauri::State;
use wire::api;
use wire::dto::{CaseReading, ErrorCode, Library, RunPage, RunReach, WireError};

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

/// What is proven of a case's minutes. Nobody waits for it; `None` where other cases came, or another answer was wanted first.
#[tauri::command]
pub async fn case_reading(
    desk: State<'_, Desk>,
    content_hash: String,
) -> Result<Option<CaseReading>, WireError> {
    let asked = desk.with(|session| api::case_reading(session, &content_hash))?;
    beside(move || asked.settle()).await
}

/// What could have been reached in a run that has ended; as `case_reading`.
#[tauri::command]
pub async fn run_reach(
    desk: State<'_, Desk>,
    attempt: String,
) -> Result<Option<RunReach>, WireError> {
    let asked = desk.with(|session| api::run_reach(session, &attempt))?;
    beside(move || asked.and_then(|asked| asked.settle())).await
}

/// Works where neither the session nor the few threads of the commands are held: it may take seconds.
async fn beside<T: Send + 'static>(
    work: impl FnOnce() -> Option<T> + Send + 'static,
) -> Result<Option<T>, WireError> {
    let done = tauri::async_runtime::spawn_blocking(work).await;
    done.map_err(|failed| WireError {
        code: ErrorCode::Internal,
        args: vec![("detail".to_owned(), failed.to_string())],
    })
}
