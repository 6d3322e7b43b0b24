//! How long the windows of deadlines can be, and how far what stands for their minutes can be from them.

use super::Timed;
use super::items::Item;
use super::times::Span;
use case::model::{Case, Clock, DeadlineSpan};

/// What is known of a deadline's window before any play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Window {
    /// Most minutes from where it begins to where it is due; `None` where nothing bounds them.
    pub most: Option<u32>,
    /// Most minutes it can be due after the minute that stands for it, where its exact one is not kept.
    pub blur: u32,
}

/// By deadline.
pub(super) fn windows(case: &Case, items: &[Item]) -> Vec<Window> {
    let mut windows = vec![Window::default(); case.deadlines.len()];
    for item in items {
        let Timed::Deadline(at) = item.timed else {
            continue;
        };
        let wide = item.begun.iter().map(|begun| begun.due.1 - begun.due.0);
        let wide = wide.max();
        let chained = items.iter().any(|other| other.starts.contains(&item.timed));
        windows[at] = Window {
            most: most(case, case.deadlines[at].span, item, chained),
            blur: wide.unwrap_or(0),
        };
    }
    windows
}

fn most(case: &Case, span: DeadlineSpan, item: &Item, chained: bool) -> Option<u32> {
    match span {
        DeadlineSpan::Minutes(minutes) => Some(minutes),
        // Where it begins with something that waits, nothing says at which hour.
        DeadlineSpan::Days(_) | DeadlineSpan::BusinessDays(_) if chained => None,
        DeadlineSpan::Days(_) | DeadlineSpan::BusinessDays(_) => {
            let begun = item.begun.iter();
            let longest = begun.map(|begun| longest(&case.clock, span, begun.from));
            let longest: Option<Vec<u32>> = longest.collect();
            longest?.into_iter().max()
        }
    }
}

/// Most days looked through.
const DAYS: usize = 400;

/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// The longest window that begins within the span: one at its first minute, or at the first of a day within it, for all that
/// begin on one day are due together.
fn longest(clock: &Clock, span: DeadlineSpan, from: Span) -> Option<u32> {
    let window = |from: u32| engine::due(clock, from, span).map(|due| due - from);
    let into = (clock.start_minute + from.0 % DAY) % DAY;
    let midnight = from.0.checked_add(DAY - into)?;
    let mut midnights = (midnight..=from.1).step_by(DAY as usize);
    let longest = midnights.by_ref().take(DAYS).map(window);
    let longest = longest.chain([window(from.0)]);
    let longest: Option<Vec<u32>> = longest.collect();
    let longest = longest?.into_iter().max();
    longest.filter(|_| midnights.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::longest;
    use case::model::{Clock, DeadlineSpan};

    /// Friday, 2026-03-06, 16:00: 20,518 days after 1970-01-01.
    fn clock() -> Clock {
        Clock {
            start: "2026-03-06T16:00".to_owned(),
            start_day: 20_518,
            start_minute: 16 * 60,
            holidays: Vec::new(),
        }
    }

    #[test]
    fn a_window_to_the_end_of_a_day_is_longest_from_the_first_minute_one_can_begin_at() {
        let days = DeadlineSpan::Days(1);
        // To Saturday 23:59: 31 hours and 59 minutes from the start, less for who comes later.
        assert_eq!(longest(&clock(), days, (0, 0)), Some(31 * 60 + 59));
        assert_eq!(longest(&clock(), days, (60, 300)), Some(30 * 60 + 59));
        // Who can begin at midnight, 480 minutes in, has two days but a minute.
        assert_eq!(longest(&clock(), days, (60, 480)), Some(2 * 24 * 60 - 1));
        assert_eq!(longest(&clock(), days, (60, 479)), Some(30 * 60 + 59));
    }

    #[test]
    fn a_weekend_lengthens_a_window_of_business_days() {
        // From Friday 16:00 to Monday 23:59: three days, and 7 hours 59.
        let one = DeadlineSpan::BusinessDays(1);
        assert_eq!(longest(&clock(), one, (0, 0)), Some(3 * 24 * 60 + 479));
        assert_eq!(longest(&clock(), one, (0, u32::MAX)), None);
    }
}
