//! Evidence: each kind with its own fields, and none of the others'.

use super::Lower;
use super::names::{Table, items};
use super::top::{NO_TEXT, name};
use crate::finding::Code;
use crate::model::{
    Evidence, EvidenceBody, EvidenceItem, MediaIx, RoleSet, VitalsLine, VitalsPoint,
};
use crate::source::{EvidenceKind, EvidenceSource, ItemSource, Text};

impl Lower<'_> {
    pub fn evidence(&mut self) -> Vec<Evidence> {
        let list = items(self.source.evidence.as_ref());
        Table::of_ids(
            "evidence",
            list.iter().filter_map(|piece| piece.id.as_ref()),
            &mut self.report,
        );
        list.iter()
            .map(|piece| {
                let id = name(piece.id.as_ref());
                let path = format!("evidence.{id}");
                Evidence {
                    title: self.text(|| format!("{path}.title"), piece.title.as_ref()),
                    source: self.text_if(|| format!("{path}.source"), piece.source.as_ref()),
                    audience: piece
                        .audience
                        .as_ref()
                        .map_or_else(RoleSet::default, |list| self.audience(Some(list))),
                    when: self.when(piece.when.as_ref(), None),
                    body: self.evidence_body(&path, piece),
                    id,
                }
            })
            .collect()
    }

    fn evidence_body(&mut self, path: &str, piece: &EvidenceSource) -> EvidenceBody {
        let Some(kind) = piece.kind else {
            return EvidenceBody::Notes(Vec::new());
        };
        self.evidence_fields(kind.value, piece);
        match kind.value {
            EvidenceKind::Vitals => self.vitals(path, piece),
            EvidenceKind::Medicines => {
                EvidenceBody::Medicines(self.evidence_items(path, piece, EvidenceKind::Medicines))
            }
            EvidenceKind::Messages => {
                EvidenceBody::Messages(self.evidence_items(path, piece, EvidenceKind::Messages))
            }
            EvidenceKind::Notes => {
                EvidenceBody::Notes(self.evidence_items(path, piece, EvidenceKind::Notes))
            }
            EvidenceKind::Picture => EvidenceBody::Picture(
                piece
                    .media
                    .as_ref()
                    .map_or(MediaIx(0), |media| self.media_id(media)),
            ),
        }
    }

    /// Reports fields another kind has, and required ones that are absent.
    fn evidence_fields(&mut self, kind: EvidenceKind, piece: &EvidenceSource) {
        let (vitals, lines, picture) = match kind {
            EvidenceKind::Vitals => (true, false, false),
            EvidenceKind::Medicines | EvidenceKind::Messages | EvidenceKind::Notes => {
                (false, true, false)
            }
            EvidenceKind::Picture => (false, false, true),
        };
        let fields = [
            ("unit", piece.unit.as_ref().map(|it| it.at), vitals, true),
            (
                "tracks",
                piece.tracks.as_ref().map(|it| it.at),
                vitals,
                true,
            ),
            (
                "points",
                piece.points.as_ref().map(|it| it.at),
                vitals,
                true,
            ),
            ("lines", piece.lines.as_ref().map(|it| it.at), vitals, false),
            ("items", piece.items.as_ref().map(|it| it.at), lines, true),
            ("media", piece.media.as_ref().map(|it| it.at), picture, true),
        ];
        for (field, at, belongs, required) in fields {
            if !belongs {
                self.surplus(at, field, "evidence of this kind");
            } else if required && !piece.has(field) {
                self.missing(piece.at, field, "evidence of this kind");
            }
        }
    }

    fn vitals(&mut self, path: &str, piece: &EvidenceSource) -> EvidenceBody {
        let tracks = items(piece.tracks.as_ref());
        let points = items(piece.points.as_ref());
        let lines = items(piece.lines.as_ref());
        let ids = tracks.iter().filter_map(|it| it.id.as_ref());
        let table = Table::of_ids("track", ids, &mut self.report);
        if let Some(list) = &piece.tracks {
            self.report.count(list.at, "tracks", list.written, 1, 2);
        }
        Table::of_ids(
            "point",
            points.iter().filter_map(|it| it.id.as_ref()),
            &mut self.report,
        );
        Table::of_ids(
            "line",
            lines.iter().filter_map(|it| it.id.as_ref()),
            &mut self.report,
        );
        EvidenceBody::Vitals {
            unit: piece
                .unit
                .as_ref()
                .map(|unit| unit.value.to_owned())
                .unwrap_or_default(),
            tracks: tracks
                .iter()
                .map(|track| {
                    let id = name(track.id.as_ref());
                    self.text(|| format!("{path}.tracks.{id}.text"), track.text.as_ref())
                })
                .collect(),
            points: points
                .iter()
                .map(|point| {
                    let id = name(point.id.as_ref());
                    if let Some(values) = &point.values
                        && !tracks.is_empty()
                    {
                        self.report.count(
                            values.at,
                            "values",
                            values.written,
                            tracks.len(),
                            tracks.len(),
                        );
                    }
                    VitalsPoint {
                        label: self
                            .text(|| format!("{path}.points.{id}.label"), point.label.as_ref()),
                        values: items(point.values.as_ref())
                            .iter()
                            .map(|value| self.shown_number(value))
                            .collect(),
                        when: self.when(point.when.as_ref(), None),
                        id,
                    }
                })
                .collect(),
            lines: lines
                .iter()
                .map(|line| {
                    let id = name(line.id.as_ref());
                    let track = line.track.as_ref().map_or(0, |track| {
                        super::values::resolve(&table, track, &mut self.report)
                    });
                    VitalsLine {
                        track: track as u8,
                        at: line
                            .value
                            .as_ref()
                            .map_or(crate::model::Term::Literal(0), |value| {
                                self.shown_number(value)
                            }),
                        text: self.text(|| format!("{path}.lines.{id}.text"), line.text.as_ref()),
                    }
                })
                .collect(),
        }
    }

    fn evidence_items(
        &mut self,
        path: &str,
        piece: &EvidenceSource,
        kind: EvidenceKind,
    ) -> Vec<EvidenceItem> {
        let list = items(piece.items.as_ref());
        Table::of_ids(
            "item",
            list.iter().filter_map(|it| it.id.as_ref()),
            &mut self.report,
        );
        list.iter()
            .map(|item| self.evidence_item(path, item, kind))
            .collect()
    }

    fn evidence_item(&mut self, path: &str, item: &ItemSource, kind: EvidenceKind) -> EvidenceItem {
        let id = name(item.id.as_ref());
        let path = format!("{path}.items.{id}");
        let at = |text: &Option<Text>| text.as_ref().map(|text| text.at);
        if item.from.is_some() && kind != EvidenceKind::Messages {
            self.surplus(
                item.from.as_ref().map(|id| id.at),
                "from",
                "item of this kind",
            );
        }
        let (label, text) = if kind == EvidenceKind::Medicines {
            self.surplus(at(&item.label), "label", "medicine");
            self.surplus(at(&item.text), "text", "medicine");
            self.need_text(item.at, "name", item.has("name"));
            self.need_text(item.at, "detail", item.has("detail"));
            (
                self.text_if(|| format!("{path}.name"), item.name.as_ref()),
                self.text_if(|| format!("{path}.detail"), item.detail.as_ref()),
            )
        } else {
            self.surplus(at(&item.name), "name", "item of this kind");
            self.surplus(at(&item.detail), "detail", "item of this kind");
            self.need_text(item.at, "text", item.has("text"));
            if kind == EvidenceKind::Messages {
                self.need_text(item.at, "label", item.has("label"));
                if !item.has("from") {
                    self.missing(item.at, "from", "message");
                }
            }
            (
                self.text_if(|| format!("{path}.label"), item.label.as_ref()),
                self.text_if(|| format!("{path}.text"), item.text.as_ref()),
            )
        };
        EvidenceItem {
            label,
            text: text.unwrap_or(NO_TEXT),
            from: item.from.as_ref().map(|person| self.person(person)),
            when: self.when(item.when.as_ref(), None),
            id,
        }
    }

    /// Reports a text this object needs and does not have.
    fn need_text(&mut self, at: u32, field: &str, has: bool) {
        if !has {
            let args = vec![("field", field.to_owned()), ("of", "item".to_owned())];
            self.report.add(Code::MissingText, at, args);
        }
    }
}
