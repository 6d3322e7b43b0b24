//! Every state a program can reach, breadth first.

mod cover;
mod edges;

pub use cover::{Cover, Via};
pub use edges::Edges;

use crate::lower::{Program, RoomKind};
use crate::machine::{Answers, Led, Machine};
use crate::store::{Layout, Set};
use case::model::{Case, ChoiceIx, SceneIx};
use cover::Watch;

/// How far a search may go.
#[derive(Clone, Copy)]
pub struct Limit<'a> {
    /// States.
    pub states: usize,
    /// Bytes.
    pub bytes: u64,
    /// Whether transitions are kept, for what is read off them.
    pub transitions: bool,
    /// Asked now and then; `true` stops the search.
    pub stop: &'a (dyn Fn() -> bool + Sync),
}

/// What a search found.
#[derive(Debug)]
pub struct Explored {
    /// The states.
    pub set: Set,
    /// Their packing.
    pub layout: Layout,
    /// The scene each waits in or ends with.
    scenes: Vec<SceneIx>,
    /// The state each was found from; `u32::MAX` for one of the start.
    pub parents: Vec<u32>,
    /// The position of the class of answers it was found by.
    pub by: Vec<u16>,
    /// States whose answers were all tried: those with a smaller number.
    pub expanded: usize,
    /// Transitions of expanded states, then of the start.
    pub edges: Edges,
    /// First ways to scenes, outcomes, faults.
    pub cover: Cover,
    /// Whether every state was expanded, and none had more messages on their way than it could hold.
    pub complete: bool,
    /// Whether it was given up for want of memory.
    pub out_of_memory: bool,
}

/// No state.
pub const NONE: u32 = u32::MAX;

/// Bytes a state takes while its answers are read off the graph.
const READING: u64 = 40;

/// Conditions on one answer that can be told apart; a decision with more is not searched.
const MOST_ATOMS: usize = 64;

/// States between two looks at the clock.
const LOOK: usize = 1 << 10;

/// Searches.
pub fn explore(case: &Case, program: &Program, limit: Limit<'_>) -> Explored {
    let layout = Layout::of(&program.places.all, &program.live, &program.besides());
    let mut search = Search {
        found: Explored {
            set: Set::new(layout.words),
            scenes: Vec::new(),
            parents: Vec::new(),
            by: Vec::new(),
            expanded: 0,
            edges: Edges::new(program.sums()),
            cover: Cover::of(case),
            complete: true,
            out_of_memory: false,
            layout,
        },
        packed: Vec::new(),
        beside: Vec::new(),
        transitions: limit.transitions,
        distinct: Vec::new(),
    };
    search.packed.resize(search.found.layout.words, 0);
    search.start(case, program);
    search.run(case, program, limit);
    search.found
}

struct Search {
    found: Explored,
    packed: Vec<u64>,
    beside: Vec<usize>,
    transitions: bool,
    distinct: Vec<(usize, u64)>,
}

impl Search {
    fn start(&mut self, case: &Case, program: &Program) {
        let mut machine = Machine::new(case, program);
        loop {
            let mut watch = Watch::new(&mut self.found.cover, NONE, None);
            let led = machine.start(&mut watch);
            self.led(&mut machine, led, (NONE, 0), None, 1.0);
            if !machine.next_draws() {
                break;
            }
        }
        self.found.edges.close_start();
    }

