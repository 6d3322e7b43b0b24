//! `cargo xtask ci`: everything, from a clean clone, with nobody watching.

use crate::process::Failure;
use crate::{layers, tidy};

/// Runs every layer of tests and every check of order. The last line it prints is `N passed, N failed`.
///
/// # Errors
/// When anything failed.
pub fn ci() -> Result<(), Failure> {
    let (tests, lacking) = match layers::counted(&[]) {
        Ok(tally) => (tally, None),
        Err(failure) => (crate::tally::Tally::one(false), Some(failure)),
    };
    let mut sum = tests;
    sum += tidy::counted(&[]);
    if let Some(failure) = lacking {
        println!(
            "The tests could not run. {} To mend it: {}",
            failure.what, failure.mend
        );
    }
    println!("{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed == 0 {
        Ok(())
    } else {
        Err(Failure::reported())
    }
}
