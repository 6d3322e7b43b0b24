//! What the use cases ask of the world. Crate `platform` answers; feature `fakes` has fixed answers for tests.

mod cases;
mod chance;
mod clock;
mod keys;

pub use cases::{CaseSource, Folder, Origin, Unreadable};
pub use chance::Chance;
pub use clock::Clock;
pub use ledger::{DeviceKey, Time, Utc};
pub use keys::{Keys, KeysFailed};

/// Every port, chosen once when the program starts.
pub struct Ports {
    /// Time.
    pub clock: Box<dyn Clock>,
    /// Ids, salts and seeds.
    pub chance: Box<dyn Chance>,
    /// The device key.
    pub keys: Box<dyn Keys>,
    /// Case folders.
    pub cases: Box<dyn CaseSource>,
}
