//! Continuing-education credit: what an activity is worth, who may claim it, and why a claim is refused.
//!
//! Purpose: read and check `activities.json`; decide eligibility, completion, claims, retention and licence cycles.
//! Invariants: amounts are whole hundredths, minutes are whole, no float anywhere; a refusal is a closed code with its
//! arguments, never a sentence; what is accepted stays accepted, because every function judges only what it is given: the
//! pass rule frozen at the gate, the activity as it was kept under its hash.
//! Deliberately lacks: a clock (moments are arguments), the log and its events (`ledger`), any claim to be accredited: all
//! statements are the provider's own, and a provider that is a demonstration says so in each of them.

mod amount;
mod check;
mod demonstration;
mod moment;
mod rules;
mod source;
mod word;

pub mod activities;

pub use activities::{
    Activities, Activity, CaseEntry, Contact, ContactHours, Credit, Disclosures, Minutes, Moc,
    Person, Profession, Provider, Question, Relationship, Requirement, Settings, Statements,
};
pub use amount::Hundredths;
pub use check::{FILE, KnownCase, Surroundings, check, schema};
pub use demonstration::{DEMONSTRATION, demonstration};
pub use moment::{Logged, Moment};
pub use rules::claim::{Asked, Earned, Granted, History, Offer, claim, offer};
pub use rules::clock::{CLOCK_TOLERANCE_MS, ClockFlag, clock};
pub use rules::completion::{Completion, Gate, Played, completion};
pub use rules::cycle::{Cycle, Entry, counted, cycle, total};
pub use rules::evaluation::{Answer, unanswered};
pub use rules::minutes::{most, step};
pub use rules::moc::moc_points;
pub use rules::pass::{CaseMark, PassRule};
pub use rules::pharmacy::{PharmacyDates, pharmacy_dates};
pub use rules::reading::{MODERATE, ReadingMethod, WORDS_A_MINUTE};
pub use rules::refusal::{Refusal, RefusalCode};
pub use rules::retention::{RETENTION_YEARS, may_be_deleted, retained_until};
pub use word::{
    Award, CreditType, LearningFormat, MinutesMethod, QuestionKind, ReadingWord, Rounding,
};
