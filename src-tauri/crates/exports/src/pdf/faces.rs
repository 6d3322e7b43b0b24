//! The fonts, which are part of the program. Where they come from and how they were cut down: `fonts/README.md`.

use super::error::PdfError;
use krilla::text::Font;
use parley::FontContext;
use parley::fontique::{Blob, Charmap, Collection, CollectionOptions, FontInfoOverride};
use parley::fontique::{FontWeight, SourceCache};
use std::sync::Arc;

/// The family of the design language: Latin.
pub(super) const LATIN: &str = "Atkinson Hyperlegible Next";
/// The family behind it: Latin with Vietnamese, Greek and Cyrillic.
pub(super) const WIDE: &str = "Noto Sans";

/// How heavy a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// Display sizes only.
    Light,
    /// Running text.
    Regular,
    /// Names, headings, amounts.
    SemiBold,
}

impl Weight {
    pub(super) const fn value(self) -> f32 {
        match self {
            Self::Light => 300.0,
            Self::Regular => 400.0,
            Self::SemiBold => 600.0,
        }
    }
}

const FILES: [(&str, Weight, &[u8]); 5] = [
    (
        LATIN,
        Weight::Light,
        include_bytes!("../../fonts/atkinson-hyperlegible-next/Light.ttf"),
    ),
    (
        LATIN,
        Weight::Regular,
        include_bytes!("../../fonts/atkinson-hyperlegible-next/Regular.ttf"),
    ),
    (
        LATIN,
        Weight::SemiBold,
        include_bytes!("../../fonts/atkinson-hyperlegible-next/SemiBold.ttf"),
    ),
    (
        WIDE,
        Weight::Regular,
        include_bytes!("../../fonts/noto-sans/Regular.ttf"),
    ),
    (
        WIDE,
        Weight::SemiBold,
        include_bytes!("../../fonts/noto-sans/SemiBold.ttf"),
    ),
];

/// One font as the layout knows it (by its blob) and as the page embeds it.
struct Face {
    blob: u64,
    family: &'static str,
    map: Charmap<'static>,
    font: Font,
}

/// All fonts, ready to set text with.
pub(super) struct Faces {
    faces: Vec<Face>,
}

impl Faces {
    /// Reads the fonts. Fonts of the machine are never looked at.
    pub(super) fn read() -> Result<(Self, FontContext), PdfError> {
        let mut context = FontContext {
            collection: Collection::new(CollectionOptions {
                shared: false,
                system_fonts: false,
            }),
            source_cache: SourceCache::default(),
        };
        let mut faces = Vec::new();
        for (family, weight, bytes) in FILES {
            let blob = Blob::new(Arc::new(bytes));
            let named = FontInfoOverride {
                family_name: Some(family),
                weight: Some(FontWeight::new(weight.value())),
                ..FontInfoOverride::default()
            };
            let info = context
                .collection
                .register_fonts(blob.clone(), Some(named))
                .into_iter()
                .flat_map(|(_, fonts)| fonts)
                .next()
                .ok_or(PdfError::Font)?;
            faces.push(Face {
                blob: blob.id(),
                family,
                map: info.charmap_index().charmap(bytes).ok_or(PdfError::Font)?,
                font: Font::new(bytes.into(), 0).ok_or(PdfError::Font)?,
            });
        }
        Ok((Self { faces }, context))
    }

    /// The font to embed for one that the layout chose.
    pub(super) fn font(&self, blob: u64) -> Option<&Font> {
        self.faces
            .iter()
            .find(|face| face.blob == blob)
            .map(|face| &face.font)
    }

    /// Whether every weight of a family has the character.
    pub(super) fn has(&self, family: &str, character: char) -> bool {
        let mut of_family = self.faces.iter().filter(|face| face.family == family);
        of_family.all(|face| face.map.map(character).is_some_and(|glyph| glyph != 0))
    }
}
