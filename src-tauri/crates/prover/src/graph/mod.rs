//! The graph of states, and what is best or worst on its ways.

mod best;
mod components;

pub use best::{End, Ordered, Way, What, best, chance, leads_to, ordered};
pub use components::{Components, components};
