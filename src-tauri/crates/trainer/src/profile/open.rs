//! Opening a profile: with its PIN, or once with its recovery code.

use super::create::Secrets;
use super::secret::{fits, read_code};
use super::wait::{seconds_left, wait_until};
use super::{Name, NewlyOpened};
use crate::error::Error;
use crate::trainer::Trainer;
use ledger::{Event, Pause, Time};
use records::Profile;
use uuid::Uuid;

impl Trainer {
    /// Opens a profile. A PIN given for a profile without one is ignored.
    ///
    /// # Errors
    /// [`Error::NoProfile`], [`Error::WrongPin`], [`Error::PinWait`] (nothing was tried), [`Error::Store`].
    pub fn open_profile(&mut self, profile: Uuid, pin: Option<&str>) -> Result<Name, Error> {
        let at = self.now();
        let mut profile = self.find(profile)?;
        self.check_pin(&mut profile, pin, at)?;
        self.seat(profile.id);
        Ok(Name::from(&profile))
    }

    /// Whether the person is who they say: nothing is asked of a profile without a PIN.
    pub(crate) fn check_pin(
        &mut self,
        profile: &mut Profile,
        pin: Option<&str>,
        at: Time,
    ) -> Result<(), Error> {
        let Some(hash) = profile.pin_hash.clone() else {
            return Ok(());
        };
        self.may_try(profile, &at)?;
        if !fits(pin.unwrap_or_default(), &hash) {
            self.tried_wrong(profile, at)?;
            return Err(Error::WrongPin);
        }
        self.tried_right(profile, at)
    }

    /// Opens a profile with its recovery code and sets a new PIN, or none. The code is used up; the log knows of its use.
    ///
    /// # Errors
    /// [`Error::NoProfile`], [`Error::WrongRecoveryCode`], [`Error::BadPin`] (the code is still good),
    /// [`Error::PinWait`], [`Error::Store`].
    pub fn recover_profile(
        &mut self,
        profile: Uuid,
        code: &str,
        pin: Option<&str>,
    ) -> Result<NewlyOpened, Error> {
        let at = self.now();
        let mut profile = self.find(profile)?;
        self.may_try(&profile, &at)?;
        let good = profile
            .recovery_hash
            .as_deref()
            .is_some_and(|hash| fits(&read_code(code), hash));
        if !good {
            self.tried_wrong(&mut profile, at)?;
            return Err(Error::WrongRecoveryCode);
        }
        let secrets = Secrets::new(pin, self.ports.chance.as_ref())?;
        let profile = Profile {
            pin_hash: secrets.pin_hash,
            recovery_hash: secrets.recovery_hash,
            wrong_pins: 0,
            wait_until: None,
            ..profile
        };
        let events = [
            Event::RecoveryUsed {
                profile: profile.id,
            },
            Event::PinChanged {
                profile: profile.id,
                has_pin: pin.is_some(),
            },
        ];
        self.store.write(at, |writer| {
            writer.put_profile(&profile)?;
            writer.append_general(&events)?;
            Ok::<(), Error>(())
        })?;
        self.last_wrong.remove(&profile.id);
        self.seat(profile.id);
        Ok(NewlyOpened {
            name: Name::from(&profile),
            recovery_code: secrets.recovery_code,
        })
    }

    /// Locks the screen. The attempt stands on disk, and its active time stands still.
    pub fn lock(&mut self) {
        self.leave(Pause::Locked);
        self.run = None;
        self.profile = None;
    }

    /// The open profile.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::NoProfile`], [`Error::Store`].
    pub fn whose(&self) -> Result<Name, Error> {
        Ok(Name::from(&self.find(self.opened()?)?))
    }

    pub(super) fn seat(&mut self, profile: Uuid) {
        self.lock();
        self.profile = Some(profile);
    }

    fn find(&self, profile: Uuid) -> Result<Profile, Error> {
        self.store.read()?.profile(profile)?.ok_or(Error::NoProfile)
    }

    fn may_try(&self, profile: &Profile, at: &Time) -> Result<(), Error> {
        let last = self.last_wrong.get(&profile.id);
        match seconds_left(profile.wrong_pins, profile.wait_until, last, at) {
            0 => Ok(()),
            seconds => Err(Error::PinWait { seconds }),
        }
    }

    fn tried_wrong(&mut self, profile: &mut Profile, at: Time) -> Result<(), Error> {
        profile.wrong_pins = profile.wrong_pins.saturating_add(1);
        profile.wait_until = wait_until(profile.wrong_pins, &at);
        self.last_wrong.insert(profile.id, at);
        self.keep(profile, at)
    }

    fn tried_right(&mut self, profile: &mut Profile, at: Time) -> Result<(), Error> {
        self.last_wrong.remove(&profile.id);
        if profile.wrong_pins == 0 {
            return Ok(());
        }
        profile.wrong_pins = 0;
        profile.wait_until = None;
        self.keep(profile, at)
    }

    fn keep(&mut self, profile: &Profile, at: Time) -> Result<(), Error> {
        self.store.write(at, |writer| {
            writer.put_profile(profile)?;
            Ok::<(), Error>(())
        })
    }
}
