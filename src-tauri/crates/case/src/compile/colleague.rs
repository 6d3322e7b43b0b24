//! What the colleague does when the seat is not played: an answer in the player's form.

use super::Lower;
use super::cond::Judged;
use super::scene::Here;
use crate::model::{
    Answer, Colleague, ColleagueAnswer, Offer, RoleSet, Term, ValueSource as Value, VarKind,
};
use crate::source::{AnswerSource, ColleagueSource, DecisionSource, ValueForm};

impl Lower<'_> {
    pub fn colleague(
        &mut self,
        source: &DecisionSource,
        offer: &Offer,
        judged: &Judged,
        here: &mut Here,
    ) -> Vec<Colleague> {
        let Some(list) = &source.colleague else {
            return Vec::new();
        };
        if list.written == list.items.len() {
            let entries = list
                .items
                .iter()
                .map(|colleague| (colleague.at, colleague.has("when")));
            self.first_match("colleague", list.at, entries);
        }
        list.items
            .iter()
            .map(|colleague| self.one_colleague(colleague, offer, judged, here))
            .collect()
    }

    fn one_colleague(
        &mut self,
        source: &ColleagueSource,
        offer: &Offer,
        judged: &Judged,
        here: &Here,
    ) -> Colleague {
        let path = match &source.id {
            Some(id) => format!("{}.colleague.{}.seen", here.path, id.name),
            None => format!("{}.colleague.seen", here.path),
        };
        let answer = source
            .answer
            .as_ref()
            .and_then(|answer| self.colleague_answer(answer, offer, judged));
        Colleague {
            when: self.when(source.when.as_ref(), None),
            answer: answer.unwrap_or(ColleagueAnswer::Fixed(Answer::Choice(0))),
            seen: self.text_if(|| path, source.seen.as_ref()),
            audience: self.role_set(source.audience.as_ref(), RoleSet::ALL),
        }
    }

    /// The answer, or `None` with the reason reported.
    fn colleague_answer(
        &mut self,
        source: &AnswerSource,
        offer: &Offer,
        judged: &Judged,
    ) -> Option<ColleagueAnswer> {
        let form: &[&str] = match offer {
            Offer::Choices { .. } => &["choice"],
            Offer::Options { .. } => &["options"],
            Offer::Order { .. } => &["order"],
            Offer::Enter { .. } => &["values", "place"],
            Offer::Handoff { .. } => &["to", "facts", "how"],
        };
        self.answer_form(source, form);
        match offer {
            Offer::Choices { choices, .. } => {
                let ids: Vec<String> = choices.iter().map(|choice| choice.id.clone()).collect();
                let at = self.position("choice", source.choice.as_ref()?, &ids);
                Some(ColleagueAnswer::Fixed(Answer::Choice(at)))
            }
            Offer::Options { min, max, .. } => {
                let list = source.options.as_ref()?;
                self.report.count(
                    list.at,
                    "options",
                    list.written,
                    usize::from(*min),
                    usize::from(*max),
                );
                let bits = list.items.iter().fold(0, |bits, id| {
                    bits | 1 << self.position("option", id, &judged.options)
                });
                Some(ColleagueAnswer::Fixed(Answer::Options(bits)))
            }
            Offer::Order { .. } => {
                let list = source.order.as_ref()?;
                super::names::Table::of_ids("option", list.items.iter(), &mut self.report);
                let most = judged.options.len();
                self.report
                    .count(list.at, "order", list.written, most.min(1), most);
                let mut places = [0; 8];
                for (place, id) in places.iter_mut().zip(&list.items) {
                    *place = self.position("option", id, &judged.options);
                }
                let len = list.items.len().min(8) as u8;
                Some(ColleagueAnswer::Fixed(Answer::Order { places, len }))
            }
            Offer::Enter { .. } => self.colleague_values(source, judged),
            Offer::Handoff { .. } => {
                let to = self.role(source.to.as_ref()?);
                if judged.to.as_ref().is_some_and(|known| !known.contains(&to)) {
                    let id = source.to.as_ref()?;
                    self.report
                        .dangling(id.at, "receiver", &id.name, std::iter::empty());
                }
                let facts = self.fact_bits(&source.facts.as_ref()?.items, &judged.facts);
                let how = self.position("way", source.how.as_ref()?, &judged.how);
                Some(ColleagueAnswer::Fixed(Answer::Handoff { to, facts, how }))
            }
        }
    }

    /// Reports parts of another form, and parts of this form that are absent.
    fn answer_form(&mut self, source: &AnswerSource, form: &[&str]) {
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
            if !form.contains(&part) {
                self.surplus(at, part, "answer to this kind of decision");
            } else if !source.has(part) {
                self.missing(source.at, part, "answer to this kind of decision");
            }
        }
    }

    fn colleague_values(
        &mut self,
        source: &AnswerSource,
        judged: &Judged,
    ) -> Option<ColleagueAnswer> {
        let map = source.values.as_ref()?;
        for (id, _) in &map.items {
            if !judged.fields.iter().any(|(name, ..)| *name == id.name) {
                let known = judged.fields.iter().map(|(name, ..)| name.as_str());
                self.report.dangling(id.at, "field", &id.name, known);
            }
        }
        let mut values = Vec::new();
        for (field, low, high) in &judged.fields {
            let Some((_, value)) = map.items.iter().find(|(id, _)| id.name == *field) else {
                self.missing(map.at, field, "values");
                continue;
            };
            let Some(value) = value else { continue };
            values.push(match &value.form {
                ValueForm::Number(number) => {
                    if !(low..=high).contains(&number) {
                        self.report.out_of_bound(
                            value.at,
                            (*number).into(),
                            (*low).into(),
                            (*high).into(),
                        );
                    }
                    Value::Literal(*number)
                }
                ValueForm::Name(id) => {
                    let (term, kind) = self.named(id);
                    if let Some(kind @ (VarKind::Bool | VarKind::Enum(_) | VarKind::Role)) = &kind {
                        self.report
                            .mismatch(id.at, "whole number", super::values::kind_word(kind));
                    }
                    match term {
                        Term::Var(var) => Value::Var(var),
                        Term::Param(param) => Value::Param(param),
                        Term::Literal(number) => Value::Literal(number),
                        Term::Field(_) => Value::Literal(0),
                    }
                }
            });
        }
        let place = self.position("place", source.place.as_ref()?, &judged.places);
        Some(ColleagueAnswer::Values { values, place })
    }
}
