//! The transcript: what a person has earned, by credit cycle and by activity.

use super::bind::{About, bind};
use super::column::{Column, span};
use super::day::{Amount, Day};
use super::error::{Field, PdfError};
use super::faces::Weight::{Light, Regular, SemiBold};
use super::glyphs;
use super::ink::Ink;
use super::running::{BAND, band, page_numbers, repeat_band, repeat_line};
use super::sheet::Sheet;
use super::table::{Cell, Head, Table};
use super::typeset::{Align, Style, Typesetter};
use krilla::tagging::Tag;
use words::Words;

/// Everything a transcript prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranscriptPage {
    /// `en` or `es`; anything else is printed in English.
    pub language: String,
    /// The person's name.
    pub name: String,
    /// Profession or letters after the name, if known.
    pub credentials: Option<String>,
    /// The day the transcript tells the state of.
    pub as_of: Day,
    /// Credit cycles, the running one first.
    pub cycles: Vec<Cycle>,
    /// Completions, in the order to print them.
    pub rows: Vec<TranscriptRow>,
    /// Every row is from the demonstration provider: the page calls itself a demonstration.
    pub demonstration: bool,
}

/// One credit cycle of one kind of credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cycle {
    /// The credit, in words ("contact hours").
    pub credit: String,
    /// First day.
    pub from: Day,
    /// Last day: the renewal date.
    pub until: Day,
    /// Claimed within it.
    pub claimed: Amount,
    /// Needed by its end, where that is known.
    pub needed: Option<Amount>,
}

/// One credit of one completion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranscriptRow {
    /// The day of completion.
    pub completed: Day,
    /// The activity's title.
    pub activity: String,
    /// A line under the title ("18 min, as medical assistant"), if any.
    pub detail: Option<String>,
    /// Who gives the credit.
    pub provider: String,
    /// The credit, in words.
    pub credit: String,
    /// The most that could be claimed.
    pub offered: Amount,
    /// What was claimed; nothing while a claim is open.
    pub claimed: Option<Amount>,
    /// The certificate's number, once issued.
    pub certificate: Option<String>,
    /// From the demonstration provider.
    pub demonstration: bool,
}

/// US Letter across.
const WIDTH: f32 = 792.0;
const HEIGHT: f32 = 612.0;
const LEFT: f32 = 48.0;
const INSET: f32 = 24.0;

/// The transcript as a tagged PDF (PDF/UA-1), US Letter across, pages numbered. The same page gives the same bytes.
///
/// # Errors
/// [`PdfError::MissingGlyphs`] before anything is made; the others when the program is damaged.
pub fn transcript(page: &TranscriptPage) -> Result<Vec<u8>, PdfError> {
    let mut setter = Typesetter::new()?;
    glyphs::check(&setter.faces, &texts(page))?;
    let words = Words::new(&page.language);
    let say = |key: &str| words.say::<&str>(key, &[]);
    let mut sheet = Sheet::new(WIDTH, HEIGHT);
    let mut top = LEFT;
    if page.demonstration {
        band(&mut sheet, &mut setter, &words, INSET);
        top = INSET + BAND + 18.0;
    }
    let mut column = Column {
        sheet: &mut sheet,
        setter: &mut setter,
        left: LEFT,
        width: WIDTH - 2.0 * LEFT,
        top,
        bottom: HEIGHT - LEFT - 8.0,
        y: top,
    };
    head(&mut column, page, &words);
    if !page.cycles.is_empty() {
        column.y += 14.0;
        let heading = span(say("print-cycles"), SemiBold, Ink::Main);
        column.heading(2, heading, style(13.0));
        column.y += 6.0;
        cycles(page, &words).draw(&mut column);
    }
    column.y += 18.0;
    column.room(90.0);
    let heading = span(say("print-activities"), SemiBold, Ink::Main);
    column.heading(2, heading, style(13.0));
    column.y += 6.0;
    if page.rows.is_empty() {
        let none = span(say("print-no-activities"), Regular, Ink::Second);
        column.text(Tag::P, &[none], style(10.5));
    } else {
        rows(page, &words).draw(&mut column);
    }
    let foot = HEIGHT - LEFT + 6.0;
    let whose = [
        ("name", page.name.clone()),
        ("day", page.as_of.in_words(&words)),
    ];
    let text = words.say("print-transcript-of", &whose);
    repeat_line(&mut sheet, &mut setter, &text, 0, LEFT, foot);
    page_numbers(&mut sheet, &mut setter, &words, LEFT, foot);
    if page.demonstration {
        repeat_band(&mut sheet, &mut setter, &words, INSET);
    }
    bind(sheet, about(page, &words))
}

