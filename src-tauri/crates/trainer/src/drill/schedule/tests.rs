//! The numbers of two other implementations, and what a day is.

use super::*;

fn day(text: &str) -> Day {
    Day::try_from(text.to_owned()).expect("a day")
}

/// Reviews a behaviour on each day it comes back; the days it stays away, and its stability in thousandths.
fn course(parameters: &Parameters, ratings: &[Rating]) -> (Vec<i64>, Vec<u32>) {
    let mut today = day("2026-03-03");
    let mut before: Option<Schedule> = None;
    let mut course = (Vec::new(), Vec::new());
    for rating in ratings {
        let next = reviewed(parameters, before.as_ref(), *rating, today);
        course.0.push(next.due.since(today));
        course.1.push(next.stability_milli_days);
        today = next.due;
        before = Some(next);
    }
    course
}

#[test]
fn the_published_history_comes_out() {
    // The history the library publishes for its long-term scheduler (rs-fsrs 1.2.1, `test_long_term_scheduler`), with the
    // weights it uses there; ours goes through thousandths between reviews.
    let w = [
        0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178,
        2.0225, 0.0904, 0.3025, 2.1214, 0.2498, 2.9466, 0.4891, 0.6468,
    ];
    let ratings = [
        [Rating::Good; 6].as_slice(),
        &[Rating::Again; 2],
        &[Rating::Good; 5],
    ]
    .concat();
    let (days, _) = course(&parameters(w, 36_500), &ratings);
    assert_eq!(
        days,
        [3, 13, 48, 155, 445, 1158, 17, 3, 9, 27, 74, 190, 457]
    );
}

#[test]
fn good_answers_space_it_out_and_a_miss_brings_it_back() {
    // The same weights and ratings in another implementation (py-fsrs 4.1.2, no learning steps, no fuzz), and once more by
    // hand from the formulas: 1, 3, 8, 22, 53, 122, 7 days; stabilities 0.4072, 2.6052, 8.3000, 21.5311, 53.4484, 121.8799,
    // 6.5555 days.
    let ratings = [
        Rating::Again,
        Rating::Good,
        Rating::Good,
        Rating::Good,
        Rating::Good,
        Rating::Good,
        Rating::Again,
    ];
    let (days, stabilities) = course(&parameters(WEIGHTS, LONGEST_DAYS), &ratings);
    assert_eq!(days, [1, 3, 8, 22, 53, 122, 7]);
    let expected = [407, 2_605, 8_300, 21_531, 53_448, 121_880, 6_556];
    for (found, expected) in stabilities.into_iter().zip(expected) {
        // Thousandths are rounded once a review; a long interval multiplies that.
        let far = found.abs_diff(expected);
        assert!(far <= 1 + expected / 1000, "{found} for {expected}");
    }
}

#[test]
fn part_of_it_comes_back_sooner_than_all_of_it() {
    let first = begin(day("2026-03-03"));
    let after = |mark| follow(&first, mark, first.due).expect("it counts");
    let (part, all) = (after(Mark::InPart), after(Mark::Shown));
    // By hand: 0.9363 and 2.6052 days. The library keeps its grades a day apart: again 1, hard 2, good 3.
    assert_eq!(part.stability_milli_days.abs_diff(936), 0);
    assert_eq!(part.due.since(part.reviewed), 2);
    assert_eq!(all.due.since(all.reviewed), 3);
    assert_eq!(after(Mark::Missed).due, first.due.plus(1));
}

#[test]
fn it_first_comes_back_on_the_next_day_also_over_a_leap_day() {
    for (missed, back) in [
        ("2026-03-03", "2026-03-04"),
        ("2026-12-31", "2027-01-01"),
        ("2028-02-28", "2028-02-29"),
        ("2028-02-29", "2028-03-01"),
        ("2027-02-28", "2027-03-01"),
    ] {
        assert_eq!(begin(day(missed)).due, day(back), "missed on {missed}");
    }
    // Four days over the end of February: the leap day is one of them.
    let before = Schedule {
        reviewed: day("2028-02-26"),
        due: day("2028-03-01"),
        stability_milli_days: 4_000,
        difficulty_milli: 5_000,
    };
    assert_eq!(before.due.since(before.reviewed), 4);
    assert!(counts(&before, before.due));
}

#[test]
fn nothing_stays_away_longer_than_a_year() {
    let before = Schedule {
        reviewed: day("2026-01-01"),
        due: day("2027-01-01"),
        stability_milli_days: 400_000,
        difficulty_milli: 3_000,
    };
    let next = follow(&before, Mark::Shown, before.due).expect("it counts");
    assert_eq!(next.due.since(next.reviewed), 365);
}

#[test]
fn one_review_a_day_counts() {
    let today = day("2026-03-04");
    let first = begin(day("2026-03-03"));
    let once = follow(&first, Mark::Shown, today).expect("the first of the day");
    assert_eq!(once.due, day("2026-03-07"));
    assert_eq!(follow(&once, Mark::Shown, today), None);
    assert_eq!(follow(&once, Mark::InPart, today), None);
    // A miss on that day brings it back tomorrow and changes nothing else.
    assert_eq!(
        follow(&once, Mark::Missed, today),
        Some(Schedule {
            due: day("2026-03-05"),
            ..once
        })
    );
    // Practised at once on the day it was missed: it is due tomorrow as it was.
    assert_eq!(follow(&first, Mark::Missed, first.reviewed), None);
}

#[test]
fn a_day_before_the_last_review_moves_nothing() {
    let first = begin(day("2026-03-03"));
    assert_eq!(follow(&first, Mark::Shown, day("2026-03-02")), None);
    assert_eq!(follow(&first, Mark::Shown, day("2025-01-01")), None);
}
