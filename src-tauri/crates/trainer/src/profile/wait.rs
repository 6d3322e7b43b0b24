//! The growing wait after wrong PINs.

use ledger::{Time, Utc};

/// Wrong tries in a row without any wait.
const FREE: u32 = 2;
/// Wait after the first try beyond those, in seconds; it doubles with each further one.
const FIRST_SECONDS: u64 = 15;
/// Longest wait, in seconds.
const LONGEST_SECONDS: u64 = 15 * 60;

/// The moment before which nothing is tried after so many wrong tries in a row, the last of them now.
pub(super) fn wait_until(wrong: u32, now: &Time) -> Option<Utc> {
    let wait = i64::try_from(wait_after(wrong)).ok()?;
    if wait == 0 {
        return None;
    }
    Utc::from_ms(now.utc.ms() + wait * 1_000).ok()
}

/// Seconds to wait before the next try. `last` is the last wrong try this process has seen: by its monotonic clock, which
/// nobody can set, the wait is never cut short. A wall clock set back never makes it longer than it was.
pub(super) fn seconds_left(wrong: u32, until: Option<Utc>, last: Option<&Time>, now: &Time) -> u64 {
    let wait = wait_after(wrong);
    let by_wall = until.map_or(0, |until| {
        let left = until.ms().saturating_sub(now.utc.ms());
        u64::try_from(left).unwrap_or(0).div_ceil(1_000).min(wait)
    });
    let by_machine = last
        .filter(|last| last.boot_id == now.boot_id)
        .map_or(0, |last| {
            let passed = now.mono_ms.saturating_sub(last.mono_ms);
            (wait * 1_000).saturating_sub(passed).div_ceil(1_000)
        });
    by_wall.max(by_machine)
}

fn wait_after(wrong: u32) -> u64 {
    match wrong.checked_sub(FREE + 1) {
        None => 0,
        Some(beyond) if beyond >= 16 => LONGEST_SECONDS,
        Some(beyond) => (FIRST_SECONDS << beyond).min(LONGEST_SECONDS),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn at(utc_ms: i64, mono_ms: u64) -> Time {
        Time {
            utc: Utc::from_ms(utc_ms).expect("after 1970"),
            offset_minutes: 0,
            mono_ms,
            boot_id: Uuid::from_u128(1),
        }
    }

    #[test]
    fn the_wait_doubles_up_to_a_quarter_of_an_hour() {
        let waits: Vec<u64> = (0..=10).map(wait_after).collect();
        assert_eq!(waits, [0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900]);
        assert_eq!(wait_after(u32::MAX), 900);
    }

    #[test]
    fn after_a_restart_the_wall_clock_counts() {
        let until = wait_until(4, &at(1_000_000, 5_000));
        assert_eq!(until, Utc::from_ms(1_030_000).ok());
        assert_eq!(seconds_left(4, until, None, &at(1_010_000, 10)), 20);
        assert_eq!(seconds_left(4, until, None, &at(1_030_000, 10)), 0);
    }

    #[test]
    fn setting_the_wall_clock_neither_helps_nor_locks_out() {
        let last = at(1_000_000, 5_000);
        let until = wait_until(4, &last);
        let forward = at(9_000_000, 15_000);
        assert_eq!(seconds_left(4, until, Some(&last), &forward), 20);
        let back = at(1_000, 15_000);
        assert_eq!(seconds_left(4, until, None, &back), 30);
    }

    #[test]
    fn without_wrong_tries_nobody_waits() {
        assert_eq!(wait_until(2, &at(1_000_000, 0)), None);
        assert_eq!(seconds_left(0, None, None, &at(1_000_000, 0)), 0);
    }
}
