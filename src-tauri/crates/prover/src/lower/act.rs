//! Scenes, effects, deadlines and late consequences; and what of the state stays alive where.

use super::program::{After, Op, Room, RoomKind, Term, Test, Ways};
use super::slots::{Slot, bounds};
use super::{Lower, Timed, Value};
use case::model::{Cond, Effect, Next, SceneKind, TextIx, VarIx};

impl Lower<'_> {
    pub(super) fn room(&mut self, at: usize) -> Room {
        let case = self.set.case;
        let scene = &case.scenes[at];
        let again = self.set.flow.circling[at];
        let arrive = self.ops(&scene.arrive, &mut Vec::new());
        // A deadline that begins with the encounter begins when one of its scenes is entered.
        for deadline in &case.encounters[scene.encounter.at()].deadlines {
            self.begins(deadline.at());
        }
        // A scene that comes again moves the ledger once only.
        let visited = Slot::Visited(at as u16);
        let visited = if again && super::sums(&arrive) {
            Some(self.place(visited, 0, 1))
        } else {
            self.places.find(visited)
        };
        let mut arrive = arrive.into_vec();
        self.arrived = (self.taken(), std::mem::take(&mut self.arms));
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
}
