//! An open-addressing set of packed states, numbered in the order they were found.

/// The set. Ids are dense: the n-th state found is n.
#[derive(Debug)]
pub struct Set {
    /// Words of each state; 0 where they differ.
    words: usize,
    packed: Vec<u64>,
    /// Where each state begins, where they differ in length; one more at the end.
    starts: Vec<u32>,
    table: Vec<u32>,
    len: usize,
}

const EMPTY: u32 = u32::MAX;

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
            self.packed.capacity() * 8 + (self.table.capacity() + self.starts.capacity()) * 4;
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
        if self.len * 4 >= self.table.len() * 3 {
            self.grow();
        }
        let mask = self.table.len() - 1;
        let mut slot = hash(state) as usize & mask;
        loop {
            let at = self.table[slot];
            if at == EMPTY {
                let at = self.len;
                self.table[slot] = at as u32;
                self.packed.extend_from_slice(state);
                if self.words == 0 {
                    self.starts.push(self.packed.len() as u32);
                }
                self.len += 1;
                return (at, true);
            }
            if same(self.get(at as usize), state) {
                return (at as usize, false);
            }
            slot = (slot + 1) & mask;
        }
    }

    /// The number of a state that is there.
    pub fn find(&self, state: &[u64]) -> Option<usize> {
        let mask = self.table.len() - 1;
        let mut slot = hash(state) as usize & mask;
        loop {
            match self.table[slot] {
                EMPTY => return None,
                at if self.get(at as usize) == state => return Some(at as usize),
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    fn grow(&mut self) {
        let size = self.table.len() * 2;
        self.table.clear();
        self.table.resize(size, EMPTY);
        for at in 0..self.len {
            let mut slot = hash(self.get(at)) as usize & (size - 1);
            while self.table[slot] != EMPTY {
                slot = (slot + 1) & (size - 1);
            }
            self.table[slot] = at as u32;
        }
    }
}

/// Whether two states are equal; they are a few words long, too short for a call.
fn same(one: &[u64], other: &[u64]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one == other)
}

/// Folded multiplication, as in wyhash (Wang Yi, public domain).
fn hash(state: &[u64]) -> u64 {
    let mut mixed = 0x9E37_79B9_7F4A_7C15_u64;
    for word in state {
        let product = u128::from(mixed ^ word) * u128::from(0xA076_1D64_78BD_642F_u64);
        mixed = (product as u64) ^ (product >> 64) as u64 ^ word.rotate_left(32);
    }
    let product = u128::from(mixed) * u128::from(0xE703_7ED1_A0B4_28DB_u64);
    (product as u64) ^ (product >> 64) as u64
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
