//! Random small cases: every construct of the format, small enough that every play of them can be enumerated.
//!
//! A seed gives the same case for ever on every machine. Every case compiles without an error. Cases are often badly
//! made on purpose: bounds that can be passed, choices nobody can take, dead ends, circles without an exit.

mod change;
mod cond;
mod decision;
mod dice;
mod edit;
mod effect;
mod outcome;
mod plan;
mod tables;
mod texts;

pub use change::{permuted, renamed};
pub use edit::edited;

use case::{Case, Files, compile};
use dice::Dice;
use plan::{Form, Plan};
use serde_json::{Map, Value, json};

/// Which shape a case has. Both keep an enumeration of its plays finite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Family {
    /// No scene is entered twice; time does what it likes.
    Acyclic,
    /// Acts lead back. Either nothing can ever be late (no deadlines, late consequences or delays, one time for all
    /// encounters), or only choices with a limit lead back.
    Looping,
}

/// The case of a seed, as a value.
#[must_use]
pub fn case(family: Family, seed: u64) -> Value {
    let salt = match family {
        Family::Acyclic => 0,
        Family::Looping => 1 << 63,
    };
    let mut dice = Dice::new(seed ^ salt);
    let plan = Plan::new(family, &mut dice);
    let has_seat = plan.params.iter().any(|(id, _)| id == "q3");
    let seat_param = has_seat.then(|| dice.below(plan.playable));
    let mut maker = Maker {
        dice,
        plan,
        seat_param,
    };
    let mut case = maker.case();
    maker.dice = Dice::new(!(seed ^ salt));
    maker.words_everywhere(&mut case);
    case
}

/// The folder of a case that is one file.
#[must_use]
pub fn files(case: &str) -> Files {
    Files::new().with("case.json", case)
}

/// The compiled case of a seed.
///
/// # Panics
/// With the findings, if one of them is an error.
#[must_use]
pub fn compiled(family: Family, seed: u64) -> Case {
    let written = case(family, seed).to_string();
    let (case, findings) = compile(&files(&written));
    case.unwrap_or_else(|| panic!("{family:?} {seed}: {findings:#?}\n{written}"))
}

/// The plan of a case, and the dice that write it.
struct Maker {
    dice: Dice,
    plan: Plan,
    /// The role whom the role parameter names, where there is one.
    seat_param: Option<usize>,
}

impl Maker {
    fn case(&mut self) -> Value {
        let (clock, encounters) = self.calendar();
        json!({
            "format": 1, "id": "small", "version": 1, "language": "en",
            "title": "Small", "summary": "A small case.",
            "objectives": [{"id": "o0", "text": "Play it"}],
            "minutes": {"estimate": 1, "method": "counted"},
            "review": {"state": "draft"},
            "clock": clock,
            "start": "s0",
            "roles": self.roles(),
            "people": {"p0": {"name": "Pat Moss", "about": "Waits", "patient": true}},
            "params": self.params(),
            "vars": self.vars(),
            "facts": self.facts(),
            "duties": self.duties(),
            "encounters": encounters,
            "deadlines": self.deadlines(),
            "late": self.late(),
            "critical": self.criticals(),
            "fails": self.fails(),
            "measures": self.measures(),
            "pass": self.pass(),
            "refs": {"n0": {"grade": "local", "title": "Protocol"}},
            "scenes": self.scenes(),
        })
    }

    fn scenes(&mut self) -> Value {
        let mut scenes = Map::new();
        for at in 0..self.plan.scenes.len() {
            let planned = &self.plan.scenes[at];
            let (id, form) = (planned.id.clone(), planned.form);
            let encounter = planned.encounter;
            let mut scene =
                json!({"in": format!("e{encounter}"), "title": "Scene", "text": "A scene."});
            if self.dice.percent(25) {
                scene["arrive"] = json!(self.effects(2));
            }
            match form {
                Form::Ends => {
                    let class = *self
                        .dice
                        .pick(&["good", "partial", "costly", "lost", "harm"]);
                    scene["ending"] = json!({"class": class, "title": "The end"});
                }
                Form::Continues => scene["next"] = self.next(at),
                Form::One
                | Form::Say
                | Form::Several
                | Form::Assemble
                | Form::Order
                | Form::Enter
                | Form::Handoff => {
                    scene["decision"] = self.decision(at);
                    scene["next"] = self.next(at);
                }
            }
            scenes.insert(id, scene);
        }
        Value::Object(scenes)
    }

    /// Where a scene leads: every scene that must follow it is among the branches.
    fn next(&mut self, at: usize) -> Value {
        let mut onward = self.plan.scenes[at].onward.clone();
        self.dice.shuffle(&mut onward);
        if self.dice.percent(20) {
            let far = (self.plan.scenes.len() - at - 1).min(2);
            onward.push(at + 1 + self.dice.below(far));
        }
        let decides = !matches!(self.plan.scenes[at].form, Form::Continues | Form::Ends);
        if decides && self.plan.circling_colleagues && self.dice.percent(20) {
            // The way on is never, or not always, open.
            onward.push(self.dice.below(at + 1));
        }
        let last = onward.len() - 1;
        let mut branches = Vec::new();
        for (position, to) in onward.iter().enumerate() {
            let to = self.plan.scenes[*to].id.clone();
            if position == last {
                branches.push(json!({"to": to}));
            } else if self.dice.percent(15) {
                branches.push(json!({"when": self.never(), "to": to}));
            } else {
                branches.push(json!({"when": self.cond(1), "to": to}));
            }
        }
        if let [only] = branches.as_slice() {
            return only["to"].clone();
        }
        json!(branches)
    }
}

#[cfg(test)]
mod tests {
    use super::{Family, case, compiled};

    #[test]
    fn every_seed_compiles() {
        for seed in 0..500 {
            for family in [Family::Acyclic, Family::Looping] {
                let case = compiled(family, seed);
                assert!((2..=9).contains(&case.scenes.len()), "{family:?} {seed}");
            }
        }
    }

    #[test]
    fn a_seed_gives_the_same_case_and_another_seed_another() {
        for seed in 0..50 {
            let one = case(Family::Looping, seed);
            assert_eq!(one, case(Family::Looping, seed));
            assert_ne!(one, case(Family::Looping, seed + 1));
        }
    }
}
