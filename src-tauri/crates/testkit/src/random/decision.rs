//! Decisions of every kind, and what the colleague does.

use super::Maker;
use super::cond::Asked;
use super::outcome::{Ways, leads_back};
use super::plan::{Form, Kind};
use serde_json::{Map, Value, json};

impl Maker {
    /// The decision of a scene.
    pub(super) fn decision(&mut self, at: usize) -> Value {
        let mut decision = Map::new();
        self.chair(at, &mut decision);
        let (kind, answers) = match self.plan.scenes[at].form {
            Form::One | Form::Continues | Form::Ends => ("one", self.choices(at, &mut decision)),
            Form::Say => ("say", self.choices(at, &mut decision)),
            Form::Several => ("several", self.options(at, &mut decision)),
            Form::Assemble => ("say", self.options(at, &mut decision)),
            Form::Order => ("order", self.order(at, &mut decision)),
            Form::Enter => ("enter", self.enter(at, &mut decision)),
            Form::Handoff => ("handoff", self.handoff(at, &mut decision)),
        };
        decision.insert("kind".into(), json!(kind));
        let mut rules: Vec<Value> = answers.iter().map(|it| json!({"answer": it})).collect();
        let last = rules.len() - 1;
        for rule in &mut rules[..last] {
            rule["when"] = self.cond(1);
        }
        decision.insert("colleague".into(), json!(rules));
        Value::Object(decision)
    }

    /// Whose act it is and who sits there.
    fn chair(&mut self, at: usize, decision: &mut Map<String, Value>) {
        let seat = self.plan.scenes[at].seat;
        let by_param = self.seat_param == Some(seat);
        if by_param && self.dice.percent(40) {
            decision.insert("duty".into(), json!("d9"));
        } else if self.dice.percent(70) {
            decision.insert("duty".into(), json!(format!("d{seat}")));
        } else {
            let duty = self.dice.below(self.plan.roles);
            decision.insert("duty".into(), json!(format!("d{duty}")));
            let chair = if by_param {
                json!({"name": "q3"})
            } else {
                json!(format!("r{seat}"))
            };
            decision.insert("seat".into(), chair);
        }
    }

    /// Choices; answers with one or two of a colleague.
    fn choices(&mut self, at: usize, decision: &mut Map<String, Value>) -> Vec<Value> {
        let count = self.plan.scenes[at].choices;
        let choices: Vec<Value> = (0..count)
            .map(|position| self.choice(at, position, position + 1 == count))
            .collect();
        let circling = self.plan.circling_colleagues || self.plan.limited;
        let mut fit: Vec<&Value> = choices
            .iter()
            .filter(|choice| circling || !leads_back(choice, at))
            .collect();
        self.dice.shuffle(&mut fit);
        if self.dice.percent(90) {
            // Whoever decides last does what is always offered, where something is; else the case may be at fault.
            fit.sort_by_key(|choice| choice.get("when").is_none() && choice.get("limit").is_none());
        }
        let answers = fit[fit.len().saturating_sub(1 + self.dice.below(2))..]
            .iter()
            .map(|choice| json!({"choice": choice["id"]}))
            .collect();
        decision.insert("choices".into(), json!(choices));
        answers
    }

    fn choice(&mut self, at: usize, position: usize, last: bool) -> Value {
        let id = format!("c{at}-{position}");
        let mut fields = Map::new();
        let back = !last && self.plan.loops && self.dice.percent(60);
        let ways = match (last, back) {
            (true, _) => Ways::None,
            (false, true) => Ways::Back,
            (false, false) => Ways::Onward,
        };
        if self.dice.percent(25) {
            let held = self.outcomes(at, position * 2, 2, &Asked::Nothing, ways);
            fields.insert("outcomes".into(), json!(held));
        } else {
            fields = self.outcome(at, ways);
        }
        if back && self.plan.limited || self.dice.percent(15) {
            fields.insert("limit".into(), json!(self.dice.between(1, 2)));
        }
        if self.dice.percent(5) {
            fields.insert("when".into(), self.never());
        } else if self.dice.percent(if last { 10 } else { 35 }) {
            fields.insert("when".into(), self.cond(2));
        }
        fields.insert("id".into(), json!(id));
        fields.insert("text".into(), json!(format!("Do {id}")));
        Value::Object(fields)
    }

    /// Where the outcomes of a judged decision may lead: a colleague's answer may be judged as any of them.
    fn ways(&mut self) -> Ways {
        if self.plan.circling_colleagues && self.dice.percent(60) {
            Ways::Back
        } else {
            Ways::Onward
        }
    }

    fn offered(&mut self, at: usize, count: usize) -> (Vec<String>, Vec<Value>) {
        let ids: Vec<String> = (0..count).map(|number| format!("a{at}-{number}")).collect();
        let options = ids
            .iter()
            .map(|id| {
                let mut option = json!({"id": id, "text": format!("Do {id}")});
                if self.dice.percent(20) {
                    option["when"] = self.cond(1);
                }
                option
            })
            .collect();
        (ids, options)
    }

    /// Options that are always offered come first, mostly, so that a colleague's answer is mostly legal.
    fn sure_first(&mut self, ids: &mut [String], options: &[Value]) {
        if self.dice.percent(85) {
            let sure = |id: &String| {
                options
                    .iter()
                    .any(|option| option["id"] == **id && option.get("when").is_none())
            };
            ids.sort_by_key(|id| !sure(id));
        }
    }

