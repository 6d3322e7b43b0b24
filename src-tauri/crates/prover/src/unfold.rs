//! The states of a search told apart by the points the role has earned: what passing needs, without keeping points while
//! searching.
//!
//! Points change nothing in a story, so each way through the states of the search is a way through these.

use crate::explore::{Edge, Edges, Explored, Limit, NONE, States};
use crate::graph::Way;
use crate::lower::{Program, RoomKind};
use crate::marks::{Earned, Marks};
use crate::store::Set;

/// States with points.
pub struct Unfolded<'a> {
    marks: &'a Marks,
    found: &'a Explored,
    /// States of the search in which the role passes no more.
    failed: Vec<bool>,
    /// State of the search and number of the points, as one number.
    set: Set,
    /// Where each waits, and the transitions.
    pub states: States,
    /// Whether there was room and time for all.
    pub complete: bool,
    /// Whether there was too little memory.
    pub out_of_memory: bool,
}

/// States between two looks at the clock.
const LOOK: usize = 1 << 12;

/// Unfolds the states of a search that asked for passing.
pub fn unfold<'a>(
    program: &Program,
    marks: &'a Marks,
    found: &'a Explored,
    limit: Limit<'_>,
) -> Unfolded<'a> {
    let mut values = program.start.clone();
    let failed = (0..found.states()).map(|state| {
        found.layout.unpack(found.set.get(state), &mut values);
        marks.failed(&values)
    });
    let failed = failed.collect();
    let mut unfolded = Unfolded {
        marks,
        found,
        failed,
        set: Set::new(Some(1)),
        states: States::new(Edges::with_rows_of(&found.graph.edges)),
        complete: found.complete,
        out_of_memory: false,
    };
    for edge in found.graph.edges.start() {
        unfolded.follow(*edge, NONE, Some([0; 2]));
    }
    unfolded.states.edges.close_start();
    while unfolded.states.expanded < unfolded.states.len() {
        let at = unfolded.states.expanded;
        if at.is_multiple_of(LOOK) {
            let held = unfolded.set.bytes() + unfolded.states.bytes() + found.bytes();
            unfolded.out_of_memory = held > limit.bytes;
            if unfolded.out_of_memory || (limit.stop)() {
                unfolded.complete = false;
                break;
            }
        }
        if unfolded.states.len() >= limit.states {
            unfolded.complete = false;
            break;
        }
        let earned = unfolded.earned(at);
        for edge in found.graph.edges.of(unfolded.of(at)) {
            unfolded.follow(edge, at as u32, earned);
        }
        unfolded.states.edges.close();
        unfolded.states.expanded += 1;
    }
    unfolded
}

impl Unfolded<'_> {
    fn follow(&mut self, edge: Edge, from: u32, earned: Option<Earned>) {
        let edges = &self.found.graph.edges;
        let more = [edges.sum(edge.row, 0), edges.sum(edge.row, 1)];
        let key = self.key(edge.to, earned, more);
        let (to, new) = self.set.insert(&[key]);
        if new {
            self.states
                .push(self.found.graph.scene(edge.to as usize), from);
        }
        self.states
            .edges
            .add_known(to as u32, edge.row, edge.chance);
    }

    fn key(&self, to: u32, earned: Option<Earned>, more: Earned) -> u64 {
        let scene = self.found.graph.scene(to as usize);
        let stand = earned
            .filter(|_| !self.failed[to as usize])
            .and_then(|[action, own]| {
                let sum = [action.saturating_add(more[0]), own.saturating_add(more[1])];
                self.marks.stand(scene, sum)
            });
        u64::from(to) * self.marks.kinds() + self.marks.number(stand)
    }

    /// Where a transition of the search leads from a state; `None`: from before the start.
    pub fn after(&self, state: Option<u32>, to: u32, more: Earned) -> Option<usize> {
        let earned = match state {
            Some(state) => self.earned(state as usize),
            None => Some([0; 2]),
        };
        self.set.find(&[self.key(to, earned, more)])
    }

    /// The state of the search it is one of.
    pub fn of(&self, at: usize) -> usize {
        (self.set.get(at)[0] / self.marks.kinds()) as usize
    }

    /// The points in a state, no further than the marks; nothing where the role passes no more.
    fn earned(&self, at: usize) -> Option<Earned> {
        self.marks
            .of_number(self.set.get(at)[0] % self.marks.kinds())
    }

    /// Which are endings at which the role passes.
    pub fn passing(&self, program: &Program) -> Vec<bool> {
        let passes = |at: usize| {
            let scene = self.states.scene(at);
            let ends = matches!(program.rooms[scene.at()].kind, RoomKind::Ends(_));
            ends && self.earned(at).is_some()
        };
        (0..self.states.len()).map(passes).collect()
    }

    /// The way by which a state was first found, through the states of the search.
    pub fn way_to(&self, state: usize) -> Option<Way> {
        let edges = &self.states.edges;
        let mut states = vec![state as u32];
        loop {
            match self.states.parents[*states.last()? as usize] {
                NONE => break,
                parent => states.push(parent),
            }
        }
        states.reverse();
        let first = edges.start().iter().position(|edge| edge.to == states[0])?;
        let rows = states.windows(2).map(|pair| {
            let mut ways = edges.of(pair[0] as usize);
            ways.find(|edge| edge.to == pair[1]).map(|edge| edge.row)
        });
        Some(self.through(Way {
            first,
            rows: rows.collect::<Option<_>>()?,
            states: states.iter().map(|state| *state as usize).collect(),
        }))
    }

    /// A way through these states as one through the states of the search.
    pub fn through(&self, way: Way) -> Way {
        let states = way.states.iter().map(|state| self.of(*state)).collect();
        Way { states, ..way }
    }
}
