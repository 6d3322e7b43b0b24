//! States by number: where they wait, what they were found from, the transitions between them.

use super::Edges;
use case::model::SceneIx;

/// States and their transitions.
#[derive(Debug)]
pub struct States {
    /// The scene each waits in or ends with.
    scenes: Vec<SceneIx>,
    /// The state each was found from; `u32::MAX` for one of the start.
    pub parents: Vec<u32>,
    /// States whose answers were all tried: those with a smaller number.
    pub expanded: usize,
    /// Transitions of expanded states, then of the start.
    pub edges: Edges,
}

/// Bytes a state takes while answers are read off.
const READING: u64 = 40;

impl States {
    /// None yet.
    pub const fn new(edges: Edges) -> Self {
        Self {
            scenes: Vec::new(),
            parents: Vec::new(),
            expanded: 0,
            edges,
        }
    }

    /// One more, at a scene, found from another.
    pub fn push(&mut self, scene: SceneIx, from: u32) {
        self.scenes.push(scene);
        self.parents.push(from);
    }

    /// The scene of a state.
    pub fn scene(&self, at: usize) -> SceneIx {
        self.scenes[at]
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.scenes.len()
    }

    /// Bytes held, and those that reading answers off takes.
    pub fn bytes(&self) -> u64 {
        self.edges.bytes() + self.parents.capacity() as u64 * (2 + 4 + READING)
    }
}
