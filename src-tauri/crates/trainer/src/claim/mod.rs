//! The claim and what follows from it: form, claim, certificate, transcript, and who the learner is on paper.

mod certificate;
mod form;
mod identity;
mod make;
mod obstacle;
mod paper;
mod then;
mod transcript;

pub use certificate::{Certificate, Printed};
pub(crate) use certificate::{day, print_fault};
pub use exports::{credit_wording, scale_ends};
pub use form::{Form, Proof};
pub use identity::{CYCLE_MONTHS, missing};
pub use make::{CaseNames, Claiming};
pub use obstacle::Obstacle;
pub(crate) use obstacle::obstacle;
pub use transcript::{CycleSum, Record};
