//! The decisions a learner takes while being measured: the best walk of every role of the shipped case.

use serde_json::Value;

/// The case that is played.
pub const CASE: &str = "hypertension-no-home-cuff";

/// A walk of one role.
pub struct Walk {
    /// The role played.
    pub role: String,
    /// The answers in order, as the plan writes them.
    pub answers: Vec<Value>,
}

/// The best walk of each role, from the case's plan.
pub fn best() -> Vec<Walk> {
    let path = acceptance::repository()
        .join("scenarios")
        .join(CASE)
        .join("plan.json");
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let plan: Value =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let walks = plan["walks"].as_array().expect("a list of walks").iter();
    let best: Vec<Walk> = walks
        .filter(|walk| walk["best_for"].is_array())
        .filter_map(|walk| {
            let [role] = walk["roles"].as_array()?.as_slice() else {
                return None;
            };
            let decisions = walk["decisions"].as_array()?.iter();
            Some(Walk {
                role: role.as_str()?.to_owned(),
                answers: decisions
                    .map(|decision| decision["answer"].clone())
                    .collect(),
            })
        })
        .collect();
    assert!(!best.is_empty(), "{}: no best walk", path.display());
    best
}
