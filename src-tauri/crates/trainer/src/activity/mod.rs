//! Activities: what a provider offers, the disclosures before the start, and how far a learner is.

mod file;
mod gate;
mod history;
mod pin;
mod standing;

pub use file::Offered;
pub(crate) use gate::reference;
pub use gate::{CaseMarks, Gate, Mark};
pub(crate) use history::{History, identity, moment};
pub use history::{PastAttempt, PastClaim};
pub use standing::{CaseStanding, CaseState, Offer, Standing, State};
pub(crate) use standing::{clock, offers};