fn head(column: &mut Column<'_>, page: &TranscriptPage, words: &Words) {
    let title = span(words.say::<&str>("print-transcript", &[]), Light, Ink::Main);
    column.heading(1, title, style(30.0));
    column.y += 4.0;
    let name = match &page.credentials {
        Some(letters) => format!("{}, {letters}", page.name),
        None => page.name.clone(),
    };
    column.text(Tag::P, &[span(name, SemiBold, Ink::Main)], style(17.0));
    let day = [("day", page.as_of.in_words(words))];
    let as_of = span(words.say("print-as-of", &day), Regular, Ink::Second);
    column.text(Tag::P, &[as_of], style(10.5));
}

fn cycles(page: &TranscriptPage, words: &Words) -> Table {
    let say = |key: &str| words.say::<&str>(key, &[]);
    Table {
        summary: say("print-cycles-summary"),
        heads: vec![
            column_head(say("print-credit"), 250.0, Align::Start),
            column_head(say("print-cycle"), 286.0, Align::Start),
            column_head(say("print-claimed"), 80.0, Align::End),
            column_head(say("print-needed"), 80.0, Align::End),
        ],
        named_by: 0,
        rows: page
            .cycles
            .iter()
            .map(|cycle| {
                let span = [
                    ("from", cycle.from.in_words(words)),
                    ("until", cycle.until.in_words(words)),
                ];
                let needed = cycle.needed.map(Amount::in_digits);
                vec![
                    Cell::strong(&cycle.credit),
                    Cell::new(words.say("print-from-until", &span)),
                    Cell::strong(cycle.claimed.in_digits()),
                    Cell::new(needed.unwrap_or_else(|| say("print-none"))),
                ]
            })
            .collect(),
    }
}

fn rows(page: &TranscriptPage, words: &Words) -> Table {
    let say = |key: &str| words.say::<&str>(key, &[]);
    Table {
        summary: say("print-activities-summary"),
        heads: vec![
            column_head(say("print-completed-on"), 100.0, Align::Start),
            column_head(say("print-activity"), 198.0, Align::Start),
            column_head(say("print-credit"), 112.0, Align::Start),
            column_head(say("print-offered"), 54.0, Align::End),
            column_head(say("print-claimed"), 62.0, Align::End),
            column_head(say("print-number"), 170.0, Align::Start),
        ],
        named_by: 1,
        rows: page.rows.iter().map(|row| cells(row, words)).collect(),
    }
}

fn cells(row: &TranscriptRow, words: &Words) -> Vec<Cell> {
    let say = |key: &str| words.say::<&str>(key, &[]);
    let mut activity = Cell::strong(&row.activity);
    if let Some(detail) = &row.detail {
        activity = activity.under(detail, Ink::Second);
    }
    activity = activity.under(&row.provider, Ink::Second);
    if row.demonstration {
        activity = activity.under(say("print-demonstration"), Ink::Loss);
    }
    let claimed = row.claimed.map(Amount::in_digits);
    vec![
        Cell::new(row.completed.in_words(words)),
        activity,
        Cell::new(&row.credit),
        Cell::new(row.offered.in_digits()),
        Cell::strong(claimed.unwrap_or_else(|| say("print-none"))),
        row.certificate
            .as_ref()
            .map_or_else(|| Cell::new(say("print-none")), Cell::small),
    ]
}

fn column_head(text: String, width: f32, align: Align) -> Head {
    Head { text, width, align }
}

const fn style(size: f32) -> Style {
    Style {
        size,
        leading: 1.35,
        align: Align::Start,
    }
}

fn texts(page: &TranscriptPage) -> Vec<(Field, &str)> {
    let mut texts = vec![(Field::Name, page.name.as_str())];
    texts.extend(page.credentials.as_deref().map(|t| (Field::Credentials, t)));
    texts.extend(
        page.cycles
            .iter()
            .map(|c| (Field::Credit, c.credit.as_str())),
    );
    for row in &page.rows {
        texts.push((Field::Title, &row.activity));
        texts.push((Field::Provider, &row.provider));
        texts.push((Field::Credit, &row.credit));
        texts.extend(row.detail.as_deref().map(|text| (Field::Line, text)));
        texts.extend(row.certificate.as_deref().map(|text| (Field::Number, text)));
    }
    texts
}

fn about(page: &TranscriptPage, words: &Words) -> About {
    let mark = words.say::<&str>("print-demonstration", &[]);
    let values = [
        ("name", page.name.clone()),
        ("day", page.as_of.in_words(words)),
    ];
    let subject = words.say("print-transcript-of", &values);
    let title = words.say("print-transcript-title", &values);
    let marked = |text: String| format!("{text} ({mark})");
    let mut keywords = Vec::new();
    if page.demonstration {
        keywords.push(mark.clone());
    }
    About {
        title: if page.demonstration {
            marked(title)
        } else {
            title
        },
        subject: if page.demonstration {
            marked(subject)
        } else {
            subject
        },
        keywords,
        language: super::bind::language(&page.language),
        author: None,
        number: None,
        made: page.as_of,
    }
}
