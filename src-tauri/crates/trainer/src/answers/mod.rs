//! What learners answered to a case, counted for its author: how many, never who.

mod count;
mod dead;

pub use dead::dead_distractors;
