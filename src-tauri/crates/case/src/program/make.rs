//! From a case to its program.

use super::{Choice, Kind, Order, Outcome, Paragraph, Part, Program, Scene, Step, Test};
use crate::model::{
    self, Case, Cond, Decision, DutyIx, Effect, LedgerEntry, Next, Offer, RoleIx, SceneIx,
    SceneKind, Seat, Term, VarIx, VarKind,
};

/// The program of a case.
pub(super) fn program(case: &Case) -> Program {
    let mut made = Program {
        scenes: Vec::with_capacity(case.scenes.len()),
        paragraphs: Vec::new(),
        choices: Vec::with_capacity(case.choices.len()),
        outcomes: Vec::with_capacity(case.outcomes.len()),
        others: Vec::new(),
        branches: Vec::new(),
        points: Vec::new(),
        ledger: Vec::new(),
        steps: Vec::new(),
        late: Vec::new(),
        missed: Vec::new(),
        bounds: (case.vars.iter())
            .map(|var| bounds(&var.kind, case.roles.len()))
            .collect(),
        tests: Vec::new(),
        conds: Vec::new(),
    };
    for scene in &case.scenes {
        let scene = made.scene(scene);
        made.scenes.push(scene);
    }
    for outcome in &case.outcomes {
        let outcome = made.outcome(outcome);
        made.outcomes.push(outcome);
    }
    for late in &case.late {
        let effects = made.effects(&late.effects);
        made.late.push(effects);
    }
    for deadline in &case.deadlines {
        let effects = made.effects(&deadline.missed);
        made.missed.push(effects);
    }
    made
}

/// Lowest and highest value of a kind; none fits between them where it has no value.
fn bounds(kind: &VarKind, roles: usize) -> (i32, i32) {
    let below = |count: usize| (0, i32::try_from(count).unwrap_or(i32::MAX) - 1);
    match kind {
        VarKind::Bool => below(2),
        VarKind::Int(lowest, highest) => (*lowest, *highest),
        VarKind::Enum(names) => below(names.len()),
        VarKind::Role => below(roles),
    }
}

/// The place in a list; a case holds far fewer than four billion of anything.
const fn place<T>(list: &[T]) -> u32 {
    list.len() as u32
}

impl Program {
    fn scene(&mut self, scene: &model::Scene) -> Scene {
        let start = place(&self.paragraphs);
        for paragraph in &scene.text {
            let made = Paragraph {
                when: self.test(&paragraph.when),
                text: paragraph.text,
                audience: paragraph.audience,
            };
            self.paragraphs.push(made);
        }
        let end = place(&self.paragraphs);
        let mut made = Scene {
            kind: Kind::Ends,
            encounter: scene.encounter,
            audience: scene.audience,
            seat: Seat::Role(RoleIx(0)),
            duty: DutyIx(0),
            otherwise: SceneIx(0),
            ask: None,
            paragraphs: Part { start, end },
            choices: Part { start: 0, end: 0 },
            branches: Part { start: 0, end: 0 },
            arrive: self.effects(&scene.arrive),
        };
        match &scene.kind {
            SceneKind::Decides(decision, next) => {
                self.decision(decision, &mut made);
                self.next(next, &mut made);
            }
            SceneKind::Continues(next) => {
                made.kind = Kind::Continues;
                self.next(next, &mut made);
            }
            SceneKind::Ends(_) => {}
        }
        made
    }

    fn decision(&mut self, decision: &Decision, made: &mut Scene) {
        made.seat = decision.seat;
        made.duty = decision.duty;
        made.ask = decision.ask;
        made.kind = Kind::Decides;
        if let Offer::Choices { choices, .. } = &decision.offer {
            made.kind = Kind::Chooses;
            let start = place(&self.choices);
            for choice in choices {
                let choice = self.choice(choice);
                self.choices.push(choice);
            }
            let end = place(&self.choices);
            made.choices = Part { start, end };
        }
    }

    fn choice(&mut self, choice: &model::Choice) -> Choice {
        let start = place(&self.others);
        self.others.extend(choice.outcomes.iter().skip(1));
        let end = place(&self.others);
        Choice {
            when: self.test(&choice.when),
            text: choice.text,
            ix: choice.ix,
            key: choice.key,
            limit: choice.limit,
            first: choice.outcomes.first().copied(),
            others: Part { start, end },
        }
    }

    fn next(&mut self, next: &Next, made: &mut Scene) {
        let start = place(&self.branches);
        for (when, to) in &next.branches {
            let when = self.test(when);
            self.branches.push((when, *to));
        }
        let end = place(&self.branches);
        made.branches = Part { start, end };
        made.otherwise = next.otherwise;
    }

