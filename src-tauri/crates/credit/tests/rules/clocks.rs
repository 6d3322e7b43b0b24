//! Clock jumps, summer time and time zones.

use crate::world::{DAY, MINUTE, NOON, World, after};
use credit::{CLOCK_TOLERANCE_MS, ClockFlag, Moment, Refusal, RefusalCode, clock};
use proptest::prelude::*;

#[test]
fn a_clock_behind_the_records_by_more_than_two_minutes_was_set_back() {
    let stored = NOON;
    for (now, flag) in [
        (NOON + DAY, ClockFlag::Sound),
        (NOON, ClockFlag::Sound),
        (NOON - 1, ClockFlag::Sound),
        (NOON - 120_000, ClockFlag::Sound),
        (NOON - 120_001, ClockFlag::SetBack { by_ms: 120_001 }),
        (NOON - DAY, ClockFlag::SetBack { by_ms: 86_400_000 }),
    ] {
        assert_eq!(clock(stored, now), flag, "{now}");
    }
    assert_eq!(
        clock(i64::MAX, i64::MIN),
        ClockFlag::SetBack {
            by_ms: i64::MAX.unsigned_abs()
        }
    );
}

#[test]
fn rule_7_a_claim_under_a_clock_set_back_is_refused() {
    let world = World {
        clock: ClockFlag::SetBack { by_ms: 3_600_000 },
        ..World::new()
    };
    assert_eq!(
        world.claim().expect_err("refused"),
        [Refusal::ClockSetBack {
            case: String::new(),
            minutes: 60
        }]
    );
}

#[test]
fn an_attempt_under_a_clock_set_back_does_not_count() {
    let mut world = World::new();
    world.played[1].clock = ClockFlag::SetBack { by_ms: 180_000 };
    assert_eq!(
        world.claim().expect_err("refused"),
        [Refusal::ClockSetBack {
            case: "second".to_owned(),
            minutes: 3
        }]
    );
}

#[test]
fn a_later_attempt_under_a_sound_clock_counts_again() {
    let mut world = World::new();
    let mut again = world.played[1].clone();
    world.played[1].clock = ClockFlag::SetBack { by_ms: 180_000 };
    again.started.seq = 30;
    again.finished = Some(crate::world::logged(40, 50 * MINUTE));
    world.played.push(again);
    assert_eq!(world.claim().expect("granted").completion.counted, [0, 2]);
}

/// Summer time begins in Maine on 2026-03-08 at 07:00Z: a second before, the clock reads 01:59:59 of the same day, five hours
/// behind; a second after, 03:00:01, four hours behind. No day changes, and UTC does not jump.
#[test]
fn summer_time_changes_no_day_and_is_no_clock_set_back() {
    let change = (20_454 + 31 + 28 + 7) * DAY + 7 * 60 * MINUTE;
    let before = Moment {
        utc_ms: change - 1_000,
        offset_minutes: -300,
    };
    let behind = Moment {
        utc_ms: change + 1_000,
        offset_minutes: -240,
    };
    assert_eq!(before.date().to_string(), "2026-03-08");
    assert_eq!(behind.date().to_string(), "2026-03-08");
    assert_eq!(clock(before.utc_ms, behind.utc_ms), ClockFlag::Sound);
    // In autumn the wall reads an hour less, UTC does not.
    assert_eq!(clock(behind.utc_ms, behind.utc_ms + 1), ClockFlag::Sound);
}

/// 2026-03-10T12:00Z is already 11 March on Kiritimati (+14) at 12:00 + 14 = 02:00, and still the 10th at −12.
#[test]
fn the_day_is_the_one_on_the_learners_clock() {
    let at = |offset_minutes| Moment {
        utc_ms: NOON,
        offset_minutes,
    };
    assert_eq!(at(840).date().to_string(), "2026-03-11");
    assert_eq!(at(719).date().to_string(), "2026-03-10");
    assert_eq!(at(720).date().to_string(), "2026-03-11");
    assert_eq!(at(-720).date().to_string(), "2026-03-10");
    assert_eq!(at(-721).date().to_string(), "2026-03-09");
}

#[test]
fn a_claim_while_the_attempt_before_it_is_ahead_names_the_clock_only() {
    let world = World {
        at: after(-10 * MINUTE),
        clock: clock(after(30 * MINUTE).utc_ms, after(-10 * MINUTE).utc_ms),
        ..World::new()
    };
    assert_eq!(world.codes(), [RefusalCode::ClockSetBack]);
}

/// Days since 1970 of a civil date, by counting days of years and months one by one.
fn counted(date: jiff::civil::Date) -> i64 {
    let leap = |year: i64| (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let mut days = 0;
    for year in 1970..i64::from(date.year()) {
        days += if leap(year) { 366 } else { 365 };
    }
    for month in 1..date.month() {
        days += match month {
            4 | 6 | 9 | 11 => 30,
            2 if leap(i64::from(date.year())) => 29,
            2 => 28,
            _ => 31,
        };
    }
    days + i64::from(date.day()) - 1
}

proptest! {
    /// Time zones: the civil date is the whole days in UTC plus offset, for every offset there is and every day to 2100.
    #[test]
    fn the_civil_date_is_whole_days_of_local_time(
        utc_ms in 0_i64..4_102_444_800_000,
        offset_minutes in -840_i32..=840,
    ) {
        let moment = Moment { utc_ms, offset_minutes };
        let local = utc_ms + i64::from(offset_minutes) * 60_000;
        prop_assume!(local >= 0);
        prop_assert_eq!(counted(moment.date()), local / 86_400_000);
    }

    /// Clock jumps: flagged exactly where now lies more than two minutes before the latest stored moment.
    #[test]
    fn a_jump_back_beyond_the_tolerance_is_flagged(stored in 0_i64..4_000_000_000_000, jump in -7_200_000_i64..7_200_000) {
        let flagged = clock(stored, stored + jump) != ClockFlag::Sound;
        prop_assert_eq!(flagged, -jump > 120_000);
        prop_assert_eq!(CLOCK_TOLERANCE_MS, 120_000);
    }

    /// Nothing that is stored can panic, however absurd its clock.
    #[test]
    fn any_moment_has_a_date(utc_ms in any::<i64>(), offset_minutes in any::<i32>()) {
        let _ = Moment { utc_ms, offset_minutes }.date();
    }
}
