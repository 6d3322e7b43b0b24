//! The friction report as a table.

use crate::ExportError;
use crate::table::disarmed;
use ledger::{FrictionKind, FrictionQuestion};

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
