//! Rule 8: participation records stay six years.

use jiff::ToSpan;
use jiff::civil::Date;

/// Years from completion within which nothing is deleted; a correction is a new record.
pub const RETENTION_YEARS: i64 = 6;

/// The last day on which nothing of a completion may be deleted: the sixth anniversary. For 29 February in a year
/// without one it is 1 March: the rule errs on the side of keeping.
#[must_use]
pub fn retained_until(completed: Date) -> Date {
    let anniversary = completed.saturating_add(RETENTION_YEARS.years());
    if anniversary.day() == completed.day() {
        anniversary
    } else {
        anniversary.saturating_add(1.day())
    }
}

/// Whether the records of a completion may be deleted on this day.
#[must_use]
pub fn may_be_deleted(completed: Date, today: Date) -> bool {
    today > retained_until(completed)
}
