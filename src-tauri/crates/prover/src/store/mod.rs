//! States held densely: packed into words, in the order found, in an open-addressing set.

mod hash;
mod layout;
mod set;

pub use hash::Quick;
pub use layout::Layout;
pub use set::{Set, hash};