    fn outcome(&mut self, outcome: &model::Outcome) -> Outcome {
        let start = place(&self.points);
        self.points.extend(&outcome.points);
        let end = place(&self.points);
        Outcome {
            when: self.test(&outcome.when),
            points: Part { start, end },
            ledger: self.entries(&outcome.ledger),
            effects: self.effects(&outcome.effects),
            own: outcome.own,
            minutes: outcome.minutes,
            after: outcome.after,
            why: outcome.why,
            next: outcome.next,
            duty: outcome.duty,
            repeat_max: outcome.repeat_max,
            marks: !(outcome.done.is_empty() && outcome.fail.is_empty()),
            deliver: outcome.deliver,
        }
    }

    fn entries(&mut self, entries: &[LedgerEntry]) -> Part {
        let start = place(&self.ledger);
        self.ledger.extend_from_slice(entries);
        let end = place(&self.ledger);
        Part { start, end }
    }

    fn effects(&mut self, effects: &[Effect]) -> Part {
        let start = place(&self.steps);
        for effect in effects {
            self.effect(effect);
        }
        let end = place(&self.steps);
        Part { start, end }
    }

    fn effect(&mut self, effect: &Effect) {
        let step = match effect {
            Effect::When(cond, inner) => {
                let (at, when) = (self.steps.len(), self.test(cond));
                self.steps.push(Step::If(when, 0));
                let inner = self.effects(inner);
                self.steps[at] = Step::If(when, inner.end - inner.start);
                return;
            }
            Effect::Set(var, Term::Literal(value)) => Step::Set(*var, *value),
            Effect::Set(var, term) => Step::Copy(*var, *term),
            Effect::Add(var, by) => Step::Add(*var, *by),
            Effect::Learn(role, fact) => Step::Learn(*role, *fact),
            Effect::Later(late) => Step::Later(*late),
            Effect::Start(deadline) => Step::Start(*deadline),
            Effect::Meet(deadline) => Step::Meet(*deadline),
            Effect::Draw(var) => Step::Draw(*var),
            Effect::Ledger(entry) => Step::Ledger(self.entries(std::slice::from_ref(entry)).start),
        };
        self.steps.push(step);
    }

    fn test(&mut self, cond: &Cond) -> Test {
        self.tested(cond, true)
    }

    /// A test that holds where the condition does, or where it does not.
    fn tested(&mut self, cond: &Cond, holds: bool) -> Test {
        let way = |order: Order| if holds { order } else { order.inverse() };
        match (cond, holds) {
            (Cond::Always, _) => Test::Is(way(Order::ANY), VarIx(0), 0),
            (Cond::Compare(op, Term::Var(var), Term::Literal(right)), _) => {
                Test::Is(way(op.order()), *var, *right)
            }
            (Cond::Not(inner), _) => self.tested(inner, !holds),
            // Not all of them: at least one does not hold.
            (Cond::All(parts), true) | (Cond::Any(parts), false) => {
                self.parts(cond, parts, holds, Test::All)
            }
            (Cond::Any(parts), true) | (Cond::All(parts), false) => {
                self.parts(cond, parts, holds, Test::Any)
            }
            (
                Cond::Compare(..)
                | Cond::Visited(_)
                | Cond::Took(_)
                | Cond::Knows(..)
                | Cond::Played(_)
                | Cond::Deadline(..)
                | Cond::Failed(_)
                | Cond::Includes(_)
                | Cond::Excludes(_)
                | Cond::Count(..)
                | Cond::Before(..)
                | Cond::First(_)
                | Cond::Place(_)
                | Cond::To(_)
                | Cond::How(_)
                | Cond::Carries(_),
                _,
            ) => self.other(cond, holds),
        }
    }

    fn parts(
        &mut self,
        whole: &Cond,
        parts: &[Cond],
        holds: bool,
        test: impl FnOnce(u16, u32) -> Test,
    ) -> Test {
        let Ok(count) = u16::try_from(parts.len()) else {
            return self.other(whole, holds);
        };
        // Parts of parts are made first, so that these lie together.
        let made: Vec<Test> = (parts.iter().map(|part| self.tested(part, holds))).collect();
        let start = place(&self.tests);
        self.tests.extend(made);
        test(count, start)
    }

    fn other(&mut self, cond: &Cond, holds: bool) -> Test {
        let at = place(&self.conds);
        self.conds.push(if holds {
            cond.clone()
        } else {
            Cond::Not(Box::new(cond.clone()))
        });
        Test::Other(at)
    }
}
