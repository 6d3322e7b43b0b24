//! Credit: from the gate to the transcript.

use crate::desk::Desk;
use crate::paper;
use tauri::{AppHandle, State};
use wire::api;
use wire::dto::{
    ClaimDone, ClaimForm, CreditClaim, FileOpened, Gate, Identity, QuestionAnswer, Transcript,
    WireError,
};

/// What must be disclosed before the start.
#[tauri::command(async)]
pub fn gate(desk: State<'_, Desk>, activity: String) -> Result<Gate, WireError> {
    desk.with(|session| api::gate(session, &activity))
}

/// The claim page.
#[tauri::command(async)]
pub fn claim_form(desk: State<'_, Desk>, activity: String) -> Result<ClaimForm, WireError> {
    desk.with(|session| api::claim_form(session, &activity))
}

/// Claims.
#[tauri::command(async)]
pub fn claim_make(
    desk: State<'_, Desk>,
    activity: String,
    evaluation: Vec<QuestionAnswer>,
    credits: Vec<CreditClaim>,
    attested: bool,
) -> Result<ClaimDone, WireError> {
    desk.with(|session| api::claim_make(session, &activity, evaluation, credits, attested))
}

/// Opens a certificate in the system's viewer.
#[tauri::command(async)]
pub fn certificate_open(
    app: AppHandle,
    desk: State<'_, Desk>,
    certificate: String,
) -> Result<FileOpened, WireError> {
    let printed = desk.with(|session| api::certificate_file(session, &certificate))?;
    paper::show(&app, desk.data(), &printed)
}

/// Everything earned here.
#[tauri::command(async)]
pub fn transcript(desk: State<'_, Desk>) -> Result<Transcript, WireError> {
    desk.with(api::transcript)
}

/// Opens the transcript in the system's viewer.
#[tauri::command(async)]
pub fn transcript_open(app: AppHandle, desk: State<'_, Desk>) -> Result<FileOpened, WireError> {
    let printed = desk.with(api::transcript_file)?;
    paper::show(&app, desk.data(), &printed)
}

/// States who the learner is on paper.
#[tauri::command(async)]
pub fn identity_set(desk: State<'_, Desk>, identity: Identity) -> Result<Transcript, WireError> {
    desk.with(|session| api::identity_set(session, identity))
}
