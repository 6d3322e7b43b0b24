//! A clinic's overlay: the values of clinic parameters, and nothing else.

use super::resolve::{Names, Resolver, sound, written};
use crate::Diagnostic;
use crate::compile::place::Placed;
use crate::finding::Report;
use crate::json::{self, Arena};
use crate::model::Case;
use crate::source::OverlaySource;

/// Folder of the overlays that come with a case; `check` reads each of them.
pub(crate) const OVERLAYS: &str = "overlays/";

/// Reads an overlay: every clinic parameter by `ParamIx`, the overlay's value or the case's own. There are values if no
/// finding is an error. `name` is the file's name in findings.
#[must_use]
pub fn overlay(case: &Case, name: &str, bytes: &[u8]) -> (Option<Vec<i32>>, Vec<Diagnostic>) {
    let mut placed = Placed::default();
    let values = overlay_into(case, name, bytes, &mut placed);
    sound(values, placed.finish(Some(case)))
}

/// Reads an overlay into the findings of a folder.
pub(crate) fn overlay_into(
    case: &Case,
    name: &str,
    bytes: &[u8],
    placed: &mut Placed,
) -> Option<Vec<i32>> {
    let mut report = Report::default();
    let arena = Arena::default();
    let parsed = json::parse(bytes, &arena, &mut report);
    let root = parsed.as_ref().map(|(_, root)| root);
    let source = written::<OverlaySource>(root, &mut report, &arena);
    let values = source.map(|source| {
        let mut resolver = Resolver {
            case,
            names: Names::of(case),
            report: &mut report,
        };
        resolver.same_case(source.case.as_ref());
        resolver.params(source.values.as_ref())
    });
    placed.add(name, bytes, root, report);
    values
}
