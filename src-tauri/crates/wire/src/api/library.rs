//! The library and past runs.

use super::Session;
use crate::dto;
use crate::dto::WireError;
use crate::error::wire_error;
use crate::library;

/// `library`: reads the case folders again and lists everything.
///
/// # Errors
/// A closed code.
pub fn library(session: &mut Session) -> Result<dto::Library, WireError> {
    session.trainer.reload_cases();
    let runs = session.trainer.runs().map_err(wire_error)?;
    let reader = session.reader()?;
    Ok(library::library(
        session.trainer.catalog(),
        &runs,
        &reader,
        &session.say,
    ))
}

/// `runs`: this learner's attempts, newest first.
///
/// # Errors
/// A closed code.
pub fn runs(session: &mut Session) -> Result<Vec<dto::RunCard>, WireError> {
    let runs = session.trainer.runs().map_err(wire_error)?;
    let reader = session.reader()?;
    Ok(runs.iter().map(|run| library::run(run, &reader)).collect())
}
