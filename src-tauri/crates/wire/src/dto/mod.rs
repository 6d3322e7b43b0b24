//! The shapes that cross to the window.

mod credit;
mod debrief;
mod error;
mod friction;
mod library;
mod profile;
mod prose;
mod scene;

pub use credit::*;
pub use debrief::*;
pub use error::*;
pub use friction::*;
pub use library::*;
pub use profile::*;
pub use prose::*;
pub use scene::*;
