//! Where a compilation collects its findings before they get a line and a pointer.

use super::{Code, suggest};

/// A finding by byte offset.
#[derive(Debug, Clone)]
pub(crate) struct Raw {
    pub code: Code,
    /// Byte offset of the value or key; `None` for the whole file.
    pub at: Option<u32>,
    pub args: Vec<(&'static str, String)>,
    /// Id of the text concerned, for waivers by text id.
    pub text_id: Option<String>,
}

/// The findings of one file, in the order found.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub raws: Vec<Raw>,
}

impl Report {
    pub fn add(&mut self, code: Code, at: u32, args: Vec<(&'static str, String)>) {
        self.raws.push(Raw {
            code,
            at: Some(at),
            args,
            text_id: None,
        });
    }

    pub fn whole_file(&mut self, code: Code, args: Vec<(&'static str, String)>) {
        self.raws.push(Raw {
            code,
            at: None,
            args,
            text_id: None,
        });
    }

    pub fn mismatch(&mut self, at: u32, expected: &str, found: &str) {
        self.add(
            Code::TypeMismatch,
            at,
            vec![("expected", expected.into()), ("found", found.into())],
        );
    }

    pub fn out_of_bound(&mut self, at: u32, value: i64, min: i64, max: i64) {
        self.add(
            Code::OutOfBound,
            at,
            vec![
                ("value", value.to_string()),
                ("min", min.to_string()),
                ("max", max.to_string()),
            ],
        );
    }

    /// More or fewer of something than allowed; an empty list has its own code.
    pub fn count(&mut self, at: u32, what: &'static str, count: usize, min: usize, max: usize) {
        if count == 0 && min > 0 {
            self.add(Code::EmptyList, at, vec![("field", what.into())]);
        } else if count < min || count > max {
            self.add(
                Code::ChoiceCount,
                at,
                vec![
                    ("what", what.into()),
                    ("count", count.to_string()),
                    ("min", min.to_string()),
                    ("max", max.to_string()),
                ],
            );
        }
    }

    /// An id that names nothing, with the nearest id that does.
    pub fn dangling<'k>(
        &mut self,
        at: u32,
        kind: &'static str,
        id: &str,
        known: impl Iterator<Item = &'k str>,
    ) {
        let mut args = vec![("kind", kind.into()), ("id", id.into())];
        if let Some(near) = suggest::nearest(id, known) {
            args.push(("suggestion", near.into()));
        }
        self.add(Code::DanglingId, at, args);
    }

    /// Whether a finding so far is an error.
    pub fn has_errors(&self) -> bool {
        self.raws
            .iter()
            .any(|raw| raw.code.severity() == super::Severity::Error)
    }
}
