//! Transitions worked out, whose states are not looked up yet.

use crate::store::{Set, hash};
use case::model::SceneIx;

/// One transition.
#[derive(Debug, Clone, Copy)]
pub(super) struct Made {
    /// The scene it leads to.
    pub scene: SceneIx,
    /// The state it leaves.
    pub from: u32,
    /// The position of its class of answers.
    pub by: u16,
    /// Row of what it adds.
    pub row: u32,
    /// Its chance.
    pub chance: f64,
}

/// Transitions in order, those of each state together.
#[derive(Debug, Default)]
pub(super) struct Batch {
    made: Vec<(Made, u32)>,
    /// Packed states one after another, and where each ends.
    words: Vec<u64>,
    ends: Vec<usize>,
    /// Where the transitions of each state end.
    closed: Vec<usize>,
}

impl Batch {
    /// One more, with the packed state it leads to.
    pub(super) fn add(&mut self, made: Made, packed: &[u64]) {
        self.made.push((made, hash(packed)));
        self.words.extend_from_slice(packed);
        self.ends.push(self.words.len());
    }

    /// The state has no more.
    pub(super) fn close(&mut self) {
        self.closed.push(self.made.len());
    }

    /// Asks memory for every place of the set that will be looked at, so that it brings them together.
    pub(super) fn touch(&self, set: &Set) {
        let touched = self.made.iter();
        let touched = touched.fold(0, |all, (_, half)| all ^ set.entry(*half));
        std::hint::black_box(touched);
    }

    /// Transitions of a state, by its number in the batch, with the packed states they lead to and half their hashes.
    pub(super) fn of(&self, number: usize) -> impl Iterator<Item = (Made, &[u64], u32)> {
        let before = |ends: &[usize], at: usize| at.checked_sub(1).map_or(0, |at| ends[at]);
        let all = before(&self.closed, number)..self.closed[number];
        all.map(move |at| {
            let (made, half) = self.made[at];
            let words = before(&self.ends, at)..self.ends[at];
            (made, &self.words[words], half)
        })
    }

    /// All were looked up.
    pub(super) fn clear(&mut self) {
        self.made.clear();
        self.words.clear();
        self.ends.clear();
        self.closed.clear();
    }
}
