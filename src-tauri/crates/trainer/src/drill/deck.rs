//! Where each behaviour stands, folded from what was stored.
//!
//! **A clock set back** neither loses nor multiplies reviews. A row noted on a day later than tomorrow came from a clock that
//! ran ahead: it is left out until its day has come. Among the others the latest day counts, not the latest row, so that
//! what was done under a clock set back does not overrule what was done in truth. A behaviour known only from days that have
//! not come is due at once.

use ledger::{Day, Mark, Schedule};
use records::BehaviourRow;
use std::collections::BTreeMap;

/// A behaviour that comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    pub behaviour: String,
    pub schedule: Schedule,
    /// The miss it is drilled from: the latest one in a case.
    pub missed: BehaviourRow,
    /// The day of its first drill that counted.
    pub first_drill: Option<Day>,
}

/// Every behaviour ever missed, by its id. `rows` are those that moved a schedule, in stored order.
pub(crate) fn deck(rows: &[BehaviourRow], today: Day) -> Vec<Item> {
    let mut by_behaviour: BTreeMap<&str, Vec<&BehaviourRow>> = BTreeMap::new();
    for row in rows {
        by_behaviour.entry(&row.behaviour).or_default().push(row);
    }
    by_behaviour
        .into_iter()
        .filter_map(|(behaviour, mut rows)| {
            // Stable: rows of one day keep their stored order.
            rows.sort_by_key(|row| row.day);
            item(behaviour, &rows, today)
        })
        .collect()
}

/// The item with this id.
pub(crate) fn find(rows: &[BehaviourRow], behaviour: &str, today: Day) -> Option<Item> {
    deck(rows, today)
        .into_iter()
        .find(|item| item.behaviour == behaviour)
}

fn item(behaviour: &str, rows: &[&BehaviourRow], today: Day) -> Option<Item> {
    let horizon = today.plus(1);
    let come: Vec<&BehaviourRow> = rows
        .iter()
        .copied()
        .filter(|row| row.day <= horizon)
        .collect();
    let schedule = match come.last() {
        Some(last) => last.schedule?,
        None => Schedule {
            reviewed: today.yesterday(),
            due: today,
            ..rows.first()?.schedule?
        },
    };
    let is_miss = |row: &&&BehaviourRow| row.run.is_none() && row.mark == Mark::Missed;
    let missed = come
        .iter()
        .rev()
        .find(is_miss)
        .or_else(|| rows.iter().find(is_miss))?;
    Some(Item {
        behaviour: behaviour.to_owned(),
        schedule,
        missed: (**missed).clone(),
        first_drill: come.iter().find(|row| row.run.is_some()).map(|row| row.day),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use ledger::DrilledCase;
    use uuid::Uuid;

    fn day(text: &str) -> Day {
        Day::try_from(text.to_owned()).expect("a day")
    }

    /// A row of "b02" noted on a day, due a number of days later; drills carry a run.
    fn row(seq: u64, on: &str, mark: Mark, drill: bool, days: u32) -> BehaviourRow {
        BehaviourRow {
            seq,
            behaviour: "b02".to_owned(),
            day: day(on),
            mark,
            run: drill.then(|| Uuid::from_u128(u128::from(seq))),
            attempt: Some(Uuid::from_u128(1)),
            decision: 1,
            case: DrilledCase {
                id: "case".to_owned(),
                version: 1,
                content_hash: "c0".to_owned(),
            },
            scene: format!("scene-{seq}"),
            role: "ma".to_owned(),
            schedule: Some(Schedule {
                reviewed: day(on),
                due: day(on).plus(days),
                stability_milli_days: u32::try_from(seq).expect("small"),
                difficulty_milli: 5_000,
            }),
        }
    }

    fn due(rows: &[BehaviourRow], today: &str) -> String {
        find(rows, "b02", day(today))
            .expect("it comes back")
            .schedule
            .due
            .to_string()
    }

    #[test]
    fn the_latest_review_says_when_and_the_latest_miss_says_where() {
        let rows = [
            row(1, "2026-03-03", Mark::Missed, false, 1),
            row(2, "2026-03-04", Mark::Shown, true, 3),
            row(3, "2026-03-06", Mark::Missed, false, 1),
            row(4, "2026-03-07", Mark::Missed, true, 1),
        ];
        let item = find(&rows, "b02", day("2026-03-07")).expect("it comes back");
        assert_eq!(item.schedule.due, day("2026-03-08"));
        assert_eq!(item.missed.scene, "scene-3");
        assert_eq!(item.first_drill, Some(day("2026-03-04")));
        assert_eq!(find(&rows, "b03", day("2026-03-07")), None);
    }

    #[test]
    fn what_was_only_shown_does_not_come_back() {
        assert_eq!(deck(&[], day("2026-03-03")), []);
        let shown = [row(1, "2026-03-03", Mark::Shown, false, 9)];
        assert_eq!(deck(&shown, day("2026-03-20")), []);
    }

    #[test]
    fn a_clock_that_ran_ahead_keeps_nothing_away() {
        // Missed in truth; reviewed under a clock four years ahead; then the clock is put right.
        let rows = [
            row(1, "2026-03-03", Mark::Missed, false, 1),
            row(2, "2030-03-04", Mark::Shown, true, 60),
        ];
        assert_eq!(due(&rows, "2026-03-05"), "2026-03-04");
        // Missed under the wrong clock, and never before: due at once, and on the day it is drilled that review counts.
        let ahead = [row(1, "2030-03-04", Mark::Missed, false, 1)];
        let item = find(&ahead, "b02", day("2026-03-05")).expect("not lost");
        assert_eq!(item.schedule.due, day("2026-03-05"));
        assert!(item.schedule.reviewed < day("2026-03-05"));
        assert_eq!(item.missed.scene, "scene-1");
    }

    #[test]
    fn what_is_done_under_a_clock_set_back_does_not_overrule_the_truth() {
        let rows = [
            row(1, "2026-03-03", Mark::Missed, false, 1),
            row(2, "2026-03-10", Mark::Shown, true, 30),
            row(3, "2020-01-01", Mark::Missed, true, 1),
        ];
        // Put right again: the review of 10 March stands.
        assert_eq!(due(&rows, "2026-03-11"), "2026-04-09");
    }

    #[test]
    fn a_day_lost_on_the_way_west_is_no_clock_set_back() {
        // Reviewed on the 4th in the east; home again it is the 3rd.
        let rows = [
            row(1, "2026-03-02", Mark::Missed, false, 1),
            row(2, "2026-03-04", Mark::Shown, true, 3),
        ];
        assert_eq!(due(&rows, "2026-03-03"), "2026-03-07");
    }
}
