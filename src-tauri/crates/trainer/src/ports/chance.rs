//! Everything that must be unpredictable or unique.

use ledger::Time;
use uuid::Uuid;

/// Fills bytes from the system's generator.
pub trait Chance: Send + Sync {
    /// Fills the whole slice; it must be unpredictable (salts and recovery codes come from it).
    fn fill(&self, bytes: &mut [u8]);

    /// A UUID of version 7 for this moment (RFC 9562): ids of one device sort by time.
    fn id(&self, now: &Time) -> Uuid {
        let mut random = [0; 10];
        self.fill(&mut random);
        let millis = u64::try_from(now.utc.ms()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// A seed for the chance of one attempt, below 2^53 so that every JSON reader keeps it exactly.
    fn seed(&self) -> u64 {
        let mut bytes = [0; 8];
        self.fill(&mut bytes);
        u64::from_le_bytes(bytes) >> 11
    }
}
