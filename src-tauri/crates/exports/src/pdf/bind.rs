//! Collected pages into the bytes of a PDF/UA-1 document.

use super::day::Day;
use super::error::PdfError;
use super::sheet::{Drawing, Mark, Part, Piece, Sheet};
use krilla::Document;
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ContentTag, Identifier, Node, SpanTag, TagGroup, TagTree};

/// What a document says about itself.
pub(super) struct About {
    pub(super) title: String,
    /// One sentence; carries the demonstration's mark too.
    pub(super) subject: String,
    pub(super) keywords: Vec<String>,
    pub(super) language: String,
    pub(super) author: Option<String>,
    /// A number that stays the same over reissues.
    pub(super) number: Option<String>,
    pub(super) made: Day,
}

/// The language a document is marked with: the one its words are in.
pub(super) fn language(wanted: &str) -> String {
    if wanted == "es" { "es" } else { "en" }.to_owned()
}

/// Writes the document.
pub(super) fn bind(sheet: Sheet, about: About) -> Result<Vec<u8>, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| PdfError::Page(format!("{error:?}")))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    document.set_metadata(metadata(&about));
    let mut leaves: Vec<(usize, Identifier)> = Vec::new();
    for pieces in sheet.pages {
        let size = PageSettings::from_wh(sheet.width, sheet.height)
            .ok_or_else(|| PdfError::Page("a page without a size".to_owned()))?;
        let mut page = document.start_page_with(size);
        let mut surface = page.surface();
        for piece in pieces {
            draw(&mut surface, piece, &mut leaves);
        }
        surface.finish();
        page.finish();
    }
    leaves.sort_by_key(|(leaf, _)| *leaf);
    let identifiers: Vec<Identifier> = leaves.into_iter().map(|(_, id)| id).collect();
    let children = sheet
        .tree
        .into_iter()
        .filter_map(|part| node(part, &identifiers))
        .collect::<Vec<Node>>();
    document.set_tag_tree(TagTree::from(children).with_lang(Some(about.language)));
    let mut outline = Outline::new();
    for heading in sheet.headings {
        let place = XyzDestination::new(heading.page, Point::from_xy(0.0, heading.y));
        outline.push_child(OutlineNode::new(heading.text, place));
    }
    document.set_outline(outline);
    document
        .finish()
        .map_err(|error| PdfError::Page(format!("{error:?}")))
}

fn metadata(about: &About) -> Metadata {
    let mut metadata = Metadata::new()
        .title(about.title.clone())
        .description(about.subject.clone())
        .keywords(about.keywords.clone())
        .language(about.language.clone())
        .creator("Rehearse".to_owned())
        .producer("Rehearse".to_owned())
        .creation_date(about.made.stamp());
    if let Some(author) = &about.author {
        metadata = metadata.authors(vec![author.clone()]);
    }
    if let Some(number) = &about.number {
        metadata = metadata.document_id(number.clone());
    }
    metadata
}

fn draw(surface: &mut Surface<'_>, piece: Piece, leaves: &mut Vec<(usize, Identifier)>) {
    match piece.mark {
        Mark::Leaf(leaf) => {
            let only_text = piece
                .drawings
                .iter()
                .all(|drawing| matches!(drawing, Drawing::Text { .. }));
            let tag = if only_text {
                ContentTag::Span(SpanTag::empty())
            } else {
                ContentTag::Other
            };
            leaves.push((leaf, surface.start_tagged(tag)));
        }
        Mark::Artifact(kind) => {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        }
    }
    for drawing in piece.drawings {
        put(surface, drawing);
    }
    surface.end_tagged();
}

fn put(surface: &mut Surface<'_>, drawing: Drawing) {
    match drawing {
        Drawing::Text {
            run,
            left,
            baseline,
        } => {
            surface.set_stroke(None);
            surface.set_fill(Some(run.ink.fill()));
            surface.draw_glyphs(
                Point::from_xy(left + run.x, baseline),
                &run.glyphs,
                run.font,
                &run.text,
                run.size,
                false,
            );
        }
        Drawing::Fill(path, ink) => {
            surface.set_stroke(None);
            surface.set_fill(Some(ink.fill()));
            surface.draw_path(&path);
        }
        Drawing::Stroke(path, ink, width, dash) => {
            surface.set_fill(None);
            surface.set_stroke(Some(Stroke {
                paint: ink.color().into(),
                width,
                dash: dash.map(|length| StrokeDash {
                    array: vec![length, length],
                    offset: 0.0,
                }),
                ..Stroke::default()
            }));
            surface.draw_path(&path);
        }
    }
}

fn node(part: Part, identifiers: &[Identifier]) -> Option<Node> {
    match part {
        Part::Leaf(leaf) => identifiers.get(leaf).copied().map(Node::Leaf),
        Part::Group(tag, parts) => {
            let children = parts
                .into_iter()
                .filter_map(|part| node(part, identifiers))
                .collect();
            Some(Node::Group(TagGroup::with_children(tag, children)))
        }
    }
}
