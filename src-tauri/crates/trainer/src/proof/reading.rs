//! From words to minutes of reading.

use prover::{Limit, Range};

/// Silent reading of English non-fiction by adults: Brysbaert 2019, doi.org/10.1016/j.jml.2019.104047.
pub const WORDS_A_MINUTE: u32 = 238;

/// How minutes are estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// So many words in a minute, nothing added for thinking.
    WordsAMinute(u32),
    /// The Mergener formula, as several providers print it: 0.9 × (−22.3 + 0.00209 × words + 2.78 × questions + 15.5 ×
    /// difficulty). Each decision counts as a question. The formula was made for journal articles with a test; neither
    /// its source nor its use for cases has been verified.
    Mergener {
        /// 1 (easy) to 5.
        difficulty: u32,
    },
}

impl Method {
    /// The id, as in `minutes.method` of `activities.json`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::WordsAMinute(_) => "words-per-minute",
            Self::Mergener { .. } => "mergener",
        }
    }

    /// Tenths of a minute, rounded down, from 0.
    #[must_use]
    pub fn tenths(self, words: i64, decisions: i64) -> i64 {
        let tenths = match self {
            Self::WordsAMinute(speed) => words.saturating_mul(10) / i64::from(speed.max(1)),
            // In hundred-thousandths of a minute before the factor of nine tenths.
            Self::Mergener { difficulty } => {
                let whole = words
                    .saturating_mul(209)
                    .saturating_add(decisions.saturating_mul(278_000))
                    .saturating_add(i64::from(difficulty) * 1_550_000 - 2_230_000);
                whole.saturating_mul(9) / 100_000
            }
        };
        tenths.max(0)
    }
}

/// Tenths of a minute over the ways that end. By a method that counts decisions, shortest and longest are exact only
/// where the way of fewest (most) words is one of fewest (most) decisions.
#[must_use]
pub fn reading(method: Method, words: &Range, decisions: &Range) -> Range {
    Range {
        min: minutes(method, &words.min, &decisions.min),
        max: minutes(method, &words.max, &decisions.max),
    }
}

fn minutes(method: Method, words: &Limit, decisions: &Limit) -> Limit {
    let counted = match method {
        Method::WordsAMinute(_) => &Limit::Exact(0, None),
        Method::Mergener { .. } => decisions,
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
        (Method::WordsAMinute(_), Limit::Exact(_, way)) => Limit::Exact(bound, way.clone()),
        (Method::Mergener { .. }, Limit::Exact(words, way)) => {
            let reached = shown.map(|decisions| method.tenths(*words, decisions));
            if reached == Some(bound) {
                Limit::Exact(bound, way.clone())
            } else {
                Limit::Between(reached, bound)
            }
        }
        (_, Limit::Between(Some(words), _)) if matches!(method, Method::WordsAMinute(_)) => {
            Limit::Between(Some(method.tenths(*words, 0)), bound)
        }
        (_, Limit::None | Limit::Between(..) | Limit::Endless) => Limit::Between(None, bound),
    }
}

#[cfg(test)]
mod tests {
    use super::Method;

    #[test]
    fn minutes_are_rounded_down() {
        // 2,380 words at 238 a minute are ten minutes; one word fewer is 9.99.
        let speed = Method::WordsAMinute(238);
        assert_eq!(speed.tenths(2_380, 9), 100);
        assert_eq!(speed.tenths(2_379, 9), 99);
    }

    #[test]
    fn the_formula_by_hand() {
        let of = |difficulty| Method::Mergener { difficulty };
        // 0.9 × (−22.3 + 0.00209 × 4,000 + 2.78 × 8 + 15.5 × 3) = 0.9 × (−22.3 + 8.36 + 22.24 + 46.5) = 49.32.
        assert_eq!(of(3).tenths(4_000, 8), 493);
        // Below nothing is nothing: 0.9 × (−22.3 + 0.00209 + 15.5) < 0.
        assert_eq!(of(1).tenths(1, 0), 0);
    }
}
