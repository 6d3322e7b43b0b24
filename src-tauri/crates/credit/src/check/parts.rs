//! Texts, dates, lists and ids: what every part of the file is made of.

use super::Judge;
use crate::moment;
use case::document::{Code, Id, List, Plain};
use jiff::civil::Date;
use std::collections::BTreeSet;

impl Judge<'_, '_> {
    /// A text that must say something. An absent one was reported when the file was read.
    pub(super) fn words(&mut self, plain: Option<&Plain>, field: &str, of: &str) -> Option<String> {
        let plain = plain?;
        if plain.value.trim().is_empty() {
            let args = vec![("field", field.to_owned()), ("of", of.to_owned())];
            self.add(Code::MissingText, plain.at, args);
            return None;
        }
        Some(plain.value.to_owned())
    }

    /// A text that need not be there, but says something if it is.
    pub(super) fn words_or_none(
        &mut self,
        plain: Option<&Plain>,
        field: &str,
        of: &str,
    ) -> Option<String> {
        plain.and_then(|plain| self.words(Some(plain), field, of))
    }

    /// A date that exists.
    pub(super) fn date(&mut self, plain: Option<&Plain>) -> Option<Date> {
        let plain = plain?;
        let date = moment::date(plain.value);
        if date.is_none() {
            self.report.mismatch(plain.at, "date YYYY-MM-DD", "string");
        }
        date
    }

    /// A list that must hold something.
    pub(super) fn filled<T>(&mut self, list: Option<&List<T>>, field: &str) {
        if let Some(list) = list
            && list.written == 0
        {
            self.add(Code::EmptyList, list.at, vec![("field", field.to_owned())]);
        }
    }

    /// Ids that must differ.
    pub(super) fn distinct<'i>(&mut self, kind: &str, ids: impl Iterator<Item = (&'i str, u32)>) {
        let mut seen = BTreeSet::new();
        for (id, at) in ids {
            if !seen.insert(id) {
                let args = vec![("kind", kind.to_owned()), ("id", id.to_owned())];
                self.add(Code::DuplicateId, at, args);
            }
        }
    }

    /// Ids that must name something.
    pub(super) fn named(&mut self, kind: &'static str, ids: &[Id], known: &[&str]) {
        for id in ids {
            if !known.contains(&id.name) {
                self.report
                    .dangling(id.at, kind, id.name, known.iter().copied());
            }
        }
    }

    /// A field that another one calls for, at the object that lacks it.
    pub(super) fn lacks(&mut self, at: u32, field: &str, of: &str) {
        let args = vec![("field", field.to_owned()), ("of", of.to_owned())];
        self.add(Code::MissingText, at, args);
    }
}
