//! What an answer leads to.

use super::Maker;
use super::cond::Asked;
use super::plan::Form;
use serde_json::{Map, Value, json};

/// Where an outcome may lead besides its scene's own next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ways {
    /// Nowhere else: so that the scene's next is never empty.
    None,
    /// Onward.
    Onward,
    /// Onward or back.
    Back,
}

impl Maker {
    /// The fields of an outcome without id and condition.
    pub(super) fn outcome(&mut self, at: usize, ways: Ways) -> Map<String, Value> {
        let classes = [
            "critical",
            "recommended",
            "acceptable",
            "unnecessary",
            "harmful",
        ];
        let minutes: &[u32] = if self.plan.timed {
            &[0, 1, 5, 5, 20, 45, 700]
        } else {
            &[0, 1, 5]
        };
        let mut fields = Map::new();
        let mut put = |key: &str, value: Value| fields.insert(key.into(), value);
        put("class", json!(self.dice.pick(&classes)));
        put("minutes", json!(self.dice.pick(minutes)));
        put("after", json!("It is done."));
        put("why", json!("It could be done."));
        if self.dice.percent(65) {
            let competency = *self.dice.pick(&["measure-and-document", "close-the-loop"]);
            put("points", json!({competency: self.dice.between(0, 2)}));
            put("own", json!(self.dice.between(0, 1)));
            put("refs", json!(["n0"]));
        }
        if self.dice.percent(15) {
            put(
                "duty",
                json!(format!("d{}", self.dice.below(self.plan.roles))),
            );
        }
        if self.dice.percent(25) {
            put("ledger", self.ledger());
        }
        if self.plan.criticals > 0 && self.dice.percent(35) {
            let step = self.dice.below(self.plan.criticals);
            put("done", json!([format!("k{step}")]));
        }
        if self.plan.fails > 0 && self.dice.percent(15) {
            let flag = format!("g{}", self.dice.below(self.plan.fails));
            let raised = if self.dice.percent(50) {
                json!(flag)
            } else {
                let role = self.dice.below(self.plan.roles);
                json!({"flag": flag, "charge": [format!("r{role}")]})
            };
            put("fail", json!([raised]));
        }
        let effects = self.effects(2);
        if !effects.is_empty() {
            put("effects", json!(effects));
        }
        if self.dice.percent(20) {
            put("repeat_max", json!(2));
        }
        if self.plan.scenes[at].form == Form::Handoff && self.dice.percent(20) {
            put("deliver", json!(false));
        }
        if let Some(to) = self.leads(at, ways) {
            put("next", json!(to));
        }
        fields
    }

    fn leads(&mut self, at: usize, ways: Ways) -> Option<String> {
        let to = match ways {
            Ways::Back if self.dice.percent(50) => self.dice.below(at + 1),
            Ways::Back | Ways::Onward if self.dice.percent(8) => {
                let far = (self.plan.scenes.len() - at - 1).min(2);
                at + 1 + self.dice.below(far)
            }
            Ways::Back | Ways::Onward | Ways::None => return None,
        };
        Some(self.plan.scenes[to].id.clone())
    }

    /// A first-match list of outcomes; only the last has no condition, and it leads where the scene leads.
    pub(super) fn outcomes(
        &mut self,
        at: usize,
        first: usize,
        count: usize,
        asked: &Asked,
        ways: Ways,
    ) -> Vec<Value> {
        (0..count)
            .map(|number| {
                let last = number + 1 == count;
                let mut fields = self.outcome(at, if last { Ways::None } else { ways });
                fields.insert("id".into(), json!(format!("j{at}-{}", first + number)));
                if !last {
                    fields.insert("when".into(), self.judging(asked));
                }
                Value::Object(fields)
            })
            .collect()
    }
}

/// Whether the choice, or an outcome it holds, leads to this scene or one before it.
pub(super) fn leads_back(choice: &Value, at: usize) -> bool {
    let held = choice["outcomes"].as_array();
    let outcomes = held.map_or_else(|| vec![choice], |held| held.iter().collect());
    outcomes.iter().any(|outcome| {
        outcome["next"]
            .as_str()
            .and_then(|to| to.trim_start_matches('s').parse::<usize>().ok())
            .is_some_and(|to| to <= at)
    })
}
