//! Every transition of a search with what it passed through.

use crate::explore::Explored;
use crate::lower::{Program, RoomKind};
use crate::machine::{Answers, Led, Machine, Witness};
use crate::proof;
use case::model::{Answer, Case, OutcomeIx, SceneIx};
use case::plan::Step;

/// One turn: an answer of the role, and how chance fell.
#[derive(Debug, Clone)]
pub struct Turn {
    /// The state it leaves; `None` for the start.
    pub from: Option<u32>,
    /// Position among the answers of the state.
    pub class: usize,
    /// The answer.
    pub step: Option<Step>,
    /// Values drawn.
    pub draws: Box<[i32]>,
    /// The state it leads to.
    pub to: u32,
    /// What the role's answer was judged to be.
    pub outcome: Option<OutcomeIx>,
    /// A colleague decided something.
    pub colleague: bool,
}

/// All turns, those of the start first, then by the state they leave.
#[derive(Debug)]
pub struct Turns {
    /// The turns.
    pub all: Vec<Turn>,
    /// Turn and deadline, where one is met (`true`) or missed.
    pub due: Vec<(usize, usize, bool)>,
    /// Where the turns of each state begin; one more at the end.
    offsets: Vec<usize>,
    /// Number of states.
    pub states: usize,
    roles: case::model::RoleSet,
    params: Vec<i32>,
}

#[derive(Default)]
struct Seen {
    outcome: Option<OutcomeIx>,
    colleague: bool,
    due: Vec<(usize, bool)>,
}

impl Witness for Seen {
    fn judged(&mut self, outcome: OutcomeIx, learner: bool) {
        if learner {
            self.outcome = Some(outcome);
        } else {
            self.colleague = true;
        }
    }

    fn deadline(&mut self, deadline: usize, met: bool) {
        self.due.push((deadline, met));
    }
}

impl Turns {
    /// Of a complete search.
    pub fn of(case: &Case, program: &Program, found: &Explored) -> Self {
        let mut turns = Self {
            all: Vec::new(),
            due: Vec::new(),
            offsets: Vec::new(),
            states: found.states(),
            roles: program.roles,
            params: program.params.clone(),
        };
        let mut machine = Machine::new(case, program);
        loop {
            let mut seen = Seen::default();
            let led = machine.start(&mut seen);
            turns.add(&mut machine, found, (None, 0, None), led, seen);
            if !machine.next_draws() {
                break;
            }
        }
        let mut answers = Answers::default();
        let mut before = program.start.clone();
        let mut distinct = Vec::new();
        for at in 0..found.states() {
            turns.offsets.push(turns.all.len());
            found.layout.unpack(found.set.get(at), &mut before);
            let scene = found.scene(at);
            let RoomKind::Decides(question, _) = &program.rooms[scene.at()].kind else {
                continue;
            };
            machine.now.copy_from_slice(&before);
            let classes = answers.of(&machine, scene, question);
            machine.distinct(question, &classes, &mut distinct);
            for (position, _) in &distinct {
                let class = &classes[*position];
                let by = (Some(at as u32), *position, Some((scene, class.answer)));
                machine.draws.clear();
                loop {
                    let mut seen = Seen::default();
                    let led = machine.decide(&before, scene, class, &mut seen);
                    turns.add(&mut machine, found, by, led, seen);
                    if !machine.next_draws() {
                        break;
                    }
                }
            }
        }
        turns.offsets.push(turns.all.len());
        turns
    }

    fn add(
        &mut self,
        machine: &mut Machine<'_>,
        found: &Explored,
        (from, class, given): (Option<u32>, usize, Option<(SceneIx, Answer)>),
        led: Result<Led, engine::Fault>,
        seen: Seen,
    ) {
        // A fault leads nowhere.
        let Ok(led) = led else { return };
        let mut beside = Vec::new();
        machine.forget(led.scene, led.ended, &mut beside);
        let mut packed = vec![0; found.layout.words];
        found.layout.pack(&machine.now, &beside, &mut packed);
        let Some(to) = found.set.find(&packed) else {
            return;
        };
        let number = self.all.len();
        let due = seen.due.iter();
        self.due
            .extend(due.map(|(deadline, met)| (number, *deadline, *met)));
        self.all.push(Turn {
            from,
            class,
            step: given.map(|(scene, answer)| Step { scene, answer }),
            draws: machine.draws.iter().map(|drawn| drawn.value).collect(),
            to: to as u32,
            outcome: seen.outcome,
            colleague: seen.colleague,
        });
    }

    /// How many turns the start has.
    pub fn first(&self) -> usize {
        self.offsets[0]
    }

    /// The numbers of the turns that leave a state.
    pub fn numbers(&self, state: usize) -> std::ops::Range<usize> {
        self.offsets[state]..self.offsets[state + 1]
    }

    /// The turns that leave a state.
    pub fn of_state(&self, state: usize) -> &[Turn] {
        &self.all[self.numbers(state)]
    }

    /// The run of these turns.
    pub fn run(&self, way: &[usize]) -> proof::Witness {
        let turns = || way.iter().map(|turn| &self.all[*turn]);
        proof::Witness {
            roles: self.roles,
            params: self.params.clone(),
            seed: 0,
            draws: turns().flat_map(|turn| turn.draws.to_vec()).collect(),
            steps: turns().filter_map(|turn| turn.step).collect(),
        }
    }
}
