//! Reading the answers off the graph.

use super::graph::{Graph, Node};
use super::luck::luck;
use super::{Answers, Critical, Ended, Measure, Range};
use case::model::{Axis, Case, SceneIx};
use engine::{Score, score};
use std::collections::BTreeMap;

pub(super) fn read(case: &Case, graph: &Graph) -> Answers {
    let can_end = graph.can_end();
    let stuck: Vec<bool> = can_end.iter().map(|can| !can).collect();
    let (_, round) = graph.peeled(&stuck);
    let at = |node: &usize| &graph.nodes[*node];
    let waiting = || graph.nodes.iter().filter(|node| !node.state.ended);
    let told = &graph.told;
    Answers {
        states: graph.nodes.len(),
        transitions: told.transitions,
        chance: graph.roots.len() > 1
            || graph
                .nodes
                .iter()
                .any(|node| node.moves.iter().any(|ways| ways.len() > 1)),
        scenes: told.scenes.clone(),
        waits: nearest(waiting()),
        choices: told.choices.clone(),
        outcomes: told.outcomes.clone(),
        learner_outcomes: told.learner_outcomes.clone(),
        endings: nearest(graph.nodes.iter().filter(|node| node.state.ended)),
        dead_ends: nearest(waiting().filter(|node| node.moves.is_empty())),
        faults: told.faults.clone(),
        stuck: nearest(
            (0..graph.nodes.len())
                .filter(|node| stuck[*node])
                .map(|node| at(&node)),
        ),
        hopeless: nearest(
            (0..graph.nodes.len())
                .filter(|node| stuck[*node])
                .map(|node| at(&node))
                .filter(|node| !node.moves.is_empty()),
        ),
        circling: nearest(round.iter().map(at)),
        deadlines: told.deadlines.clone(),
        late: told.late.clone(),
        ended: ended(case, graph, &can_end),
    }
}

/// The scenes of these states with the least number of decisions.
fn nearest<'n>(nodes: impl Iterator<Item = &'n Node>) -> BTreeMap<SceneIx, u32> {
    let mut scenes = BTreeMap::new();
    for node in nodes {
        // Found in order of decisions: the first is the nearest.
        scenes.entry(node.state.scene).or_insert(node.decisions);
    }
    scenes
}

fn ended(case: &Case, graph: &Graph, can_end: &[bool]) -> Option<Ended> {
    let ends: Vec<(&Node, Score)> = graph
        .nodes
        .iter()
        .filter(|node| node.state.ended)
        .map(|node| (node, score(case, &node.state)))
        .collect();
    let fewest = ends.iter().map(|(node, _)| node.decisions).min()?;
    let roles = 0..case.roles.len();
    let range = |of: &dyn Fn(&Score) -> i32| over(ends.iter().map(|(_, score)| of(score)));
    let quality = |score: &Score| score.ledger[Axis::QualityMeasure as usize];
    let measure = |at: usize| Measure {
        met: over_some(&ends, |score| score.measures[at].1, quality),
        unmet: over_some(&ends, |score| !score.measures[at].1, quality),
    };
    let critical = |at: usize| {
        let skipped = |score: &Score| !score.critical[at].1;
        Critical {
            done: ends.iter().any(|(_, score)| !skipped(score)),
            skipped: ends.iter().any(|(_, score)| skipped(score)),
            skipped_passing: ends.iter().any(|(_, score)| skipped(score) && score.passed),
        }
    };
    Some(Ended {
        action: roles
            .clone()
            .map(|role| range(&|score| score.roles[role].action))
            .collect(),
        own: roles
            .clone()
            .map(|role| range(&|score| score.roles[role].own))
            .collect(),
        ledger: (0..6)
            .map(|axis| range(&|score| score.ledger[axis]))
            .collect(),
        fewest,
        most: graph.most_decisions(can_end),
        words: graph
            .words(can_end)
            .filter(|_| ends[0].0.state.setup.roles.0.count_ones() == 1),
        fewest_passing: ends
            .iter()
            .filter(|(_, score)| score.passed)
            .map(|(node, _)| node.decisions)
            .min(),
        pass: ends.iter().any(|(_, score)| score.passed),
        fail: ends.iter().any(|(_, score)| !score.passed),
        role_pass: roles
            .map(|role| ends.iter().any(|(_, score)| score.roles[role].passed))
            .collect(),
        critical: (0..case.critical.len()).map(critical).collect(),
        raised: (0..case.fails.len())
            .map(|flag| ends.iter().any(|(node, _)| node.state.fails[flag].0))
            .collect(),
        measures: (0..case.measures.len()).map(measure).collect(),
        luck: luck(case, graph),
    })
}

fn over_some(
    ends: &[(&Node, Score)],
    wanted: impl Fn(&Score) -> bool,
    of: impl Fn(&Score) -> i32,
) -> Option<Range> {
    let mut numbers = ends
        .iter()
        .filter(|(_, score)| wanted(score))
        .map(|(_, score)| of(score))
        .peekable();
    numbers.peek().is_some().then(|| over(numbers))
}

/// Lowest and highest of some numbers; there is one at least.
fn over(numbers: impl Iterator<Item = i32>) -> Range {
    numbers.fold(
        Range {
            min: i32::MAX,
            max: i32::MIN,
        },
        |range, number| Range {
            min: range.min.min(number),
            max: range.max.max(number),
        },
    )
}
