//! Between the engine's positions and the log's ids, through the pinned case.

mod from_engine;
mod to_engine;

use crate::change::Change;
use case::Case;

/// An id (or position) the case does not have: the log and the case do not belong together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the case has no {what} \"{id}\"")]
pub struct UnknownId {
    /// What kind of thing was looked for.
    pub what: &'static str,
    /// The id, or the position as digits.
    pub id: String,
}

impl UnknownId {
    pub(crate) fn new(what: &'static str, id: &str) -> Self {
        Self {
            what,
            id: id.to_owned(),
        }
    }
}

/// The stored form of what the engine reports.
///
/// # Errors
/// A position this case does not have: the events come from another case.
pub fn changes_from_engine(
    case: &Case,
    events: &[engine::Event],
) -> Result<Vec<Change>, UnknownId> {
    events
        .iter()
        .map(|event| Change::from_engine(case, *event))
        .collect()
}

/// The engine's events of stored changes, to be applied without running a rule.
///
/// # Errors
/// An id this case does not have: the changes were stored for another case version.
pub fn changes_to_engine(case: &Case, changes: &[Change]) -> Result<Vec<engine::Event>, UnknownId> {
    changes
        .iter()
        .map(|change| change.to_engine(case))
        .collect()
}
