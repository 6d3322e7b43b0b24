//! A clinic's overlay named on the command line.

use crate::input;
use crate::sentence::unfit;
use std::path::Path;
use trainer::case::Case;
use trainer::catalog::Finding;
use words::Words;

/// An overlay as it was read; which case it fits is another question.
pub struct Overlay {
    /// Its path, as it was named.
    pub name: String,
    bytes: Vec<u8>,
}

impl Overlay {
    /// Takes what was read.
    pub const fn of(name: String, bytes: Vec<u8>) -> Self {
        Self { name, bytes }
    }

    /// Reads it.
    ///
    /// # Errors
    /// Why it cannot be read, in one sentence.
    pub fn read(path: &Path) -> Result<Self, String> {
        Ok(Self::of(path.display().to_string(), input::bytes(path)?))
    }

    /// The values it gives the parameters of a case, by `ParamIx`; those it leaves out keep the case's own.
    ///
    /// # Errors
    /// Why it does not fit the case.
    pub fn values(&self, case: &Case) -> Result<Vec<i32>, Vec<Finding>> {
        let (values, findings) = trainer::case::plan::overlay(case, &self.name, &self.bytes);
        values.ok_or_else(|| findings.into_iter().map(Finding::from).collect())
    }

    /// The same; why it does not fit in one sentence.
    ///
    /// # Errors
    /// The sentence.
    pub fn must_fit(&self, case: &Case, words: &Words) -> Result<Vec<i32>, String> {
        let values = self.values(case);
        values.map_err(|findings| unfit(words, &self.name, &findings))
    }
}
