//! From files to a case: read, name, lower, judge the whole, place every finding.

pub(crate) mod asked;
mod choices;
mod colleague;
mod cond;
mod decision;
mod effects;
mod evidence;
mod hash;
mod languages;
mod lints;
pub(crate) mod names;
mod outcome;
mod people;
pub(crate) mod place;
mod prose;
mod scene;
mod texts;
mod time;
mod top;
pub(crate) mod values;
mod whole;
mod world;

pub use time::Date;

use crate::Files;
use crate::finding::{Code, Diagnostic, Report};
use crate::json::{self, Arena, Node};
use crate::model::{Case, KeyIx, Outcome, Owner, VarIx, VarKind};
use crate::plan::{OVERLAYS, overlay_into};
use crate::source::{CaseSource, Read, Reader, Well};
use choices::Choices;
use names::Names;
use place::Placed;
use std::collections::{BTreeSet, HashSet};
use std::rc::Rc;
use texts::TextTable;

/// The logic file of a case folder.
const CASE_FILE: &str = "case.json";

/// Compiles the files of one case folder. Every finding is reported at once, in file order; there is a case if none of
/// them is an error.
#[must_use]
pub fn compile(files: &Files) -> (Option<Case>, Vec<Diagnostic>) {
    compile_on(files, None)
}

/// [`compile`], knowing what day it is: a review whose end date is past is reported.
#[must_use]
pub fn compile_on(files: &Files, today: Option<Date>) -> (Option<Case>, Vec<Diagnostic>) {
    compiled(files, today, false)
}

/// [`compile_on`], and the checks that need no proof, whose errors keep no case from being played: for authors, not for loading a case to play.
#[must_use]
pub fn lint_on(files: &Files, today: Option<Date>) -> (Option<Case>, Vec<Diagnostic>) {
    compiled(files, today, true)
}

fn compiled(files: &Files, today: Option<Date>, lints: bool) -> (Option<Case>, Vec<Diagnostic>) {
    let mut placed = Placed::new(files);
    let case = case_file(files, today, lints, &mut placed);
    let findings = placed.finish(case.as_ref());
    let faulty = findings
        .iter()
        .any(|finding| finding.code.forbids_playing());
    (case.filter(|_| !faulty), findings)
}

fn case_file(files: &Files, today: Option<Date>, lints: bool, placed: &mut Placed) -> Option<Case> {
    let Some(bytes) = files.get(CASE_FILE) else {
        placed.missing_case_file();
        return None;
    };
    let mut report = Report::default();
    let arena = Arena::default();
    let Some((_, root)) = json::parse(bytes, &arena, &mut report) else {
        placed.add(CASE_FILE, bytes, None, report);
        return None;
    };
    if !known_format(&root, &mut report) {
        placed.add(CASE_FILE, bytes, Some(&root), report);
        return None;
    }
    let source = CaseSource::read(
        &root,
        &mut Reader {
            report: &mut report,
            arena: &arena,
        },
    );
    let Some(source) = source else {
        placed.add(CASE_FILE, bytes, Some(&root), report);
        return None;
    };
    let mut lower = Lower::new(&source, files, report);
    let mut case = lower.case(today);
    lower.whole(&case);
    let mut translations = languages::read(files, &lower.names, &lower.texts, &case, placed);
    let prose = std::mem::take(&mut translations.prose);
    case.texts.languages.extend(prose);
    if lints && !lower.report.has_errors() {
        lower.lints(&case, &translations, placed);
    }
    let Lower { report, texts, .. } = lower;
    if !report.has_errors() {
        case.hashes = hash::hashes(&root, &texts, &case, &translations.words, files);
    }
    if let Some(plan) = files.get("plan.json") {
        crate::plan::plan_into(Some(&case).filter(|_| !report.has_errors()), plan, placed);
    }
    if !report.has_errors() {
        for (path, overlay) in files.iter().filter(|(path, _)| path.starts_with(OVERLAYS)) {
            overlay_into(&case, path, overlay, placed);
        }
    }
    placed.add(CASE_FILE, bytes, Some(&root), report);
    Some(case)
}

/// Whether the file's `format` can be read at all; the rest is judged only then. An absent or mistyped one is an
/// ordinary finding.
pub(crate) fn known_format(root: &Node, report: &mut Report) -> bool {
    let Node::Object(object) = root else {
        return true;
    };
    let format = object
        .properties
        .iter()
        .find(|property| property.name.as_str() == "format")
        .map(|property| &property.value);
    if let Some(node @ Node::NumberLit(number)) = format
        && number.value != "1"
    {
        let args = vec![
            ("found", number.value.to_owned()),
            ("known", "1".to_owned()),
        ];
        report.add(Code::FormatNumber, json::at(node), args);
        return false;
    }
    true
}

/// What lowering a case carries along. Every lookup that fails is reported and answered with a dummy; no case with an
/// error leaves this module, so no dummy does.
pub(crate) struct Lower<'s> {
    source: &'s CaseSource<'s>,
    files: &'s Files,
    report: Report,
    names: Names,
    choices: Choices<'s>,
    texts: TextTable,
    var_kinds: Vec<Option<Rc<VarKind>>>,
    param_kinds: Vec<Option<Rc<VarKind>>>,
    drawable: HashSet<VarIx>,
    owners: Vec<Owner>,
    outcomes: Vec<Outcome>,
    /// Byte offset of each outcome.
    outcome_places: Vec<u32>,
    /// Whether each outcome has a `tempting` line.
    tempting: Vec<bool>,
    /// The kind of temptation of each outcome, where its author says.
    wells: Vec<Option<Well>>,
    competencies: BTreeSet<usize>,
    keys: u16,
}

impl<'s> Lower<'s> {
    fn new(source: &'s CaseSource<'s>, files: &'s Files, mut report: Report) -> Self {
        let names = Names::new(source, &mut report);
        let choices = Choices::new(source, &names.scenes);
        Self {
            source,
            files,
            report,
            names,
            choices,
            texts: TextTable::default(),
            var_kinds: Vec::new(),
            param_kinds: Vec::new(),
            drawable: HashSet::new(),
            owners: Vec::new(),
            outcomes: Vec::new(),
            outcome_places: Vec::new(),
            tempting: Vec::new(),
            wells: Vec::new(),
            competencies: BTreeSet::new(),
            keys: 0,
        }
    }

    /// The next counting key.
    fn key(&mut self) -> KeyIx {
        let key = KeyIx(self.keys);
        self.keys = self.keys.saturating_add(1);
        key
    }
}
