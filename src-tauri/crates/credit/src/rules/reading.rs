//! From words to minutes, by the method a provider chooses (rule 3: a logical and defensible one).

use crate::word::ReadingWord;

/// Silent reading of English non-fiction by adults, words a minute: Brysbaert 2019, doi.org/10.1016/j.jml.2019.104047.
pub const WORDS_A_MINUTE: u32 = 238;

/// Difficulty of a text for those it is meant for, in tenths: neither easy nor hard.
pub const MODERATE: u32 = 30;

/// How minutes are worked out from words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingMethod {
    /// So many words in a minute, nothing added for thinking.
    WordsAMinute(u32),
    /// The Mergener formula: 0.9 × (−22.3 + 0.00209 × words + 2.78 × questions + 15.5 × difficulty) minutes, as the Board
    /// of Certification for the Athletic Trainer gives it to its providers (bocatc.org/mergener-formula; Mergener 1991,
    /// Am J Pharm Educ 55:263–6). Each decision counts as a question. It was made and tested for printed home study with
    /// a test at the end; its use for cases is unverified, and whoever shows it says so.
    Mergener {
        /// Tenths, 10 (very easy) to 50 (very hard); half steps are means of several raters.
        difficulty: u32,
    },
}

impl ReadingMethod {
    /// The id, as in `settings.reading.method` of `activities.json`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::WordsAMinute(_) => ReadingWord::WordsPerMinute.id(),
            Self::Mergener { .. } => ReadingWord::Mergener.id(),
        }
    }

    /// Whether a source was read for using the method on what this program shows.
    #[must_use]
    pub const fn is_verified(self) -> bool {
        match self {
            Self::WordsAMinute(_) => true,
            Self::Mergener { .. } => false,
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
                    .saturating_add(i64::from(difficulty) * 155_000 - 2_230_000);
                whole.saturating_mul(9) / 100_000
            }
        };
        tenths.max(0)
    }
}

impl Default for ReadingMethod {
    /// What holds where the provider chose nothing.
    fn default() -> Self {
        Self::WordsAMinute(WORDS_A_MINUTE)
    }
}

#[cfg(test)]
mod tests {
    use super::ReadingMethod;

    #[test]
    fn minutes_are_rounded_down() {
        // 2,380 words at 238 a minute are ten minutes; one word fewer is 9.99.
        let speed = ReadingMethod::WordsAMinute(238);
        assert_eq!(speed.tenths(2_380, 9), 100);
        assert_eq!(speed.tenths(2_379, 9), 99);
    }

    #[test]
    fn the_formula_by_hand() {
        let of = |difficulty| ReadingMethod::Mergener { difficulty };
        // 0.9 × (−22.3 + 0.00209 × 4,000 + 2.78 × 8 + 15.5 × 3) = 0.9 × (−22.3 + 8.36 + 22.24 + 46.5) = 49.32.
        assert_eq!(of(30).tenths(4_000, 8), 493);
        // Below nothing is nothing: 0.9 × (−22.3 + 0.00209 + 15.5) < 0.
        assert_eq!(of(10).tenths(1, 0), 0);
    }

    #[test]
    fn the_formula_gives_what_a_providers_guide_gives() {
        // The guide of the Association of periOperative Registered Nurses: 3,774 words, 16 questions, difficulty 2.5 are
        // 68.81766 × 0.9 = 61.93589 minutes (it prints +22.3, which would make 102).
        let guide = ReadingMethod::Mergener { difficulty: 25 };
        assert_eq!(guide.tenths(3_774, 16), 619);
    }
}
