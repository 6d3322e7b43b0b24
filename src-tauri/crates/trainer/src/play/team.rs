//! Starting as a team: several people, one laptop.

use crate::attempt::{Attempt, Begin};
use crate::error::Error;
use crate::profile::fits_name;
use crate::trainer::{Pinned, Trainer};
use ledger::{LearnerRef, Mode, Origin, TeamSeat, Value};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// One role of a team to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSeat {
    /// Role id of the case.
    pub role: String,
    /// Who plays it.
    pub player: Player,
}

/// Who plays a role in a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Player {
    /// Someone with a profile on this laptop.
    Profile(Uuid),
    /// Someone else, by the name typed: 1 to 80 characters, no control characters.
    Guest(String),
}

impl Trainer {
    /// Starts an attempt that a team plays at this laptop. It belongs to the open profile, which can resume it, and it is
    /// practice: credit is one learner's, for an attempt played alone. Roles nobody plays act by the case.
    ///
    /// # Errors
    /// [`Error::BadTeam`] (fewer than two roles, or one twice), [`Error::BadName`] (a guest's), [`Error::NoProfile`],
    /// [`Error::Locked`], [`Error::NoCase`], [`Error::NoRole`], [`Error::NoParam`], [`Error::CaseFault`],
    /// [`Error::Store`].
    pub fn start_team(
        &mut self,
        content_hash: &str,
        seats: &[NewSeat],
        params: BTreeMap<String, Value>,
    ) -> Result<&Attempt, Error> {
        let learner = self.learner()?;
        let roles: BTreeSet<&str> = seats.iter().map(|seat| seat.role.as_str()).collect();
        if roles.len() < 2 || roles.len() != seats.len() {
            return Err(Error::BadTeam);
        }
        let team: Vec<TeamSeat> = seats
            .iter()
            .map(|seat| self.team_seat(seat))
            .collect::<Result<_, _>>()?;
        let Pinned { case, files } = self.pinned(content_hash)?;
        let at = self.now();
        let begin = Begin {
            id: self.ports.chance.id(&at),
            learner,
            mode: Mode::Practice,
            origin: Origin::App,
            roles: seats.iter().map(|seat| seat.role.clone()).collect(),
            params,
            seed: self.ports.chance.seed(),
            draws: Vec::new(),
            activity: None,
            at,
            team,
            replay_of: None,
        };
        let attempt = Attempt::begin(case, begin)?;
        self.keep_new(attempt, &files, Vec::new())
    }

    /// The open profile, as an attempt keeps it.
    pub(super) fn learner(&self) -> Result<LearnerRef, Error> {
        let profile = self.store.read()?.profile(self.opened()?)?;
        let profile = profile.ok_or(Error::NoProfile)?;
        Ok(LearnerRef {
            profile: profile.id,
            name: profile.name,
            role: profile.role,
        })
    }

    fn team_seat(&self, seat: &NewSeat) -> Result<TeamSeat, Error> {
        let (name, profile) = match &seat.player {
            Player::Profile(id) => {
                let profile = self.store.read()?.profile(*id)?.ok_or(Error::NoProfile)?;
                (profile.name, Some(profile.id))
            }
            Player::Guest(name) if fits_name(name.trim()) => (name.trim().to_owned(), None),
            Player::Guest(_) => return Err(Error::BadName),
        };
        Ok(TeamSeat {
            role: seat.role.clone(),
            name,
            profile,
        })
    }
}
