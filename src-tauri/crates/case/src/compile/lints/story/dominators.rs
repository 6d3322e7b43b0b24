//! Which scene every way to another leads through.

use std::collections::BTreeSet;

/// For each scene the nearest one through which every way from the start leads; `None` for the start and what it does not
/// reach. (Cooper, Harvey and Kennedy, *A Simple, Fast Dominance Algorithm*, 2001.)
pub(super) fn dominators(
    start: usize,
    ways: &[Vec<usize>],
    before: &[BTreeSet<usize>],
) -> Vec<Option<usize>> {
    let order = postorder(start, ways);
    let mut rank = vec![0; ways.len()];
    for (at, scene) in order.iter().enumerate() {
        rank[*scene] = at;
    }
    let mut parents: Vec<Option<usize>> = vec![None; ways.len()];
    if let Some(root) = parents.get_mut(start) {
        *root = Some(start);
    }
    let mut changed = true;
    while changed {
        changed = false;
        for scene in order.iter().rev().filter(|scene| **scene != start) {
            let known = before[*scene]
                .iter()
                .filter(|from| parents[**from].is_some());
            let nearest = known.copied().reduce(|mut one, mut other| {
                while one != other {
                    if rank[one] < rank[other] {
                        one = parents[one].unwrap_or(start);
                    } else {
                        other = parents[other].unwrap_or(start);
                    }
                }
                one
            });
            if parents[*scene] != nearest {
                parents[*scene] = nearest;
                changed = true;
            }
        }
    }
    if let Some(root) = parents.get_mut(start) {
        *root = None;
    }
    parents
}

fn postorder(start: usize, ways: &[Vec<usize>]) -> Vec<usize> {
    let mut order = Vec::new();
    let mut seen = vec![false; ways.len()];
    let mut path = vec![(start, 0)];
    seen[start] = true;
    while let Some((scene, next)) = path.last_mut() {
        let Some(to) = ways[*scene].get(*next).copied() else {
            order.push(*scene);
            path.pop();
            continue;
        };
        *next += 1;
        if !std::mem::replace(&mut seen[to], true) {
            path.push((to, 0));
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::dominators;
    use std::collections::BTreeSet;

    #[test]
    fn the_nearest_scene_on_every_way() {
        // 0 → 1 → 2 or 3; 2 → 4; 3 → 4 or 5; 4 → 5; 5 → 1 (back). 6 is not reached and leads to 5.
        let ways: Vec<Vec<usize>> = vec![
            vec![1],
            vec![2, 3],
            vec![4],
            vec![4, 5],
            vec![5],
            vec![1],
            vec![5],
        ];
        let mut before = vec![BTreeSet::new(); ways.len()];
        for (from, ways) in ways.iter().enumerate() {
            for to in ways {
                before[*to].insert(from);
            }
        }
        let expected = [None, Some(0), Some(1), Some(1), Some(1), Some(1), None];
        assert_eq!(dominators(0, &ways, &before), expected);
        // From 3: 4 and 5 by 3 alone, 1 by 5, 2 by 1.
        let expected = [None, Some(5), Some(1), None, Some(3), Some(3), None];
        assert_eq!(dominators(3, &ways, &before), expected);
    }
}
