//! The device key: one Ed25519 key per user of the operating system, kept outside the data folder.

use ledger::DeviceKey;

/// Keeps the device key.
pub trait Keys: Send + Sync {
    /// The key, made at its first use.
    ///
    /// # Errors
    /// When it can neither be read nor made.
    fn device_key(&self) -> Result<DeviceKey, KeysFailed>;
}

/// The device key could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "the device key at {path} could not be used ({reason}); nothing was lost. Make that file readable for you alone, or \
     move it away so that a new key is made"
)]
pub struct KeysFailed {
    /// Where the key is.
    pub path: String,
    /// What the system said.
    pub reason: String,
}
