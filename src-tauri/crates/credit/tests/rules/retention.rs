//! Rule 8: six years. Rule 5: sixty days.

use crate::world::day;
use credit::{may_be_deleted, pharmacy_dates, retained_until};
use jiff::civil::Date;
use proptest::prelude::*;

#[test]
fn rule_8_nothing_is_deleted_within_six_years() {
    let completed = day("2026-03-10");
    assert_eq!(retained_until(completed), day("2032-03-10"));
    assert!(!may_be_deleted(completed, day("2032-03-10")));
    assert!(may_be_deleted(completed, day("2032-03-11")));
}

/// 2030 has no 29 February; the rule keeps a day longer rather than shorter.
#[test]
fn rule_8_a_leap_day_is_kept_to_the_first_of_march() {
    assert_eq!(retained_until(day("2024-02-29")), day("2030-03-01"));
    assert!(!may_be_deleted(day("2024-02-29"), day("2030-03-01")));
}

/// March has 31 days: day 30 is 9 April, day 60 is 9 May.
#[test]
fn rule_5_pharmacy_is_warned_on_day_30_and_due_on_day_60() {
    let dates = pharmacy_dates(day("2026-03-10"));
    assert_eq!(dates.warn_from, day("2026-04-09"));
    assert_eq!(dates.due, day("2026-05-09"));
}

proptest! {
    /// Six years hold one leap day or two (2096–2102: one), so 2,191 or 2,192 days, or one less around 2100; a leap day itself
    /// is kept one day longer.
    #[test]
    fn rule_8_six_calendar_years_to_the_same_day(year in 1990_i16..2090, month in 1_i8..=12, day in 1_i8..=31) {
        let Ok(completed) = Date::new(year, month, day) else { return Ok(()) };
        let kept = retained_until(completed);
        if month == 2 && day == 29 {
            prop_assert_eq!((kept.year(), kept.month(), kept.day()), (year + 6, 3, 1));
        } else {
            prop_assert_eq!((kept.year(), kept.month(), kept.day()), (year + 6, month, day));
        }
        prop_assert!(!may_be_deleted(completed, completed));
        prop_assert!(!may_be_deleted(completed, kept));
    }
}
