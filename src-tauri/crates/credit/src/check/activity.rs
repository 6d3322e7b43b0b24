//! The activities: ids, cases, roles, dates, evaluation.

use super::{Judge, hash, provider::contact_hours};
use crate::activities::{Activity, CaseEntry, Minutes, Question};
use crate::source::{ActivitiesSource, ActivitySource};
use crate::word::QuestionKind;
use case::document::{Code, Plain};
use jiff::civil::Date;

impl Judge<'_, '_> {
    pub(super) fn activities(&mut self, source: &ActivitiesSource) -> Vec<Activity> {
        let Some(list) = &source.activities else {
            return Vec::new();
        };
        let ids = list.items.iter().filter_map(|one| one.id.as_ref());
        self.distinct("activity", ids.map(|id| (id.name, id.at)));
        list.items
            .iter()
            .filter_map(|activity| self.activity(activity, source))
            .collect()
    }

    fn activity(&mut self, source: &ActivitySource, file: &ActivitiesSource) -> Option<Activity> {
        let of = "activity";
        let title = self.words(source.title.as_ref(), "title", of);
        let summary = self.words(source.summary.as_ref(), "summary", of);
        let audience = self.words(source.audience.as_ref(), "audience", of);
        let attestation = self.words(source.attestation.as_ref(), "attestation", of);
        if let (Some(id), Some(renews)) = (&source.id, &source.renews)
            && id.name == renews.name
        {
            let args = vec![("activity", id.name.to_owned())];
            self.add(Code::RenewsItself, renews.at, args);
        }
        let minutes = self.minutes(source);
        let cases = self.cases(source);
        let roles = self.roles(source);
        let credits = self.credits(source, file, minutes.as_ref(), contact_hours(file));
        let moc = self.moc(source);
        let dates = self.dates(source);
        let disclosures = source
            .disclosures
            .as_ref()
            .and_then(|disclosures| self.disclosures(disclosures));
        let evaluation = self.evaluation(source);
        let (release, reviewed, terminates) = dates?;
        Some(Activity {
            id: source.id.as_ref()?.name.to_owned(),
            title: title?,
            summary: summary?,
            renews: source.renews.as_ref().map(|id| id.name.to_owned()),
            cases,
            format: source.format.as_ref()?.value,
            roles,
            audience: audience?,
            planned_for_team: source.planned_for_team.is_some_and(|flag| flag.value),
            credits,
            moc,
            minutes: minutes?,
            release,
            reviewed,
            terminates,
            disclosures: disclosures?,
            evaluation,
            attestation: attestation?,
            content_hash: hash(&self.document.canonical_at(source.at)),
        })
    }

    fn minutes(&mut self, source: &ActivitySource) -> Option<Minutes> {
        let minutes = source.minutes.as_ref()?;
        let detail = self.words(minutes.detail.as_ref(), "detail", "minutes");
        Some(Minutes {
            learning: minutes.learning?.value.unsigned_abs(),
            evaluation: minutes
                .evaluation
                .map_or(0, |evaluation| evaluation.value.unsigned_abs()),
            method: minutes.method.as_ref()?.value,
            detail: detail?,
        })
    }

    fn cases(&mut self, source: &ActivitySource) -> Vec<CaseEntry> {
        self.filled(source.cases.as_ref(), "cases");
        let items = source
            .cases
            .as_ref()
            .map(|list| list.items)
            .unwrap_or_default();
        let ids = items.iter().filter_map(|entry| entry.case.as_ref());
        self.distinct("case", ids.clone().map(|id| (id.name, id.at)));
        let around = self.around;
        if let Some(known) = &around.cases {
            let names: Vec<&str> = known.iter().map(|case| case.id.as_str()).collect();
            for id in ids {
                self.named("case", std::slice::from_ref(id), &names);
            }
            for entry in items {
                let found = entry
                    .case
                    .as_ref()
                    .and_then(|id| known.iter().find(|case| case.id == id.name));
                if let (Some(found), Some(version)) = (found, entry.version)
                    && found.version != version.value.unsigned_abs()
                {
                    let args = vec![
                        ("case", found.id.clone()),
                        ("pinned", version.value.to_string()),
                        ("found", found.version.to_string()),
                    ];
                    self.add(Code::CaseVersion, version.at, args);
                }
            }
            self.minutes_of_cases(source);
        }
        for entry in items {
            if let Some(content) = &entry.content {
                self.content_hash(content);
            }
        }
        items
            .iter()
            .filter_map(|entry| {
                Some(CaseEntry {
                    case: entry.case.as_ref()?.name.to_owned(),
                    version: entry.version.map(|version| version.value.unsigned_abs()),
                    content: entry
                        .content
                        .as_ref()
                        .map(|content| content.value.to_owned()),
                    points: entry.points.map(|points| points.value),
                })
            })
            .collect()
    }

