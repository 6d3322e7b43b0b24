//! The debrief.

use super::{Session, id};
use crate::credit::Credits;
use crate::debrief;
use crate::dto;
use crate::dto::WireError;
use crate::error::wire_error;
use crate::scene::reading;
use trainer::Error;
use trainer::claim::Printed;

/// The paper behind `tomorrow_open`: the take-aways of an ended attempt on half a page.
///
/// # Errors
/// A closed code.
pub fn tomorrow_file(session: &mut Session, attempt: &str) -> Result<Printed, WireError> {
    let attempt = id(attempt, Error::NoAttempt)?;
    let debriefing = session.trainer.debrief(attempt).map_err(wire_error)?;
    let reader = session.reader()?;
    let reading = reading(&debriefing.attempt, &reader);
    let case = reading.plain(debriefing.attempt.case.title);
    let lines = debrief::tomorrow_lines(&debriefing.attempt, &reading);
    let printed = session.trainer.tomorrow_file(case, lines, &reader.language);
    printed.map_err(wire_error)
}

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
    let credit = credits.of_case(&debriefing.attempt.case.id);
    Ok(debrief::debrief(&debriefing, &reader, credit))
}
