//! The growing wait after wrong PINs.

use ledger::Time;

/// Wrong tries in a row without any wait.
const FREE: u32 = 3;
/// Wait after the first try beyond those, in seconds; it doubles with each further one.
const FIRST_SECONDS: u64 = 15;
/// Longest wait, in seconds.
const LONGEST_SECONDS: u64 = 15 * 60;

/// Seconds to wait before the next try, after so many wrong ones in a row, the last of them at `last`. Setting the wall
/// clock does not shorten it while the machine runs; after a restart the wall clock counts, and one that stands before
/// `last` counts as no time passed.
pub(crate) fn seconds_left(wrong: u32, last: &Time, now: &Time) -> u64 {
    let wait = wait_after(wrong);
    let passed_ms = if last.boot_id == now.boot_id {
        now.mono_ms.saturating_sub(last.mono_ms)
    } else {
        u64::try_from(now.utc.ms().saturating_sub(last.utc.ms())).unwrap_or(0)
    };
    wait.saturating_sub(passed_ms / 1_000)
}

fn wait_after(wrong: u32) -> u64 {
    match wrong.checked_sub(FREE) {
        None => 0,
        Some(beyond) if beyond >= 16 => LONGEST_SECONDS,
        Some(beyond) => (FIRST_SECONDS << beyond).min(LONGEST_SECONDS),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ledger::Utc;
    use uuid::Uuid;

    fn at(boot: u128, utc_ms: i64, mono_ms: u64) -> Time {
        Time {
            utc: Utc::from_ms(utc_ms).expect("after 1970"),
            offset_minutes: 0,
            mono_ms,
            boot_id: Uuid::from_u128(boot),
        }
    }

    #[test]
    fn the_wait_doubles_up_to_a_quarter_of_an_hour() {
        let waits: Vec<u64> = (0..=10).map(wait_after).collect();
        assert_eq!(waits, [0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900]);
        assert_eq!(wait_after(u32::MAX), 900);
    }

    #[test]
    fn setting_the_clock_forward_does_not_help() {
        let last = at(1, 1_000_000, 5_000);
        assert_eq!(seconds_left(4, &last, &at(1, 9_000_000, 15_000)), 20);
        assert_eq!(seconds_left(4, &last, &at(1, 1_000_000, 35_000)), 0);
    }

    #[test]
    fn after_a_restart_the_wall_clock_counts() {
        let last = at(1, 1_000_000, 90_000);
        assert_eq!(seconds_left(4, &last, &at(2, 1_010_000, 10)), 20);
        assert_eq!(seconds_left(4, &last, &at(2, 500_000, 10)), 30);
    }
}
