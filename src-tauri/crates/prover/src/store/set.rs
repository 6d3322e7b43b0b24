//! An open-addressing set of packed states, numbered in the order they were found.

/// The set. Ids are dense: the n-th state found is n.
#[derive(Debug)]
pub struct Set {
    /// Words of each state; 0 where they differ.
    words: usize,
    packed: Vec<u64>,
    /// Where each state begins, where they differ in length; one more at the end.
    starts: Vec<u32>,
    /// Upper half of the hash and number of a state, in the order of hashes as far as there is room.
    table: Vec<u64>,
    len: usize,
}

const EMPTY: u64 = u64::MAX;

impl Set {
    /// An empty set of states of so many words, or of each its own number.
    pub fn new(words: Option<usize>) -> Self {
        Self {
            words: words.unwrap_or(0),
            packed: Vec::new(),
            starts: vec![0],
            table: vec![EMPTY; 1 << 8],
            len: 0,
        }
    }

    /// How many states there are.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Bytes held.
    pub fn bytes(&self) -> u64 {
        let held =
            (self.packed.capacity() + self.table.capacity()) * 8 + self.starts.capacity() * 4;
        held as u64
    }

    /// A state by its number.
    pub fn get(&self, at: usize) -> &[u64] {
        let (from, to) = if self.words == 0 {
            (self.starts[at] as usize, self.starts[at + 1] as usize)
        } else {
            (at * self.words, (at + 1) * self.words)
        };
        &self.packed[from..to]
    }

    /// The number of a state, and whether it is new.
    pub fn insert(&mut self, state: &[u64]) -> (usize, bool) {
        self.insert_hashed(state, hash(state))
    }

    /// The same, where half its hash is known.
    pub fn insert_hashed(&mut self, state: &[u64], half: u32) -> (usize, bool) {
        if self.len * 4 >= self.table.len() * 3 {
            self.grow();
        }
        let mut slot = self.slot(half);
        loop {
            let entry = self.table[slot];
            if entry == EMPTY {
                let at = self.len;
                self.table[slot] = u64::from(half) << 32 | at as u64;
                self.packed.extend_from_slice(state);
                if self.words == 0 {
                    self.starts.push(self.packed.len() as u32);
                }
                self.len += 1;
                return (at, true);
            }
            // Half a hash keeps most other states from being looked up.
            let at = entry as u32 as usize;
            if entry >> 32 == u64::from(half) && same(self.get(at), state) {
                return (at, false);
            }
            slot = self.after(slot);
        }
    }

    /// The number of a state that is there.
    pub fn find(&self, state: &[u64]) -> Option<usize> {
        let half = hash(state);
        let mut slot = self.slot(half);
        loop {
            let entry = self.table[slot];
            if entry == EMPTY {
                return None;
            }
            let at = entry as u32 as usize;
            if entry >> 32 == u64::from(half) && same(self.get(at), state) {
                return Some(at);
            }
            slot = self.after(slot);
        }
    }

    /// What stands where a hash belongs.
    pub fn entry(&self, half: u32) -> u64 {
        self.table[self.slot(half)]
    }

    /// Where a hash belongs: the order of hashes is the order of places, so that growing goes through both tables once.
    fn slot(&self, half: u32) -> usize {
        ((u64::from(half) * self.table.len() as u64) >> 32) as usize
    }

    const fn after(&self, slot: usize) -> usize {
        if slot + 1 == self.table.len() {
            0
        } else {
            slot + 1
        }
    }

    fn grow(&mut self) {
        let size = self.table.len() * 2;
        let old = std::mem::replace(&mut self.table, vec![EMPTY; size]);
        for entry in old.into_iter().filter(|entry| *entry != EMPTY) {
            let mut slot = self.slot((entry >> 32) as u32);
            while self.table[slot] != EMPTY {
                slot = self.after(slot);
            }
            self.table[slot] = entry;
        }
    }
}

/// Whether two states are equal; they are a few words long, too short for a call.
fn same(one: &[u64], other: &[u64]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one == other)
}

/// Half of a folded multiplication, as in wyhash (Wang Yi, public domain).
pub fn hash(state: &[u64]) -> u32 {
    let mut mixed = 0x9E37_79B9_7F4A_7C15_u64;
    for word in state {
        let product = u128::from(mixed ^ word) * u128::from(0xA076_1D64_78BD_642F_u64);
        mixed = (product as u64) ^ (product >> 64) as u64 ^ word.rotate_left(32);
    }
    let product = u128::from(mixed) * u128::from(0xE703_7ED1_A0B4_28DB_u64);
    (((product as u64) ^ (product >> 64) as u64) >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::Set;

    #[test]
    fn states_are_numbered_as_found_and_found_again() {
        let mut set = Set::new(Some(2));
        for number in 0..10_000_u64 {
            assert_eq!(set.insert(&[number * 7, number]), (number as usize, true));
        }
        assert_eq!(set.insert(&[700, 100]), (100, false));
        assert_eq!(set.len(), 10_000);
        let mut set = Set::new(None);
        assert_eq!(set.insert(&[1]), (0, true));
        assert_eq!(set.insert(&[1, 0]), (1, true));
        assert_eq!(
            (set.insert(&[1, 0]), set.insert(&[1])),
            ((1, false), (0, false))
        );
        assert_eq!((set.get(0), set.get(1)), (&[1][..], &[1, 0][..]));
    }
}
