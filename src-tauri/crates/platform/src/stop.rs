//! When to give up what takes too long.

use std::time::{Duration, Instant};

/// Answers `true` once so many milliseconds of monotonic time have gone by since this call; never, for 0.
pub fn stop_after(ms: u64) -> impl Fn() -> bool + Sync {
    let began = Instant::now();
    let most = Duration::from_millis(ms);
    move || ms > 0 && began.elapsed() >= most
}

#[cfg(test)]
mod tests {
    use super::stop_after;

    #[test]
    fn nothing_is_given_up_without_a_limit() {
        assert!(!stop_after(0)());
    }
}
