//! What becomes of attempts when a case is edited.

mod edits;
mod naive;
