//! The graph of states, and what is best or worst on its ways.

mod best;
mod components;
mod order;

pub use best::{Asked, Column, End, Way, What, best};
pub use components::{Components, components};
pub use order::{Ordered, chance, leads_to, ordered};
