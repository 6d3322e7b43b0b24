//! What there is to play, and what this learner has played.

mod runs;

pub use runs::{Results, Run, RunPage, RunResult};
