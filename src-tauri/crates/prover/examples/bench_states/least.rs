//! The least that searches: a list of states and an open-addressing table of the same numbers.

use crate::rules::Rules;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// States.
    pub states: usize,
    /// Transitions worked out, the start among them.
    pub made: usize,
}

/// Breadth first, until the states, transitions and expanded states say that it is enough; asked before each state.
pub fn search(rules: &Rules, enough: impl Fn(usize, usize, usize) -> bool) -> Found {
    let mut table = Table::new();
    let mut list = vec![rules.start];
    table.insert(rules.start, &list);
    let (mut made, mut expanded) = (1, 0);
    while expanded < list.len() && !enough(list.len(), made, expanded) {
        let state = list[expanded];
        expanded += 1;
        for choice in rules.choices(state) {
            if rules.offered(state, choice) {
                let next = rules.step(state, choice);
                made += 1;
                if table.insert(next, &list) {
                    list.push(next);
                }
            }
        }
    }
    Found {
        states: list.len(),
        made,
    }
}

/// No state has all bits set.
const EMPTY: u64 = u64::MAX;

struct Table {
    slots: Vec<u64>,
    len: usize,
}

impl Table {
    fn new() -> Self {
        Self {
            slots: vec![EMPTY; 1 << 8],
            len: 0,
        }
    }

    /// Whether the state is new. The list holds what is in the table already.
    fn insert(&mut self, state: u64, list: &[u64]) -> bool {
        if self.len * 4 >= self.slots.len() * 3 {
            let size = self.slots.len() * 2;
            self.slots.clear();
            self.slots.resize(size, EMPTY);
            for known in list {
                let at = self.find(*known);
                self.slots[at] = *known;
            }
        }
        let at = self.find(state);
        if self.slots[at] == state {
            return false;
        }
        self.slots[at] = state;
        self.len += 1;
        true
    }

    /// The slot of a state, or the free one it would take.
    fn find(&self, state: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mixed = (state ^ state >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut at = (mixed >> 32) as usize & mask;
        while self.slots[at] != EMPTY && self.slots[at] != state {
            at = (at + 1) & mask;
        }
        at
    }
}
