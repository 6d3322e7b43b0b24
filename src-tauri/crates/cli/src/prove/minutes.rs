//! Minutes of reading, by each method.

use super::{Told, figure};
use crate::args::Prove;
use serde_json::{Map, Value, json};
use trainer::case::model::RoleIx;
use trainer::credit::{Surroundings, check};
use trainer::proof::{ReadingMethod, reading};
use trainer::prover::{Origin, Range, Setting};

/// The provider's method where its file is named, else both.
pub fn methods(asked: &Prove) -> Result<Vec<ReadingMethod>, String> {
    let Some(path) = &asked.activities else {
        return Ok(vec![
            ReadingMethod::WordsAMinute(asked.wpm),
            ReadingMethod::Mergener {
                difficulty: asked.difficulty,
            },
        ]);
    };
    let name = path.display();
    let bytes = crate::input::bytes(path)?;
    let (file, _) = check(&bytes, &Surroundings::default());
    let file = file.ok_or_else(|| {
        format!("{name} has faults, so its method is not used; `rehearse check` lists them")
    })?;
    Ok(vec![file.provider.settings.reading])
}

/// Each role alone under the case's own parameters, with its words.
pub fn roles<'p>(told: &'p Told<'_>) -> impl Iterator<Item = (&'p str, &'p Setting, &'p Range)> {
    let alone = told
        .proof
        .settings
        .iter()
        .filter(|setting| setting.origin == Origin::Own && setting.roles.0.count_ones() == 1);
    alone.filter_map(|setting| {
        let mut roles = (0..).map(RoleIx).zip(&told.case.roles);
        let (_, role) = roles.find(|(role, _)| setting.roles.has(*role))?;
        Some((role.id.as_str(), setting, setting.words.as_ref()?))
    })
}

/// Words of each role, and the minutes they are by each method.
pub fn minutes(told: &Told) -> Value {
    let words: Map<String, Value> = roles(told)
        .map(|(role, _, words)| (role.to_owned(), figure::range(told.case, words)))
        .collect();
    let methods: Vec<Value> = told
        .methods
        .iter()
        .map(|method| by_method(told, *method))
        .collect();
    json!({"words": words, "methods": methods})
}

fn by_method(told: &Told, method: ReadingMethod) -> Value {
    let roles: Map<String, Value> = roles(told)
        .map(|(role, setting, words)| {
            let tenths = reading(method, words, &setting.decisions);
            let mut figure = figure::ends(&tenths, &|tenths| json!(figure::parts(tenths, 10)));
            // Rounded down, and by the shortest way: nobody can end sooner.
            figure["justified"] = tenths
                .min
                .bound()
                .map_or(Value::Null, |least| json!(least / 10));
            (role.to_owned(), figure)
        })
        .collect();
    let mut said = json!({"method": method.id(), "roles": roles});
    match method {
        ReadingMethod::WordsAMinute(speed) => said["words_per_minute"] = json!(speed),
        ReadingMethod::Mergener { difficulty } => {
            said["difficulty"] = json!(figure::parts(difficulty.into(), 10));
            said["verified"] = json!(method.is_verified());
        }
    }
    said
}
