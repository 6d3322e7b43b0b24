//! Credit as whole hundredths: no amount is ever a float.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Hundredths of a credit or contact hour: 25 is 0.25.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Hundredths(pub u32);

impl Hundredths {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// Whether the amount is a whole number of steps.
    #[must_use]
    pub const fn is_in_steps_of(self, step: Self) -> bool {
        step.0 != 0 && self.0.is_multiple_of(step.0)
    }

    /// The sum, stopping at the largest amount there is.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// Reads what a learner types: `0.5`, `0,5`, `.5`, `17.25`, `1`. At most two decimals; no sign, no exponent.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if (whole.is_empty() && part.is_empty())
            || part.len() > 2
            || !digits(whole)
            || !digits(part)
        {
            return None;
        }
        let whole: u32 = if whole.is_empty() {
            0
        } else {
            whole.parse().ok()?
        };
        let part: u32 = format!("{part:0<2}").parse().ok()?;
        whole.checked_mul(100)?.checked_add(part).map(Self)
    }
}

/// Two decimals always, with a point: `0.25`, `17.50`.
impl fmt::Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::Hundredths;

    #[test]
    fn reads_and_writes_hundredths() {
        for (text, hundredths) in [
            ("0.25", 25),
            ("0,5", 50),
            (".5", 50),
            ("17.25", 1725),
            (" 1 ", 100),
            ("2.", 200),
            ("0", 0),
        ] {
            assert_eq!(
                Hundredths::parse(text),
                Some(Hundredths(hundredths)),
                "{text}"
            );
        }
        for text in [
            "",
            ".",
            "-1",
            "+1",
            "0.255",
            "1e2",
            "1.2.3",
            "x",
            "99999999999",
        ] {
            assert_eq!(Hundredths::parse(text), None, "{text}");
        }
        assert_eq!(Hundredths(1750).to_string(), "17.50");
        assert_eq!(Hundredths(5).to_string(), "0.05");
    }
}
