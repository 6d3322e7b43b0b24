//! From a state back to the decisions that lead to it.

use crate::explore::{Explored, NONE, Via};
use crate::graph::Way;
use crate::lower::{Program, RoomKind};
use crate::machine::{Answers, Led, Machine};
use case::model::{Answer, Case, SceneIx};
use case::plan::{Run, Step};
use std::collections::HashMap;

/// What one transition took.
#[derive(Debug, Clone)]
struct Taken {
    answer: Option<(SceneIx, Answer)>,
    draws: Vec<i32>,
}

/// Finds decisions again by working transitions out once more.
pub struct Tracer<'a> {
    case: &'a Case,
    program: &'a Program,
    found: &'a Explored,
    answers: Answers,
    known: HashMap<(u32, u32), Option<Taken>>,
}

impl<'a> Tracer<'a> {
    /// For the states of a search.
    pub fn new(case: &'a Case, program: &'a Program, found: &'a Explored) -> Self {
        Self {
            case,
            program,
            found,
            answers: Answers::default(),
            known: HashMap::new(),
        }
    }

    /// The run that comes to a state.
    pub fn run_to(&mut self, state: usize) -> Option<Run> {
        let mut states = vec![state as u32];
        loop {
            let parent = self.found.graph.parents[*states.last()? as usize];
            if parent == NONE {
                break;
            }
            states.push(parent);
        }
        states.reverse();
        let mut taken = vec![self.start(states[0], None)?];
        for pair in states.windows(2) {
            taken.push(self.between(pair[0], pair[1], None)?);
        }
        Some(self.run(taken))
    }

    /// The run whose last transition is the one by which something was first seen.
    pub fn run_by(&mut self, via: &Via) -> Option<Run> {
        let last = Taken {
            answer: via.answer,
            draws: via.draws.clone(),
        };
        if via.from == NONE {
            return Some(self.run(vec![last]));
        }
        let mut run = self.run_to(via.from as usize)?;
        let more = self.run(vec![last]);
        run.steps.extend(more.steps);
        run.draws.extend(more.draws);
        Some(run)
    }

    /// The run along a way.
    pub fn along(&mut self, way: &Way) -> Option<Run> {
        let first = self.found.graph.edges.start().get(way.first)?;
        let mut taken = vec![self.start(first.to, Some(first.row))?];
        for (pair, row) in way.states.windows(2).zip(&way.rows) {
            taken.push(self.between(pair[0] as u32, pair[1] as u32, Some(*row))?);
        }
        Some(self.run(taken))
    }

    fn run(&self, taken: Vec<Taken>) -> Run {
        let mut run = Run {
            roles: self.program.roles,
            params: self.program.params.clone(),
            seed: 0,
            draws: Vec::new(),
            steps: Vec::new(),
        };
        for taken in taken {
            run.draws.extend(taken.draws);
            let step = taken.answer.map(|(scene, answer)| Step { scene, answer });
            run.steps.extend(step);
        }
        run
    }

    fn start(&mut self, to: u32, row: Option<u32>) -> Option<Taken> {
        let mut machine = Machine::new(self.case, self.program);
        loop {
            let led = machine.start(&mut ());
            if self.leads(&mut machine, led, to, row) {
                let draws = machine.draws.iter().map(|drawn| drawn.value).collect();
                return Some(Taken {
                    answer: None,
                    draws,
                });
            }
            if !machine.next_draws() {
                return None;
            }
        }
    }

    fn between(&mut self, from: u32, to: u32, row: Option<u32>) -> Option<Taken> {
        if row.is_none()
            && let Some(known) = self.known.get(&(from, to))
        {
            return known.clone();
        }
        let taken = self.work_out(from, to, row);
        if row.is_none() {
            self.known.insert((from, to), taken.clone());
        }
        taken
    }

    fn work_out(&mut self, from: u32, to: u32, row: Option<u32>) -> Option<Taken> {
        let mut before = self.program.start.clone();
        self.found
            .layout
            .unpack(self.found.set.get(from as usize), &mut before);
        let scene = self.found.graph.scene(from as usize);
        let RoomKind::Decides(question, _) = &self.program.rooms[scene.at()].kind else {
            return None;
        };
        let mut machine = Machine::new(self.case, self.program);
        machine.now.copy_from_slice(&before);
        let classes = self.answers.of(&machine, scene, question);
        // Where the way is the one it was found by, the class is known.
        let by = usize::from(self.found.by[to as usize]);
        let known = row.is_none()
            && self.found.graph.parents[to as usize] == from
            && by < usize::from(u16::MAX).min(classes.len());
        let likely = if known { by..by + 1 } else { 0..classes.len() };
        for class in &classes[likely] {
            machine.draws.clear();
            loop {
                let led = machine.decide(&before, scene, class, &mut ());
                if self.leads(&mut machine, led, to, row) {
                    return Some(Taken {
                        answer: Some((scene, class.answer)),
                        draws: machine.draws.iter().map(|drawn| drawn.value).collect(),
                    });
                }
                if !machine.next_draws() {
                    break;
                }
            }
        }
        None
    }

    fn leads(
        &self,
        machine: &mut Machine<'_>,
        led: Result<Led, engine::Fault>,
        to: u32,
        row: Option<u32>,
    ) -> bool {
        let Ok(led) = led else { return false };
        let mut beside = Vec::new();
        machine.forget(led.scene, led.ended, &mut beside);
        let mut packed = Vec::new();
        self.found.layout.pack(&machine.now, &beside, &mut packed);
        self.found.set.get(to as usize) == packed
            && row.is_none_or(|row| self.found.graph.edges.row_of(row) == machine.sums)
    }
}
