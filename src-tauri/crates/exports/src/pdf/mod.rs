//! Printed pages: values in, tagged PDF/UA-1 out.
//!
//! Each page is plain data; each function here is pure and gives the same bytes for the same data. The fonts are part of
//! the program, so a page looks the same on every machine, and a character they lack is named before anything is made.

#![expect(
    clippy::float_arithmetic,
    reason = "places on paper are points with fractions; nothing counted or stored is computed here"
)]

mod bind;
mod certificate;
mod column;
mod day;
mod error;
mod faces;
mod friction;
mod glyphs;
mod ink;
mod running;
mod seal;
mod sheet;
mod table;
mod tomorrow;
mod transcript;
mod typeset;

pub use certificate::{
    CertificatePage, Claim, Provider, Standing, Statement, certificate, certificate_gaps,
};
pub use day::{Amount, Day};
pub use error::{Field, MissingGlyphs, PdfError};
pub use friction::{FrictionGroup, FrictionHeading, FrictionKind, FrictionPage, friction_page};
pub use tomorrow::{TomorrowPage, TomorrowRole, tomorrow};
pub use transcript::{Cycle, TranscriptPage, TranscriptRow, transcript};
