//! The evidence pane, with what is not for the viewer or not there yet left out.

use crate::cond::{Context, holds, value};
use crate::state::State;
use case::model::{Case, Cond, EvidenceBody, MediaIx, RoleIx, Term};

/// A piece of evidence the viewer sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvidenceView {
    /// A chart of readings.
    Vitals {
        /// Position in the case's evidence.
        evidence: usize,
        /// The readings and lines that are there.
        chart: VitalsView,
    },
    /// Medicines, messages or notes.
    Items {
        /// Position in the case's evidence.
        evidence: usize,
        /// Positions of the items that are there.
        items: Vec<usize>,
    },
    /// A picture.
    Picture {
        /// Position in the case's evidence.
        evidence: usize,
        /// The picture.
        media: MediaIx,
    },
}

/// Readings and lines of a chart, in its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VitalsView {
    /// Position of each reading that is there, and one value per track.
    pub points: Vec<(usize, Vec<i32>)>,
    /// Position and value of each line.
    pub lines: Vec<(usize, i32)>,
}

impl EvidenceView {
    /// Position in the case's evidence.
    #[must_use]
    pub const fn evidence(&self) -> usize {
        match self {
            Self::Vitals { evidence, .. }
            | Self::Items { evidence, .. }
            | Self::Picture { evidence, .. } => *evidence,
        }
    }
}

/// Evidence the viewer sees now, in file order.
pub(super) fn of(case: &Case, state: &State, viewer: RoleIx) -> Vec<EvidenceView> {
    let context = Context::of(case, state);
    case.evidence
        .iter()
        .enumerate()
        .filter(|(_, piece)| piece.audience.has(viewer) && holds(&piece.when, &context))
        .map(|(evidence, piece)| match &piece.body {
            EvidenceBody::Vitals { points, lines, .. } => EvidenceView::Vitals {
                evidence,
                chart: VitalsView {
                    points: there(points, &context, |point| &point.when)
                        .into_iter()
                        .map(|position| (position, numbers(&points[position].values, &context)))
                        .collect(),
                    lines: lines
                        .iter()
                        .enumerate()
                        .filter_map(|(position, line)| {
                            value(line.at, &context).map(|at| (position, at))
                        })
                        .collect(),
                },
            },
            EvidenceBody::Medicines(items)
            | EvidenceBody::Messages(items)
            | EvidenceBody::Notes(items) => EvidenceView::Items {
                evidence,
                items: there(items, &context, |item| &item.when),
            },
            EvidenceBody::Picture(media) => EvidenceView::Picture {
                evidence,
                media: *media,
            },
        })
        .collect()
}

fn there<T>(items: &[T], context: &Context<'_>, when: impl Fn(&T) -> &Cond) -> Vec<usize> {
    items
        .iter()
        .enumerate()
        .filter(|(_, item)| holds(when(item), context))
        .map(|(position, _)| position)
        .collect()
}

fn numbers(terms: &[Term], context: &Context<'_>) -> Vec<i32> {
    terms
        .iter()
        .filter_map(|term| value(*term, context))
        .collect()
}
