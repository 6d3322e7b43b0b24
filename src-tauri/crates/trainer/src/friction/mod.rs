//! Three questions after an attempt, and the report a leader reads: what gets in the way, without a name on it.

mod note;
mod report;
mod sort;

pub use note::NOTE_MAX;
pub(crate) use report::lines;
pub use report::{FrictionNote, FrictionReport, Group, SMALLEST};
