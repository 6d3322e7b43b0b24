//! The library and past runs.

use super::Session;
use crate::credit::Credits;
use crate::dto;
use crate::dto::WireError;
use crate::error::wire_error;
use crate::library::{self, Played};
use std::collections::{BTreeMap, BTreeSet};
use trainer::{Error, Trainer};
use uuid::Uuid;

/// Past attempts on one page.
const PAGE: u32 = 40;

/// Attempts to go on with that the library lists; the others are among past runs.
const UNFINISHED: u32 = 12;

/// `library`: reads the case folders again and lists everything.
///
/// # Errors
/// A closed code.
pub fn library(session: &mut Session) -> Result<dto::Library, WireError> {
    session.trainer.reload_cases();
    let played = played(&mut session.trainer).map_err(wire_error)?;
    let standings = session.trainer.standings().map_err(wire_error)?;
    let offered = session.trainer.offered();
    let reader = session.reader()?;
    let credits = Credits {
        offered: &offered,
        standings: &standings,
        catalog: session.trainer.catalog(),
        reader: &reader,
    };
    Ok(library::library(&credits, &played, &session.say))
}

/// `runs`: a page of this learner's attempts, what is not finished first, then the newest.
///
/// # Errors
/// A closed code.
pub fn runs(session: &mut Session, from: u32) -> Result<dto::RunPage, WireError> {
    let page = session.trainer.runs(from, PAGE).map_err(wire_error)?;
    let reader = session.reader()?;
    Ok(dto::RunPage {
        runs: page
            .runs
            .iter()
            .map(|run| library::run(run, &reader))
            .collect(),
        next: page.next,
    })
}

/// What has to be replayed for the library: attempts to go on with, and the newest and best of each role shown. However
/// many there are in the records, it is a handful.
fn played(trainer: &mut Trainer) -> Result<Played, Error> {
    let unfinished = trainer.open_runs(UNFINISHED)?;
    let results = trainer.results()?;
    let wanted: BTreeSet<Uuid> = trainer
        .catalog()
        .playable()
        .flat_map(|(_, case)| case.roles.iter().map(|role| (&case.id, &role.id)))
        .flat_map(|(case, role)| [results.last(case, role), results.best(case, role)])
        .flatten()
        .map(|result| result.attempt)
        .collect();
    let mut shown = BTreeMap::new();
    for id in wanted {
        if let Some(run) = trainer.run(id)? {
            shown.insert(id, run);
        }
    }
    Ok(Played {
        unfinished,
        results,
        shown,
    })
}
