//! Findings get their line, column and pointer; those that can be waived get their waivers; everything is put in file order.

use crate::Files;
use crate::files::Refusal;
use crate::finding::{Code, Diagnostic, Raw, Report, waived};
use crate::json::{Lines, Node, pointer};
use crate::model::Case;

/// The findings of all files, placed.
#[derive(Debug, Default)]
pub(crate) struct Placed {
    findings: Vec<(Diagnostic, Option<String>)>,
}

impl Placed {
    /// Starts with what the folder already refused.
    pub fn new(files: &Files) -> Self {
        let mut placed = Self::default();
        for refusal in files.refused() {
            let (code, path, args) = match refusal {
                Refusal::TooLarge { path, size, max } => (
                    Code::TooLarge,
                    path,
                    vec![("size", size.to_string()), ("max", max.to_string())],
                ),
                Refusal::PathEscape { path } => {
                    (Code::PathEscape, path, vec![("path", path.clone())])
                }
            };
            placed.whole_file(path, code, args);
        }
        placed
    }

    /// Reports an absent `case.json`, unless it was refused: then that is the reason.
    pub fn missing_case_file(&mut self) {
        let refused = self
            .findings
            .iter()
            .any(|(finding, _)| finding.file == super::CASE_FILE);
        if !refused {
            let args = vec![("file", super::CASE_FILE.to_owned())];
            self.whole_file(super::CASE_FILE, Code::MissingFile, args);
        }
    }

    pub fn whole_file(&mut self, file: &str, code: Code, args: Vec<(&'static str, String)>) {
        let mut report = Report::default();
        report.whole_file(code, args);
        self.add(file, &[], None, report);
    }

    /// Adds the findings of one file.
    pub fn add(&mut self, file: &str, bytes: &[u8], root: Option<&Node>, report: Report) {
        if report.raws.is_empty() {
            return;
        }
        let lines = Lines::new(bytes);
        let mut raws = report.raws;
        raws.sort_by_key(|raw| (raw.at, raw.code));
        for Raw {
            code,
            at,
            args,
            text_id,
        } in raws
        {
            let (line, column) = at.map_or((0, 0), |at| lines.place(at));
            let pointer = match (root, at) {
                (Some(root), Some(at)) => pointer(root, at),
                (None, _) | (_, None) => String::new(),
            };
            let finding = Diagnostic {
                code,
                severity: code.severity(),
                file: file.to_owned(),
                pointer,
                line,
                column,
                args,
                waived: false,
            };
            self.findings.push((finding, text_id));
        }
    }

    /// All findings: `case.json` first, then the other files by path; each file in its own order.
    pub fn finish(mut self, case: Option<&Case>) -> Vec<Diagnostic> {
        self.findings.sort_by_key(|(finding, _)| {
            let file = (finding.file != super::CASE_FILE, finding.file.clone());
            (file, finding.line, finding.column, finding.code)
        });
        // Two rules may find the same fault in the same words; it is one.
        self.findings.dedup();
        let waivers = case.map_or(&[][..], |case| case.waivers.as_slice());
        self.findings
            .into_iter()
            .map(|(mut finding, text_id)| {
                finding.waived =
                    waived(waivers, finding.code, text_id.as_deref(), &finding.pointer);
                finding
            })
            .collect()
    }
}
