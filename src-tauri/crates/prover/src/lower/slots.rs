//! What a state is made of: numbered places, each a bounded whole number.

use case::model::{Case, VarKind};
use std::collections::HashMap;

/// What a place of the state holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slot {
    /// The scene that waits, or the ending.
    Scene,
    /// Minutes since the start.
    Minute,
    /// A story variable.
    Var(u16),
    /// Whether a role knows a fact.
    Knows(u8, u16),
    /// Whether a scene was entered.
    Visited(u16),
    /// Times a choice was taken, no further than anything reads.
    Taken(u16),
    /// Times a key counted.
    Counted(u16),
    /// Status of a deadline: idle, running, met, missed.
    Deadline(u16),
    /// The minute it is due, while it runs.
    DeadlineDue(u16),
    /// A late consequence: idle, pending, over.
    Late(u16),
    /// The minute it is due, while it is pending.
    LateDue(u16),
    /// A message on its way from a scene: the minute it is read plus one, 0 for none.
    TransitDue(u16, u8),
    /// Its receiver.
    TransitTo(u16, u8),
    /// Its facts, bit by position.
    TransitFacts(u16, u8),
    /// Whether a fail flag is raised.
    Failed(u16),
    /// Whether any fail flag is charged to a played role.
    Charged(u8),
    /// Whether a critical step is done.
    Critical(u16),
    /// What a measure read at the ending.
    Met(u16),
}

/// A place and its bounds.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// What it holds.
    pub slot: Slot,
    /// Lowest value; also the value of a place nothing will read again.
    pub low: i32,
    /// Highest value.
    pub high: i32,
}

/// The places of a run, numbered.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// By number.
    pub all: Vec<Place>,
    numbers: HashMap<Slot, usize>,
}

impl Places {
    /// The number of a place, where the state has it.
    pub fn find(&self, slot: Slot) -> Option<usize> {
        self.numbers.get(&slot).copied()
    }

    /// Adds a place unless it is there.
    pub fn add(&mut self, slot: Slot, low: i32, high: i32) -> usize {
        let next = self.all.len();
        *self.numbers.entry(slot).or_insert_with(|| {
            self.all.push(Place { slot, low, high });
            next
        })
    }
}

/// Bounds of a variable or parameter.
pub fn bounds(case: &Case, kind: &VarKind) -> (i32, i32) {
    let last = |count: usize| i32::try_from(count.saturating_sub(1)).unwrap_or(i32::MAX);
    match kind {
        VarKind::Bool => (0, 1),
        VarKind::Int(low, high) => (*low, *high),
        VarKind::Enum(values) => (0, last(values.len())),
        VarKind::Role => (0, last(case.roles.len())),
    }
}
