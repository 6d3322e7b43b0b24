//! Active time: what monotonic clocks say, and no more.

use crate::time::Time;

/// Five minutes. A provider may set another cap; the one in force is stored with the result.
pub const DEFAULT_GAP_CAP_MS: u64 = 5 * 60 * 1000;

/// One reading of an attempt's clock.
pub type Reading = (Time, bool);

/// Active milliseconds between the moments of an attempt.
///
/// `moments` holds each event's time in stored order and whether active time runs *after* it (false from a suspension to
/// the resumption). Each gap counts at most `gap_cap_ms`. A gap counts nothing where the clock did not run, across a
/// reboot (other boot id) or where monotonic time went back. The wall clock plays no part.
#[must_use]
pub fn active_ms(moments: impl IntoIterator<Item = Reading>, gap_cap_ms: u64) -> u64 {
    let mut total = 0_u64;
    let mut before: Option<Reading> = None;
    for (now, runs) in moments {
        if let Some((last, true)) = before
            && last.boot_id == now.boot_id
            && let Some(gap) = now.mono_ms.checked_sub(last.mono_ms)
        {
            total = total.saturating_add(gap.min(gap_cap_ms));
        }
        before = Some((now, runs));
    }
    total
}
