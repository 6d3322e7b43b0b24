//! Names and PINs.

use super::{Session, id};
use crate::dto::{NewProfile, ProfileCard, ProfileOpened, WireError};
use crate::error::wire_error;
use trainer::{Error, Name, NewlyOpened};

/// `profile_create`: makes a profile and opens it.
///
/// # Errors
/// A closed code.
pub fn profile_create(
    session: &mut Session,
    profile: NewProfile,
) -> Result<ProfileOpened, WireError> {
    let NewProfile { name, role, pin } = profile;
    let made = session.trainer.create_profile(&name, &role, pin.as_deref());
    made.map(opened).map_err(wire_error)
}

/// `profile_open`: opens a profile.
///
/// # Errors
/// A closed code.
pub fn profile_open(
    session: &mut Session,
    profile: &str,
    pin: Option<&str>,
) -> Result<ProfileCard, WireError> {
    let profile = id(profile, Error::NoProfile)?;
    let opened = session.trainer.open_profile(profile, pin);
    opened.map(|name| card(&name)).map_err(wire_error)
}

/// `profile_recover`: opens a profile with its recovery code and sets a new PIN, or none.
///
/// # Errors
/// A closed code.
pub fn profile_recover(
    session: &mut Session,
    profile: &str,
    code: &str,
    pin: Option<&str>,
) -> Result<ProfileOpened, WireError> {
    let profile = id(profile, Error::NoProfile)?;
    let recovered = session.trainer.recover_profile(profile, code, pin);
    recovered.map(opened).map_err(wire_error)
}

/// `profile_lock`: locks the screen.
///
/// # Errors
/// None.
pub fn profile_lock(session: &mut Session) -> Result<(), WireError> {
    session.trainer.lock();
    Ok(())
}

pub(super) fn card(name: &Name) -> ProfileCard {
    ProfileCard {
        id: name.id.to_string(),
        name: name.name.clone(),
        role: name.role.clone(),
        has_pin: name.has_pin,
    }
}

fn opened(opened: NewlyOpened) -> ProfileOpened {
    ProfileOpened {
        profile: card(&opened.name),
        recovery_code: opened.recovery_code,
    }
}
