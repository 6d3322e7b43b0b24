//! The statements as approved, and what the learner attested.

use super::{CertificatePage, Statement};
use crate::pdf::column::{Column, span};
use crate::pdf::faces::Weight::{Regular, SemiBold};
use crate::pdf::ink::Ink;
use crate::pdf::typeset::{Align, Style};
use krilla::tagging::Tag;
use words::Words;

/// A small heading and a line under it: a heading is not left behind at the foot of a page.
const HEAD_AND_LINE: f32 = 30.0;

pub(super) fn draw(column: &mut Column<'_>, page: &CertificatePage, words: &Words) {
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

const fn style(size: f32, leading: f32) -> Style {
    Style {
        size,
        leading,
        align: Align::Start,
    }
}
