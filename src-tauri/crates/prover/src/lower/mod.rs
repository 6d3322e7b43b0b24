//! From a case to what a search needs of it: one program for each set of played roles and setting of parameters.
//!
//! What no answer asked for depends on is left out: variables no kept condition reads, facts nobody acts on, deadlines
//! whose passing changes nothing. Keeping is found as a fixed point: a program is built, what it reads is kept, until
//! nothing new is read.

mod act;
mod adrift;
mod alive;
mod ask;
mod counts;
mod fixed;
mod flow;
mod groups;
mod items;
mod judge;
mod looks;
mod program;
mod slots;
mod test;
mod times;
mod waits;
mod watched;
mod windows;

pub use fixed::Fixed;
pub use flow::{Flow, flow};
pub use groups::Groups;
pub use items::judgements;
pub use program::{
    After, Ask, Field, Judged, Known, Observe, Op, Pick, Program, Question, Room, RoomKind, Term,
    Test, Value, Ways,
};
pub use slots::{Place, Places, Slot};
pub use times::{end_of, start_of};
pub use waits::Waits;
pub use watched::{Kept, Watched};

use case::model::{Case, Effect, RoleIx, RoleSet};

/// What is put into a program.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its groups of compared numbers.
    pub groups: &'a Groups,
    /// Ways through its scenes, whatever the conditions say.
    pub flow: &'a Flow,
    /// Played roles.
    pub roles: RoleSet,
    /// Clinic parameters.
    pub params: &'a [i32],
    /// What is asked.
    pub observe: Observe,
    /// What is looked at besides.
    pub watched: Option<&'a Watched>,
}

/// A program in the making.
pub(crate) struct Lower<'a> {
    set: Setting<'a>,
    players: Vec<RoleIx>,
    places: Places,
    /// Places read by what is being lowered.
    reads: Vec<usize>,
    /// Late consequences and deadlines it sets going.
    arms: Vec<Timed>,
    /// What entering the scene being lowered reads and sets going.
    arrived: Uses,
    /// Those being looked at, so that two that set each other going are no endless question.
    looking: Vec<Timed>,
}

/// Places read, and what is set going.
pub(crate) type Uses = (Vec<usize>, Vec<Timed>);

/// Something that waits for its minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Timed {
    Late(usize),
    Deadline(usize),
    Message,
}

/// Builds the program.
pub fn lower(set: Setting<'_>) -> Program {
    let players: Vec<RoleIx> = (0..16)
        .map(RoleIx)
        .filter(|role| set.roles.has(*role))
        .collect();
    let mut places = Places::default();
    let last = i32::try_from(set.case.scenes.len().saturating_sub(1)).unwrap_or(i32::MAX);
    places.add(Slot::Scene, 0, last);
    loop {
        let before = places.all.len();
        let mut lower = Lower {
            set,
            players: players.clone(),
            places,
            reads: Vec::new(),
            arms: Vec::new(),
            arrived: Uses::default(),
            looking: Vec::new(),
        };
        lower.keep_pass();
        lower.keep_whole();
        lower.keep_risky();
        let gathered = lower.gather();
        if lower.places.all.len() == before {
            return lower.alive(gathered);
        }
        places = lower.places;
    }
}

