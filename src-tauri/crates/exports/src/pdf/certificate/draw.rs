//! The certificate on paper: what was done on the left, its particulars and the seal on the right.

use super::aside::{self, Aside};
use super::{CertificatePage, Standing, Statement};
use crate::pdf::bind::{About, bind, language};
use crate::pdf::column::{Column, span};
use crate::pdf::error::PdfError;
use crate::pdf::faces::Weight::{Light, Regular, SemiBold};
use crate::pdf::ink::Ink;
use crate::pdf::running::{BAND, band, page_numbers, repeat_band, repeat_line};
use crate::pdf::sheet::{Sheet, outlined};
use crate::pdf::typeset::{Align, Span, Style, Typesetter};
use krilla::tagging::{ArtifactType, ListNumbering, Tag};
use words::Words;

/// US Letter across.
const WIDTH: f32 = 792.0;
const HEIGHT: f32 = 612.0;
/// From the paper's edge to the frame, and from there to the text.
const FRAME: f32 = 26.0;
const PAD: f32 = 36.0;
const LEFT: f32 = FRAME + PAD;
const MAIN: f32 = 440.0;

/// A small heading and a line under it: a heading is not left behind at the foot of a page.
const HEAD_AND_LINE: f32 = 30.0;

const fn style(size: f32, leading: f32) -> Style {
    Style {
        size,
        leading,
        align: Align::Start,
    }
}

pub(super) fn draw(page: &CertificatePage, setter: &mut Typesetter) -> Result<Vec<u8>, PdfError> {
    let words = Words::new(&page.language);
    let say = |key: &str| words.say::<&str>(key, &[]);
    let title = say(match page.standing {
        Standing::Physician | Standing::OwnCredit => "print-certificate",
        Standing::Participation => "print-certificate-participation",
    });
    let mut sheet = Sheet::new(WIDTH, HEIGHT);
    let top = if page.demonstration {
        band(&mut sheet, setter, &words, FRAME);
        FRAME + BAND + 26.0
    } else {
        FRAME + PAD
    };
    let mut column = Column {
        sheet: &mut sheet,
        setter: &mut *setter,
        left: LEFT,
        width: MAIN,
        top: FRAME + BAND + 40.0,
        bottom: HEIGHT - FRAME - PAD,
        y: top,
    };
    provider(&mut column, page);
    column.y += 18.0;
    column.heading(1, span(&title, Light, Ink::Main), style(34.0, 1.12));
    column.y += 10.0;
    person(&mut column, page);
    column.y += 8.0;
    completed(&mut column, page, &words);
    column.y += 8.0;
    claims(&mut column, page);
    if page.unofficial {
        column.y += 6.0;
        let note = span(say("print-unofficial"), SemiBold, Ink::Main);
        column.text(Tag::P, &[note], style(10.5, 1.4));
    }
    let facts = aside::facts(page, &words);
    let aside = Aside::set(column.setter, &facts, top);
    if !aside.fits {
        column.y += 12.0;
        aside::in_column(&mut column, &facts);
    }
    let fits = aside.fits;
    if fits {
        aside.draw(column.sheet);
    }
    // The seal is on the first page even where the statements run on.
    aside::seal_and_signer(column.sheet, column.setter, page, &words);
    let tall = statements_height(column.setter, page, &words);
    // Statements that end on this page stand at its foot.
    column.y = column.y.max(column.bottom - tall);
    statements(&mut column, page, &words);
    running_parts(&mut sheet, setter, page, &words);
    bind(sheet, about(page, &words, &title))
}

fn provider(column: &mut Column<'_>, page: &CertificatePage) {
    let provider = &page.provider;
    let name = span(&provider.name, SemiBold, Ink::Main);
    column.text(Tag::P, &[name], style(13.0, 1.3));
    let places: Vec<&str> = [&provider.address, &provider.web]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    if !places.is_empty() {
        let text = span(places.join(" · "), Regular, Ink::Second);
        column.text(Tag::P, &[text], style(9.5, 1.4));
    }
}

fn person(column: &mut Column<'_>, page: &CertificatePage) {
    let name = match &page.credentials {
        Some(letters) => format!("{}, {letters}", page.name),
        None => page.name.clone(),
    };
    // A long name is set smaller rather than over three lines.
    let size = match name.chars().count() {
        0..=34 => 25.0,
        35..=60 => 20.0,
        _ => 16.0,
    };
    let spans = [span(name, SemiBold, Ink::Main)];
    column.text(Tag::P, &spans, style(size, 1.2));
}

