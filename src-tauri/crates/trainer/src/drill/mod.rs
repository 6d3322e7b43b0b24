//! Drills: a behaviour missed in a case comes back as one to three of its scenes, on a schedule that spaces itself.
//!
//! What counts as missed, how a drill is cut, what an answer is worth and what a clock set back does are told in
//! `docs/decisions/0011-drills.md`.

mod attainable;
mod cut;
mod deck;
mod due;
mod judge;
mod note;
mod play;
mod progress;
mod reading;
mod schedule;

pub use cut::{Cut, Retired};
pub use due::{Due, DueList, Standing};
pub use play::{Answered, Run};
pub use progress::{Occasion, Progress};

pub(crate) use note::{judged, players};

/// Drills of behaviours never drilled before that a day offers; the others wait their turn. A bad case misses half a dozen
/// behaviours at once, and nobody has a quarter of an hour for drills on the morning after.
pub const NEW_A_DAY: usize = 3;

/// The longest a drill may take, in seconds of reading and deciding.
pub const LONGEST_SECONDS: u32 = 120;

/// Decisions of one drill at most.
pub const MOST_STEPS: u32 = 3;
