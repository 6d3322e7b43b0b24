//! Counting what passed and failed, from what each runner says.

use serde_json::Value;
use std::ops::AddAssign;

/// Tests that passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many passed.
    pub passed: u64,
    /// How many failed.
    pub failed: u64,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Tally {
    /// One check that passed or failed.
    pub const fn one(passed: bool) -> Self {
        if passed {
            Self {
                passed: 1,
                failed: 0,
            }
        } else {
            Self {
                passed: 0,
                failed: 1,
            }
        }
    }

    /// The same, or with one failure more: a runner that reports failure without naming a test, and one that ran no test at
    /// all, have failed.
    #[must_use]
    pub const fn judged(self, success: bool) -> Self {
        if self.failed == 0 && (!success || self.passed == 0) {
            Self { failed: 1, ..self }
        } else {
            self
        }
    }
}

/// Counts of `cargo test`: the sum over its `test result:` lines. `None` if there is none.
pub fn cargo_test(text: &str) -> Option<Tally> {
    let mut sum = None::<Tally>;
    for line in text.lines() {
        let Some((_, counts)) = line.split_once("test result: ") else {
            continue;
        };
        let tally = Tally {
            passed: before(counts, " passed")?,
            failed: before(counts, " failed")?,
        };
        *sum.get_or_insert_default() += tally;
    }
    sum
}

/// Counts of a vitest JSON report. `None` if it is none.
pub fn vitest(report: &str) -> Option<Tally> {
    let report: Value = serde_json::from_str(report).ok()?;
    Some(Tally {
        passed: report["numPassedTests"].as_u64()?,
        failed: report["numFailedTests"].as_u64()?,
    })
}

/// Counts of a runner whose last line of this form reads `N passed, N failed`. `None` if there is no such line.
pub fn plain(text: &str) -> Option<Tally> {
    text.lines().rev().find_map(|line| {
        Some(Tally {
            passed: before(line, " passed,")?,
            failed: before(line, " failed")?,
        })
    })
}

/// The whole number that stands right before `word`.
fn before(text: &str, word: &str) -> Option<u64> {
    let end = text.find(word)?;
    let head = text.get(..end)?;
    let start = head
        .rfind(|c: char| !c.is_ascii_digit())
        .map_or(0, |at| at + 1);
    head.get(start..)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_test_is_summed_over_its_programs() {
        let text = "running 2 tests\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            noise\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s\n";
        assert_eq!(
            cargo_test(text),
            Some(Tally {
                passed: 15,
                failed: 2
            })
        );
    }

    #[test]
    fn a_build_that_fails_has_no_counts() {
        assert_eq!(cargo_test("error: could not compile `engine`\n"), None);
    }

    #[test]
    fn vitest_is_read_from_its_report() {
        let report = r#"{"numTotalTests":9,"numPassedTests":8,"numFailedTests":1,"success":false}"#;
        assert_eq!(
            vitest(report),
            Some(Tally {
                passed: 8,
                failed: 1
            })
        );
        assert_eq!(vitest("not a report"), None);
        assert_eq!(vitest("{}"), None);
    }

    #[test]
    fn the_last_line_of_counts_stands() {
        let text = "first: 1 passed, 9 failed\nscreens: 14 passed, 0 failed\nbye\n";
        assert_eq!(
            plain(text),
            Some(Tally {
                passed: 14,
                failed: 0
            })
        );
        assert_eq!(plain("all fine"), None);
    }

    #[test]
    fn no_test_is_a_failure_and_so_is_a_silent_error() {
        let none = Tally::default();
        assert_eq!(
            none.judged(true),
            Tally {
                passed: 0,
                failed: 1
            }
        );
        let some = Tally {
            passed: 5,
            failed: 0,
        };
        assert_eq!(some.judged(true), some);
        assert_eq!(
            some.judged(false),
            Tally {
                passed: 5,
                failed: 1
            }
        );
        let bad = Tally {
            passed: 5,
            failed: 2,
        };
        assert_eq!(bad.judged(false), bad);
    }
}
