//! Which characters can be printed, asked before a page is made.

use super::error::{Field, MissingGlyphs, PdfError};
use super::faces::{Faces, LATIN, WIDE};

/// Marks that turn the direction of what follows: in a name they could make a page read other than it is stored.
const TURNS: [char; 11] = [
    '\u{200E}', '\u{200F}', '\u{202A}', '\u{202B}', '\u{202C}', '\u{202D}', '\u{202E}', '\u{2066}',
    '\u{2067}', '\u{2068}', '\u{2069}',
];

/// Names every character of the texts that cannot be printed, text by text.
pub(super) fn gaps(faces: &Faces, texts: &[(Field, &str)]) -> Vec<MissingGlyphs> {
    let mut found: Vec<MissingGlyphs> = Vec::new();
    for (field, text) in texts {
        let mut characters = Vec::new();
        for character in text.chars() {
            if !prints(faces, character) && !characters.contains(&character) {
                characters.push(character);
            }
        }
        if characters.is_empty() {
            continue;
        }
        match found.iter_mut().find(|gap| gap.field == *field) {
            Some(gap) => {
                characters.retain(|character| !gap.characters.contains(character));
                gap.characters.extend(characters);
            }
            None => found.push(MissingGlyphs {
                field: *field,
                characters,
            }),
        }
    }
    found
}

/// Refuses texts with characters that cannot be printed.
pub(super) fn check(faces: &Faces, texts: &[(Field, &str)]) -> Result<(), PdfError> {
    let gaps = gaps(faces, texts);
    if gaps.is_empty() {
        Ok(())
    } else {
        Err(PdfError::MissingGlyphs(gaps))
    }
}

fn prints(faces: &Faces, character: char) -> bool {
    // Breaks and tabs are laid out as breaks and spaces.
    if matches!(character, '\n' | '\r' | '\t') {
        return true;
    }
    !TURNS.contains(&character) && (faces.has(LATIN, character) || faces.has(WIDE, character))
}
