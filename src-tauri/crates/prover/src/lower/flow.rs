//! Ways through the scenes, whatever the conditions say.

use super::times::{Times, times};
use crate::graph::{Components, components};
use case::model::{Case, Offer, SceneIx, SceneKind};

/// Ways through the scenes.
#[derive(Debug, Clone)]
pub struct Flow {
    /// Scenes that can follow each.
    pub follows: Vec<Vec<usize>>,
    /// Whether a scene can come again.
    pub circling: Vec<bool>,
    /// Components, for sweeps in topological order.
    pub components: Components,
    /// When the clock can stand where.
    pub times: Times,
    /// No clock of the case can stand later than this minute; the greatest there is where scenes can come again.
    pub horizon: i32,
}

/// Finds them.
pub fn flow(case: &Case) -> Flow {
    let follows: Vec<Vec<usize>> = case
        .scenes
        .iter()
        .map(|scene| ways(case, &scene.kind))
        .collect();
    let components = components(follows.len(), |node, way| follows[node].get(way).copied());
    let mut sizes = vec![0_u32; components.count as usize];
    for component in &components.of {
        sizes[*component as usize] += 1;
    }
    let circling: Vec<bool> = (0..follows.len())
        .map(|at| sizes[components.of[at] as usize] > 1 || follows[at].contains(&at))
        .collect();
    let times = times(case, &follows, &components);
    let horizon = latest(case, &times);
    Flow {
        follows,
        circling,
        components,
        times,
        horizon,
    }
}

/// The latest minute at which anything can be due: the latest the clock can stand, and the longest wait after it.
fn latest(case: &Case, times: &Times) -> i32 {
    let last = times
        .end
        .iter()
        .flatten()
        .map(|span| u64::from(span.1))
        .max();
    let waits = case
        .late
        .iter()
        .map(|late| u64::from(late.after))
        .sum::<u64>();
    let messages = case.scenes.iter().filter_map(|scene| match &scene.kind {
        SceneKind::Decides(decision, _) => match &decision.offer {
            Offer::Handoff { how, .. } => how.iter().filter_map(|how| how.read_after).max(),
            Offer::Choices { .. }
            | Offer::Options { .. }
            | Offer::Order { .. }
            | Offer::Enter { .. } => None,
        },
        SceneKind::Continues(_) | SceneKind::Ends(_) => None,
    });
    let message = u64::from(messages.max().unwrap_or(0));
    let start = last.unwrap_or(0) + waits + message;
    let spans = case.deadlines.iter().map(|deadline| {
        u32::try_from(start)
            .ok()
            .and_then(|from| engine::due(&case.clock, from, deadline.span))
            .map_or(u64::MAX, u64::from)
    });
    let due = spans.max().unwrap_or(0).max(start).saturating_add(1);
    i32::try_from(due).unwrap_or(i32::MAX)
}
/// Scenes that can follow.
fn ways(case: &Case, kind: &SceneKind) -> Vec<usize> {
    let mut to: Vec<usize> = match kind {
        SceneKind::Decides(decision, next) => {
            let own = decision
                .offer
                .outcomes()
                .filter_map(|ix| case.outcomes[ix.at()].next);
            own.chain(next.scenes()).map(SceneIx::at).collect()
        }
        SceneKind::Continues(next) => next.scenes().map(SceneIx::at).collect(),
        SceneKind::Ends(_) => Vec::new(),
    };
    to.sort_unstable();
    to.dedup();
    to
}
