//! The certificate on paper: what was done on the left, its particulars and the seal on the right.

use super::aside::{self, Aside};
use super::{CertificatePage, Standing, deed, statements};
use crate::pdf::bind::{About, bind, language};
use crate::pdf::column::Column;
use crate::pdf::error::PdfError;
use crate::pdf::ink::Ink;
use crate::pdf::running::{BAND, band, page_numbers, repeat_band, repeat_line};
use crate::pdf::sheet::{Sheet, outlined};
use crate::pdf::typeset::Typesetter;
use krilla::tagging::ArtifactType;
use words::Words;

/// US Letter across.
const WIDTH: f32 = 792.0;
const HEIGHT: f32 = 612.0;
/// From the paper's edge to the frame, and from there to the text.
const FRAME: f32 = 26.0;
const PAD: f32 = 36.0;
const LEFT: f32 = FRAME + PAD;
const MAIN: f32 = 440.0;

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
    let facts = aside::facts(page, &words);
    let aside = Aside::set(column.setter, &facts, top);
    let foot = tall(column.setter, |column| {
        statements::draw(column, page, &words)
    });
    let head = tall(column.setter, |column| {
        deed::draw(column, page, &title, &words, deed::AMPLE);
    });
    let ample = aside.fits && top + head + foot <= column.bottom;
    let scale = if ample { deed::AMPLE } else { deed::CLOSE };
    deed::draw(&mut column, page, &title, &words, scale);
    if aside.fits {
        aside.draw(column.sheet);
    } else {
        column.y += 12.0;
        aside::in_column(&mut column, &facts);
    }
    // The seal is on the first page even where the statements run on.
    aside::seal_and_signer(column.sheet, column.setter, page, &words);
    // Statements that end on this page stand at its foot.
    column.y = column.y.max(column.bottom - foot);
    statements::draw(&mut column, page, &words);
    running_parts(&mut sheet, setter, page, &words);
    bind(sheet, about(page, &words, &title))
}

/// How tall text would be, set without an end to the page.
fn tall(setter: &mut Typesetter, text: impl FnOnce(&mut Column<'_>)) -> f32 {
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
    text(&mut column);
    column.y
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
    let y = FRAME + BAND + 14.0;
    repeat_line(sheet, setter, &whose, 1, LEFT, y);
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
