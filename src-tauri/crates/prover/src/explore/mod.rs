//! Every state a program can reach, breadth first.

mod batch;
mod cover;
mod edges;
mod states;

pub use cover::{Cover, Via};
pub use edges::{Edge, Edges};
pub use states::States;

use crate::lower::{Program, RoomKind};
use crate::machine::{Answers, Led, Machine};
use crate::store::{Layout, Set};
use batch::{Batch, Made};
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
    /// Where each waits or ends, and the transitions between them.
    pub graph: States,
    /// The position of the class of answers each was found by.
    pub by: Vec<u16>,
    /// First ways to scenes, outcomes, faults.
    pub cover: Cover,
    /// Whether every state was expanded, and none had more messages on their way than it could hold.
    pub complete: bool,
    /// Whether some state had more messages on their way than it could hold, or more conditions on an answer than can be told
    /// apart, so that states are missing.
    pub short: bool,
    /// Whether it was given up for want of memory.
    pub out_of_memory: bool,
}

/// No state.
pub const NONE: u32 = u32::MAX;

/// Bytes of one search at most: states are found by numbers of 32 bits.
const MOST_BYTES: u64 = 16 << 30;

/// Conditions on one answer that can be told apart; a decision with more is not searched.
const MOST_ATOMS: usize = 64;

/// States between two looks at the clock.
const LOOK: usize = 1 << 10;

/// States whose transitions are worked out before what they lead to is looked up: memory answers many questions at once
/// about as fast as one.
const AT_ONCE: usize = 32;

/// Searches.
pub fn explore(case: &Case, program: &Program, limit: Limit<'_>) -> Explored {
    let layout = Layout::of(&program.places.all, &program.live, &program.besides());
    let mut search = Search {
        found: Explored {
            set: Set::new(layout.words),
            graph: States::new(Edges::new(program.sums())),
            by: Vec::new(),
            cover: Cover::of(case),
            complete: true,
            short: false,
            out_of_memory: false,
            layout,
        },
        batch: Batch::default(),
        packed: Vec::new(),
        beside: Vec::new(),
        transitions: limit.transitions,
        distinct: Vec::new(),
    };
    search.start(case, program);
    search.run(case, program, limit);
    search.found
}

struct Search {
    found: Explored,
    batch: Batch,
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
        self.take_in();
        self.found.graph.edges.close_start();
    }

    fn run(&mut self, case: &Case, program: &Program, limit: Limit<'_>) {
        let mut machine = Machine::new(case, program);
        let mut answers = Answers::default();
        let mut before = program.start.clone();
        let mut look = 0;
        while self.found.graph.expanded < self.found.set.len() {
            let from = self.found.graph.expanded;
            if from >= look {
                look = from + LOOK;
                self.found.out_of_memory = self.found.bytes() > limit.bytes.min(MOST_BYTES);
                if self.found.out_of_memory || (limit.stop)() {
                    self.found.complete = false;
                    return;
                }
            }
            let to = self.found.set.len().min(from + AT_ONCE);
            for at in from..to {
                self.found
                    .layout
                    .unpack(self.found.set.get(at), &mut before);
                self.expand(&mut machine, &mut answers, at as u32, &before);
                self.batch.close();
            }
            self.batch.touch(&self.found.set);
            for number in 0..to - from {
                if self.found.set.len() >= limit.states {
                    self.found.complete = false;
                    return;
                }
                self.take_in_state(number);
                self.found.graph.edges.close();
                self.found.graph.expanded += 1;
            }
            self.batch.clear();
        }
    }

    /// Works out where the answers of a state lead.
    fn expand(
        &mut self,
        machine: &mut Machine<'_>,
        answers: &mut Answers,
        at: u32,
        before: &[i32],
    ) {
        let scene = SceneIx(u16::try_from(before[0]).unwrap_or(0));
        let RoomKind::Decides(question, _) = &machine.program.rooms[scene.at()].kind else {
            return;
        };
        machine.now.copy_from_slice(before);
        machine.look_ahead(scene);
        if question.atoms.len() > MOST_ATOMS {
            (self.found.short, self.found.complete) = (true, false);
            return;
        }
        let cover = &mut self.found.cover;
        let taken = std::mem::take(&mut cover.taken);
        let asked = |choice: ChoiceIx| !taken[choice.at()];
        machine.refusals(question, asked, |choice, holding| {
            cover.refused(choice, holding)
        });
        cover.taken = taken;
        let classes = answers.of(machine, scene, question);
        let total: u64 = classes.iter().map(|class| class.count).sum();
        if classes.is_empty() {
            self.found.cover.dead_end(scene, at);
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
                let mut watch = Watch::new(&mut self.found.cover, at, via);
                let led = machine.decide(before, scene, class, &mut watch);
                let by = u16::try_from(*position).unwrap_or(u16::MAX);
                self.led(machine, led, (at, by), via, share);
                if !machine.next_draws() {
                    break;
                }
            }
        }
        self.distinct = distinct;
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
            // What would follow is not known, and nothing of it is told.
            Ok(_) if machine.overfull => {
                (self.found.short, self.found.complete) = (true, false);
                self.found.cover.undo();
            }
            Ok(led) => {
                machine.forget(led.scene, led.ended, &mut self.beside);
                let layout = &self.found.layout;
                layout.pack(&machine.now, &self.beside, &mut self.packed);
                let (row, chance) = if self.transitions {
                    let row = self.found.graph.edges.row(&machine.sums);
                    (row, machine.chance(share))
                } else {
                    (0, 1.0)
                };
                let made = Made {
                    scene: led.scene,
                    from,
                    by,
                    row,
                    chance,
                };
                self.batch.add(made, &self.packed);
                self.found.cover.settle(|| drawn(machine));
            }
            Err(fault) => {
                self.found.cover.undo();
                self.found.cover.fault(fault, from, via, drawn(machine));
            }
        }
    }
}

impl Search {
    /// Looks up where all that was worked out leads.
    fn take_in(&mut self) {
        self.batch.close();
        self.batch.touch(&self.found.set);
        self.take_in_state(0);
        self.batch.clear();
    }

    /// The same for one state of the batch.
    fn take_in_state(&mut self, number: usize) {
        for (made, packed, half) in self.batch.of(number) {
            let (to, new) = self.found.set.insert_hashed(packed, half);
            if new {
                self.found.graph.push(made.scene, made.from);
                self.found.by.push(made.by);
            }
            let edges = &mut self.found.graph.edges;
            if self.transitions {
                edges.add_known(to as u32, made.row, made.chance);
            } else {
                edges.count += 1;
            }
        }
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
    /// Bytes held, and those that reading it off takes.
    pub fn bytes(&self) -> u64 {
        self.set.bytes() + self.graph.bytes() + self.by.capacity() as u64 * 2
    }

    /// Number of states.
    pub fn states(&self) -> usize {
        self.set.len()
    }
}
