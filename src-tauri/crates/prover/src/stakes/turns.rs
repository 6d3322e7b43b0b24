//! Every transition of a search with what it passed through.

use crate::explore::Explored;
use crate::lower::{Program, RoomKind};
use crate::machine::{Answers, Led, Machine, Witness};
use crate::marks::Earned;
use crate::proof;
use crate::unfold::Unfolded;
use case::model::{Answer, Case, OutcomeIx, SceneIx};
use case::plan::Step;

/// One transition of the search: an answer of the role, and how chance fell.
#[derive(Debug, Clone)]
pub struct Act {
    /// The state of the search it leaves; `None` for the start.
    from: Option<u32>,
    /// The one it leads to.
    to: u32,
    /// What it earns.
    earns: Earned,
    /// Position among the answers of the state.
    pub class: usize,
    /// The answer.
    pub step: Option<Step>,
    /// Values drawn.
    pub draws: Box<[i32]>,
    /// What the role's answer was judged to be.
    pub outcome: Option<OutcomeIx>,
    /// A colleague decided something.
    pub colleague: bool,
    /// Deadlines met (`true`) or missed.
    due: Box<[(usize, bool)]>,
}

/// All transitions of a search, those of the start first, then by the state they leave.
#[derive(Debug)]
pub struct Acts {
    all: Vec<Act>,
    /// Where the acts of each state begin; one more at the end.
    offsets: Vec<usize>,
    roles: case::model::RoleSet,
    params: Vec<i32>,
}

/// One turn between states, those of the search or those with points.
#[derive(Debug, Clone, Copy)]
pub struct Turn<'a> {
    /// The state it leaves; `None` for the start.
    pub from: Option<u32>,
    /// The state it leads to.
    pub to: u32,
    /// What happens in it.
    pub act: &'a Act,
}

/// All turns, those of the start first, then by the state they leave.
#[derive(Debug)]
pub struct Turns<'a> {
    /// The turns.
    pub all: Vec<Turn<'a>>,
    /// Turn and deadline, where one is met (`true`) or missed.
    pub due: Vec<(usize, usize, bool)>,
    /// Where the turns of each state begin; one more at the end.
    offsets: Vec<usize>,
    /// Number of states.
    pub states: usize,
    acts: &'a Acts,
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

impl Acts {
    /// Of a complete search.
    pub fn of(case: &Case, program: &Program, found: &Explored) -> Self {
        let mut acts = Self {
            all: Vec::new(),
            offsets: Vec::new(),
            roles: program.roles,
            params: program.params.clone(),
        };
        let mut machine = Machine::new(case, program);
        loop {
            let mut seen = Seen::default();
            let led = machine.start(&mut seen);
            acts.add(&mut machine, found, (None, 0, None), led, seen);
            if !machine.next_draws() {
                break;
            }
        }
        let mut answers = Answers::default();
        let mut before = program.start.clone();
        let mut distinct = Vec::new();
        for at in 0..found.states() {
            acts.offsets.push(acts.all.len());
            found.layout.unpack(found.set.get(at), &mut before);
            let scene = found.graph.scene(at);
            let RoomKind::Decides(question, _) = &program.rooms[scene.at()].kind else {
                continue;
            };
            machine.now.copy_from_slice(&before);
            machine.look_ahead(scene);
            let classes = answers.of(&machine, scene, question);
            machine.distinct(question, &classes, &mut distinct);
            for (position, _) in &distinct {
                let class = &classes[*position];
                let by = (Some(at as u32), *position, Some((scene, class.answer)));
                machine.draws.clear();
                loop {
                    let mut seen = Seen::default();
                    let led = machine.decide(&before, scene, class, &mut seen);
                    acts.add(&mut machine, found, by, led, seen);
                    if !machine.next_draws() {
                        break;
                    }
                }
            }
        }
        acts.offsets.push(acts.all.len());
        acts
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
        let mut packed = Vec::new();
        found.layout.pack(&machine.now, &beside, &mut packed);
        let Some(to) = found.set.find(&packed) else {
            return;
        };
        self.all.push(Act {
            from,
            to: to as u32,
            earns: [machine.sums[0], machine.sums[1]],
            class,
            step: given.map(|(scene, answer)| Step { scene, answer }),
            draws: machine.draws.iter().map(|drawn| drawn.value).collect(),
            outcome: seen.outcome,
            colleague: seen.colleague,
            due: seen.due.into(),
        });
    }

    fn of_state(&self, state: usize) -> &[Act] {
        &self.all[self.offsets[state]..self.offsets[state + 1]]
    }
}

impl<'a> Turns<'a> {
    /// Between the states of the search.
    pub fn plain(acts: &'a Acts) -> Self {
        let all = acts.all.iter().map(|act| Turn {
            from: act.from,
            to: act.to,
            act,
        });
        Self::with_due(acts, all.collect(), acts.offsets.clone())
    }

    /// Between states with points.
    pub fn unfolded(acts: &'a Acts, unfolded: &Unfolded<'_>) -> Self {
        let lead = |from: Option<u32>, act: &'a Act| {
            let to = unfolded.after(from, act.to, act.earns)?;
            let to = to as u32;
            Some(Turn { from, to, act })
        };
        let start = acts.all[..acts.offsets[0]].iter();
        let mut all: Vec<Turn<'a>> = start.filter_map(|act| lead(None, act)).collect();
        let mut offsets = Vec::new();
        for state in 0..unfolded.states.len() {
            offsets.push(all.len());
            let of_state = acts.of_state(unfolded.of(state)).iter();
            all.extend(of_state.filter_map(|act| lead(Some(state as u32), act)));
        }
        offsets.push(all.len());
        Self::with_due(acts, all, offsets)
    }

    fn with_due(acts: &'a Acts, all: Vec<Turn<'a>>, offsets: Vec<usize>) -> Self {
        let due = all.iter().enumerate().flat_map(|(number, turn)| {
            let due = turn.act.due.iter();
            due.map(move |(deadline, met)| (number, *deadline, *met))
        });
        Self {
            due: due.collect(),
            states: offsets.len() - 1,
            all,
            offsets,
            acts,
        }
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
    pub fn of_state(&self, state: usize) -> &[Turn<'a>] {
        &self.all[self.numbers(state)]
    }

    /// The run of these turns.
    pub fn run(&self, way: &[usize]) -> proof::Witness {
        let turns = || way.iter().map(|turn| &self.all[*turn]);
        proof::Witness {
            roles: self.acts.roles,
            params: self.acts.params.clone(),
            seed: 0,
            draws: turns().flat_map(|turn| turn.act.draws.to_vec()).collect(),
            steps: turns().filter_map(|turn| turn.act.step).collect(),
        }
    }
}
