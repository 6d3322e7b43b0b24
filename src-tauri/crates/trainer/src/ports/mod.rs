//! What the use cases ask of the world. Crate `platform` answers; feature `fakes` has fixed answers for tests.

mod activities;
mod cases;
mod chance;
mod clock;
mod keys;

pub use activities::ActivitySource;
pub use cases::{CaseSource, Folder, Origin, Unreadable};
pub use chance::Chance;
pub use clock::Clock;
pub use keys::{Keys, KeysFailed};

pub use ledger::{DeviceKey, Time, Utc};
use std::sync::Arc;

/// Every port, chosen once when the program starts.
#[derive(Clone)]
pub struct Ports {
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Ids, salts and seeds.
    pub chance: Arc<dyn Chance>,
    /// The device key.
    pub keys: Arc<dyn Keys>,
    /// Case folders.
    pub cases: Arc<dyn CaseSource>,
    /// The provider's activities.
    pub activities: Arc<dyn ActivitySource>,
}
