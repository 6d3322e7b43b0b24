//! The right side of the certificate: its particulars, the seal, who signed.

use super::CertificatePage;
use crate::pdf::column::{Column, height, span};
use crate::pdf::faces::Weight::{Regular, SemiBold};
use crate::pdf::ink::Ink;
use crate::pdf::seal::seal;
use crate::pdf::sheet::{Drawing, Sheet, line, rule};
use crate::pdf::typeset::{Align, Line, Style, Typesetter};
use krilla::geom::Rect;
use krilla::tagging::{ArtifactType, BBox, ListNumbering, Tag};
use words::Words;

const LEFT: f32 = 548.0;
const WIDTH: f32 = 182.0;
/// Where the seal's room begins; particulars that reach below go into the text.
const SEAL_TOP: f32 = 432.0;
const RADIUS: f32 = 36.0;

const LABEL: Style = Style {
    size: 9.0,
    leading: 1.4,
    align: Align::Start,
};
const VALUE: Style = Style {
    size: 10.5,
    leading: 1.35,
    align: Align::Start,
};

/// A long number is set smaller rather than broken: 36 characters fit on a line.
fn value_style(value: &str) -> Style {
    let one_word = !value.contains(' ') && value.chars().count() > 28;
    Style {
        size: if one_word { 9.0 } else { VALUE.size },
        ..VALUE
    }
}

/// A label and what it labels.
pub(super) struct Fact {
    label: String,
    value: String,
}

/// Particulars in the order they are read.
pub(super) fn facts(page: &CertificatePage, words: &Words) -> Vec<Fact> {
    let mut facts = vec![("print-format", page.format.clone())];
    if let Some(location) = &page.location {
        facts.push(("print-location", location.clone()));
    }
    facts.push(("print-completed-on", page.completed.in_words(words)));
    facts.push(("print-number", page.number.clone()));
    facts.push(("print-issued", page.issued.in_words(words)));
    if let Some(day) = page.reissued {
        facts.push(("print-reissued", day.in_words(words)));
    }
    facts
        .into_iter()
        .map(|(key, value)| Fact {
            label: words.say::<&str>(key, &[]),
            value,
        })
        .collect()
}

/// Particulars set into the right side.
pub(super) struct Aside {
    rows: Vec<(Vec<Line>, Vec<Line>)>,
    top: f32,
    /// Whether they end above the seal.
    pub(super) fits: bool,
}

impl Aside {
    pub(super) fn set(setter: &mut Typesetter, facts: &[Fact], top: f32) -> Self {
        let rows: Vec<_> = facts
            .iter()
            .map(|fact| {
                let label = setter.set(&[span(&fact.label, Regular, Ink::Second)], LABEL, WIDTH);
                let value = setter.set(
                    &[span(&fact.value, SemiBold, Ink::Main)],
                    value_style(&fact.value),
                    WIDTH,
                );
                (label, value)
            })
            .collect();
        let tall: f32 = rows
            .iter()
            .map(|(label, value)| height(label) + height(value) + GAP)
            .sum();
        Self {
            rows,
            top,
            fits: top + tall <= SEAL_TOP,
        }
    }

    /// Draws them as a list of labels and values.
    pub(super) fn draw(self, sheet: &mut Sheet) {
        let mut y = self.top;
        sheet.open(Tag::L(ListNumbering::None));
        for (label, value) in self.rows {
            sheet.open(Tag::LI);
            sheet.open(Tag::Lbl);
            for set in label {
                let tall = set.height;
                sheet.content_on(0, line(set, LEFT, y));
                y += tall;
            }
            sheet.close();
            sheet.open(Tag::LBody);
            for set in value {
                let tall = set.height;
                sheet.content_on(0, line(set, LEFT, y));
                y += tall;
            }
            sheet.close();
            sheet.close();
            let under = rule(LEFT, y + GAP / 2.0 - 1.0, WIDTH, Ink::Hairline, None);
            sheet.artifact_on(0, ArtifactType::Layout, under.into_iter().collect());
            y += GAP;
        }
        sheet.close();
    }
}

const GAP: f32 = 11.0;

/// The same list under the text, for particulars too long for the side.
pub(super) fn in_column(column: &mut Column<'_>, facts: &[Fact]) {
    column.sheet.open(Tag::L(ListNumbering::None));
    for fact in facts {
        column.sheet.open(Tag::LI);
        let label = span(&fact.label, Regular, Ink::Second);
        column.text(Tag::Lbl, &[label], LABEL);
        let value = span(&fact.value, SemiBold, Ink::Main);
        column.text(Tag::LBody, &[value], VALUE);
        column.sheet.close();
        column.y += 3.0;
    }
    column.sheet.close();
}

/// The seal in the lower right corner of the page, and under a rule who signed.
pub(super) fn seal_and_signer(
    sheet: &mut Sheet,
    setter: &mut Typesetter,
    page: &CertificatePage,
    words: &Words,
) {
    let foot = 612.0 - 62.0;
    let (x, y) = (LEFT + WIDTH - RADIUS, SEAL_TOP + 12.0 + RADIUS);
    if let Some(signer) = &page.provider.signer {
        let set = setter.set(&[span(signer, Regular, Ink::Second)], LABEL, WIDTH);
        let mut top = foot - height(&set);
        let over = rule(LEFT, top - 4.0, WIDTH, Ink::Frame, None);
        sheet.artifact_on(0, ArtifactType::Layout, over.into_iter().collect());
        sheet.open(Tag::P);
        for each in set {
            let tall = each.height;
            sheet.content_on(0, line(each, LEFT, top));
            top += tall;
        }
        sheet.close();
    }
    let key = if page.demonstration {
        "print-seal-demonstration"
    } else {
        "print-seal"
    };
    let alt = words.say(key, &[("provider", &page.provider.name)]);
    let drawn: Vec<Drawing> = seal(x, y, RADIUS, page.demonstration);
    let around = Rect::from_xywh(x - RADIUS, y - RADIUS, 2.0 * RADIUS, 2.0 * RADIUS);
    let figure = Tag::Figure(Some(alt)).with_bbox(around.map(|rect| BBox::new(0, rect)));
    sheet.open(figure);
    sheet.content_on(0, drawn);
    sheet.close();
}
