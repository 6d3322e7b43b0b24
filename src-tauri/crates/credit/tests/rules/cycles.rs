//! Licence cycles: half-open, end to end, whatever the calendar does.

use crate::world::day;
use credit::{CreditType, Cycle, Entry, Hundredths, Requirement, cycle, total};
use jiff::ToSpan;
use jiff::civil::Date;
use proptest::prelude::*;

fn entry(on: &str, activity: &str, credit: CreditType, amount: u32) -> Entry {
    Entry {
        on: day(on),
        activity: activity.to_owned(),
        credit,
        amount: Hundredths(amount),
    }
}

fn requirement(counts: &[CreditType]) -> Requirement {
    Requirement {
        amount: Hundredths(5_000),
        months: 24,
        counts: counts.to_vec(),
    }
}

#[test]
fn a_cycle_of_two_years_ends_on_the_renewal_date() {
    let found = cycle(day("2027-12-31"), 24, day("2026-11-22")).expect("a cycle");
    assert_eq!(found.from, day("2026-01-01"));
    assert_eq!(found.before, day("2028-01-01"));
    assert_eq!(found.last_day(), day("2027-12-31"));
}

#[test]
fn days_before_and_after_fall_in_the_cycles_before_and_after() {
    let of = |on| cycle(day("2027-12-31"), 24, day(on)).map(|cycle| cycle.last_day());
    assert_eq!(of("2026-01-01"), Some(day("2027-12-31")));
    assert_eq!(of("2025-12-31"), Some(day("2025-12-31")));
    assert_eq!(of("2027-12-31"), Some(day("2027-12-31")));
    assert_eq!(of("2028-01-01"), Some(day("2029-12-31")));
    assert_eq!(of("2019-06-01"), Some(day("2019-12-31")));
}

/// The day after 28 February 2028 is the 29th: the cycle before begins on 28 February 2026, for want of a 29th.
#[test]
fn leap_days_open_and_close_cycles() {
    let found = cycle(day("2028-02-28"), 24, day("2027-06-01")).expect("a cycle");
    assert_eq!(
        (found.from, found.before),
        (day("2026-02-28"), day("2028-02-29"))
    );
    let leap = cycle(day("2028-02-28"), 24, day("2028-02-29")).expect("a cycle");
    assert_eq!(
        (leap.from, leap.before),
        (day("2028-02-29"), day("2030-02-28"))
    );
    // A licence renewed on the leap day itself runs to 1 March.
    let found = cycle(day("2028-02-29"), 12, day("2028-02-29")).expect("a cycle");
    assert_eq!(
        (found.from, found.before),
        (day("2027-03-01"), day("2028-03-01"))
    );
}

/// Four months from 31 October are 28 February, and eight are 30 June, not 28 June: boundaries do not drift.
#[test]
fn short_months_shift_no_later_boundary() {
    let anchor = day("2025-10-30");
    let of = |on| cycle(anchor, 4, day(on)).expect("a cycle");
    assert_eq!(of("2025-11-01").from, day("2025-10-31"));
    assert_eq!(of("2025-11-01").before, day("2026-02-28"));
    assert_eq!(of("2026-03-01").before, day("2026-06-30"));
    assert_eq!(of("2026-07-01").before, day("2026-10-31"));
}

#[test]
fn a_transcript_sums_what_counts_in_its_window_only() {
    let window = cycle(day("2027-12-31"), 24, day("2026-11-22")).expect("a cycle");
    let ama = CreditType::AmaPra;
    let entries = [
        entry("2025-12-31", "before", ama, 100),
        entry("2026-01-01", "first-day", ama, 1_000),
        entry("2027-12-31", "last-day", ama, 725),
        entry("2028-01-01", "after", ama, 100),
        entry("2026-06-01", "other-type", CreditType::Participation, 100),
        entry("2026-06-01", "quarter", ama, 25),
    ];
    // 10.00 + 7.25 + 0.25 of the six.
    assert_eq!(
        total(window, &requirement(&[ama]), &entries),
        Hundredths(1_750)
    );
}

#[test]
fn an_activity_claimed_under_two_types_counts_once() {
    let window = cycle(day("2027-12-31"), 24, day("2026-11-22")).expect("a cycle");
    let (ama, aafp) = (CreditType::AmaPra, CreditType::Aafp);
    let entries = [
        entry("2026-06-01", "both", ama, 50),
        entry("2026-06-01", "both", aafp, 75),
        entry("2026-07-01", "one", ama, 25),
    ];
    assert_eq!(
        total(window, &requirement(&[ama, aafp]), &entries),
        Hundredths(100)
    );
}

#[test]
fn a_cycle_of_no_length_is_none() {
    assert_eq!(cycle(day("2027-12-31"), 0, day("2026-01-01")), None);
}

fn dates() -> impl Strategy<Value = Date> {
    (1970_i16..2100, 1_i8..=12, 1_i8..=31).prop_filter_map("no such day", |(year, month, day)| {
        Date::new(year, month, day).ok()
    })
}

proptest! {
    /// Every day lies in exactly one cycle, and cycles lie end to end.
    #[test]
    fn cycles_lie_end_to_end(renewal in dates(), on in dates(), months in 1_u32..=120) {
        let here = cycle(renewal, months, on).expect("a cycle");
        prop_assert!(here.from <= on && on < here.before);
        let next = cycle(renewal, months, here.before).expect("a cycle");
        prop_assert_eq!(next.from, here.before);
        let previous = cycle(renewal, months, here.from.saturating_sub(1.day())).expect("a cycle");
        prop_assert_eq!(previous.before, here.from);
    }

    /// The renewal date is the last day of its cycle, and every boundary lies on its day of the month or, in a short month, on
    /// the month's last day.
    #[test]
    fn the_renewal_date_closes_its_cycle(renewal in dates(), on in dates(), months in 1_u32..=120) {
        prop_assert_eq!(cycle(renewal, months, renewal).map(|cycle| cycle.last_day()), Some(renewal));
        let anchor = renewal.saturating_add(1.day());
        let here = cycle(renewal, months, on).expect("a cycle");
        for boundary in [here.from, here.before] {
            prop_assert_eq!(boundary.day(), anchor.day().min(boundary.days_in_month()));
            let apart = (i64::from(boundary.year()) - i64::from(anchor.year())) * 12
                + i64::from(boundary.month()) - i64::from(anchor.month());
            prop_assert_eq!(apart.rem_euclid(i64::from(months)), 0);
        }
    }

    /// Sums over neighbouring cycles add up to the sum of everything: nothing is counted twice or lost.
    #[test]
    fn windows_neither_lose_nor_double(renewal in dates(), days in prop::collection::vec(0_i64..2_000, 0..20)) {
        let first = cycle(renewal, 12, day("2026-01-01")).expect("a cycle");
        let mut cycles = vec![first];
        while cycles.len() < 8 {
            let last: Cycle = cycles[cycles.len() - 1];
            cycles.push(cycle(renewal, 12, last.before).expect("a cycle"));
        }
        let entries: Vec<Entry> = days
            .iter()
            .enumerate()
            .map(|(number, after)| Entry {
                on: day("2026-01-01").saturating_add(after.days()),
                activity: format!("a{number}"),
                credit: CreditType::AmaPra,
                amount: Hundredths(25),
            })
            .collect();
        let rule = requirement(&[CreditType::AmaPra]);
        let sum: u32 = cycles.iter().map(|cycle| total(*cycle, &rule, &entries).0).sum();
        prop_assert_eq!(sum, 25 * u32::try_from(entries.len()).expect("few"));
    }
}
