//! Places kept although no answer asks for them: what somebody looks at who watches a play beside the search.

use super::looks::{Look, Looks};
use super::slots::{Place, Slot};
use super::{Alive, Lower};
use case::model::VarIx;

/// What is looked at, and when.
#[derive(Debug, Clone, Default)]
pub struct Watched {
    /// On entering each scene and until its act is over.
    pub scenes: Vec<Vec<Slot>>,
    /// When each late consequence is due.
    pub late: Vec<Vec<Slot>>,
    /// When each deadline is missed.
    pub deadlines: Vec<Vec<Slot>>,
    /// Every minute.
    pub minutes: bool,
    /// The minute at the end of each of these scenes.
    pub ends: Vec<bool>,
}

/// The same in numbers of places.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    /// By scene.
    pub scenes: Vec<Vec<usize>>,
    /// By late consequence.
    pub late: Vec<Vec<usize>>,
    /// By deadline.
    pub deadlines: Vec<Vec<usize>>,
    /// Every minute.
    pub minutes: bool,
    /// The minute at the end of each of these scenes.
    pub ends: Vec<bool>,
}

impl Lower<'_> {
    /// Makes places of what is watched.
    pub(super) fn watched(&mut self) -> Kept {
        let Some(watched) = self.set.watched else {
            return Kept::default();
        };
        let mut each = |lists: &[Vec<Slot>]| -> Vec<Vec<usize>> {
            let mut place = |slot: &Slot| self.watch(*slot);
            let lists = lists.iter();
            lists
                .map(|slots| slots.iter().flat_map(&mut place).collect())
                .collect()
        };
        let kept = Kept {
            scenes: each(&watched.scenes),
            late: each(&watched.late),
            deadlines: each(&watched.deadlines),
            minutes: watched.minutes,
            ends: watched.ends.clone(),
        };
        self.reads.clear();
        kept
    }

    /// The places of a slot; what waits has its minute too.
    fn watch(&mut self, slot: Slot) -> Vec<usize> {
        let horizon = self.set.flow.horizon;
        match slot {
            Slot::Var(var) => vec![self.variable(VarIx(var))],
            Slot::Deadline(at) => vec![
                self.places.add(slot, 0, 3),
                self.places.add(Slot::DeadlineDue(at), 0, horizon),
            ],
            Slot::Late(at) => vec![
                self.places.add(slot, 0, 2),
                self.places.add(Slot::LateDue(at), 0, horizon),
            ],
            Slot::Knows(..) | Slot::Visited(_) => vec![self.places.add(slot, 0, 1)],
            // The minute has a flag of its own; what is left is read by no rule of a story.
            Slot::Scene
            | Slot::Minute
            | Slot::Taken(_)
            | Slot::Counted(_)
            | Slot::DeadlineDue(_)
            | Slot::LateDue(_)
            | Slot::TransitDue(..)
            | Slot::TransitTo(..)
            | Slot::TransitFacts(..)
            | Slot::Failed(_)
            | Slot::Charged(_)
            | Slot::Critical(_)
            | Slot::Met(_) => Vec::new(),
        }
    }
}

impl Kept {
    /// Adds what is watched to what is read.
    pub(super) fn read(&self, alive: &mut Alive) {
        for (at, places) in self.scenes.iter().enumerate() {
            alive.arrives[at].0.extend(places);
            alive.acts[at].0.extend(places);
        }
        for (at, places) in self.late.iter().enumerate() {
            alive.late_reads[at].0.extend(places);
        }
        for (at, places) in self.deadlines.iter().enumerate() {
            alive.deadline_reads[at].0.extend(places);
        }
    }

    /// What is watched when something comes due, as looks.
    pub(super) fn in_time(&self, places: &[Place]) -> Looks {
        let timed = self.late.iter().chain(&self.deadlines).flatten();
        wholly(timed, places)
    }

    /// What is watched at a scene.
    pub(super) fn at(&self, scene: usize, places: &[Place]) -> Looks {
        wholly(self.scenes.get(scene).into_iter().flatten(), places)
    }
}

fn wholly<'w>(watched: impl Iterator<Item = &'w usize>, places: &[Place]) -> Looks {
    watched
        .filter(|place| matches!(places[**place].slot, Slot::Var(_)))
        .map(|place| Look::whole(*place))
        .collect()
}
