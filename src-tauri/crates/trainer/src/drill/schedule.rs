//! When a behaviour comes back. FSRS (free spaced repetition scheduler), version 5 of its formulas, in whole days.
//!
//! Source: J. Ye, J. Su, Y. Cao: "A stochastic shortest path algorithm for optimizing spaced repetition scheduling", KDD 2022,
//! and the formulas and default weights of FSRS-5 as published at github.com/open-spaced-repetition (wiki "The Algorithm").
//! The weights stand here, so that an update of the library cannot move a schedule.

#![expect(
    clippy::float_arithmetic,
    reason = "the scheduler reckons in floats; what is stored is whole numbers, and stored results are never reckoned again"
)]

use ledger::{Day, Mark, Rating, Schedule};
use rs_fsrs::{Card, FSRS, Parameters, Seed, State};
use std::time::Duration;

/// A behaviour comes back when nine in ten are expected to still show it: the retention FSRS itself proposes. A higher one
/// costs more drills a day than a clinic day has room for.
const RETENTION: f64 = 0.9;

/// No behaviour stays away longer than a year, in days: measures and protocols are re-issued once a year.
const LONGEST_DAYS: i32 = 365;

/// The published default weights of FSRS-5.
const WEIGHTS: [f64; 19] = [
    0.4072, 1.1829, 3.1262, 15.4722, 7.2102, 0.5316, 1.0651, 0.0234, 1.616, 0.1544, 1.0824, 1.9813,
    0.0953, 0.2975, 2.2042, 0.2407, 2.9466, 0.5034, 0.6567,
];

const DAY: Duration = Duration::from_secs(86_400);

/// The schedule of a behaviour missed for the first time: it comes back the next day.
pub(super) fn begin(today: Day) -> Schedule {
    rated(None, Mark::Missed.rating(), today)
}

/// What meeting the behaviour does to its schedule; `None` where nothing moves.
///
/// One review a day counts, the first: practising twice on one day says nothing about tomorrow. A miss on that day only
/// brings the behaviour back tomorrow. A day before the last review is a clock set back; see [`super::deck`].
pub(super) fn follow(before: &Schedule, mark: Mark, today: Day) -> Option<Schedule> {
    if counts(before, today) {
        return Some(rated(Some(before), mark.rating(), today));
    }
    let tomorrow = today.plus(1);
    match mark {
        Mark::Missed if tomorrow < before.due => Some(Schedule {
            due: tomorrow,
            ..*before
        }),
        Mark::Missed | Mark::InPart | Mark::Shown => None,
    }
}

/// Whether a review today would be the first of its day.
pub(super) fn counts(before: &Schedule, today: Day) -> bool {
    before.reviewed < today
}

fn rated(before: Option<&Schedule>, rating: Rating, today: Day) -> Schedule {
    reviewed(&parameters(WEIGHTS, LONGEST_DAYS), before, rating, today)
}

fn parameters(w: [f64; 19], maximum_interval: i32) -> Parameters {
    Parameters {
        request_retention: RETENTION,
        maximum_interval,
        w,
        decay: Parameters::DECAY,
        factor: Parameters::FACTOR,
        // Whole days only: nobody drills twice in ten minutes between patients.
        enable_short_term: false,
        // Chance would make the same answers come back on other days on another laptop.
        enable_fuzz: false,
        seed: Seed::Empty,
    }
}

fn reviewed(
    parameters: &Parameters,
    before: Option<&Schedule>,
    rating: Rating,
    today: Day,
) -> Schedule {
    // The scheduler wants moments; only the whole days between them enter its formulas.
    let never = Card::default();
    let start = never.last_review;
    let elapsed = before.map_or(0, |before| {
        u32::try_from(today.since(before.reviewed)).unwrap_or(0)
    });
    let card = match before {
        None => never,
        Some(before) => Card {
            stability: f64::from(before.stability_milli_days) / 1000.0,
            difficulty: f64::from(before.difficulty_milli) / 1000.0,
            state: State::Review,
            last_review: start,
            ..never
        },
    };
    let next = FSRS::new(parameters.clone())
        .next(card, start + DAY * elapsed, grade(rating))
        .card;
    // Keeping its grades a day apart, the library passes its own longest interval.
    let days = next
        .scheduled_days
        .clamp(1, i64::from(parameters.maximum_interval));
    Schedule {
        reviewed: today,
        due: today.plus(u32::try_from(days).unwrap_or(1)),
        stability_milli_days: milli(next.stability),
        difficulty_milli: milli(next.difficulty),
    }
}

const fn grade(rating: Rating) -> rs_fsrs::Rating {
    match rating {
        Rating::Again => rs_fsrs::Rating::Again,
        Rating::Hard => rs_fsrs::Rating::Hard,
        Rating::Good => rs_fsrs::Rating::Good,
        Rating::Easy => rs_fsrs::Rating::Easy,
    }
}

/// Thousandths, rounded; at least one, so that nothing is ever divided by nought.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the range before"
)]
fn milli(value: f64) -> u32 {
    (value * 1000.0).round().clamp(1.0, f64::from(u32::MAX)) as u32
}

#[cfg(test)]
mod tests;
