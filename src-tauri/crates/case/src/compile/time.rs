//! Civil dates by arithmetic alone: no clock, no zones.

/// A calendar date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year, 1900 to 2999.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// The date written as `YYYY-MM-DD`, if it exists.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let date = Self {
            year: digits(&bytes[..4])?.cast_signed(),
            month: u8::try_from(digits(&bytes[5..7])?).ok()?,
            day: u8::try_from(digits(&bytes[8..])?).ok()?,
        };
        date.exists().then_some(date)
    }

    fn exists(self) -> bool {
        let leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        let days = match self.month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return false,
        };
        (1900..3000).contains(&self.year) && (1..=days).contains(&self.day)
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar.
    #[must_use]
    pub fn days(self) -> i64 {
        // Years begin in March, so the leap day is the last of its year; an era is 400 years of 146,097 days.
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }
}

/// Minute of the day of `HH:MM`.
pub(crate) fn minute_of_day(text: &str) -> Option<u32> {
    let bytes = text.as_bytes();
    if bytes.len() != 5 || bytes[2] != b':' {
        return None;
    }
    let (hour, minute) = (digits(&bytes[..2])?, digits(&bytes[3..])?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// Date and minute of `YYYY-MM-DDTHH:MM`.
pub(crate) fn date_time(text: &str) -> Option<(Date, u32)> {
    let (date, time) = text.split_once('T')?;
    Some((Date::parse(date)?, minute_of_day(time)?))
}

fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0, |value, byte| {
        byte.is_ascii_digit()
            .then(|| value * 10 + u32::from(byte - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::{Date, date_time, minute_of_day};

    #[test]
    fn counts_days_from_the_epoch() {
        let days = |text| Date::parse(text).map(Date::days);
        assert_eq!(days("1970-01-01"), Some(0));
        assert_eq!(days("1969-12-31"), Some(-1));
        // 30 years of 365 days and the leap days of 1972 to 1996.
        assert_eq!(days("2000-01-01"), Some(30 * 365 + 7));
        assert_eq!(days("2000-03-01"), Some(30 * 365 + 7 + 60));
        assert_eq!(days("2026-02-29"), None);
        assert_eq!(days("2026-13-01"), None);
        assert_eq!(days("2026-1-01"), None);
    }

    #[test]
    fn reads_times() {
        assert_eq!(minute_of_day("09:47"), Some(587));
        assert_eq!(minute_of_day("24:00"), None);
        assert!(date_time("2026-03-03T09:38").is_some());
        assert!(date_time("2026-03-03 09:38").is_none());
    }
}
