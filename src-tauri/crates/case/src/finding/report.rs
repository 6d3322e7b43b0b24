//! Where a compilation collects its findings before they get a line and a pointer.

use super::{Code, suggest};

/// A finding by byte offset.
#[derive(Debug, Clone)]
pub struct Raw {
    /// What kind of fault.
    pub code: Code,
    /// Byte offset of the value or key; `None` for the whole file.
    pub at: Option<u32>,
    /// Named arguments.
    pub args: Vec<(&'static str, String)>,
    /// Id of the text concerned, for waivers by text id.
    pub text_id: Option<String>,
}

/// Most suggestions sought in one file.
const MAX_SUGGESTIONS: usize = 200;

/// The findings of one file, in the order found.
#[derive(Debug, Default)]
pub struct Report {
    /// The findings.
    pub raws: Vec<Raw>,
    /// How many suggestions were sought.
    sought: usize,
}

impl Report {
    /// Adds a finding at a byte offset.
    pub fn add(&mut self, code: Code, at: u32, args: Vec<(&'static str, String)>) {
        self.raws.push(Raw {
            code,
            at: Some(at),
            args,
            text_id: None,
        });
    }

    /// Adds a finding on the file as a whole.
    pub fn whole_file(&mut self, code: Code, args: Vec<(&'static str, String)>) {
        self.raws.push(Raw {
            code,
            at: None,
            args,
            text_id: None,
        });
    }

    /// A value of another type.
    pub fn mismatch(&mut self, at: u32, expected: &str, found: &str) {
        self.add(
            Code::TypeMismatch,
            at,
            vec![("expected", expected.into()), ("found", found.into())],
        );
    }

    /// A number outside its bounds, ends included.
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
        let shown: String = id.chars().take(200).collect();
        let mut args = vec![("kind", kind.into()), ("id", shown)];
        args.extend(self.near(id, known));
        self.add(Code::DanglingId, at, args);
    }

    /// The nearest known word as an argument. A file with hundreds of faults gets no more: each search compares all words.
    pub fn near<'k>(
        &mut self,
        word: &str,
        known: impl Iterator<Item = &'k str>,
    ) -> Option<(&'static str, String)> {
        self.sought += 1;
        if self.sought > MAX_SUGGESTIONS {
            return None;
        }
        suggest::nearest(word, known).map(|near| ("suggestion", near.to_owned()))
    }

    /// Whether a finding so far forbids playing the case.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.raws.iter().any(|raw| raw.code.forbids_playing())
    }
}
