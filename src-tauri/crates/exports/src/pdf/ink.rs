//! The colours of the design language, on white paper.

use krilla::color::rgb;
use krilla::num::NormalizedF32;
use krilla::paint::Fill;

/// What a mark on paper is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Ink {
    /// Text.
    #[default]
    Main,
    /// Labels and notes.
    Second,
    /// Hairlines.
    Hairline,
    /// Frames and rules under headings.
    Frame,
    /// The seal.
    Accent,
    /// The demonstration's band.
    Loss,
    /// Plain black, for pages made to be printed.
    Black,
    /// Text on a filled shape.
    White,
}

impl Ink {
    pub(super) fn color(self) -> rgb::Color {
        let (red, green, blue) = match self {
            Self::Main => (0x16, 0x20, 0x2B),
            Self::Second => (0x4A, 0x56, 0x62),
            Self::Hairline => (0xDD, 0xD7, 0xCA),
            Self::Frame => (0x73, 0x7E, 0x88),
            Self::Accent => (0xA8, 0x40, 0x1A),
            Self::Loss => (0x98, 0x24, 0x3A),
            Self::Black => (0, 0, 0),
            Self::White => (0xFF, 0xFF, 0xFF),
        };
        rgb::Color::new(red, green, blue)
    }

    pub(super) fn fill(self) -> Fill {
        Fill {
            paint: self.color().into(),
            opacity: NormalizedF32::ONE,
            rule: krilla::paint::FillRule::default(),
        }
    }
}
