//! The shapes that cross to the window.

mod comparison;
mod credit;
mod debrief;
mod drill;
mod error;
mod friction;
mod library;
mod profile;
mod proof;
mod prose;
mod scene;
mod team;
mod transcript;

pub use comparison::*;
pub use credit::*;
pub use debrief::*;
pub use drill::*;
pub use error::*;
pub use friction::*;
pub use library::*;
pub use profile::*;
pub use proof::*;
pub use prose::*;
pub use scene::*;
pub use team::*;
pub use transcript::*;
