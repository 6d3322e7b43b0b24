//! The case as a whole: identity, calendar, review, and the tables in order.

use super::names::{Table, items};
use super::time::{Date, date_time};
use super::{Lower, Outcome};
use crate::files::is_inside;
use crate::finding::Code;
use crate::model::{Case, Clock, Hashes, Minutes, Objective, Review, TextIx, Texts, Waiver};
use crate::program::Made;
use crate::source::{Plain, ReviewState};
use crate::taxonomy;
use std::collections::BTreeMap;

impl Lower<'_> {
    pub fn case(&mut self, today: Option<Date>) -> Case {
        let source = self.source;
        let id = source.id.as_ref();
        if let Some(id) = id.filter(|id| !is_inside(id.name)) {
            self.report
                .add(Code::BadId, id.at, vec![("id", id.name.to_owned())]);
        }
        let language = self.language(source.language.as_ref());
        let title = self.text(|| "title".into(), source.title.as_ref());
        let summary = self.text(|| "summary".into(), source.summary.as_ref());
        let objectives = self.objectives();
        let review = self.review(today);
        let clock = self.clock();
        let roles = self.roles();
        // Kinds first: everything after reads them.
        let params = self.params();
        let vars = self.vars();
        let media = self.media();
        let people = self.people();
        let facts = self.facts_table();
        let refs = self.refs();
        let duties = self.duties();
        let deadlines = self.deadlines();
        let encounters = self.encounters(&clock);
        let late = self.lates();
        let critical = self.criticals();
        let fails = self.fail_flags();
        let measures = self.measures();
        let pass = self.pass(&roles);
        let evidence = self.evidence();
        let scenes = self.scenes();
        let takeaways = self.takeaways();
        let waivers = self.waivers();
        let start = source.start.as_ref().map(|id| self.scene_id(id));
        let competencies = self.number_competencies();
        self.sort_texts();
        let texts = Texts {
            entries: std::mem::take(&mut self.texts.entries),
            languages: BTreeMap::from([(language.clone(), std::mem::take(&mut self.texts.prose))]),
        };
        Case {
            id: id.map(|id| id.name.to_owned()).unwrap_or_default(),
            version: source
                .version
                .map_or(0, |version| version.value.cast_unsigned()),
            language,
            title,
            summary,
            objectives,
            measure_year: source.measure_year.map(|year| year.value as u16),
            minutes: self.minutes(),
            review,
            clock,
            start: start.unwrap_or(crate::model::SceneIx(0)),
            hashes: no_hashes(),
            roles,
            people,
            params,
            vars,
            facts,
            evidence,
            duties,
            encounters,
            deadlines,
            late,
            critical,
            fails,
            measures,
            pass,
            refs,
            media,
            takeaways,
            waivers,
            scenes,
            outcomes: std::mem::take(&mut self.outcomes),
            competencies,
            choices: self.choices.all.clone(),
            keys: self.keys,
            texts,
            program: Made::default(),
        }
    }

    /// A language code, which also names a file.
    fn language(&mut self, plain: Option<&Plain>) -> String {
        let Some(plain) = plain else {
            return String::new();
        };
        if !is_language(plain.value) {
            self.report.mismatch(plain.at, "language code", "string");
        }
        plain.value.to_owned()
    }

    fn objectives(&mut self) -> Vec<Objective> {
        let Some(list) = &self.source.objectives else {
            return Vec::new();
        };
        self.report
            .count(list.at, "objectives", list.written, 1, 12);
        Table::of_ids(
            "objective",
            list.items.iter().filter_map(|o| o.id.as_ref()),
            &mut self.report,
        );
        list.items
            .iter()
            .map(|objective| {
                let id = name(objective.id.as_ref());
                let text = self.text(|| format!("objectives.{id}.text"), objective.text.as_ref());
                Objective { id, text }
            })
            .collect()
    }

    fn minutes(&mut self) -> Minutes {
        let source = self.source.minutes.as_ref();
        Minutes {
            estimate: source
                .and_then(|minutes| minutes.estimate)
                .map_or(0, |estimate| estimate.value.cast_unsigned()),
            method: source
                .and_then(|minutes| minutes.method.as_ref())
                .map(|method| method.value.to_owned())
                .unwrap_or_default(),
        }
    }

    fn review(&mut self, today: Option<Date>) -> Review {
        let Some(source) = &self.source.review else {
            return Review::Draft;
        };
        let parts = [
            ("by", &source.by),
            ("on", &source.on),
            ("until", &source.until),
        ];
        match source.state.map(|state| state.value) {
            None => Review::Draft,
            Some(ReviewState::Draft) => {
                for (field, part) in parts {
                    self.surplus(part.as_ref().map(|part| part.at), field, "draft review");
                }
                Review::Draft
            }
            Some(ReviewState::Reviewed) => {
                for (field, _) in parts {
                    if !source.has(field) {
                        self.missing(source.at, field, "review");
                    }
                }
                self.date(source.on.as_ref());
                let until = self.date(source.until.as_ref());
                if let (Some(today), Some(until), Some(plain)) = (today, until, &source.until)
                    && until < today
                {
                    let args = vec![("until", plain.value.to_owned())];
                    self.report.add(Code::ReviewPast, plain.at, args);
                }
                let words = |plain: &Option<Plain>| {
                    plain
                        .as_ref()
                        .map(|p| p.value.to_owned())
                        .unwrap_or_default()
                };
                Review::Reviewed {
                    by: words(&source.by),
                    on: words(&source.on),
                    until: words(&source.until),
                }
            }
        }
    }

    fn date(&mut self, plain: Option<&Plain>) -> Option<Date> {
        let plain = plain?;
        let date = Date::parse(plain.value);
        if date.is_none() {
            self.report.mismatch(plain.at, "date YYYY-MM-DD", "string");
        }
        date
    }

    fn clock(&mut self) -> Clock {
        let source = self.source.clock.as_ref();
        let start = source.and_then(|clock| clock.start.as_ref());
        let parsed = start.and_then(|plain| date_time(plain.value));
        if let Some(plain) = start
            && parsed.is_none()
        {
            self.report
                .mismatch(plain.at, "time YYYY-MM-DDTHH:MM", "string");
        }
        let mut holidays: Vec<i64> = items(source.and_then(|clock| clock.holidays.as_ref()))
            .iter()
            .filter_map(|plain| self.date(Some(plain)))
            .map(Date::days)
            .collect();
        holidays.sort_unstable();
        holidays.dedup();
        Clock {
            start: start
                .map(|plain| plain.value.to_owned())
                .unwrap_or_default(),
            start_day: parsed.map_or(0, |(date, _)| date.days()),
            start_minute: parsed.map_or(0, |(_, minute)| minute),
            holidays,
        }
    }

    fn waivers(&mut self) -> Vec<Waiver> {
        items(self.source.waivers.as_ref())
            .iter()
            .map(|waiver| {
                if let Some(code) = &waiver.code {
                    let known = Code::from_id(code.value);
                    if known.is_none_or(|known| !known.waivable()) {
                        self.unknown_waiver(code);
                    }
                }
                let words = |plain: &Option<Plain>| {
                    plain
                        .as_ref()
                        .map(|p| p.value.to_owned())
                        .unwrap_or_default()
                };
                Waiver {
                    code: words(&waiver.code),
                    at: words(&waiver.place),
                    reason: words(&waiver.reason),
                    by: words(&waiver.by),
                }
            })
            .collect()
    }

    fn unknown_waiver(&mut self, code: &Plain) {
        let known = Code::ALL
            .iter()
            .filter(|known| known.waivable())
            .map(|known| known.id());
        let mut args = vec![("code", code.value.to_owned())];
        args.extend(self.report.near(code.value, known));
        self.report.add(Code::WaiverUnknown, code.at, args);
    }

    /// The competencies used, in taxonomy order; outcomes held taxonomy positions until now.
    fn number_competencies(&mut self) -> Vec<String> {
        let used: Vec<usize> = self.competencies.iter().copied().collect();
        for Outcome { points, .. } in &mut self.outcomes {
            for (competency, _) in points.iter_mut() {
                let at = used.binary_search(&competency.at()).unwrap_or_default();
                competency.0 = at as u8;
            }
            points.sort_unstable();
        }
        used.iter()
            .filter_map(|at| taxonomy::shipped().competencies.get(*at).cloned())
            .collect()
    }
}

/// An id's name, or nothing where it is absent (and reported).
pub(crate) fn name(id: Option<&crate::source::Id>) -> String {
    id.map(|id| id.name.to_owned()).unwrap_or_default()
}

/// A language code of the shape `en` or `es-US`.
pub(crate) fn is_language(code: &str) -> bool {
    let mut parts = code.split('-');
    let main = parts.next().unwrap_or_default();
    (2..=3).contains(&main.len())
        && main.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
        && code.len() <= 20
}

fn no_hashes() -> Hashes {
    Hashes {
        logic: String::new(),
        rules: String::new(),
        text: String::new(),
        media: String::new(),
        params: String::new(),
        content: String::new(),
    }
}

/// A text that is absent and reported.
pub(crate) const NO_TEXT: TextIx = TextIx(0);
