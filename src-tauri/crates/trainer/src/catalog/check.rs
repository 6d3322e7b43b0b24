//! `check`: every static fault of a case, and every walk of its plan that fails.

use crate::plan::failed_walks;
use crate::proof::{self, Effort};
use case::plan::WrittenDecisions;
use case::{Case, Date, Diagnostic, Files, Severity};
use std::sync::Arc;

/// What `check` says about the files of one case.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The compiled case, unless an error forbids playing it.
    pub case: Option<Arc<Case>>,
    /// Every finding: static faults in file order, then failed walks, then what a proof found.
    pub findings: Vec<Finding>,
}

/// One finding, of the compiler, of a walk of the plan or of the proof.
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
    /// Named values for the words.
    pub args: Vec<(&'static str, String)>,
    /// Accepted in the case with a reason and a name.
    pub waived: bool,
    /// Decisions that show it, where a path matters.
    pub witness: Option<Box<WrittenDecisions>>,
}

/// Checks the files of one case: compiles it, and plays every walk of its plan.
#[must_use]
pub fn check(files: &Files) -> Checked {
    checked(files, case::compile(files))
}

/// [`check`] for authors: also whether the review has run out today, give-aways that need no proof, and what a proof with
/// this effort finds.
#[must_use]
pub fn check_on(files: &Files, today: Option<Date>, effort: &Effort) -> Checked {
    let mut checked = checked(files, case::lint_on(files, today));
    if let Some(case) = &checked.case {
        let proof = proof::prove(case, files, &[], effort);
        let found = proof::findings(case, files, &proof);
        checked.findings.extend(found);
    }
    checked
}

fn checked(files: &Files, (case, diagnostics): (Option<Case>, Vec<Diagnostic>)) -> Checked {
    let mut findings: Vec<Finding> = diagnostics.into_iter().map(Finding::from).collect();
    if let Some(case) = &case {
        findings.extend(failed_walks(case, files));
    }
    Checked {
        case: case.map(Arc::new),
        findings,
    }
}

impl Checked {
    /// Whether the case can be played.
    #[must_use]
    pub fn is_playable(&self) -> bool {
        self.case.is_some()
    }

    /// Findings a learner should know of though the case can be played: failed walks, and warnings nobody has waived.
    #[must_use]
    pub fn warnings(&self) -> usize {
        let findings = self.findings.iter();
        findings
            .filter(|finding| finding.severity != Severity::Note && !finding.waived)
            .count()
    }
}

impl From<Diagnostic> for Finding {
    fn from(found: Diagnostic) -> Self {
        Self {
            code: found.code.id(),
            severity: found.severity,
            file: found.file,
            pointer: found.pointer,
            line: found.line,
            column: found.column,
            args: found.args,
            waived: found.waived,
            witness: None,
        }
    }
}
