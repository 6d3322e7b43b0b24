//! Handing the laptop over.

use crate::attempt::Attempt;
use crate::error::Error;
use crate::trainer::Trainer;
use case::model::RoleIx;
use records::Profile;
use uuid::Uuid;

impl Trainer {
    /// Takes the seat that has to decide in a team. Before that, nothing of the story is shown; the log knows when the
    /// laptop changed hands.
    ///
    /// # Errors
    /// [`Error::NotThisSeat`], [`Error::Ended`], [`Error::WrongPin`] and [`Error::PinWait`] where the person's profile has
    /// a PIN, [`Error::Stale`], [`Error::NoAttempt`], [`Error::Locked`], [`Error::Store`]. The seat stays free.
    pub fn take_seat(
        &mut self,
        attempt: Uuid,
        role: &str,
        pin: Option<&str>,
    ) -> Result<&Attempt, Error> {
        let at = self.now();
        self.move_on(attempt, |trainer, live| {
            let (seat, event) = live.seat_of(role)?;
            if let Some(mut profile) = trainer.player_profile(live, seat)? {
                trainer.check_pin(&mut profile, pin, at)?;
            }
            trainer.append(live, at, std::slice::from_ref(&event))?;
            live.sit(seat, at);
            Ok(())
        })
    }

    /// Whether the person who plays the role in this team is asked for a PIN.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn asks_pin(&self, attempt: &Attempt, role: RoleIx) -> Result<bool, Error> {
        let profile = self.player_profile(attempt, role)?;
        Ok(profile.is_some_and(|profile| profile.pin_hash.is_some()))
    }

    /// A guest has no profile, nor has someone whose profile is on another laptop.
    fn player_profile(&self, attempt: &Attempt, role: RoleIx) -> Result<Option<Profile>, Error> {
        let Some(profile) = attempt.player(role).and_then(|seat| seat.profile) else {
            return Ok(None);
        };
        Ok(self.store.read()?.profile(profile)?)
    }
}
