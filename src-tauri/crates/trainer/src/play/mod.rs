//! Playing: start (alone or as a team), take a seat, decide, resume, undo, hint, replay, compare. Each answers with the attempt as it stands on disk.

mod compare;
mod debrief;
mod decide;
mod practise;
mod replay;
mod resume;
mod seat;
mod start;
mod team;

pub use compare::Comparing;
pub use debrief::Debriefing;
pub use start::NewAttempt;
pub use team::{NewSeat, Player};
