//! `check` for `activities.json`.

use super::check::Finding;
use case::{Case, Date};
use credit::{KnownCase, Surroundings};

/// Every fault of a file of activities, in file order.
///
/// `today`: an activity past its last day is reported. `cases`: those there are, so that an activity that names none of
/// them is reported; `None` leaves them unjudged.
#[must_use]
pub fn check_activities<'c>(
    bytes: &[u8],
    today: Option<Date>,
    cases: Option<impl IntoIterator<Item = &'c Case>>,
) -> Vec<Finding> {
    let cases: Option<Vec<KnownCase>> = cases.map(|cases| cases.into_iter().map(known).collect());
    let around = match today {
        Some(today) => Surroundings::on(today, cases),
        None => Surroundings { today: None, cases },
    };
    let (_, findings) = credit::check(bytes, &around);
    findings.into_iter().map(Finding::from).collect()
}

/// A case as activities know it.
fn known(case: &Case) -> KnownCase {
    KnownCase {
        id: case.id.clone(),
        version: case.version,
        content_hash: case.hashes.content.clone(),
        minutes: case.minutes.estimate,
    }
}
