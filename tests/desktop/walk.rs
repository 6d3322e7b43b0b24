//! A walk of a case's plan: the answers a person gives, scene by scene.

use serde_json::Value;

/// A walk.
pub struct Walk {
    /// The role played.
    pub role: String,
    /// Title of the ending it must reach.
    pub ending: String,
    /// The answers in order.
    pub steps: Vec<Step>,
}

/// One answer.
pub struct Step {
    /// The scene that waits for it.
    pub scene: String,
    /// The answer.
    pub answer: Answer,
}

/// What is answered.
pub enum Answer {
    /// One of several.
    Choice(String),
    /// Some of several.
    Options(Vec<String>),
    /// All, in this order.
    Order(Vec<String>),
    /// Numbers, and where they are written.
    Values {
        values: Vec<(String, i64)>,
        place: String,
    },
    /// To whom, what, and how.
    Handoff {
        to: String,
        facts: Vec<String>,
        how: String,
    },
}

impl Walk {
    /// The walk with this id in the plan of a shipped case.
    pub fn of(case: &str, id: &str) -> Self {
        let plan = read(case, "plan.json");
        let walk = plan["walks"]
            .as_array()
            .and_then(|walks| walks.iter().find(|walk| walk["id"] == id))
            .unwrap_or_else(|| panic!("{case}: the plan has no walk {id}"));
        let ending = text(&walk["expect"]["ending"]);
        let titles = read(case, "case.json");
        Self {
            role: text(&walk["roles"][0]),
            ending: text(&titles["scenes"][&ending]["title"]),
            steps: list(&walk["decisions"]).iter().map(step).collect(),
        }
    }
}

fn step(value: &Value) -> Step {
    let answer = &value["answer"];
    let answer = if answer.get("choice").is_some() {
        Answer::Choice(text(&answer["choice"]))
    } else if answer.get("options").is_some() {
        Answer::Options(texts(&answer["options"]))
    } else if answer.get("order").is_some() {
        Answer::Order(texts(&answer["order"]))
    } else if answer.get("values").is_some() {
        let values = answer["values"].as_object().expect("values by field");
        let values = values
            .iter()
            .map(|(field, value)| (field.clone(), value.as_i64().expect("a whole number")));
        Answer::Values {
            values: values.collect(),
            place: text(&answer["place"]),
        }
    } else {
        Answer::Handoff {
            to: text(&answer["to"]),
            facts: texts(&answer["facts"]),
            how: text(&answer["how"]),
        }
    };
    Step {
        scene: text(&value["scene"]),
        answer,
    }
}

fn read(case: &str, file: &str) -> Value {
    let path = acceptance::repository()
        .join("scenarios")
        .join(case)
        .join(file);
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("a text, not {value}"))
        .to_owned()
}

fn texts(value: &Value) -> Vec<String> {
    list(value).iter().map(text).collect()
}
