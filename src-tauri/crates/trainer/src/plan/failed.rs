//! Walks that go otherwise than planned, as findings.

use super::{PLAN_FILE, detail, plan_of};
use crate::catalog::Finding;
use case::{Case, Files, Severity};

/// Plays every walk. One finding for each difference, at its place in the plan.
pub(crate) fn failed_walks(case: &Case, files: &Files) -> Vec<Finding> {
    let (Some(plan), Some(bytes)) = (plan_of(case, files), files.get(PLAN_FILE)) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for (position, walk) in plan.walks.iter().enumerate() {
        for mismatch in engine::plan::run(case, walk).mismatches {
            let pointer = match mismatch.step {
                Some(step) => format!("/walks/{position}/decisions/{step}"),
                None => format!("/walks/{position}"),
            };
            let (line, column) = case::plan::locate(bytes, &pointer).unwrap_or((0, 0));
            findings.push(Finding {
                code: "plan-failed",
                severity: Severity::Error,
                file: PLAN_FILE.to_owned(),
                pointer,
                line,
                column,
                args: vec![
                    ("walk", walk.id.clone()),
                    ("detail", detail::of(case, &mismatch.what)),
                ],
                waived: false,
                witness: None,
            });
        }
    }
    findings
}
