//! What a blind rule sees of the things it chooses among.

use super::Rule;
use super::texts::Texts;
use case::model::{Case, Choice, Effect, OutcomeIx, RoleIx, TextIx};
use std::cmp::Reverse;

/// One of the things to choose among.
#[derive(Debug, Clone, Copy)]
pub struct Item {
    /// Its position in the offer.
    pub at: u8,
    /// Its words.
    pub text: TextIx,
    /// The fewest and the most minutes it can take.
    pub minutes: (u32, u32),
    /// By it another role learns a fact.
    pub hands_off: bool,
}

impl Item {
    /// A thing of which nothing but its words is known.
    pub const fn worded(at: u8, text: TextIx) -> Self {
        Self {
            at,
            text,
            minutes: (0, 0),
            hands_off: false,
        }
    }

    /// A choice of a seat.
    pub fn choice(case: &Case, seat: RoleIx, at: u8, choice: &Choice) -> Self {
        let outcomes = || choice.outcomes.iter().map(|ix| &case.outcomes[ix.at()]);
        let minutes = || outcomes().map(|outcome| outcome.minutes);
        let tells = |ix: &OutcomeIx| tells(&case.outcomes[ix.at()].effects, seat);
        Self {
            at,
            text: choice.text,
            minutes: (
                minutes().min().unwrap_or_default(),
                minutes().max().unwrap_or_default(),
            ),
            hands_off: choice.outcomes.iter().any(tells),
        }
    }
}

/// Whether another role than the seat learns something.
fn tells(effects: &[Effect], seat: RoleIx) -> bool {
    let mut told = false;
    Effect::each(effects, &mut |effect| {
        told |= matches!(effect, Effect::Learn(role, _) if *role != seat);
    });
    told
}

/// Positions as the rule likes them, best first; what it likes as much stays as written.
pub fn ranked(rule: Rule, texts: &Texts<'_>, items: &[Item]) -> Vec<u8> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    let of = |at: &usize| items[*at];
    match rule {
        Rule::Longest => order.sort_by_key(|at| Reverse(texts.count(of(at).text))),
        Rule::Shortest => order.sort_by_key(|at| texts.count(of(at).text)),
        Rule::First => {}
        Rule::Last => order.reverse(),
        // Twice the distance, so that it is whole.
        Rule::Middle => order.sort_by_key(|at| (2 * at).abs_diff(items.len().saturating_sub(1))),
        Rule::LeastMinutes => order.sort_by_key(|at| of(at).minutes.0),
        Rule::MostMinutes => order.sort_by_key(|at| Reverse(of(at).minutes.1)),
        Rule::HandOff => order.sort_by_key(|at| !of(at).hands_off),
        Rule::KeepBack => order.sort_by_key(|at| of(at).hands_off),
        Rule::Polite => order.sort_by_key(|at| Reverse(texts.polite(of(at).text))),
        Rule::Overlap => order.sort_by_key(|at| Reverse(texts.overlap(of(at).text))),
    }
    order.into_iter().map(|at| items[at].at).collect()
}
