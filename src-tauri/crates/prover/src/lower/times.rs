//! When the clock can stand where, whatever the conditions say.
//!
//! Between two moments at which the clock can stand lies a gap that every sweep crosses whole. What is due in a gap happens
//! in the same sweep at whichever minute of the gap it is due, so the exact minute need not be kept.

use crate::graph::Components;
use case::model::{Case, Offer, OutcomeIx, SceneKind};

/// Minutes, ends included; `u32::MAX` for no bound.
pub type Span = (u32, u32);

/// When the clock can stand where.
#[derive(Debug, Clone)]
pub struct Times {
    /// On entering each scene, apart and in order; none where no way leads.
    pub entry: Vec<Vec<Span>>,
    /// When its act is over (on entering, where it has none).
    pub end: Vec<Vec<Span>>,
    /// All moments at which the clock can stand from each scene on, apart and in order.
    pub stops: Vec<Vec<Span>>,
}

/// Finds them.
pub fn times(case: &Case, follows: &[Vec<usize>], components: &Components) -> Times {
    let count = follows.len();
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_unstable_by_key(|at| (std::cmp::Reverse(components.of[*at]), *at));
    let mut entry: Vec<Vec<Span>> = vec![Vec::new(); count];
    let planned = |at: usize| case.encounters[case.scenes[at].encounter.at()].at;
    let first = planned(case.start.at());
    entry[case.start.at()] = vec![(first, first)];
    let mut end: Vec<Vec<Span>> = vec![Vec::new(); count];
    let mut from = 0;
    while from < order.len() {
        let component = components.of[order[from]];
        let to = order[from..]
            .iter()
            .position(|at| components.of[*at] != component);
        let members = &order[from..to.map_or(order.len(), |to| from + to)];
        circle(case, follows, members, &mut entry);
        for at in members {
            entry[*at] = few(std::mem::take(&mut entry[*at]));
            let acts = acts(case, *at);
            end[*at] = few(entry[*at].iter().map(|span| after(*span, acts)).collect());
        }
        for at in members {
            for next in &follows[*at] {
                if components.of[*next] == component {
                    continue;
                }
                let same = case.scenes[*at].encounter == case.scenes[*next].encounter;
                let planned = if same { 0 } else { planned(*next) };
                let arrives = end[*at].iter();
                let arrives = arrives.map(|left| (left.0.max(planned), left.1.max(planned)));
                entry[*next].extend(arrives);
            }
        }
        from += members.len();
    }
    let stops = stops(follows, components, &entry, &end);
    Times { entry, end, stops }
}

/// Scenes that can come again are entered from the first moment to the last their limits allow.
fn circle(case: &Case, follows: &[Vec<usize>], members: &[usize], entry: &mut [Vec<Span>]) {
    let inside = |at: usize| follows[at].iter().any(|to| members.contains(to));
    if !members.iter().any(|at| inside(*at)) {
        return;
    }
    let entered = members.iter().flat_map(|at| entry[*at].iter().copied());
    let Some(first) = entered.reduce(hull) else {
        return;
    };
    let encounters = members.iter().map(|at| case.scenes[*at].encounter);
    let planned = encounters
        .map(|encounter| case.encounters[encounter.at()].at)
        .max();
    let most = rounds(case, follows, members).and_then(|rounds| {
        let once: u32 = members
            .iter()
            .map(|at| acts(case, *at).1)
            .try_fold(0_u32, u32::checked_add)?;
        first
            .1
            .max(planned.unwrap_or(0))
            .checked_add(once.checked_mul(rounds)?)
    });
    for at in members {
        entry[*at] = vec![(first.0, most.unwrap_or(u32::MAX))];
    }
}

/// How often a circle can be gone round: limits of choices bound it where every way round takes a limited one.
fn rounds(case: &Case, follows: &[Vec<usize>], members: &[usize]) -> Option<u32> {
    let mut limits = 0_u32;
    let mut free: Vec<Vec<usize>> = Vec::new();
    for at in members {
        let (bounded, ways) = unlimited(case, *at);
        limits = limits.checked_add(bounded)?;
        let within = follows[*at].iter().filter(|to| ways.contains(to));
        free.push(
            within
                .filter_map(|to| members.iter().position(|other| other == to))
                .collect(),
        );
    }
    let found = crate::graph::components(members.len(), |node, way| free[node].get(way).copied());
    let lasting = found.count as usize == members.len()
        && (0..members.len()).all(|node| !free[node].contains(&node));
    lasting.then(|| limits.checked_add(1)).flatten()
}

