//! The stepper's arrays, made from the JSON of the case.

use super::{Atom, Choice, Cond, Effect, Least, Names, Op, Outcome, Scene};
use serde_json::Value;
use std::collections::HashMap;

impl Least {
    /// Reads the case.
    pub fn new(case: &Value) -> Self {
        let keys = |field: &str| -> Vec<String> {
            case[field]
                .as_object()
                .expect("an object")
                .keys()
                .cloned()
                .collect()
        };
        let names = Names {
            scenes: keys("scenes"),
            vars: keys("vars"),
            points: Vec::new(),
            axes: Vec::new(),
        };
        let mut made = Making {
            scene: names.scenes.iter().cloned().zip(0..).collect(),
            var: names.vars.iter().cloned().zip(0..).collect(),
            levels: case["vars"]
                .as_object()
                .expect("an object")
                .values()
                .map(levels)
                .collect(),
            least: Self {
                scenes: Vec::new(),
                paragraphs: Vec::new(),
                branches: Vec::new(),
                choices: Vec::new(),
                outcomes: Vec::new(),
                effects: Vec::new(),
                atoms: Vec::new(),
                texts: Vec::new(),
                bounds: case["vars"]
                    .as_object()
                    .expect("an object")
                    .values()
                    .map(bounds)
                    .collect(),
                start: vec![0; names.vars.len()],
                vars: vec![0; names.vars.len()],
                names,
                counted: Vec::new(),
                points: Vec::new(),
                own: 0,
                ledger: Vec::new(),
                minute: 0,
                scene: 0,
                judged: 0,
                record: Vec::new(),
            },
        };
        for scene in case["scenes"].as_object().expect("an object").values() {
            made.scene(scene);
        }
        let mut least = made.least;
        least.counted = vec![false; least.choices.len()];
        least.points = vec![0; least.names.points.len()];
        least.ledger = vec![0; least.names.axes.len()];
        least
    }
}

/// The names of an enum's values.
fn levels(declared: &Value) -> Vec<String> {
    let names = declared["enum"].as_array().into_iter().flatten();
    names
        .map(|name| name.as_str().expect("a name").to_owned())
        .collect()
}

fn bounds(declared: &Value) -> (i32, i32) {
    if let Some(bounds) = declared["int"].as_array() {
        (number(&bounds[0]), number(&bounds[1]))
    } else {
        (0, levels(declared).len().max(2) as i32 - 1)
    }
}

fn number(value: &Value) -> i32 {
    i32::try_from(value.as_i64().expect("a number")).expect("small")
}

/// The arrays while they are made.
struct Making {
    least: Least,
    scene: HashMap<String, u16>,
    var: HashMap<String, u16>,
    levels: Vec<Vec<String>>,
}

impl Making {
    fn scene(&mut self, scene: &Value) {
        let first = self.least.paragraphs.len() as u32;
        match &scene["text"] {
            Value::Array(paragraphs) => paragraphs.iter().for_each(|paragraph| {
                let entry = (self.cond(&paragraph["when"]), self.text(&paragraph["text"]));
                self.least.paragraphs.push(entry);
            }),
            text @ (Value::String(_)
            | Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::Object(_)) => {
                let entry = (Cond::Always, self.text(text));
                self.least.paragraphs.push(entry);
            }
        }
        let paragraphs = first..self.least.paragraphs.len() as u32;
        let first = self.least.branches.len() as u32;
        for branch in scene["next"].as_array().into_iter().flatten() {
            let entry = (self.cond(&branch["when"]), self.to(&branch["to"]));
            self.least.branches.push(entry);
        }
        let branches = first..self.least.branches.len() as u32;
        let ask = if scene["decision"].is_null() {
            0
        } else {
            self.text(&scene["decision"]["ask"])
        };
        let first = self.least.choices.len() as u32;
        for choice in scene["decision"]["choices"]
            .as_array()
            .into_iter()
            .flatten()
        {
            let made = self.choice(choice);
            self.least.choices.push(made);
        }
        let choices = first..self.least.choices.len() as u32;
        let ends = !scene["ending"].is_null();
        self.least.scenes.push(Scene {
            paragraphs,
            ask,
            choices,
            branches,
            ends,
        });
    }

