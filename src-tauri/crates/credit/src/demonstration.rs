//! The built-in demonstration provider: what a fresh install has until a coordinator sets up a real one.

use crate::activities::Activities;
use crate::check::{Surroundings, check};
use std::sync::LazyLock;

/// The file as shipped.
pub const DEMONSTRATION: &str = include_str!("../demonstration/activities.json");

static PARSED: LazyLock<Activities> = LazyLock::new(|| {
    check(DEMONSTRATION.as_bytes(), &Surroundings::default())
        .0
        .expect("the embedded file has no finding; a test holds it")
});

/// The demonstration provider and its activities.
#[must_use]
pub fn demonstration() -> &'static Activities {
    &PARSED
}