    fn content_hash(&mut self, content: &Plain) {
        let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if content.value.len() != 64 || !content.value.bytes().all(hex) {
            self.report.mismatch(content.at, "64 hex digits", "string");
        }
    }

    /// An activity that states more time than its cases do: somebody should know why.
    fn minutes_of_cases(&mut self, source: &ActivitySource) {
        let Some(known) = &self.around.cases else {
            return;
        };
        let Some(learning) = source.minutes.as_ref().and_then(|minutes| minutes.learning) else {
            return;
        };
        let Some(entries) = &source.cases else { return };
        let own: Option<u32> = entries
            .items
            .iter()
            .map(|entry| {
                let id = &entry.case.as_ref()?.name;
                known
                    .iter()
                    .find(|case| case.id == *id)
                    .map(|case| case.minutes)
            })
            .sum();
        if let Some(own) = own
            && learning.value.unsigned_abs() > own
        {
            let args = vec![
                ("minutes", learning.value.to_string()),
                ("cases", own.to_string()),
            ];
            self.add(Code::MinutesOverCases, learning.at, args);
        }
    }

    fn roles(&mut self, source: &ActivitySource) -> Vec<String> {
        self.filled(source.roles.as_ref(), "roles");
        let items = source
            .roles
            .as_ref()
            .map(|list| list.items)
            .unwrap_or_default();
        let known: Vec<&str> = case::taxonomy::shipped()
            .roles
            .iter()
            .map(|role| role.id.as_str())
            .collect();
        self.named("role", items, &known);
        self.distinct("role", items.iter().map(|id| (id.name, id.at)));
        items.iter().map(|id| id.name.to_owned()).collect()
    }

    /// Release, review and last day; reviewed no later than released, released no later than the end.
    fn dates(&mut self, source: &ActivitySource) -> Option<(Date, Date, Date)> {
        let release = self.date(source.release.as_ref());
        let reviewed = self.date(source.reviewed.as_ref());
        let terminates = self.date(source.terminates.as_ref());
        let mut order = |first: &str, then: &str, early: Option<Date>, late: Option<Date>, at| {
            if let (Some(early), Some(late), Some(at)) = (early, late, at)
                && early > late
            {
                let args = vec![("first", first.to_owned()), ("then", then.to_owned())];
                self.add(Code::DateOrder, at, args);
            }
        };
        let at = |plain: &Option<Plain>| plain.as_ref().map(|plain| plain.at);
        order(
            "release",
            "terminates",
            release,
            terminates,
            at(&source.terminates),
        );
        order(
            "reviewed",
            "terminates",
            reviewed,
            terminates,
            at(&source.reviewed),
        );
        if let (Some(today), Some(terminates), Some(at)) =
            (self.around.today, terminates, at(&source.terminates))
            && terminates < today
        {
            let args = vec![("until", terminates.to_string())];
            self.add(Code::ActivityEnded, at, args);
        }
        Some((release?, reviewed?, terminates?))
    }

    fn evaluation(&mut self, source: &ActivitySource) -> Vec<Question> {
        self.filled(source.evaluation.as_ref(), "evaluation");
        let items = source
            .evaluation
            .as_ref()
            .map(|list| list.items)
            .unwrap_or_default();
        let ids = items.iter().filter_map(|question| question.id.as_ref());
        self.distinct("question", ids.map(|id| (id.name, id.at)));
        items
            .iter()
            .filter_map(|question| {
                let text = self.words(question.text.as_ref(), "text", "question");
                let kind = question.kind.as_ref()?.value;
                let choices = question.choices.as_ref();
                let written = choices.map_or(0, |list| list.written);
                match (kind, choices) {
                    (QuestionKind::Choice, _) if written < 2 => {
                        let at = choices.map_or(question.at, |list| list.at);
                        self.report.count(at, "choices", written, 2, 20);
                    }
                    (QuestionKind::Choice, _)
                    | (QuestionKind::Scale | QuestionKind::Text, None) => {}
                    (QuestionKind::Scale | QuestionKind::Text, Some(list)) => {
                        let args = vec![
                            ("field", "choices".to_owned()),
                            ("of", format!("{} question", kind.id())),
                        ];
                        self.add(Code::UnknownField, list.at, args);
                    }
                }
                let choices = choices.map(|list| list.items).unwrap_or_default();
                let ids = choices.iter().filter_map(|choice| choice.id.as_ref());
                self.distinct("choice", ids.map(|id| (id.name, id.at)));
                let choices = choices
                    .iter()
                    .filter_map(|choice| {
                        let text = self.words(choice.text.as_ref(), "text", "choice");
                        Some((choice.id.as_ref()?.name.to_owned(), text?))
                    })
                    .collect();
                Some(Question {
                    id: question.id.as_ref()?.name.to_owned(),
                    text: text?,
                    kind,
                    required: question.required.is_none_or(|flag| flag.value),
                    choices,
                })
            })
            .collect()
    }
}
