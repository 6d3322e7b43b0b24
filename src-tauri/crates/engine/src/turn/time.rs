//! The clock, and everything that comes due while it moves.

use super::effects::Origin;
use super::{Cause, Turn};
use crate::cond::{Context, holds};
use crate::event::Event;
use crate::rejection::Fault;
use crate::state::LateState;
use case::model::{DeadlineIx, DeadlineStatus, LateIx, SceneIx};

/// Something due, in the order of one minute: deadlines, then messages, then late consequences in file order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    Deadline(DeadlineIx),
    Message(usize, SceneIx),
    Late(LateIx),
}

impl Turn<'_> {
    /// An act takes its minutes, and what comes due meanwhile happens before the act's own effects.
    pub(super) fn pass_time(&mut self, minutes: u32) -> Result<(), Fault> {
        let until = self
            .state
            .minute
            .checked_add(minutes)
            .ok_or_else(|| self.overflow())?;
        self.sweep(until)?;
        self.stand_at(until);
        Ok(())
    }

    /// The clock moves to the encounter's time unless it is already later, and everything due happens. The clock is told
    /// even where it stays, so that whoever reads the events knows where the scene before was over.
    pub(super) fn move_to(&mut self, planned: u32) -> Result<(), Fault> {
        let until = planned.max(self.state.minute);
        self.emit(Event::Clock {
            minute: self.state.minute,
        });
        self.sweep(until)?;
        self.stand_at(until);
        Ok(())
    }

    fn stand_at(&mut self, minute: u32) {
        if minute > self.state.minute {
            self.emit(Event::Clock { minute });
        }
    }

    /// Lets happen, earliest first, every running deadline due before `until` and every message and late consequence due
    /// at or before it. What they set off is swept too.
    #[inline]
    fn sweep(&mut self, until: u32) -> Result<(), Fault> {
        let state = &self.state;
        // A case without any of the three is spared the search.
        if state.deadlines.is_empty() && state.transit.is_empty() && state.late.is_empty() {
            return Ok(());
        }
        self.sweep_all(until)
    }

    fn sweep_all(&mut self, until: u32) -> Result<(), Fault> {
        while let Some((minute, due)) = self.earliest(until) {
            self.stand_at(minute);
            match due {
                Due::Deadline(deadline) => self.miss(deadline)?,
                Due::Message(_, scene) => self.receive(scene),
                Due::Late(late) => self.befall(late)?,
            }
        }
        Ok(())
    }

    fn earliest(&self, until: u32) -> Option<(u32, Due)> {
        let mut first: Option<(u32, Due)> = None;
        let mut consider = |minute: u32, due: Due| {
            if first.is_none_or(|best| (minute, due) < best) {
                first = Some((minute, due));
            }
        };
        for (deadline, (status, due)) in (0..).map(DeadlineIx).zip(&self.state.deadlines) {
            if *status == DeadlineStatus::Running && *due < until {
                consider(*due, Due::Deadline(deadline));
            }
        }
        for (position, message) in self.state.transit.iter().enumerate() {
            if message.due <= until {
                consider(message.due, Due::Message(position, message.scene));
            }
        }
        for (late, standing) in (0..).map(LateIx).zip(&self.state.late) {
            match standing {
                LateState::Pending { due, .. } if *due <= until => consider(*due, Due::Late(late)),
                LateState::Pending { .. } | LateState::Idle | LateState::Over => {}
            }
        }
        first
    }

    fn miss(&mut self, deadline: DeadlineIx) -> Result<(), Fault> {
        let (_, due) = self.state.deadlines[deadline.at()];
        self.emit(Event::Deadline {
            deadline,
            status: DeadlineStatus::Missed,
            due,
        });
        self.effects(self.program.missed[deadline.at()], &Origin::STORY)
    }

    fn befall(&mut self, late: LateIx) -> Result<(), Fault> {
        let LateState::Pending {
            cause_seq,
            cause_scene,
            ..
        } = self.state.late[late.at()]
        else {
            return Ok(());
        };
        let case = self.case;
        let consequence = &case.late[late.at()];
        if !holds(&consequence.when, &Context::of(case, self.state)) {
            self.emit(Event::LateLapsed { late });
            return Ok(());
        }
        self.emit(Event::LateFired { late, cause_seq });
        // What a consequence sets off in turn is laid to the same decision.
        let meanwhile = self.cause;
        self.cause = Cause {
            seq: cause_seq,
            scene: cause_scene,
        };
        let done = self.effects(self.program.late[late.at()], &Origin::STORY);
        self.cause = meanwhile;
        done
    }
}
