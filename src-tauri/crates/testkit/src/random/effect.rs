//! Effects, by where they stand.

use super::Maker;
use super::plan::Kind;
use serde_json::{Map, Value, json};

/// Axes of the value ledger.
pub(super) const AXES: [&str; 3] = ["safety", "quality_measure", "cost"];

impl Maker {
    /// Up to `most` effects of an outcome, an arrival or a late consequence.
    pub(super) fn effects(&mut self, most: usize) -> Vec<Value> {
        (0..self.dice.below(most + 1))
            .map(|_| self.effect())
            .collect()
    }

    fn effect(&mut self) -> Value {
        let mut effect = Map::new();
        self.step(&mut effect);
        if self.dice.percent(20) {
            self.step(&mut effect);
        }
        if self.dice.percent(25) {
            effect.insert("when".into(), self.cond(1));
        }
        Value::Object(effect)
    }

    fn step(&mut self, effect: &mut Map<String, Value>) {
        let plan = &self.plan;
        let (key, value) = match self.dice.below(12) {
            0 | 1 => ("learn", self.learn()),
            2 if plan.lates > 0 => {
                let late = self.dice.below(plan.lates);
                ("later", json!(format!("l{late}")))
            }
            3 if plan.deadlines > 0 => {
                let deadline = self.dice.below(plan.deadlines);
                ("start", json!(format!("w{deadline}")))
            }
            4 if plan.deadlines > 0 => {
                let deadline = self.dice.below(plan.deadlines);
                ("meet", json!(format!("w{deadline}")))
            }
            5 if plan.chance && plan.vars.iter().any(|(id, _)| id == "v1") => ("draw", json!("v1")),
            6 => ("ledger", self.ledger()),
            7 => ("add", json!({"v0": self.dice.pick(&[-1, 1, 1, 3])})),
            _ => {
                let (id, kind) = self.dice.pick(&plan.vars).clone();
                ("set", json!({&id: self.value_for(&id, &kind)}))
            }
        };
        effect.insert(key.into(), value);
    }

    /// A value a variable can be set to: mostly a literal, else another name of its kind.
    fn value_for(&mut self, id: &str, kind: &Kind) -> Value {
        let same: Vec<&String> = self
            .plan
            .vars
            .iter()
            .chain(&self.plan.params)
            .filter(|(other, known)| {
                other != id && std::mem::discriminant(known) == std::mem::discriminant(kind)
            })
            .map(|(other, _)| other)
            .collect();
        if !same.is_empty() && self.dice.percent(30) {
            return json!({"name": self.dice.pick(&same)});
        }
        self.literal(kind)
    }

    fn learn(&mut self) -> Value {
        let role = self.dice.below(self.plan.roles);
        let fact = self.dice.below(self.plan.facts);
        json!({format!("r{role}"): [format!("f{fact}")]})
    }

    /// A movement of the value ledger.
    pub(super) fn ledger(&mut self) -> Value {
        let axis = *self.dice.pick(&AXES);
        json!({axis: self.dice.pick(&[-2, -1, 1, 2])})
    }

    /// Effects of a missed deadline. Two deadlines can be missed in the same minute, and a table keyed by id has no order:
    /// each list sets a variable of its own, so that their order shows nowhere.
    pub(super) fn missed(&mut self, deadline: usize) -> Vec<Value> {
        let mut effects = Vec::new();
        if self.dice.percent(50)
            && let Some((id, kind)) = self.plan.vars.get(deadline).cloned()
        {
            effects.push(json!({"set": {&id: self.literal(&kind)}}));
        }
        if self.dice.percent(30) {
            effects.push(json!({"learn": self.learn()}));
        }
        if self.dice.percent(40) {
            effects.push(json!({"ledger": self.ledger()}));
        }
        if self.plan.lates > 0 && self.dice.percent(30) {
            let late = self.dice.below(self.plan.lates);
            effects.push(json!({"later": format!("l{late}")}));
        }
        effects
    }
}
