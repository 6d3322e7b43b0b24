//! Who holds the laptop in a team. Between two people nobody does, and nothing may be shown.

use super::Attempt;
use crate::error::Error;
use case::model::RoleIx;
use ledger::{Event, TeamSeat, Time};

impl Attempt {
    /// Whether several people play at one laptop.
    #[must_use]
    pub fn is_team(&self) -> bool {
        !self.started.team.is_empty()
    }

    /// The role that has to take its seat before anything of the story may be shown; none where one person plays, where
    /// the role that has to decide holds the laptop, and at the end, which belongs to everyone.
    #[must_use]
    pub fn awaited(&self) -> Option<RoleIx> {
        if !self.is_team() {
            return None;
        }
        engine::waiting_seat(&self.case, &self.state).filter(|role| self.seated != Some(*role))
    }

    /// Who plays the role in this team.
    #[must_use]
    pub fn player(&self, role: RoleIx) -> Option<&TeamSeat> {
        let id = &self.case.roles.get(role.at())?.id;
        self.started.team.iter().find(|seat| seat.role == *id)
    }

    /// What taking the awaited seat is to store, and the role.
    ///
    /// # Errors
    /// [`Error::Ended`], or [`Error::NotThisSeat`] where another role has to decide or the seat is taken.
    pub fn seat_of(&self, role: &str) -> Result<(RoleIx, Event), Error> {
        if self.state.ended {
            return Err(Error::Ended);
        }
        let awaited = self.awaited().ok_or(Error::NotThisSeat)?;
        if self.case.roles[awaited.at()].id != role {
            return Err(Error::NotThisSeat);
        }
        let event = Event::SeatTaken {
            role: role.to_owned(),
            seq: self.state.seq,
        };
        Ok((awaited, event))
    }

    /// The role holds the laptop, once that is stored.
    pub fn sit(&mut self, role: RoleIx, at: Time) {
        self.seated = Some(role);
        self.note(at, true, 1);
    }

    /// Whether the last decision is the sitting person's to take back: not another's, and not one replayed from an
    /// earlier attempt.
    pub(super) fn may_take_back(&self) -> bool {
        let Some(last) = self.decisions.last() else {
            return false;
        };
        let replayed = self.started.replay_of.is_some_and(|of| last.seq <= of.seq);
        let own = !self.is_team() || self.seated == Some(last.seat);
        own && !replayed
    }
}
