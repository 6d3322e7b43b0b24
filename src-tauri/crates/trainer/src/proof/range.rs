//! One range over several searches.

use prover::{Limit, Range};

/// The least and the most of all of them. A side that is exact in every one of them is exact; so is one whose exact value
/// no bound of the others passes.
#[must_use]
pub fn over<'r>(ranges: impl Iterator<Item = &'r Range>) -> Range {
    ranges.fold(Range::default(), |known, next| Range {
        min: outer(known.min, &next.min, |one, other| one <= other),
        max: outer(known.max, &next.max, |one, other| one >= other),
    })
}

/// The outer one of two ends; `beyond` says whether a value is as far out as another.
fn outer(known: Limit, next: &Limit, beyond: fn(i64, i64) -> bool) -> Limit {
    let further = |one: i64, other: i64| if beyond(one, other) { one } else { other };
    match (known, next) {
        (Limit::None, other) => other.clone(),
        (known, Limit::None) => known,
        (Limit::Endless, _) | (_, Limit::Endless) => Limit::Endless,
        (Limit::Exact(one, way), Limit::Exact(other, shown)) => {
            if beyond(one, *other) {
                Limit::Exact(one, way)
            } else {
                Limit::Exact(*other, shown.clone())
            }
        }
        (Limit::Exact(one, way), Limit::Between(reached, bound)) => {
            partly((one, way), *reached, *bound, beyond)
        }
        (Limit::Between(reached, bound), Limit::Exact(other, shown)) => {
            partly((*other, shown.clone()), reached, bound, beyond)
        }
        (Limit::Between(reached, bound), Limit::Between(other, limit)) => {
            let both = reached.zip(*other).map(|(one, other)| further(one, other));
            Limit::Between(both.or(reached).or(*other), further(bound, *limit))
        }
    }
}

/// An exact end beside one that is only known to lie somewhere.
fn partly(
    (exact, way): (i64, Option<prover::Witness>),
    reached: Option<i64>,
    bound: i64,
    beyond: fn(i64, i64) -> bool,
) -> Limit {
    if beyond(exact, bound) {
        return Limit::Exact(exact, way);
    }
    let reached = reached.filter(|reached| beyond(*reached, exact));
    Limit::Between(Some(reached.unwrap_or(exact)), bound)
}

#[cfg(test)]
mod tests {
    use super::over;
    use prover::{Limit, Range};

    fn both(limit: &Limit) -> Range {
        Range {
            min: limit.clone(),
            max: limit.clone(),
        }
    }

    #[test]
    fn an_exact_end_stays_exact_while_no_bound_passes_it() {
        let exact = both(&Limit::Exact(5, None));
        let near = both(&Limit::Between(None, 5));
        assert_eq!(over([&exact, &near].into_iter()), exact);
        let far = both(&Limit::Between(Some(6), 9));
        let outer = over([&exact, &far].into_iter());
        assert_eq!(outer.min, Limit::Exact(5, None));
        assert_eq!(outer.max, Limit::Between(Some(6), 9));
        let outer = over([&far, &near].into_iter());
        assert_eq!(outer.min, Limit::Between(Some(6), 5));
    }

    #[test]
    fn a_search_without_an_end_says_nothing_and_an_endless_one_everything() {
        let exact = both(&Limit::Exact(5, None));
        assert_eq!(over([&both(&Limit::None), &exact].into_iter()), exact);
        let endless = both(&Limit::Endless);
        assert_eq!(over([&exact, &endless].into_iter()), endless);
    }
}
