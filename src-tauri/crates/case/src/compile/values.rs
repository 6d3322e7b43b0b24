//! Kinds of values, literals, and looking up ids.

use super::Lower;
use super::names::{Names, Table};
use crate::finding::Report;
use crate::model::{
    CriticalIx, DeadlineIx, DutyIx, EncounterIx, FactIx, FailIx, LateIx, MediaIx, ParamIx,
    PersonIx, RefIx, RoleIx, RoleSet, SceneIx, Term, VarIx, VarKind,
};
use crate::source::{Flag, Id, Int, List, TermForm, TermSource, is_id};
use std::rc::Rc;

/// The position of an id in its table; one that names nothing is reported and answers 0 (no case comes of it).
pub(crate) fn resolve(table: &Table, id: &Id, report: &mut Report) -> usize {
    if let Some(at) = table.find(id.name) {
        return at;
    }
    // An ill-formed id was reported when it was read.
    if is_id(id.name) {
        report.dangling(id.at, table.kind, id.name, table.all());
    }
    0
}

macro_rules! lookups {
    ($($name:ident $table:ident -> $index:ident($repr:ty);)*) => {
        impl Lower<'_> {$(
            pub fn $name(&mut self, id: &Id) -> $index {
                $index(resolve(&self.names.$table, id, &mut self.report) as $repr)
            }
        )*}
    };
}

lookups! {
    role roles -> RoleIx(u8);
    person people -> PersonIx(u16);
    fact facts -> FactIx(u16);
    duty duties -> DutyIx(u16);
    encounter encounters -> EncounterIx(u16);
    deadline deadlines -> DeadlineIx(u16);
    late late -> LateIx(u16);
    critical critical -> CriticalIx(u16);
    fail_flag fails -> FailIx(u16);
    reference refs -> RefIx(u16);
    media_id media -> MediaIx(u16);
    scene_id scenes -> SceneIx(u16);
    variable vars -> VarIx(u16);
}

/// A variable or parameter by name, with its kind; no kind where it dangles or its declaration is faulty.
pub(crate) fn named(
    names: &Names,
    var_kinds: &[Option<Rc<VarKind>>],
    param_kinds: &[Option<Rc<VarKind>>],
    id: &Id,
    report: &mut Report,
) -> (Term, Option<Rc<VarKind>>) {
    if let Some(at) = names.vars.find(id.name) {
        return (
            Term::Var(VarIx(at as u16)),
            var_kinds.get(at).cloned().flatten(),
        );
    }
    if let Some(at) = names.params.find(id.name) {
        return (
            Term::Param(ParamIx(at as u16)),
            param_kinds.get(at).cloned().flatten(),
        );
    }
    if is_id(id.name) {
        let known = names.vars.all().chain(names.params.all());
        report.dangling(id.at, "variable", id.name, known);
    }
    (Term::Literal(0), None)
}

/// A literal of the kind, as its whole number; one that is none is reported and answers 0.
pub(crate) fn literal(
    roles: &Table,
    term: &TermSource,
    kind: &VarKind,
    report: &mut Report,
) -> i32 {
    let found = match (&term.form, kind) {
        (TermForm::Number(value), VarKind::Int(low, high)) => {
            if !(low..=high).contains(&value) {
                report.out_of_bound(term.at, (*value).into(), (*low).into(), (*high).into());
            }
            return *value;
        }
        (TermForm::Flag(value), VarKind::Bool) => return i32::from(*value),
        (TermForm::Word(word), VarKind::Enum(values)) => {
            let found = values.iter().position(|value| value == word);
            if found.is_none() && values.len() <= 64 {
                report.dangling(
                    term.at,
                    "enum value",
                    word,
                    values.iter().map(String::as_str),
                );
            }
            return found.unwrap_or_default() as i32;
        }
        (TermForm::Word(word), VarKind::Role) => {
            let id = Id {
                at: term.at,
                name: word,
            };
            return resolve(roles, &id, report) as i32;
        }
        (TermForm::Number(_), VarKind::Bool | VarKind::Enum(_) | VarKind::Role) => "number",
        (TermForm::Flag(_), VarKind::Int(..) | VarKind::Enum(_) | VarKind::Role) => "boolean",
        (TermForm::Word(_), VarKind::Int(..) | VarKind::Bool) => "string",
        (TermForm::Name(_), _) => "name",
        (TermForm::Field(_), _) => "field",
    };
    report.mismatch(term.at, kind_word(kind), found);
    0
}

/// The word for a kind of value in findings.
pub(crate) fn kind_word(kind: &VarKind) -> &'static str {
    match kind {
        VarKind::Bool => "boolean",
        VarKind::Int(..) => "whole number",
        VarKind::Enum(_) => "enum value",
        VarKind::Role => "role",
    }
}

