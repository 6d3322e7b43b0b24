//! What was done: who gives the credit, who earned it, with what, and how much of it was claimed.

use super::{CertificatePage, Standing};
use crate::pdf::column::{Column, span};
use crate::pdf::faces::Weight::{Light, Regular, SemiBold};
use crate::pdf::ink::Ink;
use crate::pdf::typeset::{Align, Span, Style};
use krilla::tagging::{ListNumbering, Tag};
use words::Words;

/// How large it is set: sizes in points, and what the spaces between are multiplied with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    title: f32,
    name: f32,
    sentence: f32,
    claim: f32,
    space: f32,
}

/// For a certificate with room to spare.
pub(super) const AMPLE: Scale = Scale {
    title: 38.0,
    name: 30.0,
    sentence: 13.0,
    claim: 21.0,
    space: 2.0,
};

/// For one with long texts.
pub(super) const CLOSE: Scale = Scale {
    title: 34.0,
    name: 25.0,
    sentence: 13.0,
    claim: 17.0,
    space: 1.0,
};

pub(super) fn draw(
    column: &mut Column<'_>,
    page: &CertificatePage,
    title: &str,
    words: &Words,
    scale: Scale,
) {
    provider(column, page);
    column.y += 18.0 * scale.space;
    let title = span(title, Light, Ink::Main);
    column.heading(1, title, style(scale.title, 1.12));
    column.y += 10.0 * scale.space;
    person(column, page, scale);
    column.y += 8.0 * scale.space;
    completed(column, page, words, scale);
    column.y += 8.0 * scale.space;
    claims(column, page, scale);
    if page.unofficial {
        column.y += 6.0;
        let note = words.say::<&str>("print-unofficial", &[]);
        let note = span(note, SemiBold, Ink::Main);
        column.text(Tag::P, &[note], style(10.5, 1.4));
    }
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

fn person(column: &mut Column<'_>, page: &CertificatePage, scale: Scale) {
    let name = match &page.credentials {
        Some(letters) => format!("{}, {letters}", page.name),
        None => page.name.clone(),
    };
    // A long name is set smaller rather than over three lines.
    let size = match name.chars().count() {
        0..=34 => scale.name,
        35..=60 => 20.0,
        _ => 16.0,
    };
    let spans = [span(name, SemiBold, Ink::Main)];
    column.text(Tag::P, &spans, style(size, 1.2));
}

/// Stands for the title while the sentence is made; no text of ours holds it.
const TITLE: &str = "\u{1}";

/// "completed TITLE on DAY and claimed": the title's place in the sentence is the language's own.
fn completed(column: &mut Column<'_>, page: &CertificatePage, words: &Words, scale: Scale) {
    let key = match page.standing {
        Standing::Physician | Standing::OwnCredit => "print-completed",
        Standing::Participation => "print-participated",
    };
    let values = [
        ("title", TITLE.to_owned()),
        ("day", page.completed.in_words(words)),
    ];
    let sentence = words.say(key, &values);
    let (before, after) = sentence.split_once(TITLE).unwrap_or((&sentence, ""));
    let spans: [Span; 3] = [
        span(before, Regular, Ink::Second),
        span(&page.activity, SemiBold, Ink::Main),
        span(after, Regular, Ink::Second),
    ];
    column.text(Tag::P, &spans, style(scale.sentence, 1.42));
}

fn claims(column: &mut Column<'_>, page: &CertificatePage, scale: Scale) {
    if page.claims.is_empty() {
        return;
    }
    column.sheet.open(Tag::L(ListNumbering::None));
    for claim in &page.claims {
        let text = format!("{} {}", claim.amount.in_digits(), claim.wording);
        column.sheet.open(Tag::LI);
        let spans = [span(text, SemiBold, Ink::Main)];
        column.text(Tag::LBody, &spans, style(scale.claim, 1.3));
        column.sheet.close();
    }
    column.sheet.close();
}

const fn style(size: f32, leading: f32) -> Style {
    Style {
        size,
        leading,
        align: Align::Start,
    }
}
