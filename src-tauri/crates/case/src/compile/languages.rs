//! Language files: the same texts in other words.

use super::hash::Translations;
use super::names::Names;
use super::place::Placed;
use super::prose::{Placeholders, prose};
use super::texts::TextTable;
use crate::Files;
use crate::finding::{Code, Report};
use crate::json::{self, Arena};
use crate::model::{Case, Prose};
use crate::source::{LangSource, Read, Reader};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the language files gave.
#[derive(Debug, Default)]
pub(crate) struct Translated {
    pub prose: BTreeMap<String, Vec<Option<Prose>>>,
    /// Byte offset of each text in its file.
    pub places: BTreeMap<String, Vec<Option<u32>>>,
    pub words: Translations,
}

/// Reads every `lang/<code>.json`.
pub(crate) fn read(
    files: &Files,
    names: &Names,
    texts: &TextTable,
    case: &Case,
    placed: &mut Placed,
) -> Translated {
    let mut translated = Translated::default();
    for (path, bytes) in files.iter() {
        let Some(code) = path
            .strip_prefix("lang/")
            .and_then(|name| name.strip_suffix(".json"))
        else {
            continue;
        };
        let mut report = Report::default();
        let arena = Arena::default();
        let parsed = json::parse(bytes, &arena, &mut report);
        let root = parsed.as_ref().map(|(_, root)| root);
        let known = root.filter(|root| super::known_format(root, &mut report));
        let file = known.and_then(|root| {
            let mut reader = Reader {
                report: &mut report,
                arena: &arena,
            };
            LangSource::read(root, &mut reader)
        });
        if let Some(file) = &file {
            one(file, code, texts, case, names, &mut report, &mut translated);
        }
        placed.add(path, bytes, root, report);
    }
    translated
}

fn one(
    file: &LangSource,
    code: &str,
    texts: &TextTable,
    case: &Case,
    names: &Names,
    report: &mut Report,
    translated: &mut Translated,
) {
    if let Some(id) = file.case.as_ref().filter(|id| id.name != case.id) {
        report.dangling(id.at, "case", id.name, std::iter::once(case.id.as_str()));
    }
    if let Some(language) = &file.language {
        if language.value != code {
            report.dangling(
                language.at,
                "language of the file's name",
                language.value,
                std::iter::once(code),
            );
        } else if language.value == case.language {
            let args = vec![
                ("kind", "language".into()),
                ("id", language.value.to_owned()),
            ];
            report.add(Code::DuplicateId, language.at, args);
        } else if !super::top::is_language(code) {
            report.mismatch(language.at, "language code", "string");
        }
    }
    let Some(map) = &file.texts else {
        return;
    };
    let placeholders = Placeholders {
        params: &names.params,
        vars: &names.vars,
    };
    let mut all = vec![None; case.texts.entries.len()];
    let mut places = vec![None; case.texts.entries.len()];
    let mut words = BTreeMap::new();
    for text in map.items {
        let Some(ix) = texts.find(&case.texts.entries, text.id) else {
            unknown(text.key_at, text.id, case, report);
            continue;
        };
        if text.words.trim().is_empty() {
            let args = vec![("field", text.id.to_owned()), ("of", code.to_owned())];
            report.add(Code::MissingText, text.at, args);
        }
        let before = report.raws.len();
        let written: Arc<str> = text.words.into();
        places[ix.at()] = Some(text.at);
        all[ix.at()] = Some(prose(&written, text.at, &placeholders, report));
        for raw in &mut report.raws[before..] {
            raw.text_id = Some(text.id.to_owned());
        }
        words.insert(text.id.to_owned(), written);
    }
    for (entry, prose) in case.texts.entries.iter().zip(&all) {
        if prose.is_none() {
            let args = vec![("language", code.to_owned()), ("text_id", entry.id.clone())];
            report.add(Code::MissingTranslation, map.at, args);
            if let Some(raw) = report.raws.last_mut() {
                raw.text_id = Some(entry.id.clone());
            }
        }
    }
    translated.prose.insert(code.to_owned(), all);
    translated.places.insert(code.to_owned(), places);
    translated.words.insert(code.to_owned(), words);
}

fn unknown(at: u32, id: &str, case: &Case, report: &mut Report) {
    let mut args = vec![("kind", "text".into()), ("id", id.to_owned())];
    // The nearest of thousands is sought among those that differ in the last part only.
    let stem = id.rsplit_once('.').map_or("", |(stem, _)| stem);
    let near = case
        .texts
        .entries
        .iter()
        .map(|entry| entry.id.as_str())
        .filter(|known| known.starts_with(stem));
    args.extend(report.near(id, near));
    report.add(Code::DanglingId, at, args);
}
