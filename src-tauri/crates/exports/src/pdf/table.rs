//! Tables: head cells that say what they head, rows never torn apart, the head repeated on every page.

use super::column::{Column, height, span};
use super::faces::Weight;
use super::ink::Ink;
use super::sheet::{Drawing, line, rule};
use super::typeset::{Align, Line, Span, Style};
use krilla::tagging::{ArtifactType, TableHeaderScope, Tag};

/// A column of a table.
pub(super) struct Head {
    pub(super) text: String,
    /// In points.
    pub(super) width: f32,
    pub(super) align: Align,
}

/// What stands in a cell: paragraphs under each other, each in one weight and ink.
pub(super) struct Cell {
    pub(super) paragraphs: Vec<(Span, f32)>,
}

impl Cell {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self {
            paragraphs: vec![(span(text, Weight::Regular, Ink::Main), SIZE)],
        }
    }

    pub(super) fn strong(text: impl Into<String>) -> Self {
        Self {
            paragraphs: vec![(span(text, Weight::SemiBold, Ink::Main), SIZE)],
        }
    }

    /// For long numbers, so that they are not broken.
    pub(super) fn small(text: impl Into<String>) -> Self {
        Self {
            paragraphs: vec![(span(text, Weight::Regular, Ink::Main), SMALL)],
        }
    }

    pub(super) fn under(mut self, text: impl Into<String>, ink: Ink) -> Self {
        self.paragraphs
            .push((span(text, Weight::Regular, ink), SMALL));
        self
    }
}

/// A table: the cell in column `named_by` is what its row is about.
pub(super) struct Table {
    /// What the table holds, for readers who do not see it.
    pub(super) summary: String,
    pub(super) heads: Vec<Head>,
    pub(super) named_by: usize,
    pub(super) rows: Vec<Vec<Cell>>,
}

const SIZE: f32 = 10.5;
const SMALL: f32 = 9.0;
const PAD: f32 = 6.0;
/// Between columns, inside their widths.
const BETWEEN: f32 = 12.0;

impl Table {
    pub(super) fn draw(&self, column: &mut Column<'_>) {
        let first = self.rows.first().map(|row| self.tall(column, row));
        let head = self.head_height(column);
        column.room(head + first.unwrap_or(0.0));
        let table = Tag::Table.with_summary(Some(self.summary.clone()));
        column.sheet.open(table);
        column.sheet.open(Tag::THead);
        column.sheet.open(Tag::TR);
        for (index, left) in self.lefts(column) {
            let lines = self.head_lines(column, index);
            column.sheet.open(Tag::TH(TableHeaderScope::Column));
            let drawn = drawings(lines, left, column.y);
            column.sheet.content(drawn);
            column.sheet.close();
        }
        column.sheet.close();
        column.sheet.close();
        self.under_head(column);
        column.sheet.open(Tag::TBody);
        for row in &self.rows {
            self.row(column, row);
        }
        column.sheet.close();
        column.sheet.close();
    }

    fn row(&self, column: &mut Column<'_>, row: &[Cell]) {
        let page = column.sheet.page();
        let tall = self.tall(column, row);
        column.room(tall);
        if column.sheet.page() != page {
            self.repeat_head(column);
        }
        column.y += PAD;
        column.sheet.open(Tag::TR);
        for ((index, left), cell) in self.lefts(column).into_iter().zip(row) {
            if index == self.named_by {
                column.sheet.open(Tag::TH(TableHeaderScope::Row));
            } else {
                column.sheet.open(Tag::TD);
            }
            let mut y = column.y;
            for lines in self.cell_lines(column, index, cell) {
                let tall = height(&lines);
                column.sheet.content(drawings(lines, left, y));
                y += tall;
            }
            column.sheet.close();
        }
        column.sheet.close();
        column.y += tall - PAD;
        let under = rule(column.left, column.y, column.width, Ink::Hairline, None);
        column
            .sheet
            .artifact(ArtifactType::Layout, under.into_iter().collect());
    }

    /// The head again, for the eye alone.
    fn repeat_head(&self, column: &mut Column<'_>) {
        let mut drawn = Vec::new();
        for (index, left) in self.lefts(column) {
            let lines = self.head_lines(column, index);
            drawn.extend(drawings(lines, left, column.y));
        }
        column.sheet.artifact(ArtifactType::PaginationOther, drawn);
        self.under_head(column);
    }

    fn under_head(&self, column: &mut Column<'_>) {
        column.y += self.head_height(column);
        let under = rule(column.left, column.y, column.width, Ink::Frame, None);
        column
            .sheet
            .artifact(ArtifactType::Layout, under.into_iter().collect());
    }

    fn lefts(&self, column: &Column<'_>) -> Vec<(usize, f32)> {
        let mut left = column.left;
        let mut lefts = Vec::new();
        for (index, head) in self.heads.iter().enumerate() {
            lefts.push((index, left));
            left += head.width;
        }
        lefts
    }

    fn head_lines(&self, column: &mut Column<'_>, index: usize) -> Vec<Line> {
        let Some(head) = self.heads.get(index) else {
            return Vec::new();
        };
        let text = span(&head.text, Weight::Regular, Ink::Second);
        let width = self.room_in(index, head);
        column.setter.set(&[text], style(SMALL, head.align), width)
    }

    /// The last column ends with the table.
    fn room_in(&self, index: usize, head: &Head) -> f32 {
        if index + 1 == self.heads.len() {
            head.width
        } else {
            head.width - BETWEEN
        }
    }

    fn head_height(&self, column: &mut Column<'_>) -> f32 {
        let tallest = (0..self.heads.len())
            .map(|index| height(&self.head_lines(column, index)))
            .fold(0.0, f32::max);
        tallest + PAD
    }

    fn cell_lines(&self, column: &mut Column<'_>, index: usize, cell: &Cell) -> Vec<Vec<Line>> {
        let Some(head) = self.heads.get(index) else {
            return Vec::new();
        };
        let width = self.room_in(index, head);
        cell.paragraphs
            .iter()
            .map(|(text, size)| {
                let text = std::slice::from_ref(text);
                column.setter.set(text, style(*size, head.align), width)
            })
            .collect()
    }

    fn tall(&self, column: &mut Column<'_>, row: &[Cell]) -> f32 {
        let tallest = row
            .iter()
            .enumerate()
            .map(|(index, cell)| {
                let paragraphs = self.cell_lines(column, index, cell);
                paragraphs.iter().map(|lines| height(lines)).sum()
            })
            .fold(0.0, f32::max);
        tallest + 2.0 * PAD
    }
}

const fn style(size: f32, align: Align) -> Style {
    Style {
        size,
        leading: 1.35,
        align,
    }
}

fn drawings(lines: Vec<Line>, left: f32, top: f32) -> Vec<Drawing> {
    let mut y = top;
    let mut drawn = Vec::new();
    for set in lines {
        let tall = set.height;
        drawn.extend(line(set, left, y));
        y += tall;
    }
    drawn
}
