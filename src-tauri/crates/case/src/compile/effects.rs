//! Effects and the value ledger.

use super::Lower;
use super::cond::Judged;
use super::names::items;
use crate::finding::Code;
use crate::model::{Axis, Effect, LedgerEntry, Term, VarIx, VarKind};
use crate::source::{
    EffectSource, Id, Int, LedgerForm, LedgerSource, List, Map, TermForm, TermSource,
};
use std::rc::Rc;

impl Lower<'_> {
    /// A list of effects. `path` is the id path of its owner, for the ids of ledger sentences.
    pub fn effects(
        &mut self,
        path: &str,
        list: Option<&List<EffectSource>>,
        judged: Option<&Judged>,
    ) -> Vec<Effect> {
        let mut effects = Vec::new();
        for source in items(list) {
            match &source.when {
                Some(when) => {
                    let mut steps = Vec::new();
                    self.effect(path, source, &mut steps);
                    let when = self.cond(when, judged);
                    effects.push(Effect::When(when, steps));
                }
                None => self.effect(path, source, &mut effects),
            }
        }
        effects
    }

    /// The keys of one object, in the order the format fixes: set, add, learn, later, start, meet, draw, ledger.
    fn effect(&mut self, path: &str, source: &EffectSource, steps: &mut Vec<Effect>) {
        if let Some(set) = &source.set {
            self.set(set, steps);
        }
        if let Some(add) = &source.add {
            self.add(add, steps);
        }
        for (id, facts) in super::names::by_id(source.learn.as_ref()) {
            let role = self.role(id);
            self.report.count(facts.at, "learn", facts.written, 1, 512);
            for fact in facts.items {
                steps.push(Effect::Learn(role, self.fact(fact)));
            }
        }
        if let Some(id) = &source.later {
            steps.push(Effect::Later(self.late(id)));
        }
        if let Some(id) = &source.start {
            steps.push(Effect::Start(self.deadline(id)));
        }
        if let Some(id) = &source.meet {
            steps.push(Effect::Meet(self.deadline(id)));
        }
        if let Some(id) = &source.draw {
            steps.push(Effect::Draw(self.drawn(id)));
        }
        let entries = self.ledger(path, source.ledger.as_ref());
        steps.extend(entries.into_iter().map(Effect::Ledger));
        if source.count() == u32::from(source.has("when")) {
            self.missing(
                source.at,
                "set, add, learn, later, start, meet, draw or ledger",
                "effect",
            );
        }
    }

    fn set(&mut self, set: &Map<TermSource>, steps: &mut Vec<Effect>) {
        let written = |name: &str| set.items.iter().any(|(id, _)| id.name == name);
        for (id, value) in super::names::by_id(Some(set)) {
            let (var, kind) = self.written(id);
            let term = match &value.form {
                TermForm::Name(name) => {
                    if written(name.name) {
                        let args = vec![("name", name.name.to_owned())];
                        self.report.add(Code::OrderDependent, name.at, args);
                    }
                    let (term, other) = self.named(name);
                    self.same_kind(value.at, kind.as_deref(), other.as_deref());
                    term
                }
                TermForm::Field(_) => {
                    // An entered number never becomes state: the outcome does.
                    self.report.mismatch(value.at, "value", "field");
                    Term::Literal(0)
                }
                TermForm::Number(_) | TermForm::Flag(_) | TermForm::Word(_) => {
                    Term::Literal(kind.map_or(0, |kind| self.literal(value, &kind)))
                }
            };
            steps.push(Effect::Set(var, term));
        }
    }

    fn add(&mut self, add: &Map<Int<-1_000_000, 1_000_000>>, steps: &mut Vec<Effect>) {
        for (id, by) in super::names::by_id(Some(add)) {
            let (var, kind) = self.written(id);
            if let Some(kind @ (VarKind::Bool | VarKind::Enum(_) | VarKind::Role)) = kind.as_deref()
            {
                self.report
                    .mismatch(id.at, "whole number", super::values::kind_word(kind));
            }
            steps.push(Effect::Add(var, by.value));
        }
    }

    /// A variable that is written; a parameter never is.
    fn written(&mut self, id: &Id) -> (VarIx, Option<Rc<VarKind>>) {
        let var = self.variable(id);
        let known = self.names.vars.find(id.name).is_some();
        let kind = self.var_kinds.get(var.at()).cloned().flatten();
        (var, kind.filter(|_| known))
    }

    fn drawn(&mut self, id: &Id) -> VarIx {
        let (var, kind) = self.written(id);
        if kind.is_some() && !self.drawable.contains(&var) {
            self.report
                .mismatch(id.at, "variable with weights", "variable without weights");
        }
        var
    }

    /// Ledger movements in axis order.
    pub fn ledger(&mut self, path: &str, source: Option<&LedgerSource>) -> Vec<LedgerEntry> {
        let Some(source) = source else {
            return Vec::new();
        };
        let by_axis = [
            (Axis::Safety, &source.safety),
            (Axis::QualityMeasure, &source.quality_measure),
            (Axis::Cost, &source.cost),
            (Axis::PatientExperience, &source.patient_experience),
            (Axis::StaffBurden, &source.staff_burden),
            (Axis::Equity, &source.equity),
        ];
        let mut entries = Vec::new();
        for (axis, form) in by_axis {
            match form {
                None => {}
                Some(LedgerForm::Plain(by)) => entries.push(LedgerEntry::plain(axis, by.value)),
                Some(LedgerForm::Told(told)) => {
                    let text = self.text_if(
                        || format!("{path}.ledger.{}", axis.id()),
                        told.text.as_ref(),
                    );
                    let by = told.by.map_or(0, |by| by.value);
                    entries.push(LedgerEntry { axis, by, text });
                }
            }
        }
        entries
    }
}
