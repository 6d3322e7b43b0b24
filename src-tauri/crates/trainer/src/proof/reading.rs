//! From words to minutes of reading.

use credit::ReadingMethod;
use prover::{Limit, Range};

/// Tenths of a minute over the ways that end. By a method that counts decisions, shortest and longest are exact only
/// where the way of fewest (most) words is one of fewest (most) decisions.
#[must_use]
pub fn reading(method: ReadingMethod, words: &Range, decisions: &Range) -> Range {
    Range {
        min: minutes(method, &words.min, &decisions.min),
        max: minutes(method, &words.max, &decisions.max),
    }
}

fn minutes(method: ReadingMethod, words: &Limit, decisions: &Limit) -> Limit {
    let counted = match method {
        ReadingMethod::WordsAMinute(_) => &Limit::Exact(0, None),
        ReadingMethod::Mergener { .. } => decisions,
    };
    let (Some(bound), Some(most)) = (words.bound(), counted.bound()) else {
        return match (words, counted) {
            (Limit::None, _) | (_, Limit::None) => Limit::None,
            _ => Limit::Endless,
        };
    };
    let bound = method.tenths(bound, most);
    let shown = match words {
        Limit::Exact(_, Some(way)) => i64::try_from(way.steps.len()).ok(),
        Limit::Exact(_, None) | Limit::None | Limit::Between(..) | Limit::Endless => None,
    };
    match (method, words) {
        (ReadingMethod::WordsAMinute(_), Limit::Exact(_, way)) => Limit::Exact(bound, way.clone()),
        (ReadingMethod::Mergener { .. }, Limit::Exact(words, way)) => {
            let reached = shown.map(|decisions| method.tenths(*words, decisions));
            if reached == Some(bound) {
                Limit::Exact(bound, way.clone())
            } else {
                Limit::Between(reached, bound)
            }
        }
        (_, Limit::Between(Some(words), _)) if matches!(method, ReadingMethod::WordsAMinute(_)) => {
            Limit::Between(Some(method.tenths(*words, 0)), bound)
        }
        (_, Limit::None | Limit::Between(..) | Limit::Endless) => Limit::Between(None, bound),
    }
}
