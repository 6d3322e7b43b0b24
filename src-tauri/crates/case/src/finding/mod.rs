//! Findings: what `compile` has to say about a case, as a code, a place and arguments. The words layer writes the sentence.

mod code;
mod report;
pub(crate) mod suggest;
mod waive;

pub use code::{Code, Severity};
pub use report::{Raw, Report};
pub use waive::waived;

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of fault.
    pub code: Code,
    /// How grave; equal to [`Code::severity`].
    pub severity: Severity,
    /// Path of the file inside the case folder, for example `case.json`.
    pub file: String,
    /// JSON pointer (RFC 6901) to the value, or to the property whose key is at fault. Empty for the whole file.
    pub pointer: String,
    /// Line, from 1; 0 where the finding concerns a file as a whole.
    pub line: u32,
    /// Column in characters, from 1; 0 where the finding concerns a file as a whole.
    pub column: u32,
    /// Named arguments; each code documents its own.
    pub args: Vec<(&'static str, String)>,
    /// Accepted by the case's `waivers`; only where [`Code::waivable`].
    pub waived: bool,
}

impl Diagnostic {
    /// The argument with this name.
    #[must_use]
    pub fn arg(&self, name: &str) -> Option<&str> {
        self.args
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value.as_str())
    }
}
