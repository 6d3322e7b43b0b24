//! Playing: start, decide, resume, undo, hint. Each answers with the attempt as it stands on disk.

mod debrief;
mod decide;
mod practise;
mod resume;
mod start;

pub use debrief::Debriefing;
pub use start::NewAttempt;
