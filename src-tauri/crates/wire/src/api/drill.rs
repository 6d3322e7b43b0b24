//! Drills and progress.

use super::{Session, id, stored_answer};
use crate::drill;
use crate::dto;
use crate::dto::WireError;
use crate::error::wire_error;
use trainer::Error;
use uuid::Uuid;

/// `drills`: what comes back to this learner.
///
/// # Errors
/// A closed code.
pub fn drills(session: &mut Session) -> Result<dto::DueList, WireError> {
    let list = session.trainer.drills().map_err(wire_error)?;
    let reader = session.reader()?;
    Ok(drill::list(&list, session.trainer.catalog(), &reader))
}

/// `drill_start`: begins the drill of a behaviour, due or not.
///
/// # Errors
/// A closed code.
pub fn drill_start(session: &mut Session, drill: &str) -> Result<dto::DrillScene, WireError> {
    let run = session.trainer.drill_start(drill).map_err(wire_error)?.id;
    show(session, run)
}

/// `drill_decide`: answers; the answer and what it did to the schedule are on disk before the consequence is returned.
///
/// # Errors
/// A closed code.
pub fn drill_decide(
    session: &mut Session,
    run: &str,
    seq: u32,
    scene: &str,
    answer: dto::Answer,
) -> Result<dto::DrillScene, WireError> {
    let run = id(run, Error::NoDrill)?;
    session
        .trainer
        .drill_decide(run, seq, scene, &stored_answer(answer))
        .map_err(wire_error)?;
    show(session, run)
}

/// `progress`: behaviours over time.
///
/// # Errors
/// A closed code.
pub fn progress(session: &mut Session) -> Result<dto::Progress, WireError> {
    let progress = session.trainer.progress().map_err(wire_error)?;
    let list = session.trainer.drills().map_err(wire_error)?;
    let reader = session.reader()?;
    let catalog = session.trainer.catalog();
    Ok(drill::progress(&progress, &list, catalog, &reader))
}

fn show(session: &mut Session, run: Uuid) -> Result<dto::DrillScene, WireError> {
    let reader = session.reader()?;
    let trainer = &mut session.trainer;
    let open = trainer
        .drill_run(run)
        .ok_or(Error::NoDrill)
        .map_err(wire_error)?;
    let ended = open.answered.as_ref().is_some_and(|answered| answered.last);
    let behaviour = open.behaviour.clone();
    let next = if ended {
        trainer.next_drill(&behaviour).map_err(wire_error)?
    } else {
        (None, 0)
    };
    let today = trainer.today();
    let open = trainer
        .drill_run(run)
        .ok_or(Error::NoDrill)
        .map_err(wire_error)?;
    Ok(drill::run(open, today, next, &reader))
}
