//! Playing.

use super::{Session, id};
use crate::dto;
use crate::dto::WireError;
use crate::error::wire_error;
use crate::scene::scene;
use std::collections::BTreeMap;
use trainer::ledger::{Answer, Mode, Origin};
use trainer::{Error, NewAttempt};
use uuid::Uuid;

/// `attempt_start`: starts an attempt in `practice` or `graded` mode; graded it may count for an activity, after its gate.
///
/// # Errors
/// A closed code.
pub fn attempt_start(
    session: &mut Session,
    content_hash: String,
    roles: Vec<String>,
    mode: &str,
    activity: Option<String>,
) -> Result<dto::Scene, WireError> {
    let new = NewAttempt {
        content_hash,
        roles,
        mode: match mode {
            "practice" => Mode::Practice,
            "graded" => Mode::Graded,
            other => return Err(wire_error(Error::BadSetting(other.to_owned()))),
        },
        origin: Origin::App,
        params: BTreeMap::new(),
        seed: None,
        draws: Vec::new(),
        activity,
    };
    let attempt = session.trainer.start(new).map_err(wire_error)?.id;
    show(session, attempt)
}

/// `attempt_resume`: the attempt exactly where it stands on disk.
///
/// # Errors
/// A closed code.
pub fn attempt_resume(session: &mut Session, attempt: &str) -> Result<dto::Scene, WireError> {
    let attempt = id(attempt, Error::NoAttempt)?;
    session.trainer.resume(attempt).map_err(wire_error)?;
    show(session, attempt)
}

/// `attempt_decide`: decides; the answer is on disk before the next scene is returned.
///
/// # Errors
/// A closed code.
pub fn attempt_decide(
    session: &mut Session,
    attempt: &str,
    seq: u32,
    scene: &str,
    answer: dto::Answer,
) -> Result<dto::Scene, WireError> {
    let attempt = id(attempt, Error::NoAttempt)?;
    let trainer = &mut session.trainer;
    trainer
        .decide(attempt, seq, scene, &stored_answer(answer))
        .map_err(wire_error)?;
    show(session, attempt)
}

/// `attempt_undo`: takes back the last decision (practice).
///
/// # Errors
/// A closed code.
pub fn attempt_undo(
    session: &mut Session,
    attempt: &str,
    seq: u32,
) -> Result<dto::Scene, WireError> {
    let attempt = id(attempt, Error::NoAttempt)?;
    session.trainer.undo(attempt, seq).map_err(wire_error)?;
    show(session, attempt)
}

/// `attempt_hint`: shows the hint (practice).
///
/// # Errors
/// A closed code.
pub fn attempt_hint(
    session: &mut Session,
    attempt: &str,
    seq: u32,
) -> Result<dto::Scene, WireError> {
    let attempt = id(attempt, Error::NoAttempt)?;
    session.trainer.hint(attempt, seq).map_err(wire_error)?;
    show(session, attempt)
}

/// The attempt the trainer has just touched; in a team, nothing of its story before the seat is taken.
pub(super) fn show(session: &Session, attempt: Uuid) -> Result<dto::Scene, WireError> {
    let reader = session.reader()?;
    let trainer = &session.trainer;
    let live = trainer
        .live(attempt)
        .ok_or_else(|| wire_error(Error::NoAttempt))?;
    let number = trainer.attempt_number(live).map_err(wire_error)?;
    let mut scene = scene(live, number, &reader);
    if let (Some(handover), Some(role)) = (&mut scene.handover, live.awaited()) {
        handover.has_pin = trainer.asks_pin(live, role).map_err(wire_error)?;
    }
    Ok(scene)
}

/// An answer of the window in the form it is stored.
#[must_use]
pub fn stored_answer(answer: dto::Answer) -> Answer {
    match answer {
        dto::Answer::Choice { choice } => Answer::Choice { choice },
        dto::Answer::Options { options } => Answer::Options { options },
        dto::Answer::Order { order } => Answer::Order { order },
        dto::Answer::Values { values, place } => Answer::Values {
            values: values.into_iter().collect(),
            place,
        },
        dto::Answer::Handoff { to, facts, how } => Answer::Handoff { to, facts, how },
    }
}
