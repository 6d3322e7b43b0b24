//! The least that plays the case: flat arrays, made from the JSON by a reading of its own. It knows one role, one encounter,
//! choices, `set` and `add`, and nothing else of the format.

use crate::side::Side;
use serde_json::Value;
use std::collections::HashMap;

/// The case as flat arrays, and one attempt.
pub struct Least {
    scenes: Vec<Scene>,
    paragraphs: Vec<(Cond, u32)>,
    branches: Vec<(Cond, u16)>,
    choices: Vec<Choice>,
    outcomes: Vec<Outcome>,
    effects: Vec<Effect>,
    atoms: Vec<Atom>,
    texts: Vec<String>,
    bounds: Vec<(i32, i32)>,
    names: Names,
    start: Vec<i32>,
    vars: Vec<i32>,
    counted: Vec<bool>,
    points: Vec<i32>,
    own: i32,
    ledger: Vec<i32>,
    minute: u32,
    scene: u16,
    judged: u32,
    record: Vec<Entry>,
}

struct Names {
    scenes: Vec<String>,
    vars: Vec<String>,
    points: Vec<String>,
    axes: Vec<String>,
}

type Part = std::ops::Range<u32>;

struct Scene {
    paragraphs: Part,
    ask: u32,
    choices: Part,
    branches: Part,
    ends: bool,
}

struct Choice {
    when: Cond,
    text: u32,
    outcomes: Part,
}

struct Outcome {
    when: Cond,
    points: Option<(u8, i32)>,
    own: i32,
    ledger: Option<(u8, i32)>,
    minutes: u32,
    effects: Part,
    next: Option<u16>,
    after: u32,
    why: u32,
}

struct Effect {
    when: Cond,
    var: u16,
    adds: bool,
    value: i32,
}

/// Which atoms must hold.
#[derive(Clone)]
enum Cond {
    Always,
    All(Part),
    Any(Part),
    Not(u32),
}

struct Atom {
    var: u16,
    op: Op,
    value: i32,
}

#[derive(Clone, Copy)]
enum Op {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

/// One entry of the record.
#[derive(Clone, Copy)]
enum Entry {
    Decided {
        scene: u16,
        position: u8,
        outcome: u32,
    },
    Points {
        competency: u8,
        total: i32,
    },
    Own {
        total: i32,
    },
    Ledger {
        axis: u8,
        total: i32,
    },
    Clock {
        minute: u32,
    },
    Set {
        var: u16,
        value: i32,
    },
    Entered {
        scene: u16,
    },
    Ended {
        scene: u16,
    },
}

impl Side for Least {
    type Text<'t> = &'t str;

    fn restart(&mut self) {
        self.vars.copy_from_slice(&self.start);
        self.counted.fill(false);
        self.points.fill(0);
        self.ledger.fill(0);
        (self.own, self.minute, self.scene) = (0, 0, 0);
    }

    fn ended(&self) -> bool {
        self.scenes[usize::from(self.scene)].ends
    }

    fn read<'t>(&'t self, mut see: impl FnMut(&'t str)) -> u32 {
        let scene = &self.scenes[usize::from(self.scene)];
        for (when, text) in &self.paragraphs[range(&scene.paragraphs)] {
            if self.holds(when) {
                see(&self.texts[*text as usize]);
            }
        }
        see(&self.texts[scene.ask as usize]);
        let mut offered = 0;
        for (position, choice) in self.choices[range(&scene.choices)].iter().enumerate() {
            if self.holds(&choice.when) {
                offered |= 1 << position;
                see(&self.texts[choice.text as usize]);
            }
        }
        offered
    }

