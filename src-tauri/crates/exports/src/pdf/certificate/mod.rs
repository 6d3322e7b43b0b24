//! The certificate: what it says (ce-records, "Certificates"), and the PDF of it.
//!
//! A reissue is made from the same data with `reissued` set: the day of completion never changes.

mod aside;
mod deed;
mod draw;
mod statements;

use super::day::{Amount, Day};
use super::error::{Field, MissingGlyphs, PdfError};
use super::glyphs;
use super::typeset::Typesetter;

/// Everything a certificate prints. Texts stand as their owner approved them; only headings and dates are worded here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificatePage {
    /// `en` or `es`; anything else is printed in English.
    pub language: String,
    /// The certificate's number, the same on every reissue.
    pub number: String,
    /// The person's name as it was when the credit was earned.
    pub name: String,
    /// Letters after the name ("CCMA", "RN"), or nothing.
    pub credentials: Option<String>,
    /// Who gives the credit.
    pub provider: Provider,
    /// The activity's title.
    pub activity: String,
    /// The learning format, in words.
    pub format: String,
    /// Where it took place, for formats that have a place.
    pub location: Option<String>,
    /// The day of completion in the learner's zone.
    pub completed: Day,
    /// Whether a physician's certificate or one of participation.
    pub standing: Standing,
    /// What was claimed, one line for each kind of credit.
    pub claims: Vec<Claim>,
    /// Statements as approved, in the order to print them.
    pub statements: Vec<Statement>,
    /// What the learner attested when claiming, in the words they saw.
    pub attestation: Option<String>,
    /// Credit of which the official record is the pharmacist's e-Profile: the page calls itself unofficial.
    pub unofficial: bool,
    /// The day it was first issued.
    pub issued: Day,
    /// The day of this copy, for a copy issued again.
    pub reissued: Option<Day>,
    /// From the demonstration provider: not for credit, and it says so.
    pub demonstration: bool,
}

/// The accredited provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provider {
    /// Its name.
    pub name: String,
    /// Postal address on one line, if there is one.
    pub address: Option<String>,
    /// Web address, if there is one.
    pub web: Option<String>,
    /// Who signs for it ("R. Adeyemi, coordinator"), if somebody does.
    pub signer: Option<String>,
}

/// Which certificate a profession gets (ce-records, rule 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// MD or DO: a certificate of completion, with the credit's own wording in its claims.
    Physician,
    /// Everybody else where the credit is a physician's: a certificate of participation.
    Participation,
    /// A profession with credit of its own (nursing, pharmacy, PA): a certificate of completion.
    OwnCredit,
}

/// One kind of credit and how much of it was claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// What the learner claimed, never the maximum for its own sake.
    pub amount: Amount,
    /// What follows the number: "AMA PRA Category 1 Credit(s)™", "contact hours".
    pub wording: String,
}

/// A statement that accreditation asks for, word by word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Statement {
    /// The joint accreditation statement; it stands alone, first.
    Joint(String),
    /// The designation of the credit.
    Designation(String),
    /// Who approved the provider of nursing education.
    Approver(String),
    /// Any other.
    Other(String),
}

impl Statement {
    /// The words.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Joint(text)
            | Self::Designation(text)
            | Self::Approver(text)
            | Self::Other(text) => text,
        }
    }
}

/// Names the characters that keep a certificate from being printed, so that they are known before it is issued.
///
/// # Errors
/// [`PdfError::Font`] when the program is damaged.
pub fn certificate_gaps(page: &CertificatePage) -> Result<Vec<MissingGlyphs>, PdfError> {
    Ok(glyphs::gaps(&Typesetter::new()?.faces, &texts(page)))
}

/// The certificate as a tagged PDF (PDF/UA-1), US Letter across. The same page gives the same bytes.
///
/// # Errors
/// [`PdfError::MissingGlyphs`] before anything is made; the others when the program is damaged.
pub fn certificate(page: &CertificatePage) -> Result<Vec<u8>, PdfError> {
    let mut setter = Typesetter::new()?;
    glyphs::check(&setter.faces, &texts(page))?;
    draw::draw(page, &mut setter)
}

fn texts(page: &CertificatePage) -> Vec<(Field, &str)> {
    let provider = &page.provider;
    let mut texts = vec![
        (Field::Name, page.name.as_str()),
        (Field::Number, &page.number),
        (Field::Provider, &provider.name),
        (Field::Title, &page.activity),
        (Field::Format, &page.format),
    ];
    let optional = [
        (Field::Credentials, &page.credentials),
        (Field::Provider, &provider.address),
        (Field::Provider, &provider.web),
        (Field::Provider, &provider.signer),
        (Field::Location, &page.location),
        (Field::Attestation, &page.attestation),
    ];
    for (field, text) in optional {
        texts.extend(text.as_deref().map(|text| (field, text)));
    }
    texts.extend(
        page.claims
            .iter()
            .map(|c| (Field::Credit, c.wording.as_str())),
    );
    texts.extend(page.statements.iter().map(|s| (Field::Statement, s.text())));
    texts
}
