//! The cases there are: found, checked, compiled once for each content.

mod activities;
mod check;
mod load;

pub use activities::check_activities;
pub use check::{Checked, Finding, check, check_on};
pub use load::{Catalog, Entry};
