//! What stands on every page beside its text: the demonstration's band, whose page it is, its number.

use super::column::span;
use super::faces::Weight::{Regular, SemiBold};
use super::ink::Ink;
use super::sheet::{Drawing, Sheet, filled, line};
use super::typeset::{Align, Style, Typesetter};
use krilla::tagging::{ArtifactType, Tag};
use words::Words;

/// Height of the band, in points.
pub(super) const BAND: f32 = 26.0;

/// The mark of a demonstration across the page: as text that is read first on the first page, for the eye alone on others.
pub(super) fn band(sheet: &mut Sheet, setter: &mut Typesetter, words: &Words, inset: f32) {
    let back = filled(inset, inset, sheet.width - 2.0 * inset, BAND, Ink::Loss);
    sheet.artifact_on(0, ArtifactType::Layout, back.into_iter().collect());
    sheet.open(Tag::P);
    let text = band_text(sheet, setter, words, inset);
    sheet.content_on(0, text);
    sheet.close();
}

/// The band on the pages after the first.
pub(super) fn repeat_band(sheet: &mut Sheet, setter: &mut Typesetter, words: &Words, inset: f32) {
    for page in 1..sheet.pages.len() {
        let back = filled(inset, inset, sheet.width - 2.0 * inset, BAND, Ink::Loss);
        let mut drawn: Vec<Drawing> = back.into_iter().collect();
        drawn.extend(band_text(sheet, setter, words, inset));
        sheet.artifact_on(page, ArtifactType::Header, drawn);
    }
}

fn band_text(sheet: &Sheet, setter: &mut Typesetter, words: &Words, inset: f32) -> Vec<Drawing> {
    let middle = Style {
        size: 12.0,
        leading: 1.2,
        align: Align::Middle,
    };
    let text = words.say::<&str>("print-demonstration", &[]);
    let set = setter.set(
        &[span(text, SemiBold, Ink::White)],
        middle,
        sheet.width - 2.0 * inset,
    );
    let mut top = inset + (BAND - 14.4) / 2.0;
    let mut drawn = Vec::new();
    for each in set {
        let tall = each.height;
        drawn.extend(line(each, inset, top));
        top += tall;
    }
    drawn
}

/// Page numbers at `y`, against the right edge of the text, where there is more than one page.
pub(super) fn page_numbers(
    sheet: &mut Sheet,
    setter: &mut Typesetter,
    words: &Words,
    left: f32,
    y: f32,
) {
    let pages = sheet.pages.len();
    if pages == 1 {
        return;
    }
    for page in 0..pages {
        let values = [
            ("page", (page + 1).to_string()),
            ("pages", pages.to_string()),
        ];
        let text = words.say("print-page", &values);
        let drawn = note(sheet, setter, &text, Align::End, left, y);
        sheet.artifact_on(page, ArtifactType::PageNumber, drawn);
    }
}

/// The same small line at `y` on the pages from `first` on, where there is more than one page.
pub(super) fn repeat_line(
    sheet: &mut Sheet,
    setter: &mut Typesetter,
    text: &str,
    first: usize,
    left: f32,
    y: f32,
) {
    let pages = sheet.pages.len();
    if pages == 1 {
        return;
    }
    // A line at the head of a page is a header, one at its foot a footer.
    let kind = if y < sheet.height / 2.0 {
        ArtifactType::Header
    } else {
        ArtifactType::Footer
    };
    for page in first..pages {
        let drawn = note(sheet, setter, text, Align::Start, left, y);
        sheet.artifact_on(page, kind, drawn);
    }
}

fn note(
    sheet: &Sheet,
    setter: &mut Typesetter,
    text: &str,
    align: Align,
    left: f32,
    y: f32,
) -> Vec<Drawing> {
    let small = Style {
        size: 9.0,
        leading: 1.2,
        align,
    };
    let set = setter.set(
        &[span(text, Regular, Ink::Second)],
        small,
        // The page number keeps its room.
        sheet.width - 2.0 * left - if align == Align::End { 0.0 } else { 90.0 },
    );
    set.into_iter()
        .take(1)
        .flat_map(|each| line(each, left, y))
        .collect()
}
