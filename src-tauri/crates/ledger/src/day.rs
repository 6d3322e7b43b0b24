//! A calendar day as the person at the laptop lives it.

use crate::time::{BadTime, Time};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A day of the calendar, in whole days since 1970-01-01; written as `2026-03-03`, so that text order is day order.
/// It has no zone: the day is that of the local clock at the moment it was noted, and stays that day wherever the laptop
/// goes and whatever the season does to the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(i64);

impl Day {
    /// 9999-12-31.
    const LAST: i64 = 2_932_896;
    const DAY_MS: i64 = 86_400_000;

    /// The local day of a moment: from midnight to midnight of the wall clock, by the offset noted with it.
    #[must_use]
    pub fn of(time: &Time) -> Self {
        let local_ms = time.utc.ms() + i64::from(time.offset_minutes) * 60_000;
        Self(local_ms.div_euclid(Self::DAY_MS).clamp(0, Self::LAST))
    }

    /// So many days later; at most 9999-12-31.
    #[must_use]
    pub fn plus(self, days: u32) -> Self {
        Self((self.0 + i64::from(days)).min(Self::LAST))
    }

    /// The day before; 1970-01-01 has none and stays.
    #[must_use]
    pub fn yesterday(self) -> Self {
        Self((self.0 - 1).max(0))
    }

    /// Days from `earlier` to this day; negative where `earlier` lies later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }

    fn date(self) -> Result<Date, jiff::Error> {
        Date::constant(1970, 1, 1).checked_add(jiff::Span::new().try_days(self.0)?)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Cannot fail: the range is checked where the value is made, and lies inside jiff's.
        write!(f, "{}", self.date().map_err(|_| fmt::Error)?)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl TryFrom<String> for Day {
    type Error = BadTime;
    fn try_from(text: String) -> Result<Self, BadTime> {
        let date: Date = text.parse().map_err(|_| BadTime)?;
        let days = date
            .since((jiff::Unit::Day, Date::constant(1970, 1, 1)))
            .map_err(|_| BadTime)?
            .get_days();
        let day = Self(i64::from(days));
        // One spelling only, and nothing before 1970.
        if (0..=Self::LAST).contains(&day.0) && day.to_string() == text {
            Ok(day)
        } else {
            Err(BadTime)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Utc;
    use uuid::Uuid;

    fn day(text: &str) -> Day {
        Day::try_from(text.to_owned()).expect("a day")
    }

    fn moment(utc: &str, offset_minutes: i32) -> Time {
        Time {
            utc: Utc::try_from(utc.to_owned()).expect("a moment"),
            offset_minutes,
            mono_ms: 0,
            boot_id: Uuid::nil(),
        }
    }

    #[test]
    fn the_day_is_the_one_on_the_wall() {
        let late = "2026-03-03T23:30:00.000Z";
        assert_eq!(Day::of(&moment(late, 0)), day("2026-03-03"));
        assert_eq!(Day::of(&moment(late, 60)), day("2026-03-04"));
        // 17:30 in Chicago in winter.
        assert_eq!(Day::of(&moment(late, -360)), day("2026-03-03"));
        // 19:30 on the day before, in Honolulu.
        let early = "2026-03-04T05:30:00.000Z";
        assert_eq!(Day::of(&moment(early, -600)), day("2026-03-03"));
        assert_eq!(Day::of(&moment(early, 0)), day("2026-03-04"));
    }

    #[test]
    fn days_cross_months_years_and_a_leap_day() {
        assert_eq!(day("2028-02-28").plus(1), day("2028-02-29"));
        assert_eq!(day("2028-02-28").plus(2), day("2028-03-01"));
        assert_eq!(day("2027-02-28").plus(1), day("2027-03-01"));
        assert_eq!(day("2026-12-31").plus(1), day("2027-01-01"));
        assert_eq!(day("2028-03-01").since(day("2028-02-28")), 2);
        assert_eq!(day("2026-03-01").since(day("2026-03-03")), -2);
        // Day 20,515 since 1970: 56 years, 14 leap days, 31 + 28 + 2.
        assert_eq!(day("2026-03-03"), Day(56 * 365 + 14 + 31 + 28 + 2));
        assert_eq!(day("9999-12-31").plus(1), day("9999-12-31"));
    }

    #[test]
    fn other_spellings_are_refused() {
        for text in [
            "2026-3-3",
            "2026-03-03T00:00",
            "2026-02-29",
            "1969-12-31",
            "",
        ] {
            assert_eq!(Day::try_from(text.to_owned()), Err(BadTime), "{text}");
        }
    }
}
