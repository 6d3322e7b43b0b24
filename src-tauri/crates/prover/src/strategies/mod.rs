//! Blind rules of answering: whoever passes by one of them has not read the case.
//!
//! Each rule answers every decision of a role that plays alone; `engine` itself plays it, and chance is taken both ways.

mod answer;
mod items;
mod play;
mod texts;

use crate::proof::Witness;
use case::model::{Case, RoleIx};
use play::play;
use texts::Texts;

/// One rule, by which every decision is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The most words.
    Longest,
    /// The fewest words.
    Shortest,
    /// What stands first.
    First,
    /// What stands last.
    Last,
    /// What stands nearest the middle.
    Middle,
    /// The fewest minutes.
    LeastMinutes,
    /// The most minutes.
    MostMinutes,
    /// Whatever lets another role know something.
    HandOff,
    /// Whatever does not.
    KeepBack,
    /// The most words of courtesy.
    Polite,
    /// The most words in common with the case's title and objectives.
    Overlap,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Self; 11] = [
        Self::Longest,
        Self::Shortest,
        Self::First,
        Self::Last,
        Self::Middle,
        Self::LeastMinutes,
        Self::MostMinutes,
        Self::HandOff,
        Self::KeepBack,
        Self::Polite,
        Self::Overlap,
    ];

    /// Its id in findings.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Longest => "longest",
            Self::Shortest => "shortest",
            Self::First => "first",
            Self::Last => "last",
            Self::Middle => "middle",
            Self::LeastMinutes => "least-minutes",
            Self::MostMinutes => "most-minutes",
            Self::HandOff => "hand-off",
            Self::KeepBack => "keep-back",
            Self::Polite => "polite",
            Self::Overlap => "overlap",
        }
    }
}

/// How many options are ticked, and facts sent, where the rule itself does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// As few as may be, but one where one may be ticked.
    Few,
    /// As many as may be.
    Many,
}

/// A blind rule that passes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blind {
    /// The role that plays alone.
    pub role: RoleIx,
    /// The rule.
    pub rule: Rule,
    /// The play.
    pub way: Witness,
}

/// Every blind rule by which a role alone can pass, with the first play found; `stop` ends the search early, and what
/// was found stands.
#[must_use]
pub fn strategies(
    case: &Case,
    roles: &[RoleIx],
    params: &[i32],
    stop: &dyn Fn() -> bool,
) -> Vec<Blind> {
    let texts = Texts::of(case);
    let mut found = Vec::new();
    for role in roles {
        for rule in Rule::ALL {
            if stop() {
                return found;
            }
            let amounts = [Amount::Few, Amount::Many].into_iter();
            let way = amounts
                .filter_map(|amount| play(case, &texts, *role, params, (rule, amount)))
                .next();
            found.extend(way.map(|way| Blind {
                role: *role,
                rule,
                way,
            }));
        }
    }
    found
}