    fn options(&mut self, at: usize, decision: &mut Map<String, Value>) -> Vec<Value> {
        let count = 2 + self.dice.below(3);
        let (ids, options) = self.offered(at, count);
        let min = self.dice.below(3).min(count);
        let max = (min + self.dice.below(count - min + 1)).max(1);
        let ways = self.ways();
        let outcomes = 2 + self.dice.below(2);
        let judged = self.outcomes(at, 0, outcomes, &Asked::Options(ids.clone()), ways);
        decision.insert("options".into(), json!(options));
        decision.insert("min".into(), json!(min));
        decision.insert("max".into(), json!(max));
        decision.insert("outcomes".into(), json!(judged));
        (0..1 + self.dice.below(2))
            .map(|_| {
                let mut ticked = ids.clone();
                self.dice.shuffle(&mut ticked);
                self.sure_first(&mut ticked, &options);
                ticked.truncate(min + self.dice.below(max - min + 1));
                json!({"options": ticked})
            })
            .collect()
    }

    fn order(&mut self, at: usize, decision: &mut Map<String, Value>) -> Vec<Value> {
        let count = 2 + self.dice.below(2);
        let (ids, options) = self.offered(at, count);
        let always = options.iter().filter(|it| it.get("when").is_none()).count();
        let ways = self.ways();
        let outcomes = 2 + self.dice.below(2);
        let judged = self.outcomes(at, 0, outcomes, &Asked::Order(ids.clone()), ways);
        decision.insert("options".into(), json!(options));
        decision.insert("outcomes".into(), json!(judged));
        (0..1 + self.dice.below(2))
            .map(|_| {
                let mut order = ids.clone();
                self.dice.shuffle(&mut order);
                self.sure_first(&mut order, &options);
                let least = always.max(1);
                let more = if self.dice.percent(70) {
                    0
                } else {
                    count - least
                };
                order.truncate(least + self.dice.below(more + 1));
                json!({"order": order})
            })
            .collect()
    }

    fn enter(&mut self, at: usize, decision: &mut Map<String, Value>) -> Vec<Value> {
        let fields: Vec<(String, i32, i32)> = if self.dice.percent(60) {
            let low = self.dice.between(-2, 1);
            vec![(format!("i{at}-0"), low, low + self.dice.between(1, 6))]
        } else {
            (0..2)
                .map(|number| (format!("i{at}-{number}"), 0, 2))
                .collect()
        };
        let places: Vec<String> = (0..1 + self.dice.below(2))
            .map(|number| format!("h{at}-{number}"))
            .collect();
        let asked = Asked::Enter(fields.clone(), places.clone());
        let ways = self.ways();
        let outcomes = 2 + self.dice.below(2);
        let judged = self.outcomes(at, 0, outcomes, &asked, ways);
        let shown: Vec<Value> = fields
            .iter()
            .map(|(id, min, max)| json!({"id": id, "text": "Number", "min": min, "max": max}))
            .collect();
        let put: Vec<Value> = places
            .iter()
            .map(|id| json!({"id": id, "text": "Place"}))
            .collect();
        decision.insert("fields".into(), json!(shown));
        decision.insert("places".into(), json!(put));
        decision.insert("outcomes".into(), json!(judged));
        (0..1 + self.dice.below(2))
            .map(|_| {
                let mut values = Map::new();
                for (id, low, high) in &fields {
                    let value = if self.dice.percent(12) {
                        json!({"name": "v0"})
                    } else {
                        self.literal(&Kind::Int(*low, *high))
                    };
                    values.insert(id.clone(), value);
                }
                json!({"values": values, "place": self.dice.pick(&places)})
            })
            .collect()
    }

    fn handoff(&mut self, at: usize, decision: &mut Map<String, Value>) -> Vec<Value> {
        let seat = self.plan.scenes[at].seat;
        let mut others: Vec<String> = (0..self.plan.roles)
            .filter(|role| *role != seat)
            .map(|role| format!("r{role}"))
            .collect();
        if others.is_empty() {
            others.push("r0".into());
        }
        let to = self.dice.some(&others, 60);
        let known: Vec<String> = (0..self.plan.facts)
            .map(|fact| format!("f{fact}"))
            .collect();
        let facts = self.dice.some(&known, 70);
        let how: Vec<String> = (0..1 + self.dice.below(2))
            .map(|number| format!("y{at}-{number}"))
            .collect();
        let ways_to_send: Vec<Value> = how
            .iter()
            .map(|id| {
                let mut way = json!({"id": id, "text": "Way"});
                if self.plan.timed && self.dice.percent(40) {
                    way["read_after"] = json!(self.dice.pick(&[4, 30, 1_440]));
                }
                way
            })
            .collect();
        let asked = Asked::Handoff(to.clone(), facts.clone(), how.clone());
        let ways = self.ways();
        let outcomes = 2 + self.dice.below(2);
        let judged = self.outcomes(at, 0, outcomes, &asked, ways);
        decision.insert("to".into(), json!(to));
        decision.insert("facts".into(), json!(facts));
        decision.insert("how".into(), json!(ways_to_send));
        decision.insert("outcomes".into(), json!(judged));
        (0..1 + self.dice.below(2))
            .map(|_| {
                json!({
                    "to": self.dice.pick(&to), "facts": self.dice.some(&facts, 50), "how": self.dice.pick(&how),
                })
            })
            .collect()
    }
}
