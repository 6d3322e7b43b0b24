//! The test plan of a case: run to check the case, and read for the best path its author knows.

mod best;
mod detail;
mod failed;
mod walked;

pub(crate) use best::marked_best;
pub(crate) use failed::failed_walks;
pub(crate) use walked::walked;

use case::Files;
use case::model::Case;

/// The plan of a case, if it has one that can be read.
#[must_use]
pub fn plan_of(case: &Case, files: &Files) -> Option<case::plan::Plan> {
    case::plan::plan(case, files.get(PLAN_FILE)?).0
}

/// Name of the plan inside a case folder.
pub(crate) const PLAN_FILE: &str = "plan.json";
