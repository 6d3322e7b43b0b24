//! Conditions over what the plan has declared.

use super::Maker;
use super::plan::{Form, Kind};
use serde_json::{Value, json};

/// The answer a condition may read.
#[derive(Debug, Clone)]
pub(super) enum Asked {
    /// Nothing: a choice, or a condition of the story.
    Nothing,
    Options(Vec<String>),
    Order(Vec<String>),
    Enter(Vec<(String, i32, i32)>, Vec<String>),
    Handoff(Vec<String>, Vec<String>, Vec<String>),
}

impl Maker {
    /// A condition on the state.
    pub(super) fn cond(&mut self, depth: usize) -> Value {
        if depth == 0 || self.dice.percent(60) {
            return self.atom();
        }
        match self.dice.below(3) {
            0 => json!({"not": self.cond(depth - 1)}),
            1 => json!({"all": [self.cond(depth - 1), self.cond(depth - 1)]}),
            _ => json!({"any": [self.cond(depth - 1), self.cond(depth - 1)]}),
        }
    }

    /// A condition that holds in no state.
    pub(super) fn never(&mut self) -> Value {
        if self.plan.roles > 1 && self.dice.percent(30) {
            return json!({"all": [{"played": "r0"}, {"not": {"played": "r0"}}]});
        }
        json!({"all": [{"eq": ["v0", 0]}, {"gt": ["v0", 0]}]})
    }

    fn atom(&mut self) -> Value {
        let plan = &self.plan;
        match self.dice.below(14) {
            0 | 1 if plan.facts > 0 => {
                let role = self.dice.below(plan.roles);
                let fact = self.dice.below(plan.facts);
                json!({"knows": [format!("r{role}"), format!("f{fact}")]})
            }
            2 => json!({"visited": self.dice.pick(&plan.scenes).id}),
            3 | 4 => self.took(),
            5 => json!({"played": format!("r{}", self.dice.below(plan.roles))}),
            6 | 7 if plan.deadlines > 0 => {
                let deadline = self.dice.below(plan.deadlines);
                let status = self.dice.pick(&["idle", "running", "met", "missed"]);
                json!({"deadline": [format!("w{deadline}"), status]})
            }
            8 if plan.fails > 0 => {
                json!({"failed": format!("g{}", self.dice.below(plan.fails))})
            }
            9 if !plan.params.is_empty() => {
                let (id, kind) = self.dice.pick(&plan.params).clone();
                self.compare(&id, &kind)
            }
            _ => {
                let (id, kind) = self.dice.pick(&plan.vars).clone();
                self.compare(&id, &kind)
            }
        }
    }

    fn took(&mut self) -> Value {
        let offering: Vec<(String, usize)> = (0..)
            .zip(&self.plan.scenes)
            .filter(|(_, scene)| matches!(scene.form, Form::One | Form::Say))
            .flat_map(|(at, scene)| {
                let at: usize = at;
                (0..scene.choices).map(move |choice| (scene.id.clone(), at * 10 + choice))
            })
            .collect();
        if offering.is_empty() {
            return json!({"ge": ["v0", 1]});
        }
        let (scene, choice) = self.dice.pick(&offering);
        json!({"took": format!("{scene}.c{}-{}", choice / 10, choice % 10)})
    }

    fn compare(&mut self, id: &str, kind: &Kind) -> Value {
        let same: Vec<String> = self
            .plan
            .vars
            .iter()
            .chain(&self.plan.params)
            .filter(|(other, known)| {
                other != id && std::mem::discriminant(known) == std::mem::discriminant(kind)
            })
            .map(|(other, _)| other.clone())
            .collect();
        let right = if !same.is_empty() && self.dice.percent(35) {
            json!({"name": self.dice.pick(&same)})
        } else {
            self.literal(kind)
        };
        let op = match kind {
            Kind::Int(..) => *self.dice.pick(&["eq", "ne", "lt", "le", "gt", "ge"]),
            Kind::Bool | Kind::Enum(_) | Kind::Role => *self.dice.pick(&["eq", "ne"]),
        };
        let left = if self.dice.percent(50) {
            json!(id)
        } else {
            json!({"name": id})
        };
        json!({op: [left, right]})
    }

    /// A literal of the kind.
    pub(super) fn literal(&mut self, kind: &Kind) -> Value {
        match kind {
            Kind::Bool => json!(self.dice.percent(50)),
            Kind::Int(low, high) => json!(self.dice.between(*low, *high)),
            Kind::Enum(values) => json!(self.dice.pick(values)),
            Kind::Role => json!(format!("r{}", self.dice.below(self.plan.roles))),
        }
    }

    /// A condition that judges an answer.
    pub(super) fn judging(&mut self, asked: &Asked) -> Value {
        match (asked, self.dice.below(10)) {
            (Asked::Nothing, _) | (_, 0) => self.cond(1),
            (_, 1 | 2) => json!({"all": [self.on_answer(asked), self.cond(0)]}),
            (_, 3) => json!({"any": [self.on_answer(asked), self.cond(0)]}),
            (_, 4) => json!({"not": self.on_answer(asked)}),
            _ => self.on_answer(asked),
        }
    }

    fn on_answer(&mut self, asked: &Asked) -> Value {
        match asked {
            Asked::Nothing => self.atom(),
            Asked::Options(ids) => self.on_set(ids),
            Asked::Order(ids) => match self.dice.below(5) {
                0 => self.on_set(ids),
                1 | 2 => json!({"first": self.dice.some(ids, 40)}),
                _ => json!({"before": [self.dice.pick(ids), self.dice.pick(ids)]}),
            },
            Asked::Enter(fields, places) => {
                if self.dice.percent(30) {
                    return json!({"place": self.dice.pick(places)});
                }
                let (id, low, high) = self.dice.pick(fields).clone();
                let op = *self.dice.pick(&["eq", "ne", "lt", "le", "gt", "ge"]);
                let numbers: Vec<String> = self
                    .plan
                    .vars
                    .iter()
                    .chain(&self.plan.params)
                    .filter(|(_, kind)| matches!(kind, Kind::Int(..)))
                    .map(|(id, _)| id.clone())
                    .collect();
                let other = self.dice.pick(&numbers).clone();
                match self.dice.below(10) {
                    0..=5 => json!({op: [{"field": id}, self.dice.between(low, high)]}),
                    6 => json!({op: [other, {"field": id}]}),
                    7 => json!({op: [{"field": id}, {"field": self.dice.pick(fields).0}]}),
                    _ => json!({op: [{"field": id}, {"name": other}]}),
                }
            }
            Asked::Handoff(to, facts, how) => match self.dice.below(6) {
                0 => json!({"to": self.dice.pick(to)}),
                1 => json!({"how": self.dice.pick(how)}),
                2 | 3 => {
                    let duty = self.dice.below(self.plan.roles);
                    json!({"carries": format!("d{duty}")})
                }
                _ => self.on_set(facts),
            },
        }
    }

    fn on_set(&mut self, ids: &[String]) -> Value {
        match self.dice.below(3) {
            0 => json!({"includes": self.dice.some(ids, 40)}),
            1 => json!({"excludes": self.dice.some(ids, 40)}),
            _ => {
                let low = self.dice.below(ids.len());
                let high = low + self.dice.below(ids.len() - low + 1);
                json!({"count": [low, high]})
            }
        }
    }
}
