//! "Tomorrow at 9:00": two or three things to say or do, on the upper half of a sheet, black on white.

use super::bind::{About, bind};
use super::column::{Column, span};
use super::day::Day;
use super::error::{Field, PdfError};
use super::faces::Weight::{Regular, SemiBold};
use super::glyphs;
use super::ink::Ink;
use super::sheet::{Sheet, rule};
use super::typeset::{Align, Style, Typesetter};
use krilla::tagging::{ArtifactType, ListNumbering, Tag};
use words::Words;

/// Everything the note prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TomorrowPage {
    /// `en` or `es`; anything else is printed in English.
    pub language: String,
    /// The case it comes from.
    pub case: String,
    /// The day of the debrief.
    pub made: Day,
    /// Whose lines, in the order to print them.
    pub roles: Vec<TomorrowRole>,
}

/// The lines of one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TomorrowRole {
    /// The role's name.
    pub role: String,
    /// Each something to say or do; three at most where the note is to stay on half a page.
    pub lines: Vec<String>,
}

/// US Letter; A4 is narrower by 17 points and taller, so the half fits both.
const WIDTH: f32 = 612.0;
const HEIGHT: f32 = 792.0;
const LEFT: f32 = 48.0;
const TOP: f32 = 40.0;
const BETWEEN: f32 = 28.0;

/// The note as a tagged PDF (PDF/UA-1) on the upper half of US Letter, with a line to cut along. The same page gives the
/// same bytes. More than fits goes on below, without a line to cut along.
///
/// # Errors
/// [`PdfError::MissingGlyphs`] before anything is made; the others when the program is damaged.
pub fn tomorrow(page: &TomorrowPage) -> Result<Vec<u8>, PdfError> {
    let mut setter = Typesetter::new()?;
    glyphs::check(&setter.faces, &texts(page))?;
    let words = Words::new(&page.language);
    let title = words.say::<&str>("print-tomorrow", &[]);
    let mut sheet = Sheet::new(WIDTH, HEIGHT);
    let mut column = Column {
        sheet: &mut sheet,
        setter: &mut setter,
        left: LEFT,
        width: WIDTH - 2.0 * LEFT,
        top: TOP,
        bottom: HEIGHT - TOP,
        y: TOP,
    };
    column.heading(1, span(&title, SemiBold, Ink::Black), style(26.0, 1.2));
    let values = [
        ("case", page.case.clone()),
        ("day", page.made.in_words(&words)),
    ];
    let from = words.say("print-tomorrow-from", &values);
    column.text(Tag::P, &[span(from, Regular, Ink::Black)], style(10.5, 1.4));
    column.y += 12.0;
    roles(&mut column, page);
    let end = column.y;
    if sheet.pages.len() == 1 && end <= HEIGHT / 2.0 - 8.0 {
        let cut = rule(0.0, HEIGHT / 2.0, WIDTH, Ink::Frame, Some(4.0));
        sheet.artifact(ArtifactType::Page, cut.into_iter().collect());
    }
    let about = About {
        title: words.say("print-tomorrow-title", &values),
        subject: words.say("print-tomorrow-from", &values),
        keywords: Vec::new(),
        language: super::bind::language(&page.language),
        author: None,
        number: None,
        made: page.made,
    };
    bind(sheet, about)
}

/// One role takes the whole width; more stand two by two, so that four still fit on the half.
fn roles(column: &mut Column<'_>, page: &TomorrowPage) {
    let (left, whole) = (column.left, column.width);
    if let [only] = page.roles.as_slice() {
        role(column, only, 14.0);
        return;
    }
    column.width = (whole - BETWEEN) / 2.0;
    for pair in page.roles.chunks(2) {
        let room = pair
            .iter()
            .map(|each| tall(column, each))
            .fold(0.0, f32::max);
        column.room(room);
        let (on, top) = (column.sheet.page(), column.y);
        let mut lowest = top;
        for (place, each) in pair.iter().enumerate() {
            // A role longer than a whole page turned it: the next one goes below.
            if column.sheet.page() == on {
                column.y = top;
            }
            column.left = if place == 0 {
                left
            } else {
                left + column.width + BETWEEN
            };
            role(column, each, 12.0);
            lowest = lowest.max(column.y);
        }
        if column.sheet.page() == on {
            column.y = lowest;
        }
    }
    column.left = left;
    column.width = whole;
}

fn tall(column: &mut Column<'_>, role: &TomorrowRole) -> f32 {
    let lines: f32 = role
        .lines
        .iter()
        .map(|text| {
            let set = column.setter.set(
                &[span(text, Regular, Ink::Black)],
                style(12.0, 1.35),
                column.width - INDENT,
            );
            super::column::height(&set) + 4.0
        })
        .sum();
    lines + 40.0
}

const INDENT: f32 = 14.0;

fn role(column: &mut Column<'_>, role: &TomorrowRole, size: f32) {
    let heading = span(&role.role, SemiBold, Ink::Black);
    column.heading(2, heading, style(size, 1.4));
    column.y += 2.0;
    column.sheet.open(Tag::L(ListNumbering::Disc));
    for text in &role.lines {
        let lines = column.setter.set(
            &[span(text, Regular, Ink::Black)],
            style(size, 1.35),
            column.width - INDENT,
        );
        column.room(super::column::height(&lines));
        let bullet =
            column
                .setter
                .set(&[span("•", Regular, Ink::Black)], style(size, 1.35), INDENT);
        let top = column.y;
        column.sheet.open(Tag::LI);
        column.lines(Tag::Lbl, bullet);
        column.y = top;
        column.left += INDENT;
        column.lines(Tag::LBody, lines);
        column.left -= INDENT;
        column.sheet.close();
        column.y += 4.0;
    }
    column.sheet.close();
    column.y += 10.0;
}

const fn style(size: f32, leading: f32) -> Style {
    Style {
        size,
        leading,
        align: Align::Start,
    }
}

fn texts(page: &TomorrowPage) -> Vec<(Field, &str)> {
    let mut texts = vec![(Field::Title, page.case.as_str())];
    for role in &page.roles {
        texts.push((Field::Credentials, &role.role));
        texts.extend(role.lines.iter().map(|text| (Field::Line, text.as_str())));
    }
    texts
}
