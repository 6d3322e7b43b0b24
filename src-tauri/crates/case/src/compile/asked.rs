//! What a decision asks, by ids; and reading an answer to it.

use super::names::Table;
use crate::finding::{Code, Report};
use crate::model::{Answer, Case, ColleagueAnswer, Decision, Offer, RoleIx, ValueSource as Value};
use crate::source::{AnswerSource, Id, List, ValueForm, is_id};

/// Which parts an answer has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Choice,
    Options,
    Order,
    Values,
    Handoff,
}

/// The ids an answer may use, by position.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub form: Form,
    /// Choices, or options.
    pub offered: Vec<String>,
    /// Fewest and most options; in an order, those always offered and all.
    pub ticks: (usize, usize),
    /// Fields with their bounds.
    pub fields: Vec<(String, i32, i32)>,
    pub places: Vec<String>,
    pub receivers: Vec<(String, RoleIx)>,
    pub facts: Vec<String>,
    pub how: Vec<String>,
}

/// How an answer is read.
pub(crate) struct Reading<'r> {
    pub report: &'r mut Report,
    /// Whether it must also be one the engine accepts: enough ticks, values within bounds.
    pub acceptable: bool,
    /// Resolves `{"name": x}`; a learner's answer has no names.
    pub named: &'r mut dyn FnMut(&Id, &mut Report) -> Value,
}

impl Asked {
    /// What a compiled decision asks.
    pub fn of(case: &Case, decision: &Decision) -> Self {
        let role = |role: &RoleIx| {
            (
                case.roles.get(role.at()).map(|known| known.id.clone()),
                *role,
            )
        };
        Self::from_offer(
            &decision.offer,
            &mut |ix| role(ix).0.unwrap_or_default(),
            &mut |at| {
                case.facts
                    .get(at)
                    .map(|fact| fact.id.clone())
                    .unwrap_or_default()
            },
        )
    }

    /// What an offer asks, given the names of roles and facts.
    pub fn from_offer(
        offer: &Offer,
        role: &mut dyn FnMut(&RoleIx) -> String,
        fact: &mut dyn FnMut(usize) -> String,
    ) -> Self {
        let mut asked = Self {
            form: Form::Choice,
            offered: Vec::new(),
            ticks: (0, 0),
            fields: Vec::new(),
            places: Vec::new(),
            receivers: Vec::new(),
            facts: Vec::new(),
            how: Vec::new(),
        };
        match offer {
            Offer::Choices { choices, .. } => {
                asked.offered = choices.iter().map(|choice| choice.id.clone()).collect();
            }
            Offer::Options {
                options, min, max, ..
            } => {
                asked.form = Form::Options;
                asked.offered = options.iter().map(|option| option.id.clone()).collect();
                asked.ticks = (usize::from(*min), usize::from(*max));
            }
            Offer::Order { options, .. } => {
                asked.form = Form::Order;
                let always = options
                    .iter()
                    .filter(|option| option.when == crate::model::Cond::Always);
                asked.ticks = (always.count().max(1), options.len());
                asked.offered = options.iter().map(|option| option.id.clone()).collect();
            }
            Offer::Enter { fields, places, .. } => {
                asked.form = Form::Values;
                asked.fields = fields
                    .iter()
                    .map(|field| (field.id.clone(), field.min, field.max))
                    .collect();
                asked.places = places.iter().map(|place| place.id.clone()).collect();
            }
            Offer::Handoff { to, facts, how, .. } => {
                asked.form = Form::Handoff;
                asked.receivers = to.iter().map(|ix| (role(ix), *ix)).collect();
                asked.facts = facts.iter().map(|ix| fact(ix.at())).collect();
                asked.how = how.iter().map(|how| how.id.clone()).collect();
            }
        }
        asked
    }

