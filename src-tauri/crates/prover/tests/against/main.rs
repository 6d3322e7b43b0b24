//! What becomes of attempts when a case is edited.

mod beyond;
mod chains;
mod edits;
mod naive;
