//! Time as the log stores it.

use ledger::Time;

/// Reads the clocks. The only source of time in the program.
pub trait Clock: Send + Sync {
    /// Wall clock and monotonic clock now.
    fn now(&self) -> Time;
}
