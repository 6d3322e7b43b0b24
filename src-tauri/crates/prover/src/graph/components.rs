//! Strongly connected components (Tarjan 1972), without recursion.

/// Components of a graph.
#[derive(Debug, Clone)]
pub struct Components {
    /// Component of each node. A component's number is greater than that of every other component it leads to.
    pub of: Vec<u32>,
    /// How many.
    pub count: u32,
}

const UNSEEN: u32 = u32::MAX;

/// The components of the nodes `0..nodes`; `ways(n, i)` is the i-th successor of `n`.
pub fn components(nodes: usize, ways: impl Fn(usize, usize) -> Option<usize>) -> Components {
    let mut order = vec![UNSEEN; nodes];
    let mut low = vec![0_u32; nodes];
    let mut of = vec![UNSEEN; nodes];
    let mut open: Vec<u32> = Vec::new();
    let mut path: Vec<(usize, usize)> = Vec::new();
    let (mut next, mut count) = (0_u32, 0_u32);
    for root in 0..nodes {
        if order[root] != UNSEEN {
            continue;
        }
        path.push((root, 0));
        while let Some((node, way)) = path.last_mut() {
            let at = *node;
            if *way == 0 && order[at] == UNSEEN {
                order[at] = next;
                low[at] = next;
                next += 1;
                open.push(at as u32);
            }
            let to = ways(at, *way);
            *way += 1;
            match to {
                Some(to) if order[to] == UNSEEN => path.push((to, 0)),
                Some(to) => {
                    if of[to] == UNSEEN {
                        low[at] = low[at].min(order[to]);
                    }
                }
                None => {
                    path.pop();
                    if let Some((parent, _)) = path.last() {
                        low[*parent] = low[*parent].min(low[at]);
                    }
                    if low[at] == order[at] {
                        while let Some(member) = open.pop() {
                            of[member as usize] = count;
                            if member as usize == at {
                                break;
                            }
                        }
                        count += 1;
                    }
                }
            }
        }
    }
    Components { of, count }
}

#[cfg(test)]
mod tests {
    use super::components;

    #[test]
    fn a_circle_is_one_component_and_numbers_fall_along_the_ways() {
        // 0 -> 1 -> 2 -> 1, 2 -> 3; 4 alone.
        let ways: [&[usize]; 5] = [&[1], &[2], &[1, 3], &[], &[]];
        let found = components(5, |node, way| ways[node].get(way).copied());
        assert_eq!(found.count, 4);
        assert_eq!(found.of[1], found.of[2]);
        assert!(found.of[0] > found.of[1] && found.of[2] > found.of[3]);
        assert_ne!(found.of[4], found.of[3]);
    }
}
