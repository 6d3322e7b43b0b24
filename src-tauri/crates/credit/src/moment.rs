//! Moments and places in the log, as arguments: this crate has no clock.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};

/// A moment of the wall clock and where the learner's clock stood against UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub utc_ms: i64,
    /// Local time minus UTC, in minutes (−840 to 840).
    pub offset_minutes: i32,
}

impl Moment {
    /// The civil date the learner read off the clock at this moment. A moment outside the calendar gives its nearest end.
    #[must_use]
    pub fn date(self) -> Date {
        let seconds = self.offset_minutes.saturating_mul(60);
        let offset = Offset::from_seconds(seconds).unwrap_or(Offset::UTC);
        let moment = Timestamp::from_millisecond(self.utc_ms).unwrap_or(if self.utc_ms < 0 {
            Timestamp::MIN
        } else {
            Timestamp::MAX
        });
        offset.to_datetime(moment).date()
    }
}

/// A moment with its place in the log. What came first is decided by the place, which no one can set; which day it was by
/// the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logged {
    /// Position of the event in the log.
    pub seq: u64,
    /// Its wall clock.
    pub at: Moment,
}

/// The date written as `YYYY-MM-DD`, if it exists.
pub(crate) fn date(text: &str) -> Option<Date> {
    case::Date::parse(text).and_then(civil)
}

/// The same day of the other calendar type.
pub(crate) fn civil(parsed: case::Date) -> Option<Date> {
    let part = |number: u8| i8::try_from(number).ok();
    Date::new(
        i16::try_from(parsed.year).ok()?,
        part(parsed.month)?,
        part(parsed.day)?,
    )
    .ok()
}
