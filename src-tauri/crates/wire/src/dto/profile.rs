//! First run, profiles, settings.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the window needs before anyone has picked a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Startup {
    /// Version of the program.
    pub version: String,
    /// Where the records live.
    pub data_folder: String,
    /// Names to pick from; nothing of anyone's results.
    pub profiles: Vec<ProfileCard>,
    /// Things the learner must be told, for example a damaged file that was set aside.
    pub notices: Vec<Notice>,
    /// Settings of this laptop.
    pub settings: Settings,
}

/// Something the learner must be told at the start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// What: `damaged-set-aside`, `records-vanished`, `restored-folder`, `clock-behind`, `records-fault`.
    pub code: String,
    /// Values for the words.
    pub args: Vec<(String, String)>,
}

/// A name on the first screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileCard {
    /// Id.
    pub id: String,
    /// Name as typed.
    pub name: String,
    /// Role id of the taxonomy the person usually works in.
    pub role: String,
    /// Whether a PIN is needed.
    pub has_pin: bool,
}

/// A new profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewProfile {
    /// 1 to 80 characters.
    pub name: String,
    /// Role id of the taxonomy.
    pub role: String,
    /// 4 to 8 digits, or none.
    pub pin: Option<String>,
}

/// A profile just made, or given a new PIN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileOpened {
    /// The profile, now open.
    pub profile: ProfileCard,
    /// Shown once; lets the owner set a new PIN.
    pub recovery_code: Option<String>,
}

/// Settings of this laptop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// `en` or `es`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Text size in percent, 100 to 200.
    pub text_size: u32,
    /// Whether number keys choose.
    pub number_keys: bool,
    /// Minutes without a key or a touch until the screen locks: 0 (never by itself), 2, 5, 10 or 15.
    pub lock_minutes: u32,
}
