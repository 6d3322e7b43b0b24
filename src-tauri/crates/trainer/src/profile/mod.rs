//! Names on the laptop: made, opened with a PIN, recovered.

pub(crate) mod secret;
pub(crate) mod wait;
