//! Several roles at one laptop; replaying and comparing attempts.

use super::attempt::show;
use super::{Session, id};
use crate::debrief;
use crate::dto;
use crate::dto::WireError;
use crate::error::wire_error;
use std::collections::BTreeMap;
use trainer::{Error, NewSeat, Player};

/// `team_start`: starts a practice attempt that a team plays at this laptop. The answer waits for the first seat.
///
/// # Errors
/// A closed code.
pub fn team_start(
    session: &mut Session,
    content_hash: &str,
    seats: Vec<dto::NewSeat>,
) -> Result<dto::Scene, WireError> {
    let seats: Vec<NewSeat> = seats.into_iter().map(seat).collect::<Result<_, _>>()?;
    let started = session
        .trainer
        .start_team(content_hash, &seats, BTreeMap::new());
    let attempt = started.map_err(wire_error)?.id;
    show(session, attempt)
}

/// `seat_take`: someone is alone with the laptop; from now the scene of their role is shown.
///
/// # Errors
/// A closed code.
pub fn seat_take(
    session: &mut Session,
    attempt: &str,
    role: &str,
    pin: Option<&str>,
) -> Result<dto::Scene, WireError> {
    let attempt = id(attempt, Error::NoAttempt)?;
    let taken = session.trainer.take_seat(attempt, role, pin);
    taken.map_err(wire_error)?;
    show(session, attempt)
}

/// `attempt_replay_from`: a new practice attempt with the first `seq` decisions of an ended one made again.
///
/// # Errors
/// A closed code.
pub fn attempt_replay_from(
    session: &mut Session,
    attempt: &str,
    seq: u32,
) -> Result<dto::Scene, WireError> {
    let attempt = id(attempt, Error::NoAttempt)?;
    let replayed = session.trainer.replay_from(attempt, seq);
    let attempt = replayed.map_err(wire_error)?.id;
    show(session, attempt)
}

/// `attempt_compare`: two ended attempts on one case version.
///
/// # Errors
/// A closed code.
pub fn attempt_compare(
    session: &mut Session,
    one: &str,
    other: &str,
) -> Result<dto::Comparison, WireError> {
    let one = id(one, Error::NoAttempt)?;
    let other = id(other, Error::NoAttempt)?;
    let compared = session.trainer.compare(one, other);
    let reader = session.reader()?;
    Ok(debrief::comparison(&compared.map_err(wire_error)?, &reader))
}

fn seat(seat: dto::NewSeat) -> Result<NewSeat, WireError> {
    let dto::NewSeat {
        role,
        profile,
        guest,
    } = seat;
    let player = match (profile, guest) {
        (Some(profile), _) => Player::Profile(id(&profile, Error::NoProfile)?),
        (None, guest) => Player::Guest(guest.unwrap_or_default()),
    };
    Ok(NewSeat { role, player })
}
