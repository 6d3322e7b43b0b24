//! Effects, in order.

use super::Turn;
use crate::calendar;
use crate::chance;
use crate::cond::{Context, passes, value};
use crate::event::{Channel, Event};
use crate::rejection::Fault;
use crate::state::LateState;
use case::model::{Answer, DeadlineIx, DeadlineStatus, LateIx, Offer, VarIx};
use case::program::{Part, Step};

/// Where effects come from.
pub(super) struct Origin<'a> {
    /// The answer they may read.
    pub answer: Option<(&'a Offer, &'a Answer)>,
    /// Whether they may move the value ledger: not on a repetition.
    pub ledger_counts: bool,
}

impl Origin<'_> {
    /// Effects of the story itself, which happen once.
    pub(super) const STORY: Self = Self {
        answer: None,
        ledger_counts: true,
    };
}

impl Turn<'_> {
    /// Runs the effects in order, each on the state the ones before left.
    pub(super) fn effects(&mut self, effects: Part, origin: &Origin<'_>) -> Result<(), Fault> {
        let program = self.program;
        let mut steps = effects.of(&program.steps).iter();
        while let Some(step) = steps.next() {
            match *step {
                Step::If(test, count) => {
                    if !passes(test, program, &self.context(origin)) {
                        let rest = steps.as_slice();
                        steps = rest.get(count as usize..).unwrap_or_default().iter();
                    }
                }
                Step::Set(var, value) => self.assign(var, i64::from(value), false)?,
                Step::Copy(var, term) => {
                    if let Some(wanted) = value(term, &self.context(origin)) {
                        self.assign(var, i64::from(wanted), false)?;
                    }
                }
                Step::Add(var, by) => {
                    let sum = i64::from(self.state.vars[var.at()]) + i64::from(by);
                    self.assign(var, sum, false)?;
                }
                Step::Learn(role, fact) => {
                    if !self.state.knows[fact.at()].has(role) {
                        self.emit(Event::Learned {
                            role,
                            fact,
                            by: Channel::Story,
                        });
                    }
                }
                Step::Later(late) => self.arm(late)?,
                Step::Start(deadline) => self.start_deadline(deadline, self.state.minute)?,
                Step::Meet(deadline) => self.meet(deadline),
                Step::Draw(var) => self.draw(var)?,
                Step::Ledger(entry) => {
                    if origin.ledger_counts {
                        self.ledger(&program.ledger[entry as usize])?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Begins a deadline that has not begun yet.
    pub(super) fn start_deadline(&mut self, deadline: DeadlineIx, from: u32) -> Result<(), Fault> {
        if self.state.deadlines[deadline.at()].0 != DeadlineStatus::Idle {
            return Ok(());
        }
        let span = self.case.deadlines[deadline.at()].span;
        let due = calendar::due(&self.case.clock, from, span).ok_or_else(|| self.overflow())?;
        self.emit(Event::Deadline {
            deadline,
            status: DeadlineStatus::Running,
            due,
        });
        Ok(())
    }

    fn context<'b>(&'b self, origin: &Origin<'b>) -> Context<'b> {
        Context {
            case: self.case,
            state: self.state,
            answer: origin.answer,
        }
    }

    /// Gives a variable a value inside its bounds; a value it already has is no event, unless it was drawn.
    fn assign(&mut self, var: VarIx, wanted: i64, drawn: bool) -> Result<(), Fault> {
        let (lowest, highest) = self.program.bounds[var.at()];
        let value = i32::try_from(wanted)
            .ok()
            .filter(|value| (lowest..=highest).contains(value))
            .ok_or(Fault::Bound { var, value: wanted })?;
        if drawn || self.state.vars[var.at()] != value {
            self.emit(Event::Set { var, value, drawn });
        }
        Ok(())
    }

    fn arm(&mut self, late: LateIx) -> Result<(), Fault> {
        match self.state.late[late.at()] {
            LateState::Idle => {}
            LateState::Pending { .. } | LateState::Over => return Ok(()),
        }
        let after = self.case.late[late.at()].after;
        let due = self
            .state
            .minute
            .checked_add(after)
            .ok_or_else(|| self.overflow())?;
        self.emit(Event::LateArmed {
            late,
            due,
            cause_seq: self.cause.seq,
            cause_scene: self.cause.scene,
        });
        Ok(())
    }

    fn meet(&mut self, deadline: DeadlineIx) {
        let (status, due) = self.state.deadlines[deadline.at()];
        if status == DeadlineStatus::Running && self.state.minute <= due {
            self.emit(Event::Deadline {
                deadline,
                status: DeadlineStatus::Met,
                due: self.state.minute,
            });
        }
    }

    /// Draws a variable: the next forced value, else by its weights from the seed.
    fn draw(&mut self, var: VarIx) -> Result<(), Fault> {
        let weights = &self.case.vars[var.at()].weights;
        let used = self.state.draws_used;
        let forced = usize::try_from(used)
            .ok()
            .and_then(|used| self.state.setup.draws.get(used))
            .copied();
        let (value, state, used) = match forced {
            Some(value) => {
                let possible = usize::try_from(value)
                    .ok()
                    .and_then(|position| weights.get(position))
                    .is_some_and(|weight| *weight > 0);
                if !possible {
                    return Err(Fault::Draw { var, forced });
                }
                (i64::from(value), self.state.chance, used + 1)
            }
            None => {
                let (position, state) =
                    chance::draw(self.state.chance, weights).ok_or(Fault::Draw { var, forced })?;
                let value = i64::try_from(position).map_err(|_| Fault::Draw { var, forced })?;
                (value, state, used)
            }
        };
        self.emit(Event::Chance { state, used });
        self.assign(var, value, true)
    }
}
