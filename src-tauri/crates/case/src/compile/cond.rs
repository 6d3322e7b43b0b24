//! Conditions: ids to indices, types checked, answer atoms only where an answer is judged.

use super::Lower;
use super::values::kind_word;
use crate::model::{CompareOp, Cond, FactIx, RoleIx, Term, VarKind};
use crate::source::{CondForm, CondSource, Id, List, Plain, TermForm, TermSource};
use std::rc::Rc;

/// The answer a condition may ask about: the parts of one decision's offer, by position.
#[derive(Debug, Clone, Default)]
pub(crate) struct Judged {
    /// Options, in file order.
    pub options: Vec<String>,
    /// Whether the options are put in order.
    pub ordered: bool,
    /// Facts of a handoff.
    pub facts: Vec<FactIx>,
    /// Fields with their bounds.
    pub fields: Vec<(String, i32, i32)>,
    /// Places.
    pub places: Vec<String>,
    /// Receivers; `None` where it is no handoff.
    pub to: Option<Vec<RoleIx>>,
    /// Ways of a handoff.
    pub how: Vec<String>,
}

impl Lower<'_> {
    /// A `when`; an absent one always holds.
    pub fn when(&mut self, source: Option<&CondSource>, judged: Option<&Judged>) -> Cond {
        source.map_or(Cond::Always, |source| self.cond(source, judged))
    }

    pub fn cond(&mut self, source: &CondSource, judged: Option<&Judged>) -> Cond {
        match &source.form {
            CondForm::Faulty => Cond::Always,
            CondForm::All(parts) => Cond::All(self.parts("all", parts, judged)),
            CondForm::Any(parts) => Cond::Any(self.parts("any", parts, judged)),
            CondForm::Not(inner) => Cond::Not(Box::new(self.cond(inner, judged))),
            CondForm::Compare(op, left, right) => self.compare(*op, left, right, judged),
            CondForm::Visited(scene) => Cond::Visited(self.scene_id(scene)),
            CondForm::Took(choice) => self.took(choice),
            CondForm::Knows(role, fact) => Cond::Knows(self.role(role), self.fact(fact)),
            CondForm::Played(role) => Cond::Played(self.role(role)),
            CondForm::Deadline(id, status) => Cond::Deadline(self.deadline(id), status.value),
            CondForm::Failed(flag) => Cond::Failed(self.fail_flag(flag)),
            CondForm::Includes(ids) => Cond::Includes(self.bits(source.at, ids, judged)),
            CondForm::Excludes(ids) => Cond::Excludes(self.bits(source.at, ids, judged)),
            CondForm::Count(low, high) => {
                if !judged.is_some_and(|judged| !judged.options.is_empty() || judged.to.is_some()) {
                    self.illegal(source.at);
                }
                if low.value > high.value {
                    self.report
                        .out_of_bound(high.at, high.value.into(), low.value.into(), 32);
                }
                Cond::Count(low.value as u8, high.value as u8)
            }
            CondForm::Before(a, b) => match self.ordered(source.at, judged) {
                Some(options) => Cond::Before(self.option(a, options), self.option(b, options)),
                None => Cond::Always,
            },
            CondForm::First(ids) => match self.ordered(source.at, judged) {
                Some(_) => Cond::First(self.bits(source.at, ids, judged)),
                None => Cond::Always,
            },
            CondForm::Place(id) => {
                let places = judged.map_or(&[][..], |judged| &judged.places);
                Cond::Place(self.part(source.at, "place", id, places))
            }
            CondForm::How(id) => {
                let ways = judged.map_or(&[][..], |judged| &judged.how);
                Cond::How(self.part(source.at, "way", id, ways))
            }
            CondForm::To(id) => self.receiver(source.at, id, judged),
            CondForm::Carries(duty) => {
                if judged.is_none_or(|judged| judged.to.is_none()) {
                    self.illegal(source.at);
                }
                Cond::Carries(self.duty(duty))
            }
        }
    }

    fn parts(
        &mut self,
        field: &'static str,
        parts: &List<CondSource>,
        judged: Option<&Judged>,
    ) -> Box<[Cond]> {
        self.report.count(parts.at, field, parts.written, 1, 1_000);
        parts
            .items
            .iter()
            .map(|part| self.cond(part, judged))
            .collect()
    }

    /// An answer atom where no such answer is judged.
    fn illegal(&mut self, at: u32) {
        self.report
            .mismatch(at, "condition on the state", "condition on an answer");
    }

    fn ordered<'j>(&mut self, at: u32, judged: Option<&'j Judged>) -> Option<&'j [String]> {
        let options = judged
            .filter(|judged| judged.ordered)
            .map(|judged| judged.options.as_slice());
        if options.is_none() {
            self.illegal(at);
        }
        options
    }

    fn option(&mut self, id: &Id, options: &[String]) -> u8 {
        self.position("option", id, options)
    }

    fn position(&mut self, kind: &'static str, id: &Id, parts: &[String]) -> u8 {
        super::asked::position(kind, id, parts, &mut self.report)
    }

    fn part(&mut self, at: u32, kind: &'static str, id: &Id, parts: &[String]) -> u8 {
        if parts.is_empty() {
            self.illegal(at);
            return 0;
        }
        self.position(kind, id, parts)
    }

    /// Options or facts as bits.
    fn bits(&mut self, at: u32, ids: &List<Id>, judged: Option<&Judged>) -> u32 {
        self.report.count(ids.at, "ids", ids.written, 1, 32);
        let Some(judged) = judged else {
            self.illegal(at);
            return 0;
        };
        if judged.to.is_some() {
            return self.fact_bits(ids.items, &judged.facts);
        }
        if judged.options.is_empty() {
            self.illegal(at);
            return 0;
        }
        ids.items
            .iter()
            .fold(0, |bits, id| bits | 1 << self.option(id, &judged.options))
    }

    /// Facts of a handoff as bits, by position in its offer.
    pub fn fact_bits(&mut self, ids: &[Id], offered: &[FactIx]) -> u32 {
        let mut bits = 0;
        if offered.len() > super::asked::MAX_PARTS {
            return bits;
        }
        for id in ids {
            let errors = self.report.raws.len();
            let fact = self.fact(id);
            match offered.iter().position(|known| *known == fact) {
                Some(at) if at < 32 => bits |= 1 << at,
                Some(_) => {}
                None if self.report.raws.len() > errors => {}
                None => self
                    .report
                    .dangling(id.at, "offered fact", id.name, std::iter::empty()),
            }
        }
        bits
    }

    fn receiver(&mut self, at: u32, id: &Id, judged: Option<&Judged>) -> Cond {
        let role = self.role(id);
        match judged.and_then(|judged| judged.to.as_ref()) {
            None => self.illegal(at),
            Some(to) if !to.contains(&role) && self.names.roles.find(id.name).is_some() => {
                self.report
                    .dangling(id.at, "receiver", id.name, std::iter::empty());
            }
            Some(_) => {}
        }
        Cond::To(role)
    }

    fn took(&mut self, choice: &Plain) -> Cond {
        if let Some(ix) = self.choices.find(&self.names.scenes, choice.value) {
            return Cond::Took(ix);
        }
        let known = self.choices.names(&self.names.scenes);
        self.report.dangling(
            choice.at,
            "choice",
            choice.value,
            known.iter().map(String::as_str),
        );
        Cond::Always
    }

    fn compare(
        &mut self,
        op: CompareOp,
        left: &TermSource,
        right: &TermSource,
        judged: Option<&Judged>,
    ) -> Cond {
        let (left_term, kind) = match &left.form {
            TermForm::Word(word) => self.named(&Id {
                at: left.at,
                name: word,
            }),
            TermForm::Name(id) => self.named(id),
            TermForm::Field(id) => self.field(left.at, id, judged),
            TermForm::Number(_) | TermForm::Flag(_) => {
                self.report.mismatch(left.at, "name", "literal");
                (Term::Literal(0), None)
            }
        };
        if matches!(
            op,
            CompareOp::Lt | CompareOp::Le | CompareOp::Gt | CompareOp::Ge
        ) && let Some(kind @ (VarKind::Bool | VarKind::Enum(_) | VarKind::Role)) =
            kind.as_deref()
        {
            self.report
                .mismatch(left.at, "whole number", kind_word(kind));
        }
        let right_term = match &right.form {
            TermForm::Name(id) => {
                let (term, other) = self.named(id);
                self.same_kind(right.at, kind.as_deref(), other.as_deref());
                term
            }
            TermForm::Field(id) => {
                let (term, other) = self.field(right.at, id, judged);
                self.same_kind(right.at, kind.as_deref(), other.as_deref());
                term
            }
            TermForm::Number(_) | TermForm::Flag(_) | TermForm::Word(_) => {
                Term::Literal(kind.map_or(0, |kind| self.literal(right, &kind)))
            }
        };
        Cond::Compare(op, left_term, right_term)
    }

    pub fn same_kind(&mut self, at: u32, left: Option<&VarKind>, right: Option<&VarKind>) {
        let (Some(left), Some(right)) = (left, right) else {
            return;
        };
        let same = match (left, right) {
            (VarKind::Enum(a), VarKind::Enum(b)) => a == b,
            (VarKind::Int(..), VarKind::Int(..))
            | (VarKind::Bool, VarKind::Bool)
            | (VarKind::Role, VarKind::Role) => true,
            (VarKind::Int(..) | VarKind::Bool | VarKind::Enum(_) | VarKind::Role, _) => false,
        };
        if !same {
            self.report.mismatch(at, kind_word(left), kind_word(right));
        }
    }

    fn field(&mut self, at: u32, id: &Id, judged: Option<&Judged>) -> (Term, Option<Rc<VarKind>>) {
        let fields = judged.map_or(&[][..], |judged| &judged.fields);
        if fields.is_empty() {
            self.illegal(at);
            return (Term::Literal(0), None);
        }
        let Some(position) = fields.iter().position(|(name, ..)| *name == id.name) else {
            let known = fields.iter().map(|(name, ..)| name.as_str());
            self.report.dangling(id.at, "field", id.name, known);
            return (Term::Literal(0), None);
        };
        let (_, low, high) = fields[position];
        (
            Term::Field(position as u8),
            Some(Rc::new(VarKind::Int(low, high))),
        )
    }
}
