//! The evidence pane.

use crate::dto;
use crate::reading::Reading;
use trainer::attempt::Screen;
use trainer::case::model::{EvidenceBody, EvidenceItem};
use trainer::engine::EvidenceView;

pub(super) fn cards(reading: &Reading<'_>, screen: &Screen) -> Vec<dto::EvidenceCard> {
    let pieces = screen.view.evidence.iter();
    pieces
        .filter_map(|view| {
            let piece = reading.case.evidence.get(view.evidence())?;
            Some(dto::EvidenceCard {
                id: piece.id.clone(),
                title: reading.plain(piece.title),
                source: piece.source.map(|source| reading.prose(source)),
                body: body(reading, screen, &piece.body, view)?,
            })
        })
        .collect()
}

fn body(
    reading: &Reading<'_>,
    screen: &Screen,
    piece: &EvidenceBody,
    view: &EvidenceView,
) -> Option<dto::EvidenceBody> {
    match (piece, view) {
        (
            EvidenceBody::Vitals {
                unit,
                tracks,
                points,
                lines,
            },
            EvidenceView::Vitals { evidence, chart },
        ) => Some(dto::EvidenceBody::Vitals {
            unit: unit.clone(),
            tracks: tracks.iter().map(|track| reading.plain(*track)).collect(),
            points: chart
                .points
                .iter()
                .map(|(position, values)| dto::VitalsPoint {
                    id: points[*position].id.clone(),
                    label: reading.plain(points[*position].label),
                    values: values.clone(),
                    is_new: screen.first_shown.has(*evidence, *position),
                })
                .collect(),
            lines: chart
                .lines
                .iter()
                .map(|(position, at)| dto::VitalsLine {
                    track: u32::from(lines[*position].track),
                    at: *at,
                    text: reading.plain(lines[*position].text),
                })
                .collect(),
        }),
        (
            EvidenceBody::Medicines(all) | EvidenceBody::Messages(all) | EvidenceBody::Notes(all),
            EvidenceView::Items { evidence, items },
        ) => {
            let items = items.iter().map(|position| {
                let is_new = screen.first_shown.has(*evidence, *position);
                item(reading, &all[*position], is_new)
            });
            let items = items.collect();
            match piece {
                EvidenceBody::Medicines(_) => Some(dto::EvidenceBody::Medicines { items }),
                EvidenceBody::Messages(_) => Some(dto::EvidenceBody::Messages { items }),
                EvidenceBody::Notes(_) => Some(dto::EvidenceBody::Notes { items }),
                EvidenceBody::Vitals { .. } | EvidenceBody::Picture(_) => None,
            }
        }
        (EvidenceBody::Picture(_), EvidenceView::Picture { media, .. }) => {
            Some(dto::EvidenceBody::Picture {
                picture: reading.picture(*media),
            })
        }
        (
            EvidenceBody::Vitals { .. }
            | EvidenceBody::Medicines(_)
            | EvidenceBody::Messages(_)
            | EvidenceBody::Notes(_)
            | EvidenceBody::Picture(_),
            EvidenceView::Vitals { .. } | EvidenceView::Items { .. } | EvidenceView::Picture { .. },
        ) => None,
    }
}

fn item(reading: &Reading<'_>, item: &EvidenceItem, is_new: bool) -> dto::EvidenceItem {
    dto::EvidenceItem {
        id: item.id.clone(),
        label: item.label.map(|label| reading.plain(label)),
        text: reading.prose(item.text),
        from: item.from.map(|person| reading.person_name(person)),
        portrait: item.from.and_then(|person| reading.portrait(person)),
        is_new,
    }
}
