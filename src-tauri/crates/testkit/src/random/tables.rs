//! The tables of the case around its scenes.

use super::Maker;
use super::plan::Kind;
use serde_json::{Map, Value, json};

impl Maker {
    pub(super) fn roles(&mut self) -> Value {
        let taxonomy = ["ma", "clin", "rn"];
        let mut roles = Map::new();
        for (role, taxonomy) in taxonomy.iter().enumerate().take(self.plan.roles) {
            let mut fields = json!({"taxonomy": taxonomy, "name": "Somebody"});
            if role >= self.plan.playable {
                fields["playable"] = json!(false);
            }
            roles.insert(format!("r{role}"), fields);
        }
        Value::Object(roles)
    }

    pub(super) fn pass(&mut self) -> Value {
        let mut pass = Map::new();
        for role in 0..self.plan.playable {
            let points = *self.dice.pick(&[0, 0, 1, 1, 2, 3]);
            let own = self.dice.between(0, 1);
            pass.insert(format!("r{role}"), json!({"points": points, "own": own}));
        }
        Value::Object(pass)
    }

    pub(super) fn params(&mut self) -> Value {
        let mut params = Map::new();
        for (id, kind) in self.plan.params.clone() {
            let mut fields = declared(&kind);
            fields["default"] = match (&kind, self.seat_param) {
                (Kind::Role, Some(role)) => json!(format!("r{role}")),
                _ => self.literal(&kind),
            };
            fields["text"] = json!("What this clinic does");
            params.insert(id, fields);
        }
        Value::Object(params)
    }

    pub(super) fn vars(&mut self) -> Value {
        let mut vars = Map::new();
        for (id, kind) in self.plan.vars.clone() {
            let mut fields = declared(&kind);
            fields["start"] = self.literal(&kind);
            if matches!(kind, Kind::Enum(_)) {
                let weights = [[1, 1, 1], [2, 0, 1], [0, 1, 3], [0, 1, 0]];
                fields["weights"] = json!(self.dice.pick(&weights));
            }
            vars.insert(id, fields);
        }
        Value::Object(vars)
    }

    pub(super) fn facts(&mut self) -> Value {
        let mut facts = Map::new();
        for fact in 0..self.plan.facts {
            let start: Vec<String> = self.some_roles(35);
            facts.insert(
                format!("f{fact}"),
                json!({"text": "A fact.", "start": start}),
            );
        }
        Value::Object(facts)
    }

    /// Roles, each so often in a hundred; maybe none.
    fn some_roles(&mut self, often: usize) -> Vec<String> {
        (0..self.plan.roles)
            .filter(|_| self.dice.percent(often))
            .map(|role| format!("r{role}"))
            .collect()
    }

    pub(super) fn duties(&mut self) -> Value {
        let mut duties = Map::new();
        for role in 0..self.plan.roles {
            let mut duty = json!({"owner": format!("r{role}"), "text": "A duty"});
            if self.dice.percent(40) {
                let other = self.dice.below(self.plan.roles);
                let mut may = json!({"role": format!("r{other}"), "under": "n0"});
                if self.dice.percent(60) {
                    may["when"] = self.cond(1);
                }
                duty["may"] = json!([may]);
            }
            duty["tell"] = json!(self.some_roles(60));
            let carried = self.dice.below(self.plan.facts);
            duty["carry"] = json!([format!("f{carried}")]);
            duties.insert(format!("d{role}"), duty);
        }
        if self.seat_param.is_some() {
            duties.insert(
                "d9".into(),
                json!({"owner": {"name": "q3"}, "text": "Whose it is here"}),
            );
        }
        Value::Object(duties)
    }

    /// The clock, and encounters at its start or, where something can be late, anywhere in the days after.
    pub(super) fn calendar(&mut self) -> (Value, Value) {
        let (start, time, holidays) = *self.dice.pick(&[
            ("2026-03-03T09:00", "09:00", "2026-05-25"),
            ("2026-03-06T16:30", "16:30", "2026-03-09"),
            ("2026-12-31T23:00", "23:00", "2027-01-01"),
        ]);
        let mut encounters = Map::new();
        for number in 0..self.plan.encounters {
            let mut place = json!({"day": 0, "time": time, "text": "A room"});
            if number > 0 && self.plan.timed {
                let later = [(0, "23:30"), (1, "08:00"), (1, "23:00"), (4, "10:00")];
                let (day, time) = *self.dice.pick(&later);
                place["day"] = json!(day);
                place["time"] = json!(time);
            }
            encounters.insert(format!("e{number}"), place);
        }
        let clock = json!({"start": start, "holidays": [holidays]});
        (clock, Value::Object(encounters))
    }

    pub(super) fn deadlines(&mut self) -> Value {
        let mut deadlines = Map::new();
        for number in 0..self.plan.deadlines {
            let mut deadline = match self.dice.below(6) {
                0 => json!({"days": self.dice.between(0, 2)}),
                1 => json!({"business_days": self.dice.between(0, 2)}),
                _ => json!({"minutes": self.dice.pick(&[1, 5, 10, 30, 600])}),
            };
            if self.dice.percent(50) {
                let encounter = self.dice.below(self.plan.encounters);
                deadline["from"] = json!(format!("e{encounter}"));
            }
            deadline["text"] = json!("By then");
            let missed = self.missed(number);
            if !missed.is_empty() {
                deadline["missed"] = json!(missed);
            }
            deadlines.insert(format!("w{number}"), deadline);
        }
        Value::Object(deadlines)
    }

    pub(super) fn late(&mut self) -> Value {
        (0..self.plan.lates)
            .map(|number| {
                let mut effects = self.effects(2);
                if effects.is_empty() {
                    effects.push(json!({"ledger": self.ledger()}));
                }
                let after = *self.dice.pick(&[0, 3, 20, 300]);
                let mut late = json!({"id": format!("l{number}"), "after": {"minutes": after}});
                late["text"] = json!("Later.");
                late["effects"] = json!(effects);
                if self.dice.percent(20) {
                    late["after"] = json!({"days": 1});
                }
                if self.dice.percent(40) {
                    late["when"] = self.cond(1);
                }
                late
            })
            .collect()
    }

    pub(super) fn criticals(&mut self) -> Value {
        let mut steps = Map::new();
        for number in 0..self.plan.criticals {
            let role = self.dice.below(self.plan.roles);
            let step = json!({"role": format!("r{role}"), "text": "It was done"});
            steps.insert(format!("k{number}"), step);
        }
        Value::Object(steps)
    }

    pub(super) fn fails(&mut self) -> Value {
        let mut flags = Map::new();
        for number in 0..self.plan.fails {
            let mut flag = json!({"text": "It went wrong"});
            if self.dice.percent(35) {
                flag["charge"] = json!([format!("r{}", self.dice.below(self.plan.roles))]);
            }
            flags.insert(format!("g{number}"), flag);
        }
        Value::Object(flags)
    }

    pub(super) fn measures(&mut self) -> Value {
        let mut measures = Map::new();
        for number in 0..self.plan.measures {
            let met = self.cond(1);
            measures.insert(
                format!("m{number}"),
                json!({"measure": "CBP", "met": met, "text": "The rule.", "refs": ["n0"]}),
            );
        }
        Value::Object(measures)
    }
}

fn declared(kind: &Kind) -> Value {
    match kind {
        Kind::Bool => json!({"bool": true}),
        Kind::Int(low, high) => json!({"int": [low, high]}),
        Kind::Enum(values) => json!({"enum": values}),
        Kind::Role => json!({"role": true}),
    }
}
