//! Making a profile.

use super::secret::{hashed, is_pin, recovery_code};
use super::{Name, NewlyOpened};
use crate::error::Error;
use crate::ports::Chance;
use crate::trainer::Trainer;
use ledger::Event;
use records::Profile;

/// Longest name, in characters.
const LONGEST: usize = 80;

impl Trainer {
    /// Every name, oldest first.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn names(&self) -> Result<Vec<Name>, Error> {
        let profiles = self.store.read()?.profiles()?;
        Ok(profiles.iter().map(Name::from).collect())
    }

    /// Makes a profile and opens it. With a PIN comes a recovery code.
    ///
    /// # Errors
    /// [`Error::BadName`] (1 to 80 characters, no control characters, not taken in any spelling of capitals),
    /// [`Error::BadRole`], [`Error::BadPin`], [`Error::Store`].
    pub fn create_profile(
        &mut self,
        name: &str,
        role: &str,
        pin: Option<&str>,
    ) -> Result<NewlyOpened, Error> {
        let name = name.trim();
        let same = |other: &Profile| other.name.to_lowercase() == name.to_lowercase();
        if !fits_name(name) {
            return Err(Error::BadName);
        }
        if !is_role(role) {
            return Err(Error::BadRole(role.to_owned()));
        }
        let secrets = Secrets::new(pin, self.ports.chance.as_ref())?;
        let at = self.now();
        let profile = Profile {
            id: self.ports.chance.id(&at),
            name: name.to_owned(),
            role: role.to_owned(),
            created: at.utc,
            pin_hash: secrets.pin_hash,
            recovery_hash: secrets.recovery_hash,
            wrong_pins: 0,
            wait_until: None,
        };
        let mut events = vec![Event::ProfileCreated {
            profile: profile.id,
            name: profile.name.clone(),
            role: profile.role.clone(),
        }];
        if pin.is_some() {
            events.push(Event::PinChanged {
                profile: profile.id,
                has_pin: true,
            });
        }
        self.store.write(at, |writer| {
            // Inside the transaction: another process may be giving the same name now.
            if writer.read().profiles()?.iter().any(same) {
                return Err(Error::BadName);
            }
            writer.put_profile(&profile)?;
            writer.append_general(&events)?;
            Ok::<(), Error>(())
        })?;
        self.seat(profile.id);
        Ok(NewlyOpened {
            name: Name::from(&profile),
            recovery_code: secrets.recovery_code,
        })
    }
}

/// What is kept of a PIN, and the code that is not.
pub(super) struct Secrets {
    pub pin_hash: Option<String>,
    pub recovery_hash: Option<String>,
    pub recovery_code: Option<String>,
}

impl Secrets {
    pub(super) fn new(pin: Option<&str>, chance: &dyn Chance) -> Result<Self, Error> {
        let Some(pin) = pin else {
            return Ok(Self {
                pin_hash: None,
                recovery_hash: None,
                recovery_code: None,
            });
        };
        if !is_pin(pin) {
            return Err(Error::BadPin);
        }
        let hash = |secret: &str| {
            hashed(secret, chance)
                .ok_or_else(|| Error::Internal("the PIN could not be hashed".to_owned()))
        };
        let code = recovery_code(chance);
        Ok(Self {
            pin_hash: Some(hash(pin)?),
            recovery_hash: Some(hash(&code)?),
            recovery_code: Some(code),
        })
    }
}

/// Whether this can be a person's name: 1 to 80 characters, no control characters.
pub(crate) fn fits_name(name: &str) -> bool {
    (1..=LONGEST).contains(&name.chars().count()) && !name.chars().any(char::is_control)
}

fn is_role(id: &str) -> bool {
    case::taxonomy::shipped().role(id).is_some()
}
