//! Why a page could not be made.

/// What a text on a page is, so that a person can be told which one to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The person's name.
    Name,
    /// Letters after the name, or a profession.
    Credentials,
    /// The provider's name, address, web address or signer.
    Provider,
    /// The title of an activity or case.
    Title,
    /// How it was learnt.
    Format,
    /// Where it was learnt.
    Location,
    /// The wording of a credit.
    Credit,
    /// A statement of the provider, a joint accreditation or an approver.
    Statement,
    /// What the learner attested.
    Attestation,
    /// The certificate's number.
    Number,
    /// A line to take away.
    Line,
    /// What somebody answered.
    Answer,
}

/// The characters of one text that no font here can print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingGlyphs {
    /// Which text.
    pub field: Field,
    /// Each missing character once, in the order they stand in the text.
    pub characters: Vec<char>,
}

/// Why a page could not be made. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// Characters that the fonts lack, by text.
    #[error("the fonts lack characters of {} of the texts", .0.len())]
    MissingGlyphs(Vec<MissingGlyphs>),
    /// A font built into the program could not be read.
    #[error("a built-in font could not be read")]
    Font,
    /// The page would not have been an accessible document, or not a PDF.
    #[error("the page could not be written: {0}")]
    Page(String),
}
