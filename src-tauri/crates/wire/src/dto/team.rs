//! Several roles at one laptop.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A role of a team to be: a profile of this laptop, or a guest by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewSeat {
    /// Role id of the case.
    pub role: String,
    /// Who plays it, with a profile on this laptop.
    pub profile: Option<String>,
    /// A guest's name, where there is no profile: 1 to 80 characters.
    pub guest: Option<String>,
}

/// A role of a team and who plays it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TeamSeat {
    /// Role id.
    pub role: String,
    /// Its name.
    pub role_name: String,
    /// Name of the person who plays it.
    pub player: String,
    /// That person's profile; none for a guest.
    pub profile: Option<String>,
}

/// The laptop goes to someone else. While this is there, the scene holds nothing of the story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverCard {
    /// Role id whose seat is to be taken.
    pub role: String,
    /// Its name.
    pub role_name: String,
    /// Name of the person who plays it.
    pub player: String,
    /// The person is asked for a PIN.
    pub has_pin: bool,
}

/// The attempt whose first decisions were replayed into this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReplayCard {
    /// Attempt id.
    pub attempt: String,
    /// How many of its decisions were replayed.
    pub decisions: u32,
}
