//! A proof as findings of `check`.

use super::{carried, passing, reach, sums};
use crate::catalog::Finding;
use case::finding::waived;
use case::plan::{WrittenDecisions, locate_all};
use case::{Case, Code, Files};
use prover::{Proof, Witness};

/// A finding before it has a line.
pub(super) struct Found<'p> {
    pub code: Code,
    pub pointer: String,
    /// Id of the text or scene, for waivers.
    pub id: Option<String>,
    pub args: Vec<(&'static str, String)>,
    pub witness: Option<&'p Witness>,
}

/// Everything a proof finds wrong with a case, in file order. That something never happens is said only where every search
/// reached its end; where one did not, a note says how many did.
#[must_use]
pub fn findings(case: &Case, files: &Files, proof: &Proof) -> Vec<Finding> {
    let mut found = Vec::new();
    if !proof.complete {
        let done = proof.settings.iter().filter(|setting| setting.complete);
        found.push(Found {
            code: Code::ProofIncomplete,
            pointer: String::new(),
            id: None,
            args: vec![
                ("done", done.count().to_string()),
                ("settings", proof.settings.len().to_string()),
            ],
            witness: None,
        });
    }
    reach::never(case, proof, &mut found);
    reach::shown(case, proof, &mut found);
    sums::sums(case, proof, &mut found);
    passing::passing(case, proof, &mut found);
    carried::carried(case, proof, &mut found);
    placed(case, files, found)
}

/// Gives findings their lines, waivers and witnesses.
fn placed(case: &Case, files: &Files, found: Vec<Found>) -> Vec<Finding> {
    let bytes = files.get(CASE_FILE).unwrap_or_default();
    let pointers: Vec<&str> = found.iter().map(|found| found.pointer.as_str()).collect();
    let places = locate_all(bytes, &pointers);
    let mut findings: Vec<Finding> = found
        .into_iter()
        .zip(places)
        .map(|(found, place)| {
            let (line, column) = place.unwrap_or((0, 0));
            Finding {
                code: found.code.id(),
                severity: found.code.severity(),
                file: CASE_FILE.to_owned(),
                waived: waived(
                    &case.waivers,
                    found.code,
                    found.id.as_deref(),
                    &found.pointer,
                ),
                pointer: found.pointer,
                line,
                column,
                args: found.args,
                witness: found
                    .witness
                    .and_then(|run| WrittenDecisions::of(case, run))
                    .map(Box::new),
            }
        })
        .collect();
    // Stable: what stands at one place keeps its order.
    findings.sort_by_key(|finding| (finding.line, finding.column));
    findings
}

/// The logic file of a case folder.
const CASE_FILE: &str = "case.json";
