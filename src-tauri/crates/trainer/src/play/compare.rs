//! Two attempts side by side.

use crate::attempt::Attempt;
use crate::error::Error;
use crate::trainer::Trainer;
use uuid::Uuid;

/// Two ended attempts of the open profile on one case version.
#[derive(Debug, Clone)]
pub struct Comparing {
    /// The one named first.
    pub one: Attempt,
    /// The other.
    pub other: Attempt,
}

impl Trainer {
    /// Both attempts, once both have ended.
    ///
    /// # Errors
    /// [`Error::OtherVersion`], [`Error::NotEnded`], [`Error::NoAttempt`], [`Error::Locked`], [`Error::Corrupt`],
    /// [`Error::Store`].
    pub fn compare(&mut self, one: Uuid, other: Uuid) -> Result<Comparing, Error> {
        let one = self.fold(one)?;
        let other = self.fold(other)?;
        if one.case.hashes.content != other.case.hashes.content {
            return Err(Error::OtherVersion);
        }
        if !one.state.ended || !other.state.ended {
            return Err(Error::NotEnded);
        }
        Ok(Comparing { one, other })
    }
}
