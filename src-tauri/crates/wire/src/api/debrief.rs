//! The debrief.

use super::{Session, id};
use crate::credit::Credits;
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
    let standings = session.trainer.standings().map_err(wire_error)?;
    let offered = session.trainer.offered();
    let reader = session.reader()?;
    let credits = Credits {
        offered: &offered,
        standings: &standings,
        catalog: session.trainer.catalog(),
        reader: &reader,
    };
    Ok(dto::Debrief {
        credit: credits.of_case(&debriefing.attempt.case.id),
        ..debrief::debrief(&debriefing, &reader)
    })
}
