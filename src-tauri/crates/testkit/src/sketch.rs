//! A tiny valid case as a value, and ways to vary it.

use crate::parts::{choice, handoff, one, outcome};
use case::{Case, Diagnostic, Files, compile};
use serde_json::{Value, json};

/// The smallest picture.
pub const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";

/// A case to vary.
///
/// As built: roles `ma` and `clin`; facts `cough` (the assistant knows it) and `reading`; scene `room` (the assistant
/// chooses `measure`, 2 points and 1 of ownership, or `skip`), `tell` (she hands off `cough` and `reading`; outcome `whole`,
/// 1 point and 1 of ownership, or `part`), `plan` (the clinician chooses `treat`, 1 point, or `wait`), ending `done`.
/// Every scene is in encounter `visit`, which begins with the clock. No variables, deadlines or late consequences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    case: Value,
    files: Vec<(String, Vec<u8>)>,
}

impl Default for Sketch {
    fn default() -> Self {
        Self::new()
    }
}

impl Sketch {
    /// The case as described above.
    #[must_use]
    pub fn new() -> Self {
        let fact = json!(["protocol"]);
        let room = one(
            "measure",
            &[
                choice(
                    "measure",
                    &json!({
                        "class": "recommended", "points": {"measure-and-document": 2}, "own": 1, "minutes": 5,
                        "effects": [{"learn": {"ma": ["reading"]}}], "refs": fact,
                    }),
                ),
                choice(
                    "skip",
                    &json!({"class": "harmful", "ledger": {"safety": -1}}),
                ),
            ],
        );
        let tell = handoff(
            "brief",
            &["clin"],
            &["cough", "reading"],
            &[
                outcome(
                    "whole",
                    &json!({
                        "when": {"carries": "brief"}, "class": "recommended",
                        "points": {"escalate-safely": 1}, "own": 1, "refs": fact,
                    }),
                ),
                outcome("part", &json!({})),
            ],
        );
        let plan = one(
            "treat",
            &[
                choice(
                    "treat",
                    &json!({
                        "class": "recommended", "points": {"medication-safety": 1}, "minutes": 3, "refs": fact,
                    }),
                ),
                choice("wait", &json!({"class": "unnecessary"})),
            ],
        );
        let scene = |title: &str, decision: Value, next: &str| json!({"in": "visit", "title": title, "text": format!("{title}."), "decision": decision, "next": next});
        let case = json!({
            "format": 1, "id": "sketch", "version": 1, "language": "en",
            "title": "A sketch", "summary": "A patient coughs.",
            "objectives": [{"id": "measure", "text": "Measure before telling"}],
            "minutes": {"estimate": 2, "method": "counted"},
            "review": {"state": "draft"},
            "clock": {"start": "2026-03-03T09:00"},
            "start": "room",
            "roles": {
                "ma": {"taxonomy": "ma", "name": "Medical assistant"},
                "clin": {"taxonomy": "clin", "name": "Clinician"}
            },
            "people": {"pat": {"name": "Pat Moss", "about": "Coughs", "patient": true}},
            "facts": {
                "cough": {"text": "A cough since Sunday.", "start": ["ma"]},
                "reading": {"text": "The reading of today."}
            },
            "duties": {
                "measure": {"owner": "ma", "text": "Measure"},
                "brief": {"owner": "ma", "text": "Tell the clinician", "tell": ["clin"], "carry": ["reading"]},
                "treat": {"owner": "clin", "text": "Treat"}
            },
            "encounters": {"visit": {"day": 0, "time": "09:00", "text": "Room 1"}},
            "pass": {"ma": {"points": 2, "own": 1}, "clin": {"points": 1, "own": 0}},
            "refs": {"protocol": {"grade": "local", "title": "Clinic protocol"}},
            "scenes": {
                "room": scene("The room", room, "tell"),
                "tell": scene("At the door", tell, "plan"),
                "plan": scene("The plan", plan, "done"),
                "done": {
                    "in": "visit", "title": "Done", "text": "Pat goes home.",
                    "ending": {"class": "good", "title": "Home"}
                }
            }
        });
        Self {
            case,
            files: Vec::new(),
        }
    }

    /// A whole case of one's own.
    #[must_use]
    pub const fn from_case(case: Value) -> Self {
        Self {
            case,
            files: Vec::new(),
        }
    }

    /// Puts a value at a JSON pointer: replaces it, inserts a field, or (`/-`) appends to a list. Objects on the way that
    /// are not there are made.
    ///
    /// # Panics
    /// If the pointer leads through something that is neither object nor list.
    #[must_use]
    pub fn with(mut self, pointer: &str, value: Value) -> Self {
        let mut place = &mut self.case;
        for key in pointer.split('/').skip(1) {
            if place.is_null() {
                *place = json!({});
            }
            place = match place {
                Value::Array(items) => {
                    let at = if key == "-" {
                        items.len()
                    } else {
                        key.parse().expect("a position")
                    };
                    if at == items.len() {
                        items.push(Value::Null);
                    }
                    &mut items[at]
                }
                Value::Object(map) => map.entry(key).or_insert(Value::Null),
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                    panic!("no object or list on the way to {pointer}")
                }
            };
        }
        *place = value;
        self
    }

    /// Removes the field at a pointer.
    ///
    /// # Panics
    /// If there is none.
    #[must_use]
    pub fn without(mut self, pointer: &str) -> Self {
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        self.case
            .pointer_mut(parent)
            .and_then(Value::as_object_mut)
            .and_then(|map| map.remove(key))
            .unwrap_or_else(|| panic!("no {pointer}"));
        self
    }

    /// Adds a file beside `case.json`.
    #[must_use]
    pub fn file(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.push((path.to_owned(), bytes.into()));
        self
    }

    /// The case as a value.
    #[must_use]
    pub const fn value(&self) -> &Value {
        &self.case
    }

    /// The folder.
    #[must_use]
    pub fn files(&self) -> Files {
        let folder = Files::new().with("case.json", self.case.to_string());
        self.files.iter().fold(folder, |folder, (path, bytes)| {
            folder.with(path, bytes.clone())
        })
    }

    /// What the compiler says.
    #[must_use]
    pub fn findings(&self) -> Vec<Diagnostic> {
        compile(&self.files()).1
    }

    /// The compiled case.
    ///
    /// # Panics
    /// With the findings, if one of them is an error.
    #[must_use]
    pub fn case(&self) -> Case {
        let (case, findings) = compile(&self.files());
        case.unwrap_or_else(|| panic!("the sketch does not compile: {findings:#?}"))
    }
}

#[cfg(test)]
mod tests {
    use super::Sketch;
    use case::Code;
    use serde_json::json;

    #[test]
    fn a_new_sketch_has_no_findings() {
        assert_eq!(Sketch::new().findings(), []);
    }

    #[test]
    fn a_sketch_is_varied_by_pointer() {
        let case = Sketch::new()
            .with("/vars/seen", json!({"bool": true, "start": false}))
            .with(
                "/scenes/room/decision/choices/0/effects/-",
                json!({"set": {"seen": true}}),
            )
            .with(
                "/scenes/plan/next",
                json!([{"when": {"eq": ["seen", true]}, "to": "done"}, {"to": "done"}]),
            )
            .case();
        assert_eq!(case.vars.len(), 1);
        let faulty = Sketch::new().without("/scenes/room/title");
        assert_eq!(
            faulty
                .findings()
                .iter()
                .map(|it| it.code)
                .collect::<Vec<_>>(),
            [Code::MissingText]
        );
    }
}
