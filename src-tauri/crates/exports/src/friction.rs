//! The friction report as a table.

use crate::ExportError;
use crate::pdf::{
    self, Day, FrictionGroup, FrictionHeading, FrictionPage, PdfError, friction_page,
};
use crate::table::disarmed;
use ledger::{FrictionKind, FrictionQuestion};
use std::collections::BTreeMap;
use words::Words;

/// One answer of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrictionLine {
    /// Where the leader sorted it.
    pub kind: Option<FrictionKind>,
    /// Role id; none for small roles taken together.
    pub role: Option<String>,
    /// People in its group.
    pub people: u32,
    /// Which question.
    pub question: FrictionQuestion,
    /// Case id.
    pub case: String,
    /// What was written.
    pub text: String,
}

/// Column names, in order.
const COLUMNS: [&str; 6] = ["sorted_as", "role", "people", "question", "case", "text"];

/// The table as CSV (RFC 4180, UTF-8, CRLF), a header first. It holds no names and no times; an empty `role` means the
/// smaller roles taken together, an empty `sorted_as` that nobody has sorted the answer yet.
///
/// # Errors
/// [`ExportError::Table`], [`ExportError::Close`]: the writer failed; nothing was exported.
pub fn friction_csv(lines: &[FrictionLine]) -> Result<Vec<u8>, ExportError> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for line in lines {
        writer.write_record([
            line.kind.map_or("", kind),
            line.role.as_deref().unwrap_or(""),
            &line.people.to_string(),
            question(line.question),
            &disarmed(&line.case),
            &disarmed(&line.text),
        ])?;
    }
    writer
        .into_inner()
        .map_err(|fault| ExportError::Close(fault.to_string()))
}

/// When, and how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrictionSpan {
    /// First day of the answers.
    pub from: Day,
    /// Last day of the answers.
    pub until: Day,
    /// The day the page is made.
    pub made: Day,
    /// Answers in all, shown or not.
    pub answers: u32,
    /// Answers not shown.
    pub withheld: u32,
    /// The fewest people whose answers are shown together.
    pub smallest: u32,
}

/// The table as a page to read, sorted by what could change it. Answers with the same words under one heading are one line.
///
/// # Errors
/// [`PdfError`]: nothing was made.
pub fn friction_pdf(
    language: &str,
    lines: &[FrictionLine],
    span: &FrictionSpan,
) -> Result<Vec<u8>, PdfError> {
    let words = Words::new(language);
    let headings = HEADINGS.map(|kind| FrictionHeading {
        kind,
        groups: said(
            lines.iter().filter(|line| heading(line.kind) == kind),
            &words,
        ),
    });
    friction_page(&FrictionPage {
        language: language.to_owned(),
        place: None,
        from: span.from,
        until: span.until,
        made: span.made,
        answers: span.answers,
        smallest: span.smallest,
        withheld: span.withheld,
        headings: headings.into(),
    })
}

const HEADINGS: [pdf::FrictionKind; 6] = [
    pdf::FrictionKind::Education,
    pdf::FrictionKind::Staffing,
    pdf::FrictionKind::Technology,
    pdf::FrictionKind::Data,
    pdf::FrictionKind::Process,
    pdf::FrictionKind::Unsorted,
];

fn heading(kind: Option<FrictionKind>) -> pdf::FrictionKind {
    match kind {
        Some(FrictionKind::Education) => pdf::FrictionKind::Education,
        Some(FrictionKind::Staffing) => pdf::FrictionKind::Staffing,
        Some(FrictionKind::Technology) => pdf::FrictionKind::Technology,
        Some(FrictionKind::Data) => pdf::FrictionKind::Data,
        Some(FrictionKind::Process) => pdf::FrictionKind::Process,
        None => pdf::FrictionKind::Unsorted,
    }
}

fn said<'l>(lines: impl Iterator<Item = &'l FrictionLine>, words: &Words) -> Vec<FrictionGroup> {
    let mut groups: BTreeMap<String, u32> = BTreeMap::new();
    for line in lines {
        let role = line.role.as_deref().map_or_else(
            || words.say::<&str>("friction-others", &[]),
            |role| words.say::<&str>(&format!("role-{role}"), &[]),
        );
        let asked = words.say::<&str>(&format!("question-{}", question(line.question)), &[]);
        *groups
            .entry(format!("{} ({role}: {asked})", line.text))
            .or_default() += 1;
    }
    groups
        .into_iter()
        .map(|(text, count)| FrictionGroup { text, count })
        .collect()
}

const fn kind(kind: FrictionKind) -> &'static str {
    match kind {
        FrictionKind::Education => "education",
        FrictionKind::Staffing => "staffing",
        FrictionKind::Technology => "technology",
        FrictionKind::Data => "data",
        FrictionKind::Process => "process",
    }
}

const fn question(question: FrictionQuestion) -> &'static str {
    match question {
        FrictionQuestion::Unclear => "unclear",
        FrictionQuestion::Longer => "longer",
        FrictionQuestion::Missing => "missing",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_puts_equal_answers_on_one_line_under_their_heading() {
        let line = |kind, text: &str| FrictionLine {
            kind,
            role: Some("ma".to_owned()),
            people: 3,
            question: FrictionQuestion::Longer,
            case: "two-seats".to_owned(),
            text: text.to_owned(),
        };
        let lines = [
            line(Some(FrictionKind::Data), "The list is old."),
            line(Some(FrictionKind::Data), "The list is old."),
            line(None, "The door."),
        ];
        let words = Words::new("en");
        let under = |kind| {
            said(
                lines.iter().filter(|line| heading(line.kind) == kind),
                &words,
            )
        };
        assert_eq!(
            under(pdf::FrictionKind::Data),
            [FrictionGroup {
                text: "The list is old. (Medical assistant: What takes longer than expected?)"
                    .to_owned(),
                count: 2
            }]
        );
        assert_eq!(under(pdf::FrictionKind::Unsorted)[0].count, 1);
        assert_eq!(under(pdf::FrictionKind::Process), []);
    }

    #[test]
    fn a_row_holds_the_answer_and_no_formula() {
        let line = FrictionLine {
            kind: Some(FrictionKind::Data),
            role: None,
            people: 3,
            question: FrictionQuestion::Missing,
            case: "two-seats".to_owned(),
            text: "=HYPERLINK(\"x\"), \"quoted\"\nand a second line".to_owned(),
        };
        let bytes = friction_csv(&[line]).expect("a table");
        let text = String::from_utf8(bytes).expect("text");
        assert_eq!(
            text,
            "sorted_as,role,people,question,case,text\r\n\
             data,,3,missing,two-seats,\"'=HYPERLINK(\"\"x\"\"), \"\"quoted\"\"\nand a second line\"\r\n"
        );
    }
}
