//! The cases there are: found, checked, compiled once for each content.

mod activities;
mod check;
mod load;
mod traits;

pub use activities::check_activities;
pub use check::{Checked, Finding, check, check_on};
pub use load::{Catalog, Entry};
pub use traits::check_library;
