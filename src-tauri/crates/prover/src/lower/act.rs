//! Scenes, effects, deadlines and late consequences; and what of the state stays alive where.

use super::program::{After, Ask, Op, Program, Room, RoomKind, Term, Test, Ways};
use super::slots::{Slot, bounds};
use super::{Alive, Lower, Timed, Value};
use case::model::{Cond, Effect, Next, SceneIx, SceneKind, TextIx, VarIx};
use std::collections::BTreeSet;

impl Lower<'_> {
    pub(super) fn room(&mut self, at: usize) -> Room {
        let case = self.set.case;
        let scene = &case.scenes[at];
        let again = self.set.flow.circling[at];
        let arrive = self.ops(&scene.arrive, &mut Vec::new());
        // A scene that comes again moves the ledger once only.
        let visited = Slot::Visited(at as u16);
        let visited = if again && super::sums(&arrive) {
            Some(self.place(visited, 0, 1))
        } else {
            self.places.find(visited)
        };
        let mut arrive = arrive.into_vec();
        let kind = match &scene.kind {
            SceneKind::Ends(_) => {
                arrive.extend(self.story(at, scene.audience.0));
                RoomKind::Ends(self.measures())
            }
            SceneKind::Continues(next) => {
                arrive.extend(self.story(at, scene.audience.0));
                RoomKind::Continues(self.ways(next))
            }
            SceneKind::Decides(decision, next) => {
                let question = self.question(at, decision);
                RoomKind::Decides(Box::new(question), self.ways(next))
            }
        };
        // A deadline that begins with the encounter begins when one of its scenes is entered.
        for deadline in &case.encounters[scene.encounter.at()].deadlines {
            self.begins(deadline.at());
        }
        Room {
            encounter: scene.encounter.at(),
            visited,
            arrive: arrive.into(),
            kind,
        }
    }

    /// Words of a scene's paragraphs that a player reads.
    pub(super) fn story(&mut self, at: usize, audience: u16) -> Vec<Op> {
        if !self.set.observe.words {
            return Vec::new();
        }
        let scene = &self.set.case.scenes[at];
        let mut ops = Vec::new();
        for part in &scene.text {
            if part.audience.0 & audience & self.set.roles.0 == 0 {
                continue;
            }
            let read = self.read(part.text);
            let when = self.test(&part.when, &mut Vec::new());
            if when == Test::Is(true) {
                ops.push(read);
            } else if when != Test::Is(false) {
                ops.push(Op::When(when, Box::new([read])));
            }
        }
        ops
    }

    /// A text is read.
    pub(super) fn read(&self, text: TextIx) -> Op {
        let words = crate::words::count(self.set.case, text);
        let number = self.players.len() * 2 + 6;
        Op::Sum(number, i32::try_from(words).unwrap_or(i32::MAX))
    }

    fn ways(&mut self, next: &Next) -> Ways {
        let mut branches = Vec::new();
        for (when, to) in &next.branches {
            let when = self.test(when, &mut Vec::new());
            if when == Test::Is(true) {
                return Ways {
                    branches: branches.into(),
                    otherwise: *to,
                };
            }
            if when != Test::Is(false) {
                branches.push((when, *to));
            }
        }
        Ways {
            branches: branches.into(),
            otherwise: next.otherwise,
        }
    }

    fn measures(&mut self) -> Box<[(usize, Test)]> {
        if !self.set.observe.measures {
            return Box::new([]);
        }
        let case = self.set.case;
        let rules = (0..).zip(&case.measures);
        rules
            .map(|(at, measure)| {
                let met = self.test(&measure.met, &mut Vec::new());
                (self.places.add(Slot::Met(at), 0, 1), met)
            })
            .collect()
    }

    /// The effects that can change an answer asked for.
    pub(super) fn ops(&mut self, effects: &[Effect], atoms: &mut Vec<Cond>) -> Box<[Op]> {
        effects
            .iter()
            .filter_map(|effect| self.op(effect, atoms))
            .collect()
    }

    fn op(&mut self, effect: &Effect, atoms: &mut Vec<Cond>) -> Option<Op> {
        match effect {
            Effect::When(cond, inner) => {
                let inner = self.ops(inner, atoms);
                if inner.is_empty() {
                    return None;
                }
                let when = self.test(cond, atoms);
                (when != Test::Is(false)).then_some(Op::When(when, inner))
            }
            Effect::Set(var, term) => {
                let place = self.places.find(Slot::Var(var.0))?;
                let value = self.value(*term);
                let (low, high) = bounds(self.set.case, &self.set.case.vars[var.at()].kind);
                if let Value::Fixed(value) = value
                    && (value < low || value > high)
                {
                    return Some(Op::Fault(*var, value));
                }
                Some(Op::Set(*var, place, value))
            }
            Effect::Add(var, by) => {
                let place = self.variable(*var);
                Some(Op::Add(*var, place, *by))
            }
            Effect::Learn(role, fact) => {
                Some(Op::Mark(self.places.find(Slot::Knows(role.0, fact.0))?))
            }
            Effect::Later(late) => {
                if !self.late_matters(late.at()) {
                    return None;
                }
                let status = self.place(Slot::Late(late.0), 0, 2);
                self.places
                    .add(Slot::LateDue(late.0), 0, self.set.flow.horizon);
                self.reads.push(status);
                self.arms.push(Timed::Late(late.at()));
                Some(Op::Later(late.at()))
            }
            Effect::Start(deadline) => self.begins(deadline.at()).then(|| Op::Start(deadline.at())),
            Effect::Meet(deadline) => self
                .deadline_matters(deadline.at())
                .then(|| Op::Meet(deadline.at())),
            Effect::Draw(var) => Some(self.draw(*var)),
            Effect::Ledger(entry) => {
                let axis = entry.axis as usize;
                let number = self.players.len() * 2 + axis;
                (self.set.observe.ledger[axis] && entry.by != 0)
                    .then_some(Op::Sum(number, entry.by))
            }
        }
    }

    fn draw(&mut self, var: VarIx) -> Op {
        Op::Draw(var, self.places.find(Slot::Var(var.0)))
    }

    /// Whether the deadline matters, and if so notes that it can begin here.
    fn begins(&mut self, at: usize) -> bool {
        if !self.deadline_matters(at) {
            return false;
        }
        let status = self.place(Slot::Deadline(at as u16), 0, 3);
        self.reads.push(status);
        self.arms.push(Timed::Deadline(at));
        true
    }

    /// Whether a deadline's passing can change anything asked for.
    fn deadline_matters(&mut self, at: usize) -> bool {
        let slot = Slot::Deadline(at as u16);
        if self.places.find(slot).is_some() {
            return true;
        }
        if self.looking.contains(&Timed::Deadline(at)) {
            return false;
        }
        let (reads, arms) = (self.reads.len(), self.arms.len());
        self.looking.push(Timed::Deadline(at));
        let missed = self.ops(&self.set.case.deadlines[at].missed, &mut Vec::new());
        self.looking.pop();
        self.reads.truncate(reads);
        self.arms.truncate(arms);
        let told =
            self.set.observe.words && self.set.case.deadlines[at].audience.meets(self.set.roles);
        if missed.is_empty() && !self.set.observe.timing && !self.set.observe.whole && !told {
            return false;
        }
        self.places.add(slot, 0, 3);
        self.places
            .add(Slot::DeadlineDue(at as u16), 0, self.set.flow.horizon);
        true
    }

    fn late_matters(&mut self, at: usize) -> bool {
        let slot = Slot::Late(at as u16);
        if self.places.find(slot).is_some() {
            return true;
        }
        if self.looking.contains(&Timed::Late(at)) {
            return false;
        }
        let observe = self.set.observe;
        let case = self.set.case;
        let told = observe.words && case.late[at].audience.meets(self.set.roles);
        let matters = observe.timing || observe.whole || told || {
            let (reads, arms) = (self.reads.len(), self.arms.len());
            self.looking.push(Timed::Late(at));
            let matters = !self.ops(&case.late[at].effects, &mut Vec::new()).is_empty();
            self.looking.pop();
            self.reads.truncate(reads);
            self.arms.truncate(arms);
            matters
        };
        if matters {
            self.places.add(slot, 0, 2);
            self.places
                .add(Slot::LateDue(at as u16), 0, self.set.flow.horizon);
        }
        matters
    }

    pub(super) fn late(&mut self, at: usize) -> Option<After> {
        let status = self.places.find(Slot::Late(at as u16))?;
        let due = self
            .places
            .add(Slot::LateDue(at as u16), 0, self.set.flow.horizon);
        let case = self.set.case;
        let late = &case.late[at];
        let mut effects = self.ops(&late.effects, &mut Vec::new()).into_vec();
        if self.set.observe.words && late.audience.meets(self.set.roles) {
            effects.push(self.read(late.text));
            effects.extend(late.title.map(|title| self.read(title)));
        }
        let when = self.test(&late.when, &mut Vec::new());
        Some(After {
            status,
            due,
            after: late.after,
            when,
            effects: effects.into(),
        })
    }

    pub(super) fn deadline(&mut self, at: usize) -> Option<Term> {
        let status = self.places.find(Slot::Deadline(at as u16))?;
        let due = self
            .places
            .add(Slot::DeadlineDue(at as u16), 0, self.set.flow.horizon);
        let deadline = &self.set.case.deadlines[at];
        let mut missed = self.ops(&deadline.missed, &mut Vec::new()).into_vec();
        if self.set.observe.words && deadline.audience.meets(self.set.roles) {
            missed.push(self.read(deadline.text));
        }
        Some(Term {
            status,
            due,
            missed: missed.into(),
        })
    }

    /// What stays alive: a place is alive at a scene where anything that can still happen reads it.
    pub(super) fn alive(self, alive: Alive) -> Program {
        let flow = self.set.flow;
        let case = self.set.case;
        let late = closure(&alive, &alive.late_reads);
        let terms = closure(&alive, &alive.deadline_reads);
        let ends: Vec<usize> = self.at_the_end();
        let mut order: Vec<usize> = (0..alive.rooms.len()).collect();
        order.sort_unstable_by_key(|at| flow.components.of[*at]);
        let mut of_component: Vec<BTreeSet<usize>> =
            vec![BTreeSet::new(); flow.components.count as usize];
        for at in order {
            let component = flow.components.of[at] as usize;
            let mut here: BTreeSet<usize> = alive.reads[at].iter().copied().collect();
            for timed in &alive.arms[at] {
                match timed {
                    Timed::Late(after) => here.extend(&late[*after]),
                    Timed::Deadline(term) => here.extend(&terms[*term]),
                    Timed::Message => {}
                }
            }
            for to in &flow.follows[at] {
                let later = flow.components.of[*to] as usize;
                if later != component {
                    here.extend(of_component[later].iter().copied());
                }
            }
            of_component[component].extend(here);
        }
        let whole = self.set.observe.whole || self.set.observe.remember;
        let live = (0..alive.rooms.len())
            .map(|at| match &alive.rooms[at].kind {
                _ if whole => (1..self.places.all.len()).collect(),
                RoomKind::Ends(_) => ends.clone(),
                RoomKind::Continues(_) | RoomKind::Decides(..) => {
                    let component = flow.components.of[at] as usize;
                    let mut live: Vec<usize> = of_component[component].iter().copied().collect();
                    live.extend(&ends);
                    live.sort_unstable();
                    live.dedup();
                    live.retain(|place| *place != 0);
                    live
                }
            })
            .collect();
        let start = self.start();
        let live: Vec<Vec<usize>> = live;
        let is_live = by_place(&live, self.places.all.len());
        let mut alive = alive;
        prune(&mut alive.rooms, &is_live);
        let messages = (0..).map(SceneIx).zip(&alive.rooms);
        let messages = messages.filter_map(|(scene, room)| match &room.kind {
            RoomKind::Decides(question, _) => match &question.offer {
                Ask::Handoff {
                    transit: Some(transit),
                    ..
                } => Some((scene, transit.clone())),
                Ask::Handoff { .. }
                | Ask::Choices(_)
                | Ask::Options { .. }
                | Ask::Order { .. }
                | Ask::Enter { .. } => None,
            },
            RoomKind::Continues(_) | RoomKind::Ends(_) => None,
        });
        let messages = messages.collect();
        let mut program = Program {
            roles: self.set.roles,
            players: self.players,
            params: self.set.params.to_vec(),
            observe: self.set.observe,
            start,
            first: case.start,
            minute: alive.minute,
            rooms: alive.rooms,
            live_late: kept_alive(late, &alive.late, |after| [after.status, after.due]),
            live_deadline: kept_alive(terms, &alive.deadlines, |term| [term.status, term.due]),
            fixed: super::Fixed::default(),
            timed_deadlines: present(&alive.deadlines),
            timed_late: present(&alive.late),
            deadlines: alive.deadlines,
            late: alive.late,
            messages,
            encounters: alive.encounters,
            is_live,
            live,
            circling: flow.circling.clone(),
            follows: flow.follows.clone(),
            places: self.places,
        };
        program.fixed = super::fixed::fixed(case, &flow.times, &program, &flow.follows);
        program
    }

    /// Places an ended state keeps.
    fn at_the_end(&self) -> Vec<usize> {
        let all = self.places.all.iter().enumerate();
        all.filter(|(_, place)| {
            matches!(
                place.slot,
                Slot::Charged(_)
                    | Slot::Critical(_)
                    | Slot::Action(_)
                    | Slot::Own(_)
                    | Slot::Met(_)
            )
        })
        .map(|(at, _)| at)
        .collect()
    }

    fn start(&self) -> Vec<i32> {
        let case = self.set.case;
        let all = self.places.all.iter();
        all.map(|place| match place.slot {
            Slot::Scene => i32::from(case.start.0),
            Slot::Var(var) => case.vars[usize::from(var)].start,
            Slot::Knows(role, fact) => i32::from(case.facts[usize::from(fact)].start.0 >> role & 1),
            Slot::Minute
            | Slot::Visited(_)
            | Slot::Taken(_)
            | Slot::Counted(_)
            | Slot::Deadline(_)
            | Slot::DeadlineDue(_)
            | Slot::Late(_)
            | Slot::LateDue(_)
            | Slot::TransitDue(..)
            | Slot::TransitTo(..)
            | Slot::TransitFacts(..)
            | Slot::Failed(_)
            | Slot::Charged(_)
            | Slot::Critical(_)
            | Slot::Action(_)
            | Slot::Own(_)
            | Slot::Met(_) => 0,
        })
        .collect()
    }
}