    /// The answer, or `None` with the reasons reported.
    pub fn read(&self, source: &AnswerSource, reading: &mut Reading) -> Option<ColleagueAnswer> {
        self.parts(source, reading.report);
        let answer = match self.form {
            Form::Choice => Answer::Choice(position(
                "choice",
                source.choice.as_ref()?,
                &self.offered,
                reading.report,
            )),
            Form::Options => {
                let list = source.options.as_ref()?;
                if reading.acceptable {
                    reading.report.count(
                        list.at,
                        "options",
                        list.written,
                        self.ticks.0,
                        self.ticks.1,
                    );
                }
                Answer::Options(bits("option", list, &self.offered, reading.report))
            }
            Form::Order => {
                let list = source.order.as_ref()?;
                Table::of_ids("option", list.items.iter(), reading.report);
                let mut places = [0; 8];
                for (place, id) in places.iter_mut().zip(list.items) {
                    *place = position("option", id, &self.offered, reading.report);
                }
                if reading.acceptable {
                    reading.report.count(
                        list.at,
                        "order",
                        list.written,
                        self.ticks.0,
                        self.ticks.1,
                    );
                }
                Answer::Order {
                    places,
                    len: list.items.len().min(8) as u8,
                }
            }
            Form::Values => return self.values(source, reading),
            Form::Handoff => {
                let receivers: Vec<String> = self
                    .receivers
                    .iter()
                    .map(|(name, _)| name.clone())
                    .collect();
                let to = position("receiver", source.to.as_ref()?, &receivers, reading.report);
                Answer::Handoff {
                    to: self
                        .receivers
                        .get(usize::from(to))
                        .map_or(RoleIx(0), |(_, role)| *role),
                    facts: bits(
                        "offered fact",
                        source.facts.as_ref()?,
                        &self.facts,
                        reading.report,
                    ),
                    how: position("way", source.how.as_ref()?, &self.how, reading.report),
                }
            }
        };
        Some(ColleagueAnswer::Fixed(answer))
    }

    /// Reports parts of another form, and parts of this form that are absent.
    fn parts(&self, source: &AnswerSource, report: &mut Report) {
        let form: &[&str] = match self.form {
            Form::Choice => &["choice"],
            Form::Options => &["options"],
            Form::Order => &["order"],
            Form::Values => &["values", "place"],
            Form::Handoff => &["to", "facts", "how"],
        };
        let parts = [
            ("choice", source.choice.as_ref().map(|it| it.at)),
            ("options", source.options.as_ref().map(|it| it.at)),
            ("order", source.order.as_ref().map(|it| it.at)),
            ("values", source.values.as_ref().map(|it| it.at)),
            ("place", source.place.as_ref().map(|it| it.at)),
            ("to", source.to.as_ref().map(|it| it.at)),
            ("facts", source.facts.as_ref().map(|it| it.at)),
            ("how", source.how.as_ref().map(|it| it.at)),
        ];
        for (part, at) in parts {
            let args = || {
                vec![
                    ("field", part.to_owned()),
                    ("of", "answer to this kind of decision".to_owned()),
                ]
            };
            if form.contains(&part) {
                if !source.has(part) {
                    report.add(Code::MissingField, source.at, args());
                }
            } else if let Some(at) = at {
                report.add(Code::UnknownField, at, args());
            }
        }
    }

    fn values(&self, source: &AnswerSource, reading: &mut Reading) -> Option<ColleagueAnswer> {
        let map = source.values.as_ref()?;
        for (id, _) in map.items {
            let known: Vec<String> = self.fields.iter().map(|(name, ..)| name.clone()).collect();
            position("field", id, &known, reading.report);
        }
        let mut values = Vec::new();
        for (field, low, high) in &self.fields {
            let Some((_, value)) = map.items.iter().find(|(id, _)| id.name == *field) else {
                let args = vec![("field", field.clone()), ("of", "values".to_owned())];
                reading.report.add(Code::MissingField, map.at, args);
                continue;
            };
            let Some(value) = value else { continue };
            values.push(match &value.form {
                ValueForm::Number(number) => {
                    if reading.acceptable && !(low..=high).contains(&number) {
                        reading.report.out_of_bound(
                            value.at,
                            (*number).into(),
                            (*low).into(),
                            (*high).into(),
                        );
                    }
                    Value::Literal(*number)
                }
                ValueForm::Name(id) => (reading.named)(id, reading.report),
            });
        }
        let place = position(
            "place",
            source.place.as_ref()?,
            &self.places,
            reading.report,
        );
        Some(ColleagueAnswer::Values { values, place })
    }
}

/// Longer offers are reported, and not searched once more for each id.
pub(crate) const MAX_PARTS: usize = 64;

/// The position of an id among the parts of an offer; one that is not there is reported.
pub(crate) fn position(kind: &'static str, id: &Id, parts: &[String], report: &mut Report) -> u8 {
    if parts.len() > MAX_PARTS {
        return 0;
    }
    let found = parts.iter().position(|part| *part == id.name);
    if found.is_none() && is_id(id.name) {
        report.dangling(id.at, kind, id.name, parts.iter().map(String::as_str));
    }
    // Offers longer than 32 are reported; the shift of a bit must not overflow.
    found.unwrap_or_default().min(31) as u8
}

/// Ids as bits by position.
pub(crate) fn bits(
    kind: &'static str,
    list: &List<Id>,
    parts: &[String],
    report: &mut Report,
) -> u32 {
    Table::of_ids(kind, list.items.iter(), report);
    list.items
        .iter()
        .fold(0, |bits, id| bits | 1 << position(kind, id, parts, report))
}
