//! The rules, read from the JSON of the case.

use super::{Atom, Choice, Cond, Effect, Field, Op, Outcome, Part, Rules, SCENE, Scene};
use serde_json::Value;
use std::collections::HashMap;

impl Rules {
    /// Reads the case.
    pub fn new(case: &Value) -> Self {
        let mut shift = SCENE.mask.count_ones();
        let mut vars = HashMap::new();
        for (name, declared) in case["vars"].as_object().expect("an object") {
            let levels = levels(declared);
            let most = declared["int"][1]
                .as_u64()
                .unwrap_or(levels.len().max(2) as u64 - 1);
            let bits = 64 - most.leading_zeros();
            let mask = (1 << bits) - 1;
            vars.insert(name.clone(), (Field { shift, mask }, levels));
            shift += bits;
        }
        assert!(shift < 64, "a state fits into one number");
        let scenes = case["scenes"].as_object().expect("an object");
        let mut reading = Reading {
            scene: scenes.keys().cloned().zip(0..).collect(),
            vars,
            // Every variable starts at its lowest value, and the first scene is the first of the file.
            rules: Self {
                start: 0,
                scenes: Vec::new(),
                choices: Vec::new(),
                outcomes: Vec::new(),
                effects: Vec::new(),
                branches: Vec::new(),
                atoms: Vec::new(),
            },
        };
        for scene in scenes.values() {
            reading.scene(scene);
        }
        reading.rules
    }
}

/// The names of an enum's values.
fn levels(declared: &Value) -> Vec<String> {
    let names = declared["enum"].as_array().into_iter().flatten();
    let name = |name: &Value| name.as_str().expect("a name").to_owned();
    names.map(name).collect()
}

struct Reading {
    rules: Rules,
    scene: HashMap<String, u16>,
    vars: HashMap<String, (Field, Vec<String>)>,
}

impl Reading {
    fn scene(&mut self, scene: &Value) {
        let first = self.rules.branches.len();
        for branch in scene["next"].as_array().into_iter().flatten() {
            let entry = (self.cond(&branch["when"]), self.to(&branch["to"]));
            self.rules.branches.push(entry);
        }
        let branches = part(first, self.rules.branches.len());
        let first_choice = self.rules.choices.len();
        let choices = scene["decision"]["choices"].as_array();
        for choice in choices.into_iter().flatten() {
            let when = self.cond(&choice["when"]);
            let first = self.rules.outcomes.len();
            match choice["outcomes"].as_array() {
                Some(outcomes) => outcomes
                    .iter()
                    .for_each(|outcome| self.outcome(outcome, &outcome["when"])),
                // Its `when` says when it is offered, not how it is judged.
                None => self.outcome(choice, &Value::Null),
            }
            let outcomes = part(first, self.rules.outcomes.len());
            self.rules.choices.push(Choice { when, outcomes });
        }
        let choices = part(first_choice, self.rules.choices.len());
        self.rules.scenes.push(Scene { choices, branches });
    }

    fn outcome(&mut self, outcome: &Value, when: &Value) {
        let first = self.rules.effects.len();
        for effect in outcome["effects"].as_array().into_iter().flatten() {
            let adds = effect["set"].is_null();
            let (name, value) = one(&effect[if adds { "add" } else { "set" }]).expect("an entry");
            let made = Effect {
                when: self.cond(&effect["when"]),
                var: self.vars[name].0,
                adds,
                value: self.value(name, value),
            };
            self.rules.effects.push(made);
        }
        let made = Outcome {
            when: self.cond(when),
            effects: part(first, self.rules.effects.len()),
            next: outcome["next"]
                .is_string()
                .then(|| self.to(&outcome["next"])),
        };
        self.rules.outcomes.push(made);
    }

    fn cond(&mut self, cond: &Value) -> Cond {
        let Some((key, value)) = one(cond) else {
            return Cond::Always;
        };
        let first = self.rules.atoms.len();
        match key.as_str() {
            "all" | "any" => {
                let parts = value.as_array().expect("a list");
                parts.iter().for_each(|part| self.atom(part));
                let part = part(first, self.rules.atoms.len());
                if key == "all" {
                    Cond::All(part)
                } else {
                    Cond::Any(part)
                }
            }
            "not" => {
                self.atom(value);
                Cond::Not(first as u32)
            }
            _ => {
                self.atom(cond);
                Cond::All(part(first, first + 1))
            }
        }
    }

    fn atom(&mut self, cond: &Value) {
        let (key, sides) = one(cond).expect("a comparison");
        let name = sides[0].as_str().expect("a name");
        let op = match key.as_str() {
            "eq" => Op::Eq,
            "ne" => Op::Ne,
            "lt" => Op::Lt,
            "le" => Op::Le,
            "gt" => Op::Gt,
            "ge" => Op::Ge,
            other => panic!("{other} is no comparison"),
        };
        let value = self.value(name, &sides[1]);
        let var = self.vars[name].0;
        self.rules.atoms.push(Atom { var, op, value });
    }

    fn value(&self, var: &str, value: &Value) -> i32 {
        match value {
            Value::Bool(flag) => i32::from(*flag),
            Value::String(name) => {
                let place = self.vars[var].1.iter().position(|level| level == name);
                place.expect("a value of the enum") as i32
            }
            Value::Number(_) | Value::Null | Value::Array(_) | Value::Object(_) => {
                i32::try_from(value.as_i64().expect("a number")).expect("small")
            }
        }
    }

    fn to(&self, scene: &Value) -> u16 {
        self.scene[scene.as_str().expect("a scene id")]
    }
}

/// The only entry of an object.
fn one(value: &Value) -> Option<(&String, &Value)> {
    value.as_object().and_then(|map| map.iter().next())
}

fn part(from: usize, to: usize) -> Part {
    from as u32..to as u32
}