/// Those that are there, by number.
fn present<T: Clone>(of: &[Option<T>]) -> Vec<(usize, T)> {
    let all = of.iter().enumerate();
    all.filter_map(|(at, one)| Some((at, one.clone()?)))
        .collect()
}

/// Lists of places as tables.
fn by_place(lists: &[Vec<usize>], places: usize) -> Vec<Vec<bool>> {
    let table = |list: &Vec<usize>| {
        let mut table = vec![false; places];
        list.iter().for_each(|place| table[*place] = true);
        table
    };
    lists.iter().map(table).collect()
}

/// A handoff need not tell answers apart by facts nobody reads from its scene on.
fn prune(rooms: &mut [Room], is_live: &[Vec<bool>]) {
    for (room, live) in rooms.iter_mut().zip(is_live) {
        if let RoomKind::Decides(question, _) = &mut room.kind
            && let Ask::Handoff { learns, .. } = &mut question.offer
        {
            for place in learns.iter_mut().flatten() {
                *place = place.filter(|place| live[*place]);
            }
        }
    }
}

/// What each waiting thing reads when its minute comes, with what it sets going in turn.
fn closure(alive: &Alive, of: &[(Vec<usize>, Vec<Timed>)]) -> Vec<BTreeSet<usize>> {
    let reach = |at: usize| {
        let mut reads: BTreeSet<usize> = of[at].0.iter().copied().collect();
        let mut open = of[at].1.clone();
        let mut seen: Vec<Timed> = Vec::new();
        while let Some(timed) = open.pop() {
            if seen.contains(&timed) {
                continue;
            }
            seen.push(timed);
            let next = match timed {
                Timed::Late(at) => &alive.late_reads[at],
                Timed::Deadline(at) => &alive.deadline_reads[at],
                Timed::Message => continue,
            };
            reads.extend(next.0.iter().copied());
            open.extend(next.1.iter().copied());
        }
        reads
    };
    (0..of.len()).map(reach).collect()
}

fn kept_alive<T>(
    reads: Vec<BTreeSet<usize>>,
    of: &[Option<T>],
    own: impl Fn(&T) -> [usize; 2],
) -> Vec<Vec<usize>> {
    reads
        .into_iter()
        .zip(of)
        .map(|(mut reads, of)| {
            if let Some(of) = of {
                reads.extend(own(of));
            }
            reads.remove(&0);
            reads.into_iter().collect()
        })
        .collect()
}