impl Lower<'_> {
    /// Everything, on the places known so far; what is found to be read becomes a place.
    fn gather(&mut self) -> Alive {
        let case = self.set.case;
        let watched = self.watched();
        let mut arrives: Vec<Uses> = Vec::new();
        let mut acts: Vec<Uses> = Vec::new();
        let mut rooms = Vec::new();
        for scene in 0..case.scenes.len() {
            rooms.push(self.room(scene));
            arrives.push(std::mem::take(&mut self.arrived));
            acts.push((self.taken(), std::mem::take(&mut self.arms)));
        }
        let mut late = Vec::new();
        let mut late_reads = Vec::new();
        for at in 0..case.late.len() {
            late.push(self.late(at));
            late_reads.push((self.taken(), std::mem::take(&mut self.arms)));
        }
        let mut deadlines = Vec::new();
        let mut deadline_reads = Vec::new();
        for at in 0..case.deadlines.len() {
            deadlines.push(self.deadline(at));
            deadline_reads.push((self.taken(), std::mem::take(&mut self.arms)));
        }
        let encounters = case
            .encounters
            .iter()
            .map(|encounter| {
                let begins = encounter.deadlines.iter().map(|deadline| deadline.at());
                (
                    encounter.at,
                    begins.filter(|at| deadlines[*at].is_some()).collect(),
                )
            })
            .collect::<Vec<(u32, Box<[usize]>)>>();
        let timed = late.iter().any(Option::is_some)
            || deadlines.iter().any(Option::is_some)
            || self
                .places
                .all
                .iter()
                .any(|place| matches!(place.slot, Slot::TransitDue(..)));
        let minute =
            (timed || watched.minutes || watched.ends.contains(&true) || self.set.observe.whole)
                .then(|| self.places.add(Slot::Minute, 0, self.set.flow.horizon));
        let mut alive = Alive {
            rooms,
            arrives,
            acts,
            late,
            late_reads,
            deadlines,
            deadline_reads,
            encounters,
            minute,
            watched: Kept::default(),
        };
        watched.read(&mut alive);
        alive.watched = watched;
        alive
    }

    /// Places read since the last call, each once.
    fn taken(&mut self) -> Vec<usize> {
        let mut reads = std::mem::take(&mut self.reads);
        reads.sort_unstable();
        reads.dedup();
        reads
    }

    /// Variables that could leave their bounds are kept: that is a fault whether or not anything reads them.
    fn keep_risky(&mut self) {
        let case = self.set.case;
        case.effects(&mut |_, effect| match effect {
            Effect::Add(var, _) => {
                self.variable(*var);
            }
            Effect::Set(var, term) => {
                let (low, high) = slots::bounds(case, &case.vars[var.at()].kind);
                let (least, most) = self.range(*term);
                if least < low || most > high {
                    self.variable(*var);
                }
            }
            Effect::When(..)
            | Effect::Learn(..)
            | Effect::Later(_)
            | Effect::Start(_)
            | Effect::Meet(_)
            | Effect::Draw(_)
            | Effect::Ledger(_) => {}
        });
        self.reads.clear();
    }

    /// What tells whether a played role passes.
    fn keep_pass(&mut self) {
        if !self.set.observe.pass {
            return;
        }
        let case = self.set.case;
        for role in self.players.clone() {
            self.places.add(Slot::Charged(role.0), 0, 1);
            for (step, _) in (0..)
                .zip(&case.critical)
                .filter(|(_, step)| step.role == role)
            {
                self.places.add(Slot::Critical(step), 0, 1);
            }
        }
    }

    /// With nothing left out, every place there can be.
    fn keep_whole(&mut self) {
        if !self.set.observe.whole {
            return;
        }
        let case = self.set.case;
        for var in (0..).map(case::model::VarIx).take(case.vars.len()) {
            self.variable(var);
        }
        for (fact, _) in (0..).zip(&case.facts) {
            for role in (0..).take(case.roles.len()) {
                self.places.add(Slot::Knows(role, fact), 0, 1);
            }
        }
        for (scene, _) in (0..).zip(&case.scenes) {
            self.places.add(Slot::Visited(scene), 0, 1);
        }
        for choice in (0..).map(case::model::ChoiceIx).take(case.choices.len()) {
            self.taken_place(choice);
        }
        for flag in (0..).take(case.fails.len()) {
            self.places.add(Slot::Failed(flag), 0, 1);
        }
        self.reads.clear();
    }
}

/// What liveness is found from.
struct Alive {
    rooms: Vec<Room>,
    arrives: Vec<Uses>,
    acts: Vec<Uses>,
    late: Vec<Option<After>>,
    late_reads: Vec<Uses>,
    deadlines: Vec<Option<Term>>,
    deadline_reads: Vec<Uses>,
    encounters: Vec<(u32, Box<[usize]>)>,
    minute: Option<usize>,
    watched: Kept,
}

/// Whether steps move a sum.
fn sums(ops: &[Op]) -> bool {
    ops.iter().any(|op| match op {
        Op::Sum(..) => true,
        Op::When(_, inner) => sums(inner),
        Op::Set(..)
        | Op::Add(..)
        | Op::Fault(..)
        | Op::Mark(_)
        | Op::Later(_)
        | Op::Start(_)
        | Op::Meet(_)
        | Op::Draw(..) => false,
    })
}
