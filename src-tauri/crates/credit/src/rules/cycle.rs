//! Licence cycles: "17.5 of 50 hours by 31 December 2027".

use crate::activities::Requirement;
use crate::amount::Hundredths;
use crate::word::CreditType;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A cycle of a licence: from its first day up to, but not including, the first day of the next. Cycles lie end to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cycle {
    /// First day.
    pub from: Date,
    /// First day of the next cycle.
    pub before: Date,
}

/// What a transcript adds up: one claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Civil date of completion where the learner was.
    pub on: Date,
    /// Activity id.
    pub activity: String,
    /// Credit type.
    pub credit: CreditType,
    /// As claimed.
    pub amount: Hundredths,
}

/// The credit types a licence cycle adds up where the provider does not say: the profession's own, without certificates of
/// participation, which are no credit.
#[must_use]
pub fn counted(credits: &[CreditType]) -> Vec<CreditType> {
    let own = credits.iter().copied();
    own.filter(|credit| *credit != CreditType::Participation)
        .collect()
}

impl Cycle {
    /// Whether a day lies in the cycle.
    #[must_use]
    pub fn contains(&self, day: Date) -> bool {
        self.from <= day && day < self.before
    }

    /// The last day of the cycle: the renewal date.
    #[must_use]
    pub fn last_day(&self) -> Date {
        self.before.saturating_sub(1.day())
    }
}

/// The cycle a day falls in, for a licence to be renewed on `renewal` (its last day) every so many months.
///
/// Every boundary is counted from the day after the renewal date, not from the boundary before it, so that a short month
/// does not shift the ones that follow. `None` for cycles of no length and days outside the calendar.
#[must_use]
pub fn cycle(renewal: Date, months: u32, on: Date) -> Option<Cycle> {
    if months == 0 {
        return None;
    }
    let anchor = renewal.checked_add(1.day()).ok()?;
    let months = i64::from(months);
    let boundary = |number: i64| {
        let span = jiff::Span::new()
            .try_months(number.checked_mul(months)?)
            .ok()?;
        anchor.checked_add(span).ok()
    };
    let apart = (i64::from(on.year()) - i64::from(anchor.year())) * 12
        + (i64::from(on.month()) - i64::from(anchor.month()));
    // The month tells the cycle but for the day within it: it, or the one before.
    let guess = apart.div_euclid(months);
    [guess - 1, guess, guess + 1]
        .into_iter()
        .find_map(|number| {
            let cycle = Cycle {
                from: boundary(number)?,
                before: boundary(number + 1)?,
            };
            cycle.contains(on).then_some(cycle)
        })
}

/// What counts towards a requirement in a cycle. An activity counts once: where a learner claimed several types that count,
/// the greatest does.
#[must_use]
pub fn total(cycle: Cycle, requirement: &Requirement, entries: &[Entry]) -> Hundredths {
    let mut activities: BTreeMap<&str, Hundredths> = BTreeMap::new();
    let counting = entries
        .iter()
        .filter(|entry| cycle.contains(entry.on) && requirement.counts.contains(&entry.credit));
    for entry in counting {
        let most = activities.entry(&entry.activity).or_default();
        *most = entry.amount.max(*most);
    }
    activities
        .into_values()
        .fold(Hundredths::ZERO, Hundredths::plus)
}
