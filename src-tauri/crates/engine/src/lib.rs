//! The rules of play, pure and deterministic.
//!
//! Purpose: start and decide (events from a decision), apply (events into a state), view (what a role may know), score,
//! and the runner of test plans.
//! Invariants: same case, setup and decisions give the same events on every platform; `apply` only assigns; a rejected
//! decision leaves state and event list unchanged; testing a condition neither allocates nor compares strings; a view holds
//! no class, effect, point or feedback, and no fact its role does not know.
//! Deliberately lacks: clock, randomness from outside, storage, wording, undo history (the caller folds a shorter event
//! list), any check of the case itself (crate `case` promises whole indices).

mod apply;
mod calendar;
mod chance;
mod cond;
mod decide;
mod event;
mod judge;
mod legal;
mod offer;
pub mod plan;
mod reading;
mod rejection;
mod run;
mod score;
mod seat;
mod start;
mod state;
mod turn;
mod view;

pub use apply::{apply, replay};
pub use calendar::due;
pub use cond::{Context, holds};
pub use decide::{decide, decide_into};
pub use event::{Actor, Arrival, Channel, Event, Standing};
pub use offer::{Offered, offer};
pub use reading::reading;
pub use rejection::{Fault, Rejection};
pub use run::Run;
pub use score::{RoleScore, Score, score};
pub use seat::{owner_of, seat_of, waiting_seat};
pub use start::{initial, start};
pub use state::{LateState, Setup, State, Transit};
pub use view::{
    DeadlineView, DecisionView, EnterView, EvidenceView, HowView, KnownFact, Line, Narrator,
    OfferView, Passage, Shown, View, VitalsView, view,
};
