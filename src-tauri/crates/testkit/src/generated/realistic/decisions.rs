//! What is decided in a chapter.

use super::chapter::Chapter;
use super::{flag, judged, over};
use crate::generated::prose::words;
use serde_json::{Value, json};

impl Chapter<'_> {
    fn judged(&self, scene: usize, position: usize, class: &str, fields: &Value) -> Value {
        judged(&[self.number, scene, position], class, fields)
    }

    fn line(&self, scene: usize, position: usize) -> String {
        words(&[self.number, scene, position, 6], 9)
    }
    /// Three ways; the third only while there is trust. The flag of the encounter before opens a fourth.
    pub fn ask(&self, seat: &str) -> Value {
        let way = |position: usize, class: &str, to: &str, fields: &Value| {
            let mut made = self.judged(0, position, class, fields);
            over(
                &mut made,
                &json!({
                    "id": format!("go-{to}"), "text": self.line(0, position), "next": self.id(to),
                }),
            );
            made
        };
        let set = |to: &str| json!({"set": {self.id("way"): to}});
        let mut choices = vec![
            way(
                0,
                "recommended",
                "left",
                &json!({
                    "points": {"measure-and-document": 1}, "own": 1, "effects": [set("left")],
                }),
            ),
            way(
                1,
                "acceptable",
                "right",
                &json!({
                    "effects": [set("right"), {"when": {"gt": ["trust", 0]}, "add": {"trust": -1}}],
                }),
            ),
            way(
                2,
                "acceptable",
                "far",
                &json!({"when": {"ge": ["trust", 2]}, "effects": [set("far")]}),
            ),
        ];
        if self.encounter() > 0 {
            choices.push(way(
                3,
                "unnecessary",
                "join",
                &json!({
                    "when": {"eq": [flag(self.encounter() - 1), true]}, "minutes": 0,
                }),
            ));
        }
        json!({
            "kind": "one", "duty": format!("do-{seat}"), "ask": words(&[self.number, 0, 5], 7), "choices": choices,
            "colleague": [
                {"id": "wide", "when": {"ge": ["trust", 3]}, "answer": {"choice": "go-far"}},
                {"id": "near", "answer": {"choice": "go-left"}},
            ],
        })
    }

    fn options(&self, scene: usize, count: usize) -> Vec<Value> {
        (0..count)
            .map(|at| json!({"id": format!("o-{at}"), "text": self.line(scene, at)}))
            .collect()
    }

    fn outcome(&self, scene: usize, position: usize, class: &str, fields: &Value) -> Value {
        let mut made = self.judged(scene, position, class, fields);
        made["id"] = json!(format!("r-{position}"));
        made
    }

    pub fn left(&self, seat: &str) -> Value {
        json!({
            "kind": "several", "duty": format!("do-{seat}"), "options": self.options(1, 5), "min": 1, "max": 3,
            "outcomes": [
                self.outcome(1, 0, "recommended", &json!({
                    "when": {"all": [{"includes": ["o-0", "o-1"]}, {"excludes": ["o-4"]}]},
                    "points": {"measure-and-document": 2}, "own": 1,
                    "effects": [{"when": {"lt": ["trust", 4]}, "add": {"trust": 1}}],
                })),
                self.outcome(1, 1, "acceptable", &json!({
                    "when": {"includes": ["o-0"]}, "points": {"measure-and-document": 1},
                })),
                self.outcome(1, 2, "unnecessary", &json!({"ledger": {"cost": -1}})),
            ],
            "colleague": [{"answer": {"options": ["o-0", "o-1"]}}],
        })
    }

    pub fn right(&self, seat: &str) -> Value {
        let critical = match seat {
            "ma" => "measured",
            "rn" => "heard",
            _ => "weighed",
        };
        json!({
            "kind": "enter", "duty": format!("do-{seat}"),
            "fields": [{"id": "value", "text": "Reading", "unit": "mmHg", "min": 80, "max": 240}],
            "places": [{"id": "vitals", "text": "Vitals"}, {"id": "note", "text": "Free note"}],
            "outcomes": [
                self.outcome(2, 0, "recommended", &json!({
                    "when": {"all": [{"place": "vitals"}, {"ge": [{"field": "value"}, {"name": "line"}]}]},
                    "points": {"measure-and-document": 2}, "own": 1, "done": [critical],
                })),
                self.outcome(2, 1, "acceptable", &json!({
                    "when": {"place": "vitals"}, "points": {"measure-and-document": 1}, "own": 1, "done": [critical],
                })),
                self.outcome(2, 2, "harmful", &json!({"ledger": {"quality_measure": -1}})),
            ],
            "colleague": [{"answer": {"values": {"value": 150}, "place": "vitals"}}],
        })
    }

    /// What is said; asking again leads back here, twice at most.
    pub fn talk(&self, seat: &str) -> Value {
        let said = |position: usize, class: &str, fields: &Value| {
            let mut made = self.judged(3, position, class, fields);
            over(
                &mut made,
                &json!({"id": format!("say-{position}"), "text": self.line(3, position)}),
            );
            made
        };
        json!({
            "kind": "say", "duty": format!("do-{seat}"),
            "choices": [
                said(0, "recommended", &json!({
                    "points": {"plain-language": 1}, "own": 1,
                    "effects": [{"when": {"lt": ["trust", 4]}, "add": {"trust": 1}}],
                })),
                said(1, "acceptable", &json!({"limit": 2, "next": self.id("talk")})),
                said(2, "harmful", &json!({"ledger": {"patient_experience": -1}})),
            ],
            "colleague": [{"answer": {"choice": "say-0"}}],
        })
    }

    pub fn far(&self, seat: &str) -> Value {
        json!({
            "kind": "order", "duty": format!("do-{seat}"), "options": self.options(4, 4),
            "outcomes": [
                self.outcome(4, 0, "recommended", &json!({
                    "when": {"first": ["o-0", "o-1"]}, "points": {"prioritise": 2}, "own": 1,
                })),
                self.outcome(4, 1, "acceptable", &json!({
                    "when": {"before": ["o-0", "o-3"]}, "points": {"prioritise": 1},
                })),
                self.outcome(4, 2, "unnecessary", &json!({"ledger": {"staff_burden": -1}})),
            ],
            "colleague": [{"answer": {"order": ["o-0", "o-1", "o-2", "o-3"]}}],
        })
    }

    pub fn tell(&self, receiver: &str) -> Value {
        let facts = [self.id("sign"), self.id("number")];
        json!({
            "kind": "handoff", "duty": self.id("brief"), "to": ["ma", "rn", "clin"], "facts": facts,
            "how": [
                {"id": "face", "text": "Face to face"},
                {"id": "inbox", "text": "By message", "read_after": 30},
            ],
            "outcomes": [
                self.outcome(5, 0, "recommended", &json!({
                    "when": {"all": [{"carries": self.id("brief")}, {"how": "face"}]},
                    "points": {"escalate-safely": 1}, "own": 1,
                })),
                self.outcome(5, 1, "acceptable", &json!({
                    "when": {"carries": self.id("brief")}, "points": {"escalate-safely": 1},
                })),
                self.outcome(5, 2, "harmful", &json!({"ledger": {"safety": -1}})),
            ],
            "colleague": [{"answer": {"to": receiver, "facts": facts, "how": "face"}}],
        })
    }

    /// Acts on what arrived.
    pub fn act(&self, receiver: &str) -> Value {
        let knows = json!({"knows": [receiver, self.id("sign")]});
        let kept = json!({"set": {flag(self.encounter()): true}});
        let mut told = self.outcome(
            6,
            0,
            "recommended",
            &json!({
                "when": knows, "points": {"role-and-scope": 2}, "own": 1, "effects": [kept],
            }),
        );
        told["id"] = json!("act-told");
        let mut untold = self.outcome(
            6,
            1,
            "harmful",
            &json!({"ledger": {"safety": -1}, "minutes": 6}),
        );
        untold["id"] = json!("act-untold");
        if self.number % 7 == 3 {
            untold["fail"] = json!(["hurried"]);
        }
        let mut wait = self.judged(
            6,
            2,
            "acceptable",
            &json!({"points": {"role-and-scope": 1}, "minutes": 31}),
        );
        over(&mut wait, &json!({"id": "wait", "text": self.line(6, 2)}));
        let mut ask = self.judged(
            6,
            3,
            "unnecessary",
            &json!({"when": {"eq": [self.id("way"), "right"]}}),
        );
        over(
            &mut ask,
            &json!({"id": "ask-back", "text": self.line(6, 3)}),
        );
        if self.is_last_of_encounter() {
            for way in [&mut told, &mut untold, &mut wait, &mut ask] {
                let mut effects = way["effects"].as_array().cloned().unwrap_or_default();
                effects.push(json!({"start": format!("call-{:02}", self.encounter())}));
                way["effects"] = effects.into();
            }
        }
        json!({
            "kind": "one", "duty": format!("do-{receiver}"),
            "choices": [{"id": "act", "text": self.line(6, 0), "outcomes": [told, untold]}, wait, ask],
            "colleague": [
                {"id": "told", "when": knows, "answer": {"choice": "act"}},
                {"id": "untold", "answer": {"choice": "wait"}},
            ],
        })
    }

    /// Closes the chapter; the last of an encounter meets its deadline or lets it pass, and may arm what comes late.
    pub fn close(&self) -> Value {
        let mut now = self.judged(
            7,
            0,
            "recommended",
            &json!({
                "points": {"close-the-loop": 1}, "own": 1,
            }),
        );
        over(&mut now, &json!({"id": "now", "text": self.line(7, 0)}));
        let mut left = self.judged(
            7,
            1,
            "unnecessary",
            &json!({"minutes": 20, "ledger": {"staff_burden": -1}}),
        );
        over(&mut left, &json!({"id": "left", "text": self.line(7, 1)}));
        let mut third = self.judged(
            7,
            2,
            "acceptable",
            &json!({
                "when": {"any": [{"le": ["trust", 1]}, {"ne": [self.id("way"), "left"]}]},
            }),
        );
        over(&mut third, &json!({"id": "third", "text": self.line(7, 2)}));
        if self.is_last_of_encounter() {
            now["effects"] = json!([{"meet": format!("call-{:02}", self.encounter())}]);
            if self.encounter().is_multiple_of(2) {
                left["effects"] = json!([{"later": format!("later-{:02}", self.encounter())}]);
            }
        }
        json!({
            "kind": "one", "duty": "close", "choices": [now, left, third],
            "colleague": [{"answer": {"choice": "now"}}],
        })
    }
}
