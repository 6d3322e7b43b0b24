//! Playing: start, decide, resume, undo, hint. Each answers with the attempt as it stands on disk.

mod decide;
mod practise;
mod resume;
mod start;

pub use start::NewAttempt;