    fn decide(&mut self, position: u8) {
        self.record.clear();
        let here = &self.scenes[usize::from(self.scene)];
        let number = here.choices.start as usize + usize::from(position);
        let choice = &self.choices[number];
        assert!(
            number < here.choices.end as usize && self.holds(&choice.when),
            "it is offered"
        );
        let judged = self.outcomes[range(&choice.outcomes)]
            .iter()
            .position(|outcome| self.holds(&outcome.when));
        self.judged = choice.outcomes.start + judged.expect("one matches") as u32;
        let outcome = &self.outcomes[self.judged as usize];
        self.record.push(Entry::Decided {
            scene: self.scene,
            position,
            outcome: self.judged,
        });
        if !std::mem::replace(&mut self.counted[number], true) {
            if let Some((competency, by)) = outcome.points {
                let total = &mut self.points[usize::from(competency)];
                *total += by;
                self.record.push(Entry::Points {
                    competency,
                    total: *total,
                });
            }
            if outcome.own > 0 {
                self.own += outcome.own;
                self.record.push(Entry::Own { total: self.own });
            }
            if let Some((axis, by)) = outcome.ledger {
                let total = &mut self.ledger[usize::from(axis)];
                *total += by;
                self.record.push(Entry::Ledger {
                    axis,
                    total: *total,
                });
            }
        }
        self.minute += outcome.minutes;
        self.record.push(Entry::Clock {
            minute: self.minute,
        });
        for effect in &self.effects[range(&outcome.effects)] {
            if !holds(&effect.when, &self.atoms, &self.vars) {
                continue;
            }
            let var = &mut self.vars[usize::from(effect.var)];
            let value = if effect.adds {
                *var + effect.value
            } else {
                effect.value
            };
            let (low, high) = self.bounds[usize::from(effect.var)];
            assert!((low..=high).contains(&value), "no bound is passed");
            if *var != value {
                *var = value;
                self.record.push(Entry::Set {
                    var: effect.var,
                    value,
                });
            }
        }
        let next = outcome.next.unwrap_or_else(|| {
            let branches = &self.branches[range(&here.branches)];
            branches
                .iter()
                .find(|(when, _)| self.holds(when))
                .expect("the last always holds")
                .1
        });
        self.scene = next;
        self.record.push(Entry::Entered { scene: next });
        if self.scenes[usize::from(next)].ends {
            self.record.push(Entry::Ended { scene: next });
        }
    }

    fn after<'t>(&'t self, mut see: impl FnMut(&'t str)) -> (u16, u32) {
        let outcome = &self.outcomes[self.judged as usize];
        see(&self.texts[outcome.after as usize]);
        see(&self.texts[outcome.why as usize]);
        (self.scene, self.minute)
    }

    fn words(&self, text: &str) -> String {
        text.to_owned()
    }

    fn record(&self) -> Vec<String> {
        let scene = |at: u16| &self.names.scenes[usize::from(at)];
        let line = |entry: &Entry| match *entry {
            Entry::Decided {
                scene: at,
                position,
                outcome,
            } => format!("{} c-{position} {outcome}", scene(at)),
            Entry::Points { competency, total } => {
                format!("{} {total}", self.names.points[usize::from(competency)])
            }
            Entry::Own { total } => format!("own {total}"),
            Entry::Ledger { axis, total } => {
                format!("{} {total}", self.names.axes[usize::from(axis)])
            }
            Entry::Clock { minute } => format!("clock {minute}"),
            Entry::Set { var, value } => format!("{} {value}", self.names.vars[usize::from(var)]),
            Entry::Entered { scene: at } => format!("entered {}", scene(at)),
            Entry::Ended { scene: at } => format!("ended {}", scene(at)),
        };
        self.record.iter().map(line).collect()
    }
}

impl Least {
    fn holds(&self, cond: &Cond) -> bool {
        holds(cond, &self.atoms, &self.vars)
    }

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

fn holds(cond: &Cond, atoms: &[Atom], vars: &[i32]) -> bool {
    let atom = |atom: &Atom| {
        let value = vars[usize::from(atom.var)];
        match atom.op {
            Op::Eq => value == atom.value,
            Op::Ne => value != atom.value,
            Op::Lt => value < atom.value,
            Op::Le => value <= atom.value,
            Op::Gt => value > atom.value,
            Op::Ge => value >= atom.value,
        }
    };
    match cond {
        Cond::Always => true,
        Cond::All(part) => atoms[range(part)].iter().all(atom),
        Cond::Any(part) => atoms[range(part)].iter().any(atom),
        Cond::Not(at) => !atom(&atoms[*at as usize]),
    }
}

fn range(part: &Part) -> std::ops::Range<usize> {
    part.start as usize..part.end as usize
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
