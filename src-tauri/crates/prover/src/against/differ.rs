//! Where two tellings of a turn part.

use super::carry::Pair;
use super::reason::Otherwise;
use case::model::{Case, OutcomeIx, SceneIx, VarIx};
use engine::Event;

impl Pair<'_> {
    /// The first thing the new version tells otherwise.
    pub fn differ(&self, old: &[Event], new: &[Event]) -> Option<Otherwise> {
        let mut told = new.iter();
        for event in old {
            let carried = match self.event(event) {
                Ok(carried) => carried,
                Err(gone) => return Some(gone),
            };
            let Some(other) = told.next() else {
                return Some(named(self.old, event));
            };
            if carried != *other {
                return Some(self.parted(event, &carried, other));
            }
            if let Event::Set {
                var, drawn: true, ..
            } = event
                && !self.same_chance(*var)
            {
                return Some(Otherwise::Chance(self.old.vars[var.at()].id.clone()));
            }
        }
        told.next().map(|more| named(self.new, more))
    }

    /// Whether a variable is drawn by the same weights, in the same order: the same seed then draws the same.
    fn same_chance(&self, var: VarIx) -> bool {
        let from = &self.old.vars[var.at()];
        self.ids.var(var).is_some_and(|at| {
            let to = &self.new.vars[at.at()];
            from.kind == to.kind && from.weights == to.weights
        })
    }

    fn parted(&self, old: &Event, carried: &Event, new: &Event) -> Otherwise {
        match (carried, new) {
            (
                Event::Decided { outcome, seat, .. },
                Event::Decided {
                    outcome: other,
                    seat: by,
                    standing: _,
                    scene,
                    ..
                },
            ) => {
                if seat != by {
                    Otherwise::Seat(self.new.scenes[scene.at()].id.clone())
                } else if outcome != other {
                    let id = |outcome: &OutcomeIx| self.new.outcomes[outcome.at()].id.clone();
                    Otherwise::Judged(id(outcome), id(other))
                } else {
                    Otherwise::Standing
                }
            }
            (Event::Entered { scene }, Event::Entered { scene: other }) => {
                let id = |scene: &SceneIx| self.new.scenes[scene.at()].id.clone();
                Otherwise::Follows(id(scene), id(other))
            }
            // Of two different things, the one that comes earlier in a turn is what one version has and the other not.
            (_, _) if turn_order(new) < turn_order(carried) => named(self.new, new),
            (_, _) => named(self.old, old),
        }
    }
}

/// What an event of one version alone means.
fn named(case: &Case, event: &Event) -> Otherwise {
    let entered = |scene: SceneIx| case.scenes[scene.at()].id.clone();
    match event {
        Event::Decided { scene, .. } => Otherwise::Seat(entered(*scene)),
        Event::Taken { .. } | Event::Counted { .. } => Otherwise::Counting,
        Event::Points { .. } => Otherwise::Points,
        Event::Ownership { .. } => Otherwise::Ownership,
        Event::Ledger { .. } => Otherwise::Ledger,
        Event::CriticalDone { critical } => {
            Otherwise::Critical(case.critical[critical.at()].id.clone())
        }
        Event::Failed { flag, .. } => Otherwise::Fail(case.fails[flag.at()].id.clone()),
        Event::Clock { .. } => Otherwise::Time,
        Event::Set { var, .. } => Otherwise::Variable(case.vars[var.at()].id.clone()),
        Event::Chance { .. } => Otherwise::Chance(String::new()),
        Event::Learned { fact, .. } => Otherwise::Fact(case.facts[fact.at()].id.clone()),
        Event::Sent { .. } | Event::Received { .. } => Otherwise::Message,
        Event::Deadline { deadline, .. } => {
            Otherwise::Deadline(case.deadlines[deadline.at()].id.clone())
        }
        Event::LateArmed { late, .. }
        | Event::LateFired { late, .. }
        | Event::LateLapsed { late } => Otherwise::Late(case.late[late.at()].id.clone()),
        Event::Entered { .. } | Event::Ended { .. } | Event::Advanced { .. } => Otherwise::Ending,
        Event::Measured { measure, .. } => {
            Otherwise::Measure(case.measures[measure.at()].id.clone())
        }
    }
}

/// When in a turn an event is told.
const fn turn_order(event: &Event) -> u8 {
    match event {
        Event::Decided { .. } => 0,
        Event::Taken { .. } => 1,
        Event::Counted { .. } => 2,
        Event::Points { .. } => 3,
        Event::Ownership { .. } => 4,
        Event::Ledger { .. } => 5,
        Event::CriticalDone { .. } => 6,
        Event::Failed { .. } => 7,
        Event::Deadline { .. }
        | Event::Received { .. }
        | Event::LateArmed { .. }
        | Event::LateFired { .. }
        | Event::LateLapsed { .. }
        | Event::Set { .. }
        | Event::Chance { .. }
        | Event::Learned { .. }
        | Event::Sent { .. } => 8,
        Event::Clock { .. } => 9,
        Event::Entered { .. } => 10,
        Event::Measured { .. } => 11,
        Event::Ended { .. } => 12,
        Event::Advanced { .. } => 13,
    }
}
