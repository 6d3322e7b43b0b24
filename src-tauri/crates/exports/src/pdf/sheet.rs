//! Marks on pages and the tree that says what they are, collected before anything is written.

use super::ink::Ink;
use super::typeset::{Line, Run};
use krilla::geom::{Path, PathBuilder, Rect};
use krilla::tagging::{ArtifactType, TagKind};

/// The pages of a document in the making. Places are points from the top left corner.
pub(super) struct Sheet {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) pages: Vec<Vec<Piece>>,
    pub(super) headings: Vec<Heading>,
    /// Finished parts of the tree, in reading order.
    pub(super) tree: Vec<Part>,
    open: Vec<(TagKind, Vec<Part>)>,
    leaves: usize,
}

/// A part of the structure tree.
pub(super) enum Part {
    Group(TagKind, Vec<Part>),
    /// The piece with this number.
    Leaf(usize),
}

/// What is drawn under one mark.
pub(super) struct Piece {
    pub(super) mark: Mark,
    pub(super) drawings: Vec<Drawing>,
}

/// What a piece is to a reader.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mark {
    /// Content: this leaf of the tree.
    Leaf(usize),
    /// No content: rules, frames, page numbers, repeated heads.
    Artifact(ArtifactType),
}

/// One thing drawn.
pub(super) enum Drawing {
    Text {
        run: Run,
        left: f32,
        baseline: f32,
    },
    Fill(Path, Ink),
    /// With its width in points, and dashes of that many points, if any.
    Stroke(Path, Ink, f32, Option<f32>),
}

/// An entry of the document's outline.
pub(super) struct Heading {
    pub(super) text: String,
    pub(super) page: usize,
    pub(super) y: f32,
}

impl Sheet {
    /// One empty page of a size in points.
    pub(super) fn new(width: f32, height: f32) -> Self {
        Self {
            width,
            height,
            pages: vec![Vec::new()],
            headings: Vec::new(),
            tree: Vec::new(),
            open: Vec::new(),
            leaves: 0,
        }
    }

    /// The page drawn on.
    pub(super) fn page(&self) -> usize {
        self.pages.len().saturating_sub(1)
    }

    pub(super) fn turn(&mut self) {
        self.pages.push(Vec::new());
    }

    /// What follows belongs to this part, until it is closed.
    pub(super) fn open(&mut self, tag: impl Into<TagKind>) {
        self.open.push((tag.into(), Vec::new()));
    }

    pub(super) fn close(&mut self) {
        if let Some((tag, parts)) = self.open.pop() {
            self.attach(Part::Group(tag, parts));
        }
    }

    /// Draws content of the open part on the last page.
    pub(super) fn content(&mut self, drawings: Vec<Drawing>) {
        self.content_on(self.page(), drawings);
    }

    /// Draws content of the open part on a page.
    pub(super) fn content_on(&mut self, page: usize, drawings: Vec<Drawing>) {
        let leaf = self.leaves;
        self.leaves += 1;
        self.attach(Part::Leaf(leaf));
        self.put(page, Mark::Leaf(leaf), drawings);
    }

    /// Draws what no reader needs on the last page.
    pub(super) fn artifact(&mut self, kind: ArtifactType, drawings: Vec<Drawing>) {
        self.artifact_on(self.page(), kind, drawings);
    }

    /// The same on any page.
    pub(super) fn artifact_on(&mut self, page: usize, kind: ArtifactType, drawings: Vec<Drawing>) {
        self.put(page, Mark::Artifact(kind), drawings);
    }

    fn put(&mut self, page: usize, mark: Mark, drawings: Vec<Drawing>) {
        if let Some(pieces) = self.pages.get_mut(page) {
            pieces.push(Piece { mark, drawings });
        }
    }

    fn attach(&mut self, part: Part) {
        match self.open.last_mut() {
            Some((_, parts)) => parts.push(part),
            None => self.tree.push(part),
        }
    }
}

/// The drawings of a line whose top is at `top`.
pub(super) fn line(line: Line, left: f32, top: f32) -> Vec<Drawing> {
    let baseline = top + line.baseline;
    line.runs
        .into_iter()
        .map(|run| Drawing::Text {
            run,
            left,
            baseline,
        })
        .collect()
}

/// A filled rectangle.
pub(super) fn filled(left: f32, top: f32, width: f32, height: f32, ink: Ink) -> Option<Drawing> {
    let path = rectangle(left, top, width, height)?;
    Some(Drawing::Fill(path, ink))
}

/// The outline of a rectangle.
pub(super) fn outlined(left: f32, top: f32, width: f32, height: f32, ink: Ink) -> Option<Drawing> {
    let path = rectangle(left, top, width, height)?;
    Some(Drawing::Stroke(path, ink, 0.75, None))
}

/// A level line.
pub(super) fn rule(left: f32, y: f32, width: f32, ink: Ink, dash: Option<f32>) -> Option<Drawing> {
    let mut path = PathBuilder::new();
    path.move_to(left, y);
    path.line_to(left + width, y);
    Some(Drawing::Stroke(path.finish()?, ink, 0.6, dash))
}

fn rectangle(left: f32, top: f32, width: f32, height: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(left, top, width, height)?);
    path.finish()
}
