//! Checking `activities.json`: every fault at once, each with code, place and arguments; words are elsewhere.

mod activity;
mod credit;
mod disclosures;
mod parts;
mod provider;

use crate::activities::Activities;
use crate::moment;
use crate::source::ActivitiesSource;
use case::document::{Arena, Code, Diagnostic, Document, Report, Severity};
use jiff::civil::Date;
use sha2::{Digest, Sha256};

/// Name of the file in the data folder.
pub const FILE: &str = "activities.json";

/// What the checker may know besides the file.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// The day it is: an activity past its last day is reported.
    pub today: Option<Date>,
    /// The cases there are: an id that names none is reported. `None` leaves cases unjudged.
    pub cases: Option<Vec<KnownCase>>,
}

impl Surroundings {
    /// What is known on a day.
    #[must_use]
    pub fn on(today: case::Date, cases: Option<Vec<KnownCase>>) -> Self {
        Self {
            today: moment::civil(today),
            cases,
        }
    }
}

/// A case as the checker needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownCase {
    /// Case id.
    pub id: String,
    /// Content version.
    pub version: u32,
    /// Content hash, lower-case hex.
    pub content_hash: String,
    /// The case's own estimate, in minutes.
    pub minutes: u32,
}

/// Reads and judges a file. Every finding is reported, in file order; there are activities if none of them is an error.
#[must_use]
pub fn check(bytes: &[u8], around: &Surroundings) -> (Option<Activities>, Vec<Diagnostic>) {
    let arena = Arena::default();
    let mut document: Document<ActivitiesSource> = Document::open(bytes, &arena);
    let source = document.source.take();
    let mut report = std::mem::take(&mut document.report);
    let activities = source.and_then(|source| {
        Judge {
            document: &document,
            around,
            report: &mut report,
        }
        .file(&source)
    });
    document.report = report;
    let findings = document.finish(FILE);
    let faulty = findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    (activities.filter(|_| !faulty), findings)
}

/// The JSON Schema of the file.
#[must_use]
pub fn schema() -> String {
    case::document::schema_of::<ActivitiesSource>()
}

/// What judging carries along. A part that cannot be made is `None`, and the reason is in the report.
struct Judge<'j, 'b> {
    document: &'j Document<'b, ActivitiesSource<'b>>,
    around: &'j Surroundings,
    report: &'j mut Report,
}

impl Judge<'_, '_> {
    fn file(&mut self, source: &ActivitiesSource) -> Option<Activities> {
        let language = self.words(source.language.as_ref(), "language", "activities");
        let provider = source
            .provider
            .as_ref()
            .and_then(|provider| self.provider(provider));
        let professions = self.professions(source);
        let activities = self.activities(source);
        self.credits_against_provider(source);
        Some(Activities {
            language: language?,
            provider: provider?,
            professions,
            activities,
            content_hash: hash(&self.document.canonical()),
        })
    }

    fn add(&mut self, code: Code, at: u32, args: Vec<(&'static str, String)>) {
        self.report.add(code, at, args);
    }
}

/// SHA-256 as lower-case hex.
fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
