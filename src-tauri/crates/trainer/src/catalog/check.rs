//! `check`: every static fault of a case and every walk of its plan that fails.

use case::plan::Plan;
use case::{Case, Diagnostic, Files, Severity};
use std::sync::Arc;

/// What `check` says about one case folder.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The compiled case, unless an error forbids playing it.
    pub case: Option<Arc<Case>>,
    /// Its test plan, where it has one that can be read.
    pub plan: Option<Arc<Plan>>,
    /// Every finding: static faults in file order, then failed walks.
    pub findings: Vec<Finding>,
}

/// One finding, from the compiler or from running the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Stable code: one of [`case::Code`], or `plan-failed`.
    pub code: &'static str,
    /// How grave.
    pub severity: Severity,
    /// File inside the case folder.
    pub file: String,
    /// JSON pointer (RFC 6901); empty for the whole file.
    pub pointer: String,
    /// Line, from 1; 0 for the whole file.
    pub line: u32,
    /// Column in characters, from 1; 0 for the whole file.
    pub column: u32,
    /// Named arguments for the words.
    pub args: Vec<(&'static str, String)>,
    /// A warning the author accepted with a reason and a name.
    pub waived: bool,
}
