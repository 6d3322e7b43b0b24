//! Outcomes: what an answer leads to.

use super::Lower;
use super::cond::Judged;
use super::names::{by_id, items};
use super::scene::Here;
use super::top::name;
use crate::finding::Code;
use crate::model::{CompetencyIx, Cond, Outcome, OutcomeClass, OutcomeIx, RoleSet};
use crate::source::{ChoiceSource, FailSource, Id, Judgement, List, OutcomeSource};
use crate::taxonomy;

impl Lower<'_> {
    /// A first-match list of outcomes. `judged` is the offer their conditions may ask about.
    pub fn outcomes(
        &mut self,
        list: Option<&List<OutcomeSource>>,
        judged: &Judged,
        handoff: bool,
        here: &mut Here,
    ) -> Vec<OutcomeIx> {
        let Some(list) = list else {
            return Vec::new();
        };
        if list.written == list.items.len() {
            let entries = list
                .items
                .iter()
                .map(|outcome| (outcome.at, outcome.has("when")));
            self.first_match("outcomes", list.at, entries);
        }
        list.items
            .iter()
            .map(|outcome| {
                self.local(here, "outcome", outcome.id.as_ref());
                let when = self.when(outcome.when.as_ref(), Some(judged));
                let id = name(outcome.id.as_ref());
                self.outcome(&id, when, outcome.judgement(), Some(judged), handoff, here)
            })
            .collect()
    }

    pub fn outcome(
        &mut self,
        id: &str,
        when: Cond,
        source: Judgement,
        judged: Option<&Judged>,
        handoff: bool,
        here: &Here,
    ) -> OutcomeIx {
        self.required(source);
        self.texts
            .author
            .extend(source.tempting.map(|tempting| tempting.at));
        self.texts.author.extend(source.well.map(|well| well.at));
        self.wells.push(source.well.map(|well| well.value));
        let path = [&*here.path, ".", id].concat();
        let points = self.points(source);
        let own = source.own.map_or(0, |own| own.value);
        let scored = own > 0 || points.iter().any(|(_, points)| *points > 0);
        if scored
            && items(source.refs).is_empty()
            && source.refs.is_none_or(|refs| refs.written == 0)
        {
            let args = vec![("outcome", id.to_owned())];
            self.report.add(Code::Unsourced, source.at, args);
        }
        if let Some(deliver) = source.deliver.filter(|_| !handoff) {
            self.surplus(Some(deliver.at), "deliver", "outcome without a handoff");
        }
        let outcome = Outcome {
            id: id.to_owned(),
            scene: here.scene,
            when,
            class: source
                .class
                .map_or(OutcomeClass::Acceptable, |class| class.value),
            points,
            own,
            duty: source.duty.map(|duty| self.duty(duty)),
            ledger: self.ledger(&path, source.ledger),
            done: items(source.done)
                .iter()
                .map(|step| self.critical(step))
                .collect(),
            fail: items(source.fail)
                .iter()
                .map(|fail| self.raised(fail))
                .collect(),
            minutes: source
                .minutes
                .map_or(0, |minutes| minutes.value.cast_unsigned()),
            effects: self.effects(&[&*path, ".effects"].concat(), source.effects, judged),
            deliver: source.deliver.is_none_or(|deliver| deliver.value),
            after: self.part_text(here, id, "after", source.after),
            why: self.part_text(here, id, "why", source.why),
            refs: items(source.refs)
                .iter()
                .map(|id| self.reference(id))
                .collect(),
            behaviours: items(source.behaviours)
                .iter()
                .map(|id: &Id| self.behaviour(id))
                .collect(),
            repeat_max: source.repeat_max.map_or(1, |most| most.value as u16),
            next: source.next.map(|scene| self.scene_id(scene)),
        };
        let ix = OutcomeIx(self.outcomes.len().min(usize::from(u16::MAX)) as u16);
        self.outcomes.push(outcome);
        self.outcome_places.push(source.at);
        self.tempting.push(
            source
                .tempting
                .is_some_and(|line| !line.value.trim().is_empty()),
        );
        ix
    }

    fn raised(&mut self, fail: &FailSource) -> (crate::model::FailIx, RoleSet) {
        let charge = self.role_set(fail.charge.as_ref());
        (self.fail_flag(&fail.flag), charge)
    }

    /// Points by taxonomy position; numbered by use at the end.
    fn points(&mut self, source: Judgement) -> Vec<(CompetencyIx, i32)> {
        let mut points = Vec::new();
        let known = &taxonomy::shipped().competencies;
        for (id, value) in by_id(source.points) {
            let Some(at) = known.iter().position(|competency| *competency == id.name) else {
                self.report.dangling(
                    id.at,
                    "taxonomy competency",
                    id.name,
                    known.iter().map(String::as_str),
                );
                continue;
            };
            self.competencies.insert(at);
            points.push((CompetencyIx(at as u8), value.value));
        }
        points
    }

    /// Reports what every outcome must have.
    fn required(&mut self, source: Judgement) {
        for (field, has) in [("class", source.has_class), ("minutes", source.has_minutes)] {
            if !has {
                self.missing(source.at, field, "outcome");
            }
        }
        for (field, has) in [("after", source.has_after), ("why", source.has_why)] {
            if !has {
                let args = vec![("field", field.to_owned()), ("of", "outcome".to_owned())];
                self.report.add(Code::MissingText, source.at, args);
            }
        }
    }

    /// A choice that holds outcomes has no judgement of its own.
    pub fn no_judgement(&mut self, choice: &ChoiceSource) {
        let own = choice.judgement();
        let fields = [
            ("class", own.class.map(|it| it.at)),
            ("points", own.points.map(|it| it.at)),
            ("own", own.own.map(|it| it.at)),
            ("duty", own.duty.map(|it| it.at)),
            ("ledger", own.ledger.map(|it| it.at)),
            ("done", own.done.map(|it| it.at)),
            ("fail", own.fail.map(|it| it.at)),
            ("minutes", own.minutes.map(|it| it.at)),
            ("effects", own.effects.map(|it| it.at)),
            ("deliver", own.deliver.map(|it| it.at)),
            ("after", own.after.map(|it| it.at)),
            ("why", own.why.map(|it| it.at)),
            ("refs", own.refs.map(|it| it.at)),
            ("tempting", own.tempting.map(|it| it.at)),
            ("well", own.well.map(|it| it.at)),
            ("behaviours", own.behaviours.map(|it| it.at)),
            ("repeat_max", own.repeat_max.map(|it| it.at)),
            ("next", own.next.map(|it| it.at)),
        ];
        for (field, at) in fields {
            self.surplus(at, field, "choice with outcomes");
        }
    }
}
