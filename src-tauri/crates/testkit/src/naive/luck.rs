//! Chances under answers picked blindly.

#![expect(
    clippy::float_arithmetic,
    reason = "chances, for reports on tests; nothing a learner sees comes of them"
)]

use super::Luck;
use super::graph::{Branch, Graph};
use case::model::Case;
use engine::score;

/// The chances; `None` where states come round again.
pub(super) fn luck(case: &Case, graph: &Graph) -> Option<Luck> {
    let all = vec![true; graph.nodes.len()];
    let (order, round) = graph.peeled(&all);
    if !round.is_empty() {
        return None;
    }
    // The case ends, all pass, then one for each role.
    let width = 2 + case.roles.len();
    let mut chances = vec![vec![0.0; width]; graph.nodes.len()];
    for at in order {
        let node = &graph.nodes[at];
        if node.state.ended {
            let score = score(case, &node.state);
            let roles = score.roles.iter().map(|role| role.passed);
            chances[at] = [true, score.passed]
                .into_iter()
                .chain(roles)
                .map(|holds| f64::from(u8::from(holds)))
                .collect();
            continue;
        }
        let answers = f64::from(u32::try_from(node.moves.len()).unwrap_or(u32::MAX));
        for answer in &node.moves {
            let sum = weighed(answer, &chances, width);
            for (chance, part) in chances[at].iter_mut().zip(sum) {
                *chance += part / answers;
            }
        }
    }
    let start = weighed(&graph.roots, &chances, width);
    Some(Luck {
        ends: start[0],
        pass: start[1],
        role_pass: start[2..].to_vec(),
    })
}

fn weighed(branches: &[Branch], chances: &[Vec<f64>], width: usize) -> Vec<f64> {
    let mut sum = vec![0.0; width];
    for branch in branches {
        if let Some(to) = branch.to {
            for (sum, chance) in sum.iter_mut().zip(&chances[to]) {
                *sum += branch.luck * chance;
            }
        }
    }
    sum
}
