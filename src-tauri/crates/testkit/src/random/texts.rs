//! Texts of different lengths, some of them shown under conditions or to some roles only.
//!
//! They are written last and with dice of their own, so that what decides in a case does not hang on them.

use super::Maker;
use serde_json::{Value, json};

impl Maker {
    /// Gives the case its words.
    pub(super) fn words_everywhere(&mut self, case: &mut Value) {
        for at in 0..self.plan.scenes.len() {
            let id = self.plan.scenes[at].id.clone();
            let scene = &mut case["scenes"][&id];
            scene["text"] = self.paragraphs(at);
            let decides = scene.get("decision").is_some();
            if !decides && self.dice.percent(25) {
                scene["for"] = self.audience();
            }
            if decides {
                self.decision_words(at, &mut scene["decision"]);
            }
        }
        for table in ["facts", "deadlines"] {
            for part in case[table].as_object_mut().into_iter().flatten() {
                part.1["text"] = self.some_words();
                if table == "deadlines" && self.dice.percent(30) {
                    part.1["for"] = self.audience();
                }
            }
        }
        for late in case["late"].as_array_mut().into_iter().flatten() {
            late["text"] = self.some_words();
            if self.dice.percent(50) {
                late["title"] = self.some_words();
            }
            if self.dice.percent(30) {
                late["for"] = self.audience();
            }
        }
    }

    fn paragraphs(&mut self, at: usize) -> Value {
        if self.dice.percent(40) {
            return self.some_words();
        }
        (0..1 + self.dice.below(3))
            .map(|number| {
                let mut part = json!({"id": format!("b{at}-{number}"), "text": self.some_words()});
                if self.dice.percent(60) {
                    part["when"] = self.cond(1);
                }
                if self.dice.percent(30) {
                    part["for"] = self.audience();
                }
                part
            })
            .collect()
    }

    fn decision_words(&mut self, at: usize, decision: &mut Value) {
        if self.dice.percent(50) {
            decision["ask"] = self.some_words();
        }
        for list in ["choices", "options", "fields", "places", "how"] {
            let parts = decision.get_mut(list).and_then(Value::as_array_mut);
            for part in parts.into_iter().flatten() {
                part["text"] = self.some_words();
                self.outcome_words(part);
            }
        }
        self.outcome_words(decision);
        let rules = decision["colleague"].as_array_mut();
        for (number, rule) in rules.into_iter().flatten().enumerate() {
            if self.dice.percent(70) {
                rule["id"] = json!(format!("z{at}-{number}"));
                rule["seen"] = self.some_words();
                if self.dice.percent(30) {
                    rule["for"] = self.audience();
                }
            }
        }
    }

    /// Words of an outcome, or of those a part holds.
    fn outcome_words(&mut self, part: &mut Value) {
        if part.get("class").is_some() {
            part["after"] = self.some_words();
            part["why"] = self.some_words();
        }
        for outcome in part
            .get_mut("outcomes")
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            outcome["after"] = self.some_words();
            outcome["why"] = self.some_words();
        }
    }

    fn audience(&mut self) -> Value {
        let roles: Vec<String> = (0..self.plan.roles)
            .map(|role| format!("r{role}"))
            .collect();
        json!(self.dice.some(&roles, 50))
    }

    fn some_words(&mut self) -> Value {
        let parts = ["She waits.", "*Well,* then", "{v0}", "a word", "two-part"];
        let words: Vec<&str> = (0..1 + self.dice.below(4))
            .map(|_| *self.dice.pick(&parts))
            .collect();
        json!(words.join(" "))
    }
}
