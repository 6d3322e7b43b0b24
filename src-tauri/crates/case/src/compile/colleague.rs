//! What the colleague does when the seat is not played: an answer in the player's form.

use super::Lower;
use super::asked::{Asked, Reading};
use super::names::Names;
use super::scene::Here;
use super::values::kind_word;
use crate::finding::Report;
use crate::model::{
    Answer, Colleague, ColleagueAnswer, Offer, Term, ValueSource as Value, VarKind,
};
use crate::source::{ColleagueSource, DecisionSource, Id};
use std::rc::Rc;

impl Lower<'_> {
    pub fn colleague(
        &mut self,
        source: &DecisionSource,
        offer: &Offer,
        here: &Here,
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
        // A decision of unknown kind has no form an answer could have.
        let asked = source.kind.map(|_| self.asked(offer));
        list.items
            .iter()
            .map(|colleague| self.one_colleague(colleague, asked.as_ref(), here))
            .collect()
    }

    fn asked(&self, offer: &Offer) -> Asked {
        let name = |names: &[(String, u32)], at: usize| names.get(at).map(|(name, _)| name.clone());
        Asked::from_offer(
            offer,
            &mut |role| name(&self.names.roles.names, role.at()).unwrap_or_default(),
            &mut |fact| name(&self.names.facts.names, fact).unwrap_or_default(),
        )
    }

    fn one_colleague(
        &mut self,
        source: &ColleagueSource,
        asked: Option<&Asked>,
        here: &Here,
    ) -> Colleague {
        // Without an id of its own, the choice it takes tells it from the others.
        let choice = source
            .answer
            .as_ref()
            .and_then(|answer| answer.choice.as_ref());
        let path = match source.id.as_ref().or(choice) {
            Some(id) => format!("{}.colleague.{}.seen", here.path, id.name),
            None => format!("{}.colleague.seen", here.path),
        };
        let when = self.when(source.when.as_ref(), None);
        let seen = self.text_if(|| path, source.seen.as_ref());
        let audience = self.audience(source.audience.as_ref());
        let answer = source
            .answer
            .as_ref()
            .zip(asked)
            .and_then(|(answer, asked)| self.colleague_answer(answer, asked));
        Colleague {
            when,
            answer: answer.unwrap_or(ColleagueAnswer::Fixed(Answer::Choice(0))),
            seen,
            audience,
        }
    }

    fn colleague_answer(
        &mut self,
        source: &crate::source::AnswerSource,
        asked: &Asked,
    ) -> Option<ColleagueAnswer> {
        let (names, vars, params) = (&self.names, &self.var_kinds, &self.param_kinds);
        let mut named = |id: &Id, report: &mut Report| number_of(id, names, vars, params, report);
        let mut reading = Reading {
            report: &mut self.report,
            acceptable: true,
            named: &mut named,
        };
        asked.read(source, &mut reading)
    }
}

/// A whole-number variable or parameter.
fn number_of(
    id: &Id,
    names: &Names,
    vars: &[Option<Rc<VarKind>>],
    params: &[Option<Rc<VarKind>>],
    report: &mut Report,
) -> Value {
    let (term, kind) = super::values::named(names, vars, params, id, report);
    if let Some(kind @ (VarKind::Bool | VarKind::Enum(_) | VarKind::Role)) = kind.as_deref() {
        report.mismatch(id.at, "whole number", kind_word(kind));
    }
    match term {
        Term::Var(var) => Value::Var(var),
        Term::Param(param) => Value::Param(param),
        Term::Literal(number) => Value::Literal(number),
        Term::Field(_) => Value::Literal(0),
    }
}
