//! Effects, in order.

use super::Turn;
use crate::calendar;
use crate::chance;
use crate::cond::{Context, holds, value};
use crate::event::{Channel, Event};
use crate::rejection::Fault;
use crate::start::fits;
use crate::state::LateState;
use case::model::{Answer, Cond, DeadlineIx, DeadlineStatus, Effect, LateIx, Offer, Term, VarIx};

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
    pub(super) fn effects(&mut self, effects: &[Effect], origin: &Origin<'_>) -> Result<(), Fault> {
        for effect in effects {
            match effect {
                Effect::When(cond, inner) => {
                    if self.reads(cond, origin) {
                        self.effects(inner, origin)?;
                    }
                }
                Effect::Set(var, term) => self.set(*var, *term, origin)?,
                Effect::Add(var, by) => {
                    let sum = i64::from(self.state.vars[var.at()]) + i64::from(*by);
                    self.assign(*var, sum, false)?;
                }
                Effect::Learn(role, fact) => {
                    if !self.state.knows[fact.at()].has(*role) {
                        self.emit(Event::Learned {
                            role: *role,
                            fact: *fact,
                            by: Channel::Story,
                        });
                    }
                }
                Effect::Later(late) => self.arm(*late)?,
                Effect::Start(deadline) => self.start_deadline(*deadline, self.state.minute)?,
                Effect::Meet(deadline) => self.meet(*deadline),
                Effect::Draw(var) => self.draw(*var)?,
                Effect::Ledger(entry) => {
                    if origin.ledger_counts {
                        self.ledger(entry)?;
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

    fn reads(&self, cond: &Cond, origin: &Origin<'_>) -> bool {
        holds(cond, &self.context(origin))
    }

    fn context<'b>(&'b self, origin: &Origin<'b>) -> Context<'b> {
        Context {
            case: self.case,
            state: self.state,
            answer: origin.answer,
        }
    }

    fn set(&mut self, var: VarIx, term: Term, origin: &Origin<'_>) -> Result<(), Fault> {
        let wanted = value(term, &self.context(origin));
        match wanted {
            Some(wanted) => self.assign(var, i64::from(wanted), false),
            None => Ok(()),
        }
    }

    /// Gives a variable a value inside its bounds; a value it already has is no event, unless it was drawn.
    fn assign(&mut self, var: VarIx, wanted: i64, drawn: bool) -> Result<(), Fault> {
        let kind = &self.case.vars[var.at()].kind;
        let value = i32::try_from(wanted)
            .ok()
            .filter(|value| fits(self.case, kind, *value))
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
