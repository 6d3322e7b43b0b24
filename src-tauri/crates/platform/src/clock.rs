//! The system's clocks.

use std::time::Instant;
use trainer::ports::{Chance, Clock, Time, Utc};
use uuid::Uuid;

use crate::SystemChance;

/// Wall clock, monotonic clock and the name of this run of the machine.
#[derive(Debug, Clone)]
pub struct SystemClock {
    boot: Uuid,
    started: Instant,
}

impl SystemClock {
    /// Reads once what does not change while the machine runs.
    #[must_use]
    pub fn new() -> Self {
        let boot = boot_id().unwrap_or_else(any_id);
        Self {
            boot,
            started: Instant::now(),
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
            mono_ms: mono_ms(self.started),
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

/// Time since the machine started, so that moments of two processes of one run compare.
#[cfg(target_os = "linux")]
fn mono_ms(started: Instant) -> u64 {
    std::fs::read_to_string("/proc/uptime")
        .ok()
        .and_then(|text| uptime_ms(&text))
        .unwrap_or_else(|| since(started))
}

#[cfg(not(target_os = "linux"))]
fn mono_ms(started: Instant) -> u64 {
    since(started)
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

    #[test]
    fn monotonic_time_never_goes_back() {
        let clock = SystemClock::new();
        let (first, second) = (clock.now(), clock.now());
        assert!(second.mono_ms >= first.mono_ms);
        assert_eq!(first.boot_id, second.boot_id);
        assert!(!first.boot_id.is_nil());
    }
}
