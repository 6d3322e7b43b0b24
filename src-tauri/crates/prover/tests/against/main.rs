//! What becomes of attempts when a case is edited.

mod chains;
mod edits;
mod naive;
