//! When something happened, as far as a laptop can know.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// Both clocks at one moment. Wall time says when; monotonic time, which no one can set, says how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Time {
    /// Wall clock.
    pub utc: Utc,
    /// Local time minus UTC, in minutes (−840 to 840).
    pub offset_minutes: i32,
    /// Milliseconds of the monotonic clock; comparable only within one boot.
    pub mono_ms: u64,
    /// The boot (or, where the system tells none, the process) the monotonic clock belongs to.
    pub boot_id: Uuid,
}

/// A moment of the wall clock, in whole milliseconds since 1970-01-01T00:00:00Z; written as RFC 3339 in UTC with exactly
/// three decimals, so that text order is time order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Utc(i64);

/// Text or a number that is no moment between the years 1970 and 9999.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a moment of the form 2026-03-03T09:38:00.000Z")]
pub struct BadTime;

impl Utc {
    /// 1970-01-01T00:00:00.000Z.
    pub const EPOCH: Self = Self(0);

    /// 9999-12-31T23:59:59.999Z, the last moment with a four-digit year.
    const LAST_MS: i64 = 253_402_300_799_999;

    /// From milliseconds since 1970.
    ///
    /// # Errors
    /// Before 1970 or after the year 9999.
    pub const fn from_ms(ms: i64) -> Result<Self, BadTime> {
        if ms >= 0 && ms <= Self::LAST_MS {
            Ok(Self(ms))
        } else {
            Err(BadTime)
        }
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub const fn ms(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Utc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Cannot fail: the range is checked where the value is made, and lies inside jiff's.
        let moment = jiff::Timestamp::from_millisecond(self.0).map_err(|_| fmt::Error)?;
        write!(f, "{}", moment.strftime("%Y-%m-%dT%H:%M:%S.%3fZ"))
    }
}

impl From<Utc> for String {
    fn from(utc: Utc) -> Self {
        utc.to_string()
    }
}

impl TryFrom<String> for Utc {
    type Error = BadTime;
    fn try_from(text: String) -> Result<Self, BadTime> {
        let moment: jiff::Timestamp = text.parse().map_err(|_| BadTime)?;
        let utc = Self::from_ms(moment.as_millisecond())?;
        // One spelling only: what is read must be what would be written.
        if utc.to_string() == text {
            Ok(utc)
        } else {
            Err(BadTime)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_with_three_decimals() {
        // 2026-03-03 is day 20515 since 1970: 56 years (20454 days, 14 of them leap days) + 31 + 28 + 2.
        let ms = 20_515 * 86_400_000 + (9 * 60 + 38) * 60_000;
        let utc = Utc::from_ms(ms).expect("in range");
        assert_eq!(utc.to_string(), "2026-03-03T09:38:00.000Z");
        assert_eq!(Utc::try_from(utc.to_string()), Ok(utc));
        assert_eq!(Utc::EPOCH.to_string(), "1970-01-01T00:00:00.000Z");
    }

    #[test]
    fn other_spellings_are_refused() {
        for text in [
            "2026-03-03T09:38:00Z",
            "2026-03-03T10:38:00.000+01:00",
            "2026-03-03 09:38:00.000Z",
            "1969-12-31T23:59:59.999Z",
            "now",
        ] {
            assert_eq!(Utc::try_from(text.to_owned()), Err(BadTime), "{text}");
        }
    }
}
