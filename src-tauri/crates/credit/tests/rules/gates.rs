//! Rule 7 (disclosures before the start, nothing after the last day) and rule 1 (designated before use).

use crate::world::{DAY, MINUTE, World, after, day, file, logged, read};
use credit::{Moment, Refusal, RefusalCode};
use proptest::prelude::*;

#[test]
fn rule_7_without_the_gate_there_is_no_credit() {
    let world = World {
        gates: Vec::new(),
        ..World::new()
    };
    assert_eq!(world.codes(), [RefusalCode::GateMissing]);
}

#[test]
fn rule_7_the_gate_of_another_activity_does_not_do() {
    let mut world = World::new();
    world.gates[0].rule.activity = "other".to_owned();
    assert_eq!(world.codes(), [RefusalCode::GateMissing]);
}

#[test]
fn rule_7_the_gate_must_be_recorded_before_the_attempt_begins() {
    let mut world = World::new();
    world.gates[0].shown.seq = 5;
    assert_eq!(
        world.claim().expect_err("refused"),
        [Refusal::GateTooLate {
            case: "first".to_owned()
        }]
    );
    // The place in the log decides, not a wall clock that says otherwise.
    world.gates[0].shown = logged(5, -DAY);
    assert_eq!(world.codes(), [RefusalCode::GateTooLate]);
    world.gates[0].shown = logged(1, 0);
    assert!(world.claim().is_ok());
}

#[test]
fn rule_1_an_attempt_begun_before_release_never_counts() {
    let mut file = file();
    file["activities"][0]["release"] = "2026-03-11".into();
    let mut world = World::new();
    world.file = read(&file);
    let release = day("2026-03-11");
    assert_eq!(
        world.claim().expect_err("refused"),
        [
            Refusal::BeforeRelease {
                case: "first".to_owned(),
                release
            },
            Refusal::BeforeRelease {
                case: "second".to_owned(),
                release
            },
        ]
    );
    file["activities"][0]["release"] = "2026-03-10".into();
    world.file = read(&file);
    assert!(world.claim().is_ok());
}

/// Five hours behind UTC, 28 February 2027 ends at 05:00Z on 1 March: 355 days after 10 March 2026 12:00Z, less 7 hours.
#[test]
fn rule_7_the_last_day_counts_to_its_end_and_not_a_moment_longer() {
    let end = 356 * DAY - 7 * 60 * MINUTE;
    let last = World {
        at: after(end - 1),
        ..World::new()
    };
    assert_eq!(last.at.date(), day("2027-02-28"));
    assert!(last.claim().is_ok());
    let late = World {
        at: after(end),
        ..World::new()
    };
    assert_eq!(late.at.date(), day("2027-03-01"));
    assert_eq!(
        late.claim().expect_err("refused"),
        [Refusal::Ended {
            terminates: day("2027-02-28")
        }]
    );
}

#[test]
fn rule_7_a_case_finished_after_the_last_day_never_counts() {
    let mut file = file();
    file["activities"][0]["terminates"] = "2026-03-10".into();
    let mut world = World::new();
    world.file = read(&file);
    assert!(world.claim().is_ok());
    // It ends at 05:00Z on the 11th, 17 hours after noon: one case begins before and ends after.
    world.played[1].finished = Some(logged(20, 17 * 60 * MINUTE));
    assert_eq!(
        world.claim().expect_err("refused"),
        [Refusal::Ended {
            terminates: day("2026-03-10")
        }]
    );
}

proptest! {
    /// Windows and time zones: a claim is granted exactly if the day on the learner's clock is no later than the last day.
    #[test]
    fn rule_7_the_window_closes_by_the_learners_own_calendar(hours in 0_i64..9_600, offset_minutes in -720_i32..=840) {
        let mut world = World::new();
        let utc_ms = crate::world::NOON + (1 + hours) * 60 * MINUTE;
        world.at = Moment { utc_ms, offset_minutes };
        // 2027-03-01 is day 20,878: 20,454 + 365 + 31 + 28.
        let first_late_day = (20_454 + 365 + 31 + 28) * DAY;
        let local = utc_ms + i64::from(offset_minutes) * MINUTE;
        prop_assert_eq!(world.claim().is_ok(), local < first_late_day);
    }
}