impl Lower<'_> {
    /// Who sees something (`for`): everyone where there is no list; an empty one would show it to nobody.
    pub fn audience(&mut self, list: Option<&List<Id>>) -> RoleSet {
        if let Some(list) = list {
            self.report.count(list.at, "for", list.written, 1, 16);
        }
        list.map_or(RoleSet::ALL, |list| self.roles_in(list.items))
    }

    /// A set of roles that may be empty or absent.
    pub fn role_set(&mut self, list: Option<&List<Id>>) -> RoleSet {
        self.roles_in(super::names::items(list))
    }

    fn roles_in(&mut self, ids: &[Id]) -> RoleSet {
        let mut set = RoleSet::default();
        for id in ids {
            // More than 16 roles are reported; a shift past the set's width must not follow.
            set = set.with(RoleIx(self.role(id).0.min(15)));
        }
        set
    }

    pub fn facts(&mut self, list: Option<&List<Id>>) -> Vec<FactIx> {
        super::names::items(list)
            .iter()
            .map(|id| self.fact(id))
            .collect()
    }

    /// A variable or parameter by name, with its kind; no kind where it dangles or its declaration is faulty.
    pub fn named(&mut self, id: &Id) -> (Term, Option<Rc<VarKind>>) {
        named(
            &self.names,
            &self.var_kinds,
            &self.param_kinds,
            id,
            &mut self.report,
        )
    }

    /// A literal of the kind, as its whole number.
    pub fn literal(&mut self, term: &TermSource, kind: &VarKind) -> i32 {
        literal(&self.names.roles, term, kind, &mut self.report)
    }

    /// The kind a declaration states: exactly one of its forms.
    pub fn kind(
        &mut self,
        at: u32,
        int: Option<&List<Int<-1_000_000, 1_000_000>>>,
        switch: Option<&Flag>,
        values: Option<&List<Id>>,
        role: Option<&Flag>,
    ) -> Option<VarKind> {
        let forms = [
            int.is_some(),
            switch.is_some(),
            values.is_some(),
            role.is_some(),
        ];
        match forms.into_iter().filter(|form| *form).count() {
            1 => {}
            0 => self.missing(at, "int, bool or enum", "declaration"),
            _ => self
                .report
                .mismatch(at, "one of int, bool, enum", "several"),
        }
        for flag in [switch, role].into_iter().flatten() {
            if !flag.value {
                self.report.mismatch(flag.at, "true", "false");
            }
        }
        if let Some(int) = int {
            return self.int_kind(int);
        }
        if let Some(values) = values {
            self.report.count(values.at, "enum", values.written, 1, 64);
            Table::of_ids("enum value", values.items.iter(), &mut self.report);
            return Some(VarKind::Enum(
                values.items.iter().map(|id| id.name.to_owned()).collect(),
            ));
        }
        role.map(|_| VarKind::Role)
            .or(switch.map(|_| VarKind::Bool))
    }

    fn int_kind(&mut self, int: &List<Int<-1_000_000, 1_000_000>>) -> Option<VarKind> {
        if let [low, high] = int.items {
            if low.value > high.value {
                self.report
                    .out_of_bound(high.at, high.value.into(), low.value.into(), 1_000_000);
                // No value lies between them, and none is to blame for it.
                return None;
            }
            return Some(VarKind::Int(low.value, high.value));
        }
        if int.written != 2 {
            self.report.mismatch(int.at, "array of two", "array");
        }
        None
    }

    /// Reports a required field that is absent.
    pub fn missing(&mut self, at: u32, field: &str, of: &str) {
        let args = vec![("field", field.to_owned()), ("of", of.to_owned())];
        self.report
            .add(crate::finding::Code::MissingField, at, args);
    }

    /// Reports a field that this kind of object does not have.
    pub fn surplus(&mut self, at: Option<u32>, field: &str, of: &str) {
        if let Some(at) = at {
            let args = vec![("field", field.to_owned()), ("of", of.to_owned())];
            self.report
                .add(crate::finding::Code::UnknownField, at, args);
        }
    }

    /// Reports a first-match list whose last entry has a condition, or with an entry that can never match.
    pub fn first_match(
        &mut self,
        list: &'static str,
        at: u32,
        entries: impl ExactSizeIterator<Item = (u32, bool)>,
    ) {
        use crate::finding::Code;
        let last = entries.len().saturating_sub(1);
        if entries.len() == 0 {
            self.report
                .add(Code::EmptyList, at, vec![("field", list.into())]);
        }
        let mut settled = false;
        for (position, (at, conditional)) in entries.enumerate() {
            let args = || vec![("list", list.into())];
            if settled {
                // The first of them stands for all: one entry without a condition is the fault.
                self.report.add(Code::NeverReached, at, args());
                return;
            }
            if position == last && conditional {
                self.report.add(Code::OutcomeMissingDefault, at, args());
            }
            settled |= !conditional;
        }
    }
}
