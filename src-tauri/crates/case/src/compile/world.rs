//! Parameters, variables, calendar, late consequences, critical steps, flags, measures, pass marks, take-aways.

use super::Lower;
use super::names::{Table, by_id, items};
use super::time::minute_of_day;
use super::top::name;
use crate::finding::Code;
use crate::model::{
    Clock, Critical, Deadline, DeadlineIx, DeadlineSpan, Encounter, EncounterIx, FailFlag, Late,
    Measure, Param, PassMark, Role, SceneIx, Takeaway, Var, VarIx, VarKind,
};
use crate::source::{AfterSource, DeadlineSource, Int, List, TermForm, TermSource};
use crate::taxonomy;
use std::rc::Rc;

const MINUTES_A_DAY: u32 = 1_440;

impl Lower<'_> {
    pub fn params(&mut self) -> Vec<Param> {
        let source = by_id(self.source.params.as_ref());
        let mut kinds = vec![None; self.names.params.len()];
        let mut params = Vec::new();
        for (id, param) in source {
            let kind = self.kind(
                param.at,
                param.int.as_ref(),
                param.bool.as_ref(),
                param.values.as_ref(),
                param.role.as_ref(),
            );
            if let Some(at) = self.names.params.find(id.name) {
                kinds[at] = kind.clone().map(Rc::new);
            }
            params.push(Param {
                id: id.name.to_owned(),
                default: self.start_value(param.default.as_ref(), kind.as_ref()),
                kind: kind.unwrap_or(VarKind::Bool),
                unit: param.unit.as_ref().map(|unit| unit.value.to_owned()),
                text: self.text(|| format!("params.{}.text", id.name), param.text.as_ref()),
            });
        }
        self.param_kinds = kinds;
        params
    }

    pub fn vars(&mut self) -> Vec<Var> {
        let source = by_id(self.source.vars.as_ref());
        let mut kinds = vec![None; self.names.vars.len()];
        let mut vars = Vec::new();
        for (id, var) in source {
            let kind = self.kind(
                var.at,
                var.int.as_ref(),
                var.bool.as_ref(),
                var.values.as_ref(),
                None,
            );
            let weights = self.weights(var.weights.as_ref(), kind.as_ref());
            if let Some(at) = self.names.vars.find(id.name) {
                kinds[at] = kind.clone().map(Rc::new);
                if var.weights.is_some() {
                    self.drawable.insert(VarIx(at as u16));
                }
            }
            vars.push(Var {
                id: id.name.to_owned(),
                start: self.start_value(var.start.as_ref(), kind.as_ref()),
                kind: kind.unwrap_or(VarKind::Bool),
                weights,
                seen_by: self.role_set(var.seen_by.as_ref()),
            });
        }
        self.var_kinds = kinds;
        vars
    }

    /// A default or start: a literal of the kind.
    fn start_value(&mut self, term: Option<&TermSource>, kind: Option<&VarKind>) -> i32 {
        match (term, kind) {
            (Some(term), Some(kind)) => self.literal(term, kind),
            (None, _) | (_, None) => 0,
        }
    }

    /// One weight per enum value, not all zero.
    fn weights(
        &mut self,
        list: Option<&List<Int<0, 1_000_000>>>,
        kind: Option<&VarKind>,
    ) -> Vec<u32> {
        let Some(list) = list else {
            return Vec::new();
        };
        match kind {
            Some(VarKind::Enum(values)) => {
                self.report
                    .count(list.at, "weights", list.written, values.len(), values.len());
            }
            Some(kind @ (VarKind::Bool | VarKind::Int(..) | VarKind::Role)) => {
                self.report
                    .mismatch(list.at, "enum variable", super::values::kind_word(kind));
            }
            None => {}
        }
        let weights: Vec<u32> = list
            .items
            .iter()
            .map(|weight| weight.value.cast_unsigned())
            .collect();
        if list.written == weights.len()
            && !weights.is_empty()
            && weights.iter().all(|weight| *weight == 0)
        {
            self.report.out_of_bound(list.at, 0, 1, 1_000_000);
        }
        weights
    }

    pub fn deadlines(&mut self) -> Vec<Deadline> {
        by_id(self.source.deadlines.as_ref())
            .into_iter()
            .map(|(id, deadline)| {
                let path = format!("deadlines.{}", id.name);
                Deadline {
                    id: id.name.to_owned(),
                    span: self.span(deadline),
                    text: self.text(|| format!("{path}.text"), deadline.text.as_ref()),
                    audience: self.audience(deadline.audience.as_ref()),
                    missed: self.effects(&path, deadline.missed.as_ref(), None),
                }
            })
            .collect()
    }

    fn span(&mut self, deadline: &DeadlineSource) -> DeadlineSpan {
        let minutes = deadline
            .minutes
            .map(|n| DeadlineSpan::Minutes(n.value.cast_unsigned()));
        let days = deadline
            .days
            .map(|n| DeadlineSpan::Days(n.value.cast_unsigned()));
        let business = deadline
            .business_days
            .map(|n| DeadlineSpan::BusinessDays(n.value.cast_unsigned()));
        let spans: Vec<DeadlineSpan> = [minutes, days, business].into_iter().flatten().collect();
        if let [span] = spans.as_slice() {
            return *span;
        }
        if spans.len() > 1 {
            self.report.mismatch(
                deadline.at,
                "one of minutes, days, business_days",
                "several",
            );
        } else if !["minutes", "days", "business_days"]
            .iter()
            .any(|span| deadline.has(span))
        {
            self.missing(deadline.at, "minutes, days or business_days", "deadline");
        }
        DeadlineSpan::Minutes(1)
    }

    pub fn encounters(&mut self, clock: &Clock) -> Vec<Encounter> {
        let mut started: Vec<(EncounterIx, DeadlineIx)> = Vec::new();
        for (id, deadline) in by_id(self.source.deadlines.as_ref()) {
            if let Some(from) = &deadline.from {
                let deadline = self.names.deadlines.find(id.name).unwrap_or_default();
                started.push((self.encounter(from), DeadlineIx(deadline as u16)));
            }
        }
        by_id(self.source.encounters.as_ref())
            .into_iter()
            .map(|(id, encounter)| {
                let own = self.names.encounters.find(id.name).unwrap_or_default();
                let time = encounter.time.as_ref();
                let minute = time.and_then(|plain| minute_of_day(plain.value));
                if let Some(plain) = time
                    && minute.is_none()
                {
                    self.report.mismatch(plain.at, "time HH:MM", "string");
                }
                let day = encounter.day.map_or(0, |day| day.value.cast_unsigned());
                let at = (day * MINUTES_A_DAY + minute.unwrap_or(clock.start_minute))
                    .checked_sub(clock.start_minute);
                if let (None, Some(plain)) = (at, time) {
                    // Before the clock starts.
                    let early =
                        i64::from(minute.unwrap_or_default()) - i64::from(clock.start_minute);
                    self.report
                        .out_of_bound(plain.at, early, 0, 3660 * i64::from(MINUTES_A_DAY));
                }
                Encounter {
                    id: id.name.to_owned(),
                    at: at.unwrap_or_default(),
                    text: self.text(
                        || format!("encounters.{}.text", id.name),
                        encounter.text.as_ref(),
                    ),
                    deadlines: started
                        .iter()
                        .filter(|(from, _)| from.at() == own)
                        .map(|(_, deadline)| *deadline)
                        .collect(),
                }
            })
            .collect()
    }

    pub fn lates(&mut self) -> Vec<Late> {
        items(self.source.late.as_ref())
            .iter()
            .map(|late| {
                let id = name(late.id.as_ref());
                let path = format!("late.{id}");
                if let Some(effects) = &late.effects {
                    self.report
                        .count(effects.at, "effects", effects.written, 1, 200);
                }
                Late {
                    after: late.after.as_ref().map_or(0, |after| self.after(after)),
                    when: self.when(late.when.as_ref(), None),
                    effects: self.effects(&path, late.effects.as_ref(), None),
                    text: self.text(|| format!("{path}.text"), late.text.as_ref()),
                    title: self.text_if(|| format!("{path}.title"), late.title.as_ref()),
                    audience: self.audience(late.audience.as_ref()),
                    id,
                }
            })
            .collect()
    }

    fn after(&mut self, after: &AfterSource) -> u32 {
        match (after.minutes, after.days) {
            (Some(minutes), None) => minutes.value.cast_unsigned(),
            (None, Some(days)) => days.value.cast_unsigned() * MINUTES_A_DAY,
            (Some(_), Some(_)) => {
                self.report
                    .mismatch(after.at, "one of minutes, days", "several");
                0
            }
            (None, None) => {
                if after.count() == 0 {
                    self.missing(after.at, "minutes or days", "after");
                }
                0
            }
        }
    }

    pub fn criticals(&mut self) -> Vec<Critical> {
        by_id(self.source.critical.as_ref())
            .into_iter()
            .map(|(id, critical)| Critical {
                id: id.name.to_owned(),
                role: critical
                    .role
                    .as_ref()
                    .map_or(crate::model::RoleIx(0), |role| self.role(role)),
                text: self.text(
                    || format!("critical.{}.text", id.name),
                    critical.text.as_ref(),
                ),
            })
            .collect()
    }

    pub fn fail_flags(&mut self) -> Vec<FailFlag> {
        by_id(self.source.fails.as_ref())
            .into_iter()
            .map(|(id, flag)| FailFlag {
                id: id.name.to_owned(),
                text: self.text(|| format!("fails.{}.text", id.name), flag.text.as_ref()),
                charge: self.role_set(flag.charge.as_ref()),
            })
            .collect()
    }

    pub fn measures(&mut self) -> Vec<Measure> {
        by_id(self.source.measures.as_ref())
            .into_iter()
            .map(|(id, measure)| {
                if let Some(known) = &measure.measure
                    && taxonomy::shipped().measure(known.value).is_none()
                {
                    let ids = taxonomy::shipped()
                        .measures
                        .iter()
                        .map(|measure| measure.id.as_str());
                    self.report
                        .dangling(known.at, "taxonomy measure", known.value, ids);
                }
                if let Some(refs) = &measure.refs {
                    self.report.count(refs.at, "refs", refs.written, 1, 64);
                }
                Measure {
                    id: id.name.to_owned(),
                    measure: measure
                        .measure
                        .as_ref()
                        .map(|plain| plain.value.to_owned())
                        .unwrap_or_default(),
                    met: self.when(measure.met.as_ref(), None),
                    text: self.text(
                        || format!("measures.{}.text", id.name),
                        measure.text.as_ref(),
                    ),
                    refs: items(measure.refs.as_ref())
                        .iter()
                        .map(|id| self.reference(id))
                        .collect(),
                }
            })
            .collect()
    }

    /// Pass marks by role: every playable role has one, no other has.
    pub fn pass(&mut self, roles: &[Role]) -> Vec<Option<PassMark>> {
        let mut marks = vec![None; self.names.roles.len()];
        let Some(map) = &self.source.pass else {
            return marks;
        };
        for (id, _) in map.items {
            self.role(id);
        }
        for (id, mark) in by_id(Some(map)) {
            if let Some(at) = self.names.roles.find(id.name) {
                marks[at] = Some(PassMark {
                    points: mark.points.map_or(0, |points| points.value),
                    own: mark.own.map_or(0, |own| own.value),
                });
            }
        }
        for role in roles {
            let has = map.items.iter().find(|(id, _)| id.name == role.id);
            match (role.playable, has) {
                (true, None) => self.missing(map.at, &role.id, "pass"),
                (false, Some((id, _))) => {
                    self.surplus(Some(id.at), &role.id, "pass of a role nobody plays")
                }
                (true, Some(_)) | (false, None) => {}
            }
        }
        marks
    }

    /// Take-aways in file order of each role's list; roles in id order.
    pub fn takeaways(&mut self) -> Vec<Takeaway> {
        let mut all = Vec::new();
        for (id, list) in by_id(self.source.takeaways.as_ref()) {
            let role = self.role(id);
            Table::of_ids(
                "takeaway",
                list.items.iter().filter_map(|line| line.id.as_ref()),
                &mut self.report,
            );
            for line in list.items {
                let own = name(line.id.as_ref());
                let after = line.after.as_ref().map(|scene| self.scene_id(scene));
                if let Some(behaviour) = &line.behaviour {
                    self.behaviour(behaviour);
                }
                all.push(Takeaway {
                    text: self.text(
                        || format!("takeaways.{}.{own}.text", id.name),
                        line.text.as_ref(),
                    ),
                    id: own,
                    role,
                    after: after.unwrap_or(SceneIx(0)),
                    behaviour: name(line.behaviour.as_ref()),
                });
            }
        }
        all
    }

    /// A behaviour of the taxonomy.
    pub fn behaviour(&mut self, id: &crate::source::Id) -> String {
        if taxonomy::shipped().behaviour(id.name).is_none() {
            let known = taxonomy::shipped()
                .behaviours
                .iter()
                .map(|known| known.id.as_str());
            self.report
                .dangling(id.at, "taxonomy behaviour", id.name, known);
        }
        id.name.to_owned()
    }

    /// A literal, variable or parameter where a whole number is shown.
    pub fn shown_number(&mut self, term: &TermSource) -> crate::model::Term {
        match &term.form {
            TermForm::Number(value) => crate::model::Term::Literal(*value),
            TermForm::Name(id) => {
                let (shown, kind) = self.named(id);
                if let Some(kind @ (VarKind::Bool | VarKind::Enum(_) | VarKind::Role)) =
                    kind.as_deref()
                {
                    self.report
                        .mismatch(id.at, "whole number", super::values::kind_word(kind));
                }
                shown
            }
            TermForm::Flag(_) | TermForm::Word(_) | TermForm::Field(_) => {
                self.report.add(
                    Code::TypeMismatch,
                    term.at,
                    vec![
                        ("expected", "whole number or name".into()),
                        ("found", "value".into()),
                    ],
                );
                crate::model::Term::Literal(0)
            }
        }
    }
}
