//! What is proven of a case, as it crosses.

use crate::dto;
use trainer::proof::Reach;

/// The most points of a role.
pub(crate) fn reach(reach: Reach) -> Option<dto::Reach> {
    let (most, proven) = match reach {
        Reach::Proven(most) => (most, true),
        Reach::AtLeast(most) => (most, false),
    };
    Some(dto::Reach {
        most: i32::try_from(most).ok()?,
        proven,
    })
}
