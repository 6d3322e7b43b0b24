//! Text into lines of glyphs.

use super::error::PdfError;
use super::faces::{Faces, LATIN, WIDE, Weight};
use super::ink::Ink;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::{
    Alignment, AlignmentOptions, FontContext, FontFamily, FontFamilyName, FontWeight,
    LayoutContext, LineHeight, OverflowWrap, StyleProperty,
};
use std::borrow::Cow;
use std::rc::Rc;

/// A stretch of text in one weight and ink.
#[derive(Debug, Clone)]
pub(super) struct Span {
    pub(super) text: String,
    pub(super) weight: Weight,
    pub(super) ink: Ink,
}

/// How a paragraph is set; sizes in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) size: f32,
    /// Distance of lines as a multiple of the size.
    pub(super) leading: f32,
    pub(super) align: Align,
}

/// Where lines stand in their column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Start,
    Middle,
    End,
}

/// One line, ready to be placed.
pub(super) struct Line {
    /// Points from its top to the next line's top.
    pub(super) height: f32,
    /// Points from its top to its baseline.
    pub(super) baseline: f32,
    pub(super) runs: Vec<Run>,
}

/// Glyphs of one font and ink.
pub(super) struct Run {
    /// Points from the column's left edge.
    pub(super) x: f32,
    pub(super) size: f32,
    pub(super) ink: Ink,
    pub(super) font: Font,
    pub(super) glyphs: Vec<KrillaGlyph>,
    pub(super) text: Rc<str>,
}

/// Sets text with the built-in fonts.
pub(super) struct Typesetter {
    pub(super) faces: Faces,
    fonts: FontContext,
    layouts: LayoutContext<Ink>,
}

impl Typesetter {
    pub(super) fn new() -> Result<Self, PdfError> {
        let (faces, fonts) = Faces::read()?;
        Ok(Self {
            faces,
            fonts,
            layouts: LayoutContext::new(),
        })
    }

    /// Breaks a paragraph into lines no wider than `width` points; a word wider than that is broken.
    pub(super) fn set(&mut self, spans: &[Span], style: Style, width: f32) -> Vec<Line> {
        let mut text = String::new();
        let mut ranges = Vec::new();
        for span in spans {
            let from = text.len();
            // A line break inside a paragraph is a space; whoever wants two paragraphs sets two.
            text.extend(
                span.text
                    .chars()
                    .map(|c| if c.is_control() { ' ' } else { c }),
            );
            ranges.push((from..text.len(), span));
        }
        let families = self.families(&text);
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, &text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Owned(
            families
                .map(|name| FontFamilyName::Named(Cow::Borrowed(name)))
                .to_vec(),
        ))));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(
            style.leading,
        )));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        for (range, span) in ranges {
            let weight = FontWeight::new(span.weight.value());
            builder.push(StyleProperty::FontWeight(weight), range.clone());
            builder.push(StyleProperty::Brush(span.ink), range);
        }
        let mut layout = builder.build(&text);
        layout.break_all_lines(Some(width));
        let alignment = match style.align {
            Align::Start => Alignment::Start,
            Align::Middle => Alignment::Center,
            Align::End => Alignment::End,
        };
        layout.align(alignment, AlignmentOptions::default());
        let text: Rc<str> = text.into();
        let mut top = 0.0;
        layout
            .lines()
            .map(|line| {
                let metrics = *line.metrics();
                let set = Line {
                    height: metrics.line_height,
                    baseline: metrics.baseline - top,
                    runs: self.runs(&layout, &line, &text),
                };
                top += metrics.line_height;
                set
            })
            .collect()
    }

    /// One family for the whole paragraph where one suffices, so that a name is never set in two hands.
    fn families(&self, text: &str) -> [&'static str; 2] {
        if text.chars().all(|c| self.faces.has(LATIN, c)) {
            [LATIN, WIDE]
        } else {
            [WIDE, LATIN]
        }
    }

    fn runs(
        &self,
        layout: &parley::Layout<Ink>,
        line: &parley::Line<'_, Ink>,
        text: &Rc<str>,
    ) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let mut x = line.metrics().offset;
        for run in line.runs() {
            let Some(font) = self.faces.font(run.font().data.id()) else {
                continue;
            };
            let size = run.font_size();
            let mut ink_of_open_run = None;
            for cluster in run.visual_clusters() {
                if cluster.is_ligature_continuation() {
                    if let Some(glyph) = runs.last_mut().and_then(|run| run.glyphs.last_mut()) {
                        glyph.text_range.end = cluster.text_range().end;
                    }
                    continue;
                }
                for glyph in cluster.glyphs() {
                    let ink = layout
                        .styles()
                        .get(usize::from(cluster.style_index()))
                        .map_or(Ink::Main, |style| style.brush);
                    if ink_of_open_run != Some(ink) {
                        ink_of_open_run = Some(ink);
                        runs.push(Run {
                            x,
                            size,
                            ink,
                            font: font.clone(),
                            glyphs: Vec::new(),
                            text: Rc::clone(text),
                        });
                    }
                    if let Some(open) = runs.last_mut() {
                        // The layout counts downwards, the page upwards.
                        open.glyphs.push(KrillaGlyph::new(
                            GlyphId::new(glyph.id),
                            glyph.advance / size,
                            glyph.x / size,
                            -glyph.y / size,
                            0.0,
                            cluster.text_range(),
                            None,
                        ));
                    }
                    x += glyph.advance;
                }
            }
        }
        runs
    }
}
