//! Rule 5: pharmacy credit is submitted or changed within 60 days of participation.

use jiff::ToSpan;
use jiff::civil::Date;

/// The days that matter for pharmacy credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PharmacyDates {
    /// From this day a coordinator is warned: day 30.
    pub warn_from: Date,
    /// Last day to submit or change: day 60.
    pub due: Date,
}

/// The days for a participation.
#[must_use]
pub fn pharmacy_dates(participated: Date) -> PharmacyDates {
    PharmacyDates {
        warn_from: participated.saturating_add(30.days()),
        due: participated.saturating_add(60.days()),
    }
}
