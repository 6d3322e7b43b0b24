//! What is proven of cases and runs. These two answer with questions: settle them where nobody waits for the session.

use super::{Session, id};
use crate::dto::WireError;
use crate::error::wire_error;
use crate::proof::{CaseQuestions, RunQuestion};
use trainer::Error;

/// `case_reading`: what is proven of the minutes of each playable role of a case.
///
/// # Errors
/// A closed code.
pub fn case_reading(session: &mut Session, content_hash: &str) -> Result<CaseQuestions, WireError> {
    let roles = session.trainer.questions_of(content_hash);
    Ok(CaseQuestions {
        roles: roles.map_err(wire_error)?,
        method: session.trainer.reading_method(),
    })
}

/// `run_reach`: what could have been reached in a run; `None` for one that has not ended.
///
/// # Errors
/// A closed code.
pub fn run_reach(session: &mut Session, attempt: &str) -> Result<Option<RunQuestion>, WireError> {
    let attempt = id(attempt, Error::NoAttempt)?;
    let run = session.trainer.run(attempt).map_err(wire_error)?;
    let run = run.ok_or_else(|| wire_error(Error::NoAttempt))?;
    let first = run.attempt.played().next();
    let Some((role, result)) = first.and_then(|role| Some((role, run.result(role)?))) else {
        return Ok(None);
    };
    let question = session.trainer.question_aside(attempt);
    Ok(Some(RunQuestion {
        question: question.map_err(wire_error)?,
        role,
        action: result.action.into(),
        ownership: result.ownership.into(),
    }))
}