/// The sum of a scene's limits, and where one can go on without taking a limited choice.
fn unlimited(case: &Case, at: usize) -> (u32, Vec<usize>) {
    let next_of = |next: &case::model::Next| {
        let branches = next.branches.iter().map(|(_, to)| to.at());
        branches
            .chain(std::iter::once(next.otherwise.at()))
            .collect::<Vec<_>>()
    };
    match &case.scenes[at].kind {
        SceneKind::Ends(_) => (0, Vec::new()),
        SceneKind::Continues(next) => (0, next_of(next)),
        SceneKind::Decides(decision, next) => {
            let ways = |outcome: &OutcomeIx| {
                case.outcomes[outcome.at()]
                    .next
                    .map_or_else(|| next_of(next), |to| vec![to.at()])
            };
            match &decision.offer {
                Offer::Choices { choices, .. } => {
                    let limits = choices.iter().filter_map(|choice| choice.limit);
                    let free = choices.iter().filter(|choice| choice.limit.is_none());
                    let free = free.flat_map(|choice| choice.outcomes.iter().flat_map(ways));
                    (limits.map(u32::from).sum(), free.collect())
                }
                Offer::Options { outcomes, .. }
                | Offer::Order { outcomes, .. }
                | Offer::Enter { outcomes, .. }
                | Offer::Handoff { outcomes, .. } => (0, outcomes.iter().flat_map(ways).collect()),
            }
        }
    }
}

/// Fewest and most minutes the act of a scene takes.
fn acts(case: &Case, at: usize) -> Span {
    match &case.scenes[at].kind {
        SceneKind::Decides(decision, _) => {
            let minutes = decision
                .offer
                .outcomes()
                .map(|outcome| case.outcomes[outcome.at()].minutes);
            minutes.fold((u32::MAX, 0), |span, minutes| {
                (span.0.min(minutes), span.1.max(minutes))
            })
        }
        SceneKind::Continues(_) | SceneKind::Ends(_) => (0, 0),
    }
}

/// A span moved on.
pub const fn after(span: Span, by: Span) -> Span {
    (span.0.saturating_add(by.0), span.1.saturating_add(by.1))
}

/// The least span that holds both.
pub fn hull(one: Span, other: Span) -> Span {
    (one.0.min(other.0), one.1.max(other.1))
}

fn stops(
    follows: &[Vec<usize>],
    components: &Components,
    entry: &[Vec<Span>],
    end: &[Vec<Span>],
) -> Vec<Vec<Span>> {
    let mut order: Vec<usize> = (0..follows.len()).collect();
    order.sort_unstable_by_key(|at| components.of[*at]);
    let mut of: Vec<Vec<Span>> = vec![Vec::new(); components.count as usize];
    for at in order {
        let component = components.of[at] as usize;
        let mut spans = std::mem::take(&mut of[component]);
        spans.extend(&entry[at]);
        spans.extend(&end[at]);
        for to in &follows[at] {
            let later = components.of[*to] as usize;
            if later != component {
                spans.extend(&of[later]);
            }
        }
        of[component] = apart(spans);
    }
    (0..follows.len())
        .map(|at| of[components.of[at] as usize].clone())
        .collect()
}

/// Most spans kept for one scene.
const FEW: usize = 16;

/// Spans apart; where they would be too many, one that holds all.
fn few(spans: Vec<Span>) -> Vec<Span> {
    let spans = apart(spans);
    if spans.len() <= FEW {
        return spans;
    }
    spans.into_iter().reduce(hull).into_iter().collect()
}

/// The start of the span that holds the minute; the minute itself where none does.
pub fn start_of(spans: &[Span], minute: u32) -> u32 {
    let holds = spans
        .iter()
        .find(|span| (span.0..=span.1).contains(&minute));
    holds.map_or(minute, |span| span.0)
}

/// The end of it.
pub fn end_of(spans: &[Span], minute: u32) -> u32 {
    let holds = spans
        .iter()
        .find(|span| (span.0..=span.1).contains(&minute));
    holds.map_or(minute, |span| span.1)
}

/// Spans that overlap or touch made one, in order.
pub(super) fn apart(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.0 <= last.1.saturating_add(1) => last.1 = last.1.max(span.1),
            _ => merged.push(span),
        }
    }
    merged
}

/// Whether no moment of the span is one at which the clock can stand.
pub fn in_gap(stops: &[Span], span: Span) -> bool {
    span.1 < u32::MAX && stops.iter().all(|stop| stop.1 < span.0 || span.1 < stop.0) && {
        // All of it in one gap.
        let after = |minute: u32| stops.iter().filter(|stop| stop.0 < minute).count();
        after(span.0) == after(span.1)
    }
}

#[cfg(test)]
mod tests {
    use super::{apart, in_gap};

    #[test]
    fn a_gap_lies_between_stops() {
        let stops = apart(vec![(40, 50), (0, 10), (11, 20)]);
        assert_eq!(stops, [(0, 20), (40, 50)]);
        assert!(in_gap(&stops, (21, 39)));
        assert!(!in_gap(&stops, (20, 30)));
        assert!(!in_gap(&stops, (30, 60)));
        assert!(in_gap(&stops, (51, 60)));
        assert!(!in_gap(&stops, (51, u32::MAX)));
    }
}
