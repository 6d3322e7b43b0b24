//! Whole minutes one role alone reads, as far as they are proven.

use super::reading;
use credit::ReadingMethod;
use prover::{Limit, Setting};

/// Whole minutes of reading over the ways that end, rounded down; feedback counts, evidence and thinking do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Minutes {
    /// A shortest and a longest way are known.
    Exact {
        /// The shortest.
        least: u32,
        /// The longest.
        most: u32,
    },
    /// No way is shorter or longer; whether one is just so was not searched to its end.
    Within {
        /// No way is shorter.
        least: u32,
        /// No way is longer.
        most: u32,
    },
    /// No way is shorter, and there is no longest: something can be read again without end.
    From {
        /// No way is shorter.
        least: u32,
    },
}

impl Minutes {
    /// What is proven for a role alone by a method; `None` where nothing is: no way ends, or several roles play.
    #[must_use]
    pub fn of(method: ReadingMethod, setting: &Setting) -> Option<Self> {
        let tenths = reading(method, setting.words.as_ref()?, &setting.decisions);
        let whole = |tenths: i64| u32::try_from(tenths / 10).ok();
        let least = whole(tenths.min.bound()?)?;
        Some(match (&tenths.min, &tenths.max) {
            (_, Limit::Endless | Limit::None) => Self::From { least },
            (Limit::Exact(..), Limit::Exact(most, _)) => Self::Exact {
                least,
                most: whole(*most)?,
            },
            (
                Limit::Exact(..) | Limit::Between(..) | Limit::Endless | Limit::None,
                Limit::Exact(most, _) | Limit::Between(_, most),
            ) => Self::Within {
                least,
                most: whole(*most)?,
            },
        })
    }

    /// The minutes that may count: nobody who ends has read less.
    #[must_use]
    pub const fn justified(self) -> u32 {
        match self {
            Self::Exact { least, .. } | Self::Within { least, .. } | Self::From { least } => least,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use case::model::RoleSet;
    use prover::{Origin, Range};

    const WPM: ReadingMethod = ReadingMethod::WordsAMinute(200);

    fn setting(words: Option<(Limit, Limit)>) -> Setting {
        Setting {
            roles: RoleSet(1),
            params: Vec::new(),
            origin: Origin::Own,
            complete: true,
            reached: true,
            states: 1,
            transitions: 0,
            share: 1_000,
            scenes: Vec::new(),
            outcomes: Vec::new(),
            action: Vec::new(),
            own: Vec::new(),
            ledger: Default::default(),
            decisions: Range {
                min: Limit::Exact(2, None),
                max: Limit::Exact(6, None),
            },
            words: words.map(|(min, max)| Range { min, max }),
            pass: None,
        }
    }

    fn read(min: Limit, max: Limit) -> Option<Minutes> {
        Minutes::of(WPM, &setting(Some((min, max))))
    }

    #[test]
    fn whole_minutes_rounded_down() {
        let exact = |words| Limit::Exact(words, None);
        // 799 words at 200 a minute are 3.995 minutes, 1,999 are 9.995.
        let told = read(exact(799), exact(1_999));
        assert_eq!(told, Some(Minutes::Exact { least: 3, most: 9 }));
        assert_eq!(told.map(Minutes::justified), Some(3));
    }

    #[test]
    fn what_was_not_searched_to_its_end_is_told_as_bounds() {
        let told = read(Limit::Between(Some(900), 400), Limit::Exact(2_000, None));
        assert_eq!(told, Some(Minutes::Within { least: 2, most: 10 }));
        let told = read(Limit::Exact(400, None), Limit::Between(None, 3_000));
        assert_eq!(told, Some(Minutes::Within { least: 2, most: 15 }));
        assert_eq!(told.map(Minutes::justified), Some(2));
    }

    #[test]
    fn a_longest_way_need_not_be() {
        let told = read(Limit::Exact(400, None), Limit::Endless);
        assert_eq!(told, Some(Minutes::From { least: 2 }));
        assert_eq!(read(Limit::None, Limit::None), None, "no way ends");
        assert_eq!(Minutes::of(WPM, &setting(None)), None, "a team");
    }

    #[test]
    fn the_formula_counts_decisions_too() {
        let method = ReadingMethod::Mergener { difficulty: 30 };
        let words = (Limit::Exact(1_000, None), Limit::Exact(2_000, None));
        let told = Minutes::of(method, &setting(Some(words)));
        // 0.9 × (−22.3 + 2.09 + 2 × 2.78 + 46.5) = 28.665; 0.9 × (−22.3 + 4.18 + 6 × 2.78 + 46.5) = 40.554. No way is
        // known that has both the fewest words and the fewest decisions.
        assert_eq!(
            told,
            Some(Minutes::Within {
                least: 28,
                most: 40
            })
        );
    }
}
