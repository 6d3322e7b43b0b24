//! What an activity designated when the attempts a claim rests on were begun (AMA PRA: no retroactive credit).

use super::obstacle::Obstacle;
use crate::activity::{History, moment};
use crate::error::Error;
use credit::{Activity, Completion, CreditType, Profession, Surroundings};
use records::Reading;

/// The most of a credit type that every counted attempt was begun under: an edit of the activity since then can take away
/// and never adds. In hundredths.
///
/// # Errors
/// [`Error::Claim`] where an attempt was begun before the credit was designated, outside the days told then, or on a case that
/// is no longer part of the activity; [`Error::Store`].
pub(crate) fn designated(
    reading: &Reading<'_>,
    history: &History,
    completion: &Completion,
    (activity, profession): (&Activity, &Profession),
    credit: CreditType,
) -> Result<u32, Error> {
    let later = || {
        Error::Claim(Obstacle::DesignatedLater {
            designated: activity.release.to_string(),
        })
    };
    let mut most = u32::MAX;
    for position in &completion.counted {
        let attempt = history.attempts.get(*position).ok_or_else(later)?;
        let pin = attempt.started.activity.as_ref().ok_or_else(later)?;
        let file = reading
            .activities(&pin.activity.file_hash)?
            .and_then(|bytes| credit::check(&bytes, &Surroundings::default()).0)
            .ok_or_else(later)?;
        let then = file.activity(&activity.id).ok_or_else(later)?;
        // A case may have been added since; one that is no longer part of the activity earns nothing of it.
        let mut cases = activity.cases.iter();
        let still = cases.any(|entry| entry.case == attempt.started.case.id);
        if !still || !then.is_open(moment(&attempt.began).date()) {
            return Err(later());
        }
        let amount = then
            .credit(credit)
            .filter(|entry| entry.is_for(profession))
            .map_or(0, |entry| entry.amount.0);
        most = most.min(amount);
    }
    if most == 0 {
        return Err(later());
    }
    Ok(most)
}
