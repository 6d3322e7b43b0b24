//! Which findings a case's `waivers` accept.

use super::Code;
use crate::model::Waiver;

/// Whether one of the waivers accepts such a finding: its code, and a text id or JSON pointer that is the finding's or a
/// whole-part prefix of it.
#[must_use]
pub fn waived(waivers: &[Waiver], code: Code, text_id: Option<&str>, pointer: &str) -> bool {
    code.waivable()
        && waivers.iter().any(|waiver| {
            waiver.code == code.id()
                && (text_id.is_some_and(|id| covers(&waiver.at, id, '.'))
                    || covers(&waiver.at, pointer, '/'))
        })
}

/// Whether a waiver's place is the finding's place or a whole-part prefix of it.
fn covers(waiver: &str, place: &str, separator: char) -> bool {
    place
        .strip_prefix(waiver)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(separator))
}
