//! Whether the wall clock was set back.

use serde::{Deserialize, Serialize};

/// Two minutes. A clock that is corrected over a network or after a long sleep steps back by less; somebody who wants
/// another day steps back by more. UTC is compared, so neither summer time nor a flight is a step.
pub const CLOCK_TOLERANCE_MS: i64 = 2 * 60 * 1000;

/// What the wall clock looks like beside the records.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClockFlag {
    /// Not behind the latest moment stored.
    #[default]
    Sound,
    /// Behind it by more than the tolerance. An attempt with this flag earns nothing; a claim under it is refused.
    SetBack {
        /// By how many milliseconds, at least.
        by_ms: u64,
    },
}

/// Compares now with the latest moment ever stored (the greatest, not the last: a clock set forward and back again leaves
/// the greatest behind). Both in milliseconds since 1970, UTC.
#[must_use]
pub const fn clock(latest_stored_ms: i64, now_ms: i64) -> ClockFlag {
    let behind = latest_stored_ms.saturating_sub(now_ms);
    if behind > CLOCK_TOLERANCE_MS {
        ClockFlag::SetBack {
            by_ms: behind.cast_unsigned(),
        }
    } else {
        ClockFlag::Sound
    }
}
