//! The friction report: what gets in the way of good care, as the leader sorted it, without a name on it.

use super::bind::{About, bind};
use super::column::{Column, span};
use super::day::Day;
use super::error::{Field, PdfError};
use super::faces::Weight::{Light, Regular, SemiBold};
use super::glyphs;
use super::ink::Ink;
use super::running::{page_numbers, repeat_line};
use super::sheet::Sheet;
use super::table::{Cell, Head, Table};
use super::typeset::{Align, Style, Typesetter};
use krilla::tagging::Tag;
use words::Words;

/// Everything the report prints. It holds no names, and its maker leaves out groups smaller than `smallest`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrictionPage {
    /// `en` or `es`; anything else is printed in English.
    pub language: String,
    /// The clinic or team it is about, if it is to be named.
    pub place: Option<String>,
    /// First day of the answers.
    pub from: Day,
    /// Last day of the answers.
    pub until: Day,
    /// The day the report was made.
    pub made: Day,
    /// How many answers came in, shown or not.
    pub answers: u32,
    /// The fewest people whose answers are shown together.
    pub smallest: u32,
    /// Answers left out because fewer people stand behind them.
    pub withheld: u32,
    /// Sorted groups, in the order to print them; headings without any are left out.
    pub headings: Vec<FrictionHeading>,
}

/// Groups under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrictionHeading {
    /// What could change it.
    pub kind: FrictionKind,
    /// The groups.
    pub groups: Vec<FrictionGroup>,
}

/// What a leader sorts friction by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FrictionKind {
    /// Somebody did not know.
    Education,
    /// Nobody was there, or had the time.
    Staffing,
    /// A tool was missing or in the way.
    Technology,
    /// A fact was missing or wrong.
    Data,
    /// The way of working made it hard.
    Process,
    /// Not sorted yet.
    Unsorted,
}

/// Answers that say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrictionGroup {
    /// What they say.
    pub text: String,
    /// How many.
    pub count: u32,
}

const WIDTH: f32 = 612.0;
const HEIGHT: f32 = 792.0;
const LEFT: f32 = 60.0;

/// The report as a tagged PDF (PDF/UA-1), US Letter. The same page gives the same bytes.
///
/// # Errors
/// [`PdfError::MissingGlyphs`] before anything is made; the others when the program is damaged.
pub fn friction_page(page: &FrictionPage) -> Result<Vec<u8>, PdfError> {
    let mut setter = Typesetter::new()?;
    glyphs::check(&setter.faces, &texts(page))?;
    let words = Words::new(&page.language);
    let title = words.say::<&str>("print-friction", &[]);
    let mut sheet = Sheet::new(WIDTH, HEIGHT);
    let mut column = Column {
        sheet: &mut sheet,
        setter: &mut setter,
        left: LEFT,
        width: WIDTH - 2.0 * LEFT,
        top: LEFT,
        bottom: HEIGHT - LEFT - 12.0,
        y: LEFT,
    };
    column.heading(1, span(&title, Light, Ink::Main), style(30.0));
    let values = [
        ("from", page.from.in_words(&words)),
        ("until", page.until.in_words(&words)),
        ("answers", page.answers.to_string()),
        ("smallest", page.smallest.to_string()),
        ("withheld", page.withheld.to_string()),
        ("day", page.made.in_words(&words)),
        ("title", title.clone()),
    ];
    if let Some(place) = &page.place {
        column.text(Tag::P, &[span(place, SemiBold, Ink::Main)], style(13.0));
    }
    let lead = span(
        words.say("print-friction-lead", &values),
        Regular,
        Ink::Main,
    );
    column.text(Tag::P, &[lead], style(11.0));
    let rule = span(
        words.say("print-friction-rule", &values),
        Regular,
        Ink::Second,
    );
    column.text(Tag::P, &[rule], style(9.5));
    let mut any = false;
    for heading in page.headings.iter().filter(|each| !each.groups.is_empty()) {
        any = true;
        group(&mut column, heading, &words);
    }
    if !any {
        column.y += 14.0;
        let none = span(
            words.say("print-friction-none", &values),
            Regular,
            Ink::Main,
        );
        column.text(Tag::P, &[none], style(11.0));
    }
    let foot = HEIGHT - LEFT + 8.0;
    let line = words.say("print-friction-foot", &values);
    repeat_line(&mut sheet, &mut setter, &line, 0, LEFT, foot);
    page_numbers(&mut sheet, &mut setter, &words, LEFT, foot);
    let about = About {
        title: words.say("print-friction-title", &values),
        subject: words.say("print-friction-lead", &values),
        keywords: Vec::new(),
        language: super::bind::language(&page.language),
        author: None,
        number: None,
        made: page.made,
    };
    bind(sheet, about)
}

fn group(column: &mut Column<'_>, heading: &FrictionHeading, words: &Words) {
    let say = |key: &str| words.say::<&str>(key, &[]);
    let name = say(match heading.kind {
        FrictionKind::Education => "print-friction-education",
        FrictionKind::Staffing => "print-friction-staffing",
        FrictionKind::Technology => "print-friction-technology",
        FrictionKind::Data => "print-friction-data",
        FrictionKind::Process => "print-friction-process",
        FrictionKind::Unsorted => "print-friction-unsorted",
    });
    column.y += 16.0;
    // A heading is not left behind at the foot of a page.
    column.room(80.0);
    column.heading(2, span(&name, SemiBold, Ink::Main), style(14.0));
    column.y += 4.0;
    let table = Table {
        summary: words.say("print-friction-summary", &[("heading", &name)]),
        heads: vec![
            Head {
                text: say("print-friction-said"),
                width: 412.0,
                align: Align::Start,
            },
            Head {
                text: say("print-friction-count"),
                width: 80.0,
                align: Align::End,
            },
        ],
        named_by: 0,
        rows: heading
            .groups
            .iter()
            .map(|group| {
                vec![
                    Cell::new(&group.text),
                    Cell::strong(group.count.to_string()),
                ]
            })
            .collect(),
    };
    table.draw(column);
}

const fn style(size: f32) -> Style {
    Style {
        size,
        leading: 1.4,
        align: Align::Start,
    }
}

fn texts(page: &FrictionPage) -> Vec<(Field, &str)> {
    let mut texts = Vec::new();
    texts.extend(page.place.as_deref().map(|text| (Field::Provider, text)));
    for heading in &page.headings {
        let said = heading.groups.iter().map(|group| group.text.as_str());
        texts.extend(said.map(|text| (Field::Answer, text)));
    }
    texts
}
