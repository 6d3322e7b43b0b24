//! Names on the laptop: made, opened with a PIN, recovered, locked.

mod create;
mod open;
mod secret;
mod wait;

pub(crate) use create::fits_name;

use records::Profile;
use uuid::Uuid;

/// A name as anyone may see it: nothing of the person's results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Profile id.
    pub id: Uuid,
    /// Name as typed.
    pub name: String,
    /// Role id of the taxonomy.
    pub role: String,
    /// Whether a PIN is needed.
    pub has_pin: bool,
}

/// A profile just opened, with the recovery code where a new one was made: it is shown once and kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewlyOpened {
    /// Whose.
    pub name: Name,
    /// The one-time code that lets its owner set a new PIN.
    pub recovery_code: Option<String>,
}

impl From<&Profile> for Name {
    fn from(profile: &Profile) -> Self {
        Self {
            id: profile.id,
            name: profile.name.clone(),
            role: profile.role.clone(),
            has_pin: profile.pin_hash.is_some(),
        }
    }
}
