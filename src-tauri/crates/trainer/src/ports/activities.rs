//! Where a provider's activities come from.

use super::Unreadable;

/// Reads `activities.json` of the data folder.
pub trait ActivitySource: Send + Sync {
    /// The file's bytes; `None` where there is no such file.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    fn read(&self) -> Result<Option<Vec<u8>>, Unreadable>;
}
