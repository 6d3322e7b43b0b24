//! What comes back today, and what later.

use super::NEW_A_DAY;
use super::cut::{Cut, Retired};
use super::deck::{Item, deck};
use crate::error::Error;
use crate::trainer::Trainer;
use ledger::Day;
use uuid::Uuid;

/// The drills of the open profile.
#[derive(Debug, Clone)]
pub struct DueList {
    /// Today, on the wall.
    pub today: Day,
    /// To be done today: the longest overdue first, behaviours never drilled last.
    pub due: Vec<Due>,
    /// What comes later, the soonest first.
    pub later: Vec<Due>,
    /// Behaviours that have no drill any more.
    pub retired: Vec<Due>,
}

/// One behaviour that comes back.
#[derive(Debug, Clone)]
pub struct Due {
    /// Behaviour id of the taxonomy; names the drill.
    pub behaviour: String,
    /// The day it comes back: never before today.
    pub on: Day,
    /// It was never drilled.
    pub is_new: bool,
    /// The attempt it was missed in.
    pub missed_in: Option<Uuid>,
    /// Id of the case it was missed in.
    pub case_id: String,
    /// Where it stands.
    pub standing: Standing,
}

/// Whether it can be drilled.
#[derive(Debug, Clone)]
pub enum Standing {
    /// It can.
    Ready(Box<Cut>),
    /// It cannot.
    Retired(Retired),
}

impl Trainer {
    /// What comes back, for the open profile alone.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::Store`].
    pub fn drills(&mut self) -> Result<DueList, Error> {
        let profile = self.opened()?;
        let at = self.now();
        let today = Day::of(&at);
        let rows = self.store.read()?.scheduled(profile)?;
        let items = deck(&rows, today);
        let begun_today = items
            .iter()
            .filter(|item| item.first_drill == Some(today))
            .count();
        let mut new_left = NEW_A_DAY.saturating_sub(begun_today);
        let mut list = DueList {
            today,
            due: Vec::new(),
            later: Vec::new(),
            retired: Vec::new(),
        };
        let mut ordered: Vec<&Item> = items.iter().collect();
        ordered.sort_by_key(|item| (item.schedule.due, item.missed.seq));
        let mut new = Vec::new();
        for item in ordered {
            let standing = match self.cut(item, at)? {
                Ok(cut) => Standing::Ready(Box::new(cut)),
                Err(retired) => Standing::Retired(retired),
            };
            let due = Due {
                behaviour: item.behaviour.clone(),
                on: item.schedule.due.max(today),
                is_new: item.first_drill.is_none(),
                missed_in: item.missed.attempt,
                case_id: item.missed.case.id.clone(),
                standing,
            };
            match due.standing {
                Standing::Retired(_) => list.retired.push(due),
                Standing::Ready(_) if due.on > today => list.later.push(due),
                Standing::Ready(_) if !due.is_new => list.due.push(due),
                Standing::Ready(_) if new_left > 0 => {
                    new_left -= 1;
                    new.push(due);
                }
                Standing::Ready(_) => list.later.push(Due {
                    on: today.plus(1),
                    ..due
                }),
            }
        }
        list.due.extend(new);
        list.later.sort_by_key(|due| due.on);
        Ok(list)
    }
}

impl Trainer {
    /// Today, on the wall.
    #[must_use]
    pub fn today(&self) -> Day {
        Day::of(&self.now())
    }
}

impl DueList {
    /// Whole minutes for what is due, rounded up.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        let seconds: u32 = self.due.iter().map(Due::seconds).sum();
        seconds.div_ceil(60)
    }
}

impl Due {
    /// Seconds it takes.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        match &self.standing {
            Standing::Ready(cut) => cut.seconds,
            Standing::Retired(_) => 0,
        }
    }
}
