//! The system's clocks.

use std::time::Instant;
use trainer::ports::{Chance, Clock, Time, Utc};
use uuid::Uuid;

use crate::SystemChance;

/// Wall clock, monotonic clock and the name of this run of the machine.
///
/// Monotonic time stands still while the machine sleeps (on Linux `Instant` is `CLOCK_MONOTONIC`, on macOS the uptime clock):
/// a laptop closed in the middle of a case adds nothing to active time. `/proc/uptime` runs on during sleep, so it is read
/// once, for where to begin, and never to measure. On Windows the counter behind `Instant` may run on during sleep; there the
/// cap of a gap bounds what a sleep adds.
#[derive(Debug, Clone)]
pub struct SystemClock {
    boot: Uuid,
    started: Instant,
    /// Monotonic milliseconds at `started`.
    head_start_ms: u64,
}

impl SystemClock {
    /// Reads once what does not change while the machine runs.
    #[must_use]
    pub fn new() -> Self {
        let boot = boot_id().unwrap_or_else(any_id);
        Self {
            boot,
            started: Instant::now(),
            head_start_ms: head_start_ms(),
        }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Time {
        let zoned = jiff::Zoned::now();
        Time {
            // A wall clock outside the years 1970 to 9999 is as good as none.
            utc: Utc::from_ms(zoned.timestamp().as_millisecond()).unwrap_or(Utc::EPOCH),
            offset_minutes: zoned.offset().seconds() / 60,
            mono_ms: self.head_start_ms.saturating_add(since(self.started)),
            boot_id: self.boot,
        }
    }
}

/// Names this process, where the system does not name its runs.
fn any_id() -> Uuid {
    let mut bytes = [0; 16];
    SystemChance.fill(&mut bytes);
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

#[cfg(target_os = "linux")]
fn boot_id() -> Option<Uuid> {
    let id = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    Uuid::parse_str(id.trim()).ok()
}

/// Without a name for the run of the machine, moments of two processes are not compared.
#[cfg(not(target_os = "linux"))]
fn boot_id() -> Option<Uuid> {
    None
}

/// Where monotonic time stood when the process began: time since the machine started, so that moments of two processes of
/// one run compare.
#[cfg(target_os = "linux")]
fn head_start_ms() -> u64 {
    std::fs::read_to_string("/proc/uptime")
        .ok()
        .and_then(|text| uptime_ms(&text))
        .unwrap_or(0)
}

/// Moments of two processes do not compare here: each has a boot id of its own.
#[cfg(not(target_os = "linux"))]
const fn head_start_ms() -> u64 {
    0
}

fn since(started: Instant) -> u64 {
    u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// `12.34 56.78`: seconds and hundredths since the start of the machine, then idle time.
#[cfg(target_os = "linux")]
fn uptime_ms(text: &str) -> Option<u64> {
    let (seconds, hundredths) = text.split_whitespace().next()?.split_once('.')?;
    let seconds: u64 = seconds.parse().ok()?;
    let hundredths: u64 = hundredths.parse().ok()?;
    Some(seconds * 1_000 + hundredths * 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn uptime_is_read_as_milliseconds() {
        assert_eq!(uptime_ms("350735.47 234388.90\n"), Some(350_735_470));
        assert_eq!(uptime_ms("0.05 0.00\n"), Some(50));
        assert_eq!(uptime_ms("rubbish"), None);
    }

    /// Had the machine slept for a day since the process began, the uptime would be a day ahead; what is measured is not.
    #[test]
    fn sleep_adds_nothing_to_monotonic_time() {
        let clock = SystemClock {
            boot: any_id(),
            started: Instant::now(),
            // Not the uptime of any machine that runs this test: reading it again would show.
            head_start_ms: 1 << 50,
        };
        let now = clock.now().mono_ms;
        assert!(now >= 1 << 50);
        assert!(now - (1 << 50) <= since(clock.started));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn two_clocks_of_one_run_compare() {
        let first = SystemClock::new().now();
        let second = SystemClock::new().now();
        assert_eq!(first.boot_id, second.boot_id);
        // The uptime is told in hundredths of a second.
        assert!(second.mono_ms + 10 >= first.mono_ms);
        assert!(first.mono_ms > 0);
    }

    #[test]
    fn monotonic_time_never_goes_back() {
        let clock = SystemClock::new();
        let (first, second) = (clock.now(), clock.now());
        assert!(second.mono_ms >= first.mono_ms);
        assert_eq!(first.boot_id, second.boot_id);
        assert!(!first.boot_id.is_nil());
    }
}