    fn run(&mut self, case: &Case, program: &Program, limit: Limit<'_>) {
        let mut machine = Machine::new(case, program);
        let mut answers = Answers::default();
        let mut before = program.start.clone();
        while self.found.expanded < self.found.set.len() {
            let at = self.found.expanded;
            if at.is_multiple_of(LOOK) {
                self.found.out_of_memory = self.bytes() > limit.bytes;
                if self.found.out_of_memory || (limit.stop)() {
                    self.found.complete = false;
                    return;
                }
            }
            if self.found.set.len() >= limit.states {
                self.found.complete = false;
                return;
            }
            self.found
                .layout
                .unpack(self.found.set.get(at), &mut before);
            let scene = SceneIx(u16::try_from(before[0]).unwrap_or(0));
            if let RoomKind::Decides(question, _) = &program.rooms[scene.at()].kind {
                machine.now.copy_from_slice(&before);
                if question.atoms.len() > MOST_ATOMS {
                    self.found.complete = false;
                    self.found.edges.close();
                    self.found.expanded += 1;
                    continue;
                }
                let cover = &mut self.found.cover;
                let taken = std::mem::take(&mut cover.taken);
                let asked = |choice: ChoiceIx| !taken[choice.at()];
                machine.refusals(question, asked, |choice, holding| {
                    cover.refused(choice, holding)
                });
                cover.taken = taken;
                let classes = answers.of(&machine, scene, question);
                let total: u64 = classes.iter().map(|class| class.count).sum();
                if classes.is_empty() {
                    self.found.cover.dead_end(scene, at as u32);
                }
                let mut distinct = std::mem::take(&mut self.distinct);
                machine.distinct(question, &classes, &mut distinct);
                for (position, count) in &distinct {
                    let class = &classes[*position];
                    self.found.cover.takes(question, &class.answer);
                    let share = share(*count, total);
                    machine.draws.clear();
                    loop {
                        let via = Some((scene, class.answer));
                        let mut watch = Watch::new(&mut self.found.cover, at as u32, via);
                        let led = machine.decide(&before, scene, class, &mut watch);
                        let by = u16::try_from(*position).unwrap_or(u16::MAX);
                        self.led(&mut machine, led, (at as u32, by), via, share);
                        if !machine.next_draws() {
                            break;
                        }
                    }
                }
                self.distinct = distinct;
            }
            self.found.edges.close();
            self.found.expanded += 1;
        }
    }

    fn led(
        &mut self,
        machine: &mut Machine<'_>,
        led: Result<Led, engine::Fault>,
        (from, by): (u32, u16),
        via: Option<(SceneIx, case::model::Answer)>,
        share: f64,
    ) {
        match led {
            Ok(led) => {
                machine.forget(led.scene, led.ended, &mut self.beside);
                let layout = &self.found.layout;
                layout.pack(&machine.now, &self.beside, &mut self.packed);
                let (to, new) = self.found.set.insert(&self.packed);
                if new {
                    self.found.scenes.push(led.scene);
                    self.found.parents.push(from);
                    self.found.by.push(by);
                }
                self.found.complete &= !machine.overfull;
                if self.transitions {
                    let chance = machine.chance(share);
                    self.found.edges.add(to as u32, &machine.sums, chance);
                } else {
                    self.found.edges.count += 1;
                }
                self.found.cover.settle(|| drawn(machine));
            }
            Err(fault) => {
                self.found.cover.undo();
                self.found.cover.fault(fault, from, via, drawn(machine));
            }
        }
    }

    fn bytes(&self) -> u64 {
        self.found.set.bytes()
            + self.found.edges.bytes()
            + self.found.parents.capacity() as u64 * (2 + 4 + 2 + READING)
    }
}

fn drawn(machine: &Machine<'_>) -> Vec<i32> {
    machine.draws.iter().map(|drawn| drawn.value).collect()
}

#[expect(
    clippy::float_arithmetic,
    reason = "the chance of an answer among those one can give"
)]
fn share(count: u64, total: u64) -> f64 {
    count as f64 / total as f64
}

impl Explored {
    /// The scene of a state.
    pub fn scene(&self, at: usize) -> SceneIx {
        self.scenes[at]
    }

    /// Whether some state had more messages on their way than it could hold, so that states are missing.
    pub fn cover_is_short(&self) -> bool {
        !self.complete && self.expanded == self.set.len()
    }

    /// Number of states.
    pub fn states(&self) -> usize {
        self.set.len()
    }
}