    fn choice(&mut self, choice: &Value) -> Choice {
        let when = self.cond(&choice["when"]);
        let text = self.text(&choice["text"]);
        let first = self.least.outcomes.len() as u32;
        match choice["outcomes"].as_array() {
            Some(outcomes) => outcomes
                .iter()
                .for_each(|outcome| self.outcome(outcome, &outcome["when"])),
            // Its `when` says when it is offered, not how it is judged.
            None => self.outcome(choice, &Value::Null),
        }
        Choice {
            when,
            text,
            outcomes: first..self.least.outcomes.len() as u32,
        }
    }

    fn outcome(&mut self, outcome: &Value, when: &Value) {
        let first = self.least.effects.len() as u32;
        for effect in outcome["effects"].as_array().into_iter().flatten() {
            let adds = effect["set"].is_null();
            let given = effect[if adds { "add" } else { "set" }]
                .as_object()
                .expect("an object");
            for (name, value) in given {
                let var = self.var[name];
                let made = Effect {
                    when: self.cond(&effect["when"]),
                    var,
                    adds,
                    value: self.value(var, value),
                };
                self.least.effects.push(made);
            }
        }
        let points = one(&outcome["points"])
            .map(|(name, by)| (place(&mut self.least.names.points, name), number(by)));
        let ledger = one(&outcome["ledger"]).map(|(name, entry)| {
            let by = if entry.is_object() {
                &entry["by"]
            } else {
                entry
            };
            (place(&mut self.least.names.axes, name), number(by))
        });
        let made = Outcome {
            when: self.cond(when),
            points,
            own: outcome["own"].as_i64().map_or(0, |own| own as i32),
            ledger,
            minutes: number(&outcome["minutes"]).unsigned_abs(),
            effects: first..self.least.effects.len() as u32,
            next: outcome["next"]
                .is_string()
                .then(|| self.to(&outcome["next"])),
            after: self.text(&outcome["after"]),
            why: self.text(&outcome["why"]),
        };
        self.least.outcomes.push(made);
    }

    fn cond(&mut self, cond: &Value) -> Cond {
        let Some((key, value)) = one(cond) else {
            return Cond::Always;
        };
        let first = self.least.atoms.len() as u32;
        match key.as_str() {
            "all" | "any" => {
                let parts = value.as_array().expect("a list");
                parts.iter().for_each(|part| self.atom(part));
                let part = first..self.least.atoms.len() as u32;
                if key == "all" {
                    Cond::All(part)
                } else {
                    Cond::Any(part)
                }
            }
            "not" => {
                self.atom(value);
                Cond::Not(first)
            }
            _ => {
                self.atom(cond);
                Cond::All(first..first + 1)
            }
        }
    }

    fn atom(&mut self, cond: &Value) {
        let (key, sides) = one(cond).expect("a comparison");
        let var = self.var[sides[0].as_str().expect("a name")];
        let op = match key.as_str() {
            "eq" => Op::Eq,
            "ne" => Op::Ne,
            "lt" => Op::Lt,
            "le" => Op::Le,
            "gt" => Op::Gt,
            "ge" => Op::Ge,
            other => panic!("{other} is no comparison"),
        };
        let value = self.value(var, &sides[1]);
        self.least.atoms.push(Atom { var, op, value });
    }

    fn value(&self, var: u16, value: &Value) -> i32 {
        match value {
            Value::Bool(flag) => i32::from(*flag),
            Value::String(name) => {
                let levels = &self.levels[usize::from(var)];
                levels
                    .iter()
                    .position(|level| level == name)
                    .expect("a value of the enum") as i32
            }
            Value::Number(_) | Value::Null | Value::Array(_) | Value::Object(_) => number(value),
        }
    }

    fn to(&self, scene: &Value) -> u16 {
        self.scene[scene.as_str().expect("a scene id")]
    }

    fn text(&mut self, text: &Value) -> u32 {
        self.least
            .texts
            .push(text.as_str().expect("a text").to_owned());
        self.least.texts.len() as u32 - 1
    }
}

/// The only entry of an object.
fn one(value: &Value) -> Option<(&String, &Value)> {
    value.as_object().and_then(|map| map.iter().next())
}

/// The position of a name, which is added if it is new.
fn place(names: &mut Vec<String>, name: &str) -> u8 {
    let at = names
        .iter()
        .position(|known| known == name)
        .unwrap_or_else(|| {
            names.push(name.to_owned());
            names.len() - 1
        });
    at as u8
}