/// "completed TITLE on DAY and claimed": the title's place in the sentence is the language's own.
fn completed(column: &mut Column<'_>, page: &CertificatePage, words: &Words) {
    let key = match page.standing {
        Standing::Physician | Standing::OwnCredit => "print-completed",
        Standing::Participation => "print-participated",
    };
    let sentence = words.say(
        key,
        &[
            ("title", TITLE.to_owned()),
            ("day", page.completed.in_words(words)),
        ],
    );
    let (before, after) = sentence.split_once(TITLE).unwrap_or((&sentence, ""));
    let spans: Vec<Span> = vec![
        span(before, Regular, Ink::Second),
        span(&page.activity, SemiBold, Ink::Main),
        span(after, Regular, Ink::Second),
    ];
    column.text(Tag::P, &spans, style(13.0, 1.42));
}

/// Stands for the title while the sentence is made; no text of ours holds it.
const TITLE: &str = "\u{1}";

fn claims(column: &mut Column<'_>, page: &CertificatePage) {
    column.sheet.open(Tag::L(ListNumbering::None));
    for claim in &page.claims {
        let text = format!("{} {}", claim.amount.in_digits(), claim.wording);
        column.sheet.open(Tag::LI);
        let spans = [span(text, SemiBold, Ink::Main)];
        column.text(Tag::LBody, &spans, style(17.0, 1.3));
        column.sheet.close();
    }
    column.sheet.close();
}

/// Set once for nothing but their height.
fn statements_height(setter: &mut Typesetter, page: &CertificatePage, words: &Words) -> f32 {
    let mut scratch = Sheet::new(WIDTH, HEIGHT);
    let mut column = Column {
        sheet: &mut scratch,
        setter,
        left: LEFT,
        width: MAIN,
        top: 0.0,
        bottom: f32::MAX,
        y: 0.0,
    };
    statements(&mut column, page, words);
    column.y
}

fn statements(column: &mut Column<'_>, page: &CertificatePage, words: &Words) {
    let say = |key: &str| words.say::<&str>(key, &[]);
    let small = style(9.5, 1.42);
    if !page.statements.is_empty() {
        column.rule(Ink::Hairline, 11.0);
        let heading = span(say("print-statements"), SemiBold, Ink::Main);
        column.room(HEAD_AND_LINE);
        column.heading(2, heading, style(11.0, 1.4));
        column.y += 2.0;
    }
    // The joint accreditation statement stands alone, so it comes first and apart.
    let alone = |statement: &&Statement| matches!(statement, Statement::Joint(_));
    let joint = page.statements.iter().filter(alone);
    let others = page.statements.iter().filter(|each| !alone(each));
    for statement in joint.chain(others) {
        for paragraph in statement
            .text()
            .lines()
            .filter(|text| !text.trim().is_empty())
        {
            column.text(Tag::P, &[span(paragraph, Regular, Ink::Main)], small);
            column.y += 5.0;
        }
    }
    if let Some(text) = &page.attestation {
        column.room(HEAD_AND_LINE);
        column.y += 5.0;
        let heading = span(say("print-attested"), SemiBold, Ink::Main);
        column.heading(2, heading, style(11.0, 1.4));
        column.y += 2.0;
        column.text(Tag::P, &[span(text, Regular, Ink::Main)], small);
    }
}

/// The frame on every page; where there are more than one, numbers and whose certificate it is.
fn running_parts(
    sheet: &mut Sheet,
    setter: &mut Typesetter,
    page: &CertificatePage,
    words: &Words,
) {
    let pages = sheet.pages.len();
    for index in 0..pages {
        let (wide, tall) = (WIDTH - 2.0 * FRAME, HEIGHT - 2.0 * FRAME);
        let frame = outlined(FRAME, FRAME, wide, tall, Ink::Frame);
        sheet.artifact_on(index, ArtifactType::Layout, frame.into_iter().collect());
    }
    if pages == 1 {
        return;
    }
    page_numbers(sheet, setter, words, LEFT, HEIGHT - FRAME - 20.0);
    let whose = format!("{} · {}", page.name, page.number);
    repeat_line(sheet, setter, &whose, 1, LEFT, FRAME + BAND + 14.0);
    if page.demonstration {
        repeat_band(sheet, setter, words, FRAME);
    }
}

fn about(page: &CertificatePage, words: &Words, title: &str) -> About {
    let values = [
        ("title", title.to_owned()),
        ("name", page.name.clone()),
        ("activity", page.activity.clone()),
        ("provider", page.provider.name.clone()),
        ("day", page.completed.in_words(words)),
        ("mark", words.say::<&str>("print-demonstration", &[])),
    ];
    let (heading, subject) = if page.demonstration {
        (
            "print-about-title-demonstration",
            "print-about-demonstration",
        )
    } else {
        ("print-about-title", "print-about")
    };
    let mut keywords = vec![page.number.clone()];
    if page.demonstration {
        keywords.push(words.say::<&str>("print-demonstration", &[]));
    }
    About {
        title: words.say(heading, &values),
        subject: words.say(subject, &values),
        keywords,
        language: language(&page.language),
        author: Some(page.provider.name.clone()),
        number: Some(page.number.clone()),
        made: page.reissued.unwrap_or(page.issued),
    }
}
