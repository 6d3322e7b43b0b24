//! A column of text that turns to the next page where it is full.

use super::faces::Weight;
use super::ink::Ink;
use super::sheet::{Heading, Sheet, line, rule};
use super::typeset::{Line, Span, Style, Typesetter};
use krilla::tagging::{ArtifactType, Tag, TagKind};
use std::num::NonZeroU16;

/// Where text goes: a sheet, a column on it, and how far down it is written.
pub(super) struct Column<'a> {
    pub(super) sheet: &'a mut Sheet,
    pub(super) setter: &'a mut Typesetter,
    pub(super) left: f32,
    pub(super) width: f32,
    /// Where the column begins on every page after the first.
    pub(super) top: f32,
    pub(super) bottom: f32,
    pub(super) y: f32,
}

impl Column<'_> {
    /// A paragraph, or any other part that holds text alone.
    pub(super) fn text(&mut self, tag: impl Into<TagKind>, spans: &[Span], style: Style) {
        let lines = self.setter.set(spans, style, self.width);
        self.lines(tag, lines);
    }

    /// A heading, with its entry in the outline.
    pub(super) fn heading(&mut self, level: u16, span: Span, style: Style) {
        let lines = self
            .setter
            .set(std::slice::from_ref(&span), style, self.width);
        self.room(height(&lines));
        self.sheet.headings.push(Heading {
            text: span.text.clone(),
            page: self.sheet.page(),
            y: self.y,
        });
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        self.lines(Tag::Hn(level, Some(span.text)), lines);
    }

    /// Set lines; kept together unless they fill more than a page.
    pub(super) fn lines(&mut self, tag: impl Into<TagKind>, lines: Vec<Line>) {
        let whole = height(&lines);
        if whole <= self.bottom - self.top {
            self.room(whole);
        }
        self.sheet.open(tag);
        for set in lines {
            self.room(set.height);
            let (top, height) = (self.y, set.height);
            self.sheet.content(line(set, self.left, top));
            self.y += height;
        }
        self.sheet.close();
    }

    /// A hairline, and the same space below it as above.
    pub(super) fn rule(&mut self, ink: Ink, space: f32) {
        self.y += space;
        let drawn = rule(self.left, self.y, self.width, ink, None);
        self.sheet
            .artifact(ArtifactType::Layout, drawn.into_iter().collect());
        self.y += space;
    }

    /// Turns the page if fewer points than these are left.
    pub(super) fn room(&mut self, points: f32) {
        // Half a point is what sums of fractions may be off by, and nobody sees.
        if self.y + points > self.bottom + 0.5 && self.y > self.top {
            self.sheet.turn();
            self.y = self.top;
        }
    }
}

/// The height of lines, in points.
pub(super) fn height(lines: &[Line]) -> f32 {
    lines.iter().map(|line| line.height).sum()
}

/// Text in one weight and ink.
pub(super) fn span(text: impl Into<String>, weight: Weight, ink: Ink) -> Span {
    Span {
        text: text.into(),
        weight,
        ink,
    }
}
