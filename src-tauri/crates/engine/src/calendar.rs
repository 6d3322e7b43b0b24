//! Simulated days: which day a minute falls on, and when a deadline's last day ends.

use case::model::{Clock, DeadlineSpan};

const DAY: i64 = 1_440;

/// The minute (since the start of the case) a deadline begun at `from` is due; `None` where it cannot be held.
///
/// A span in days ends with the last minute, 23:59, of its last day, so an act that ends at 23:59 is in time.
#[must_use]
pub fn due(clock: &Clock, from: u32, span: DeadlineSpan) -> Option<u32> {
    match span {
        DeadlineSpan::Minutes(minutes) => from.checked_add(minutes),
        DeadlineSpan::Days(days) => end_of(clock, day_of(clock, from) + i64::from(days)),
        DeadlineSpan::BusinessDays(days) => {
            end_of(clock, business_day(clock, day_of(clock, from), days))
        }
    }
}

/// Days since 1970-01-01 of the date on which the minute falls.
fn day_of(clock: &Clock, minute: u32) -> i64 {
    clock.start_day + (i64::from(clock.start_minute) + i64::from(minute)) / DAY
}

/// The last minute of the day, in minutes since the start of the case.
fn end_of(clock: &Clock, day: i64) -> Option<u32> {
    let minute = (day - clock.start_day) * DAY + (DAY - 1) - i64::from(clock.start_minute);
    u32::try_from(minute).ok()
}

/// The business day that lies `days` business days after `from`; with 0, `from` itself or the next business day.
fn business_day(clock: &Clock, from: i64, days: u32) -> i64 {
    let mut day = from;
    for _ in 0..days {
        day = on_or_after(clock, day + 1);
    }
    on_or_after(clock, day)
}

fn on_or_after(clock: &Clock, day: i64) -> i64 {
    let mut day = day;
    while !is_business_day(clock, day) {
        day += 1;
    }
    day
}

/// Neither Saturday, Sunday nor a holiday. 1970-01-01 was a Thursday, so day 2 was a Saturday.
fn is_business_day(clock: &Clock, day: i64) -> bool {
    let weekday = day.rem_euclid(7);
    weekday != 2 && weekday != 3 && clock.holidays.binary_search(&day).is_err()
}

#[cfg(test)]
mod tests {
    use super::{due, is_business_day};
    use case::model::{Clock, DeadlineSpan};

    // 2026-03-06 is a Friday. From 1970-01-01: 56 years × 365 + 14 leap days (1972..2024) = 20,454 to 2026-01-01;
    // January 31 + February 28 + 5 = 64 to 6 March.
    const FRIDAY_6_MARCH_2026: i64 = 20_454 + 64;

    fn clock(start_day: i64, start_minute: u32, holidays: &[i64]) -> Clock {
        Clock {
            start: String::new(),
            start_day,
            start_minute,
            holidays: holidays.to_vec(),
        }
    }

    #[test]
    fn weekdays_are_counted_from_a_thursday() {
        let clock = clock(0, 0, &[]);
        let week: Vec<bool> = (0..7).map(|day| is_business_day(&clock, day)).collect();
        // Thursday, Friday, Saturday, Sunday, Monday, Tuesday, Wednesday.
        assert_eq!(week, [true, true, false, false, true, true, true]);
        // 6 March 2026 is a Friday; the Monday after it counts again.
        assert!(is_business_day(&clock, FRIDAY_6_MARCH_2026));
        assert!(!is_business_day(&clock, FRIDAY_6_MARCH_2026 + 1));
        assert!(!is_business_day(&clock, FRIDAY_6_MARCH_2026 + 2));
        assert!(is_business_day(&clock, FRIDAY_6_MARCH_2026 + 3));
    }

    #[test]
    fn friday_and_two_business_days_is_the_end_of_tuesday() {
        // Starts Friday 09:00. Tuesday 23:59 is 4 days and 14:59 later: 5,760 + 899.
        let clock = clock(FRIDAY_6_MARCH_2026, 540, &[]);
        assert_eq!(due(&clock, 0, DeadlineSpan::BusinessDays(2)), Some(6_659));
        // Begun at 23:59 of the Friday it is the same Tuesday.
        assert_eq!(due(&clock, 899, DeadlineSpan::BusinessDays(2)), Some(6_659));
        // Begun a minute later, on Saturday 00:00, it still is: Monday is the first, Tuesday the second.
        assert_eq!(due(&clock, 900, DeadlineSpan::BusinessDays(2)), Some(6_659));
    }

    #[test]
    fn a_holiday_does_not_count() {
        // Monday 9 March is a holiday: two business days after Friday end on Wednesday, a day later.
        let clock = clock(FRIDAY_6_MARCH_2026, 540, &[FRIDAY_6_MARCH_2026 + 3]);
        assert_eq!(
            due(&clock, 0, DeadlineSpan::BusinessDays(2)),
            Some(6_659 + 1_440)
        );
    }

    #[test]
    fn the_year_may_end_in_between() {
        // Thursday 2026-12-31 is day 20,454 + 364. Friday 1 January is a holiday, then the weekend:
        // one business day later is Monday 4 January; from 08:00 that is 4 days and 15:59: 5,760 + 959.
        let eve = 20_454 + 364;
        let clock = clock(eve, 480, &[eve + 1]);
        assert_eq!(due(&clock, 0, DeadlineSpan::BusinessDays(1)), Some(6_719));
    }

    #[test]
    fn calendar_days_run_to_the_end_of_the_day_and_minutes_are_exact() {
        let clock = clock(FRIDAY_6_MARCH_2026, 540, &[]);
        // 14 days after Friday 09:00, at 23:59: 14 × 1,440 + 899.
        assert_eq!(due(&clock, 0, DeadlineSpan::Days(14)), Some(21_059));
        assert_eq!(due(&clock, 0, DeadlineSpan::Days(0)), Some(899));
        assert_eq!(due(&clock, 7, DeadlineSpan::Minutes(60)), Some(67));
        assert_eq!(due(&clock, u32::MAX, DeadlineSpan::Minutes(1)), None);
    }

    #[test]
    fn no_business_day_on_a_saturday_rolls_to_monday() {
        let clock = clock(FRIDAY_6_MARCH_2026 + 1, 0, &[]);
        // Monday 23:59 from Saturday 00:00: 2 × 1,440 + 1,439.
        assert_eq!(due(&clock, 0, DeadlineSpan::BusinessDays(0)), Some(4_319));
    }
}
