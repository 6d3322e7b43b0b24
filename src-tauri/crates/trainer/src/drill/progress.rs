//! A behaviour over time: each case and each drill it was met in.

use super::deck::find;
use crate::error::Error;
use crate::trainer::Trainer;
use ledger::{Day, Mark};
use records::BehaviourRow;
use std::collections::BTreeMap;
use uuid::Uuid;

/// One behaviour over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Behaviour id of the taxonomy.
    pub behaviour: String,
    /// Where it was met, by day; those of one day in stored order.
    pub occasions: Vec<Occasion>,
    /// The day it comes back, where it was ever missed.
    pub due: Option<Day>,
}

/// A case or a drill the behaviour was met in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// The local day.
    pub day: Day,
    /// The weakest mark of its decisions.
    pub mark: Mark,
    /// A drill; else a case.
    pub is_drill: bool,
    /// Id of the case.
    pub case_id: String,
}

impl Trainer {
    /// Every behaviour the open profile has met, in the order of the taxonomy.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::Store`].
    pub fn progress(&self) -> Result<Vec<Progress>, Error> {
        let rows = self.store.read()?.behaviours(self.opened()?)?;
        let today = Day::of(&self.now());
        let scheduled: Vec<BehaviourRow> = rows
            .iter()
            .filter(|row| row.schedule.is_some())
            .cloned()
            .collect();
        let taxonomy = case::taxonomy::shipped().behaviours.iter();
        Ok(taxonomy
            .filter_map(|behaviour| {
                let occasions = occasions(&rows, &behaviour.id);
                (!occasions.is_empty()).then(|| Progress {
                    due: find(&scheduled, &behaviour.id, today)
                        .map(|item| item.schedule.due.max(today)),
                    behaviour: behaviour.id.clone(),
                    occasions,
                })
            })
            .collect())
    }
}

fn occasions(rows: &[BehaviourRow], behaviour: &str) -> Vec<Occasion> {
    let mut found: Vec<Occasion> = Vec::new();
    let mut place: BTreeMap<Uuid, usize> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.behaviour == behaviour) {
        // A case is one occasion and a run of a drill is one, whatever the number of their decisions.
        let Some(of) = row.run.or(row.attempt) else {
            continue;
        };
        match place.get(&of).and_then(|at| found.get_mut(*at)) {
            Some(known) => known.mark = known.mark.max(row.mark),
            None => {
                place.insert(of, found.len());
                found.push(Occasion {
                    day: row.day,
                    mark: row.mark,
                    is_drill: row.run.is_some(),
                    case_id: row.case.id.clone(),
                });
            }
        }
    }
    found.sort_by_key(|occasion| occasion.day);
    found
}
