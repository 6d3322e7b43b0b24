//! Rule 6: points for maintenance of certification.

use crate::activities::Moc;
use crate::amount::Hundredths;

/// The points of a board for a claim: those of the activity, but never more than the AMA PRA credits claimed.
#[must_use]
pub fn moc_points(moc: &Moc, claimed: Hundredths) -> Hundredths {
    moc.points.min(claimed)
}
