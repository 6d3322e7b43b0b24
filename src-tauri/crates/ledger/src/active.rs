//! Active time: what monotonic clocks say, and no more.

use crate::envelope::Envelope;
use crate::event::Event;
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

/// The reading of a stored event, for [`active_ms`]: time stops at a suspension and at the end.
#[must_use]
pub const fn reading(envelope: &Envelope) -> Reading {
    let runs = match &envelope.event {
        Event::Suspended { .. } | Event::AttemptFinished(_) => false,
        Event::EpochStarted(_)
        | Event::FileSetAside(_)
        | Event::ProfileCreated { .. }
        | Event::PinChanged { .. }
        | Event::RecoveryUsed { .. }
        | Event::AttemptStarted(_)
        | Event::Decided(_)
        | Event::Undone { .. }
        | Event::HintShown { .. }
        | Event::Resumed { .. }
        | Event::DisclosureShown(_)
        | Event::IdentitySet(_)
        | Event::Evaluated(_)
        | Event::CreditClaimed(_)
        | Event::CertificateIssued(_)
        | Event::CertificateReissued(_)
        | Event::ReportMade(_)
        | Event::FrictionNoted(_)
        | Event::FrictionSorted(_)
        | Event::CaseMoved(_)
        | Event::SeatTaken { .. }
        | Event::BehavioursJudged(_)
        | Event::DrillAnswered(_) => true,
    };
    (envelope.at, runs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Utc;
    use proptest::prelude::*;
    use uuid::Uuid;

    const MINUTE: u64 = 60_000;

    /// Minute of the monotonic clock in a boot.
    fn minute(boot: u128, minute: u64) -> Time {
        Time {
            utc: Utc::EPOCH,
            offset_minutes: 0,
            mono_ms: minute * MINUTE,
            boot_id: Uuid::from_u128(boot),
        }
    }

    fn active(moments: &[Reading]) -> u64 {
        active_ms(moments.iter().copied(), DEFAULT_GAP_CAP_MS)
    }

    #[test]
    fn gaps_add_up_each_capped_at_five_minutes() {
        // 2 + 5 (of 30) + 5 (of exactly 5) + 1 = 13 minutes.
        let moments = [0, 2, 32, 37, 38].map(|at| (minute(1, at), true));
        assert_eq!(active(&moments), 13 * MINUTE);
        assert_eq!(active_ms(moments, 3 * MINUTE), (2 + 3 + 3 + 1) * MINUTE);
    }

    #[test]
    fn a_reboot_counts_nothing() {
        // 1 minute in the first boot, 2 in the second; what lies between is unknown.
        let moments = [
            (minute(1, 10), true),
            (minute(1, 11), true),
            (minute(2, 12), true),
            (minute(2, 14), true),
        ];
        assert_eq!(active(&moments), 3 * MINUTE);
    }

    #[test]
    fn a_clock_that_goes_back_counts_nothing() {
        let moments = [
            (minute(1, 10), true),
            (minute(1, 4), true),
            (minute(1, 5), true),
        ];
        assert_eq!(active(&moments), MINUTE);
    }

    #[test]
    fn suspended_time_counts_nothing() {
        // Playing 0–1, away 1–4 (window lost), playing 4–6.
        let moments = [
            (minute(1, 0), true),
            (minute(1, 1), false),
            (minute(1, 4), true),
            (minute(1, 6), true),
        ];
        assert_eq!(active(&moments), 3 * MINUTE);
    }

    /// One step of an attempt's clock: how long since the last moment, whether time ran, whether the machine started anew,
    /// and what the wall clock says.
    fn steps() -> impl Strategy<Value = Vec<(u64, bool, bool, i64)>> {
        let step = (
            0_u64..30 * MINUTE,
            any::<bool>(),
            prop::bool::weighted(0.2),
            0_i64..4_000_000_000_000,
        );
        prop::collection::vec(step, 0..30)
    }

    proptest! {
        /// Caps and clock jumps: exactly the gaps that ran within one boot count, each up to the cap; whatever the wall clock
        /// says, jumps included.
        #[test]
        fn each_gap_counts_up_to_the_cap_and_the_wall_clock_never(
            steps in steps(),
            cap in MINUTE..60 * MINUTE,
        ) {
            let (mut mono, mut boot, mut ran) = (1_000_u64, 1_u128, false);
            let mut expected = 0_u64;
            let mut moments: Vec<Reading> = Vec::new();
            for (gap, runs, restarted, wall) in steps {
                if restarted {
                    boot += 1;
                    mono = gap;
                } else {
                    mono += gap;
                    if ran {
                        expected += if gap < cap { gap } else { cap };
                    }
                }
                ran = runs;
                let time = Time {
                    utc: Utc::from_ms(wall).expect("in range"),
                    offset_minutes: 0,
                    mono_ms: mono,
                    boot_id: Uuid::from_u128(boot),
                };
                moments.push((time, runs));
            }
            // What ran before the first moment is unknown, and `ran` began false.
            prop_assert_eq!(active_ms(moments, cap), expected);
        }
    }

    #[test]
    fn nothing_and_one_moment_are_no_time() {
        assert_eq!(active(&[]), 0);
        assert_eq!(active(&[(minute(1, 5), true)]), 0);
    }
}
