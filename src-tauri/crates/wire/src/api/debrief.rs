//! The debrief.

use super::{Session, id};
use crate::debrief;
use crate::dto;
use crate::dto::WireError;
use crate::error::wire_error;
use trainer::Error;

/// `attempt_debrief`: everything about an ended attempt.
///
/// # Errors
/// A closed code.
pub fn attempt_debrief(session: &mut Session, attempt: &str) -> Result<dto::Debrief, WireError> {
    let attempt = id(attempt, Error::NoAttempt)?;
    let debriefing = session.trainer.debrief(attempt).map_err(wire_error)?;
    let reader = session.reader()?;
    Ok(debrief::debrief(&debriefing, &reader))
}
