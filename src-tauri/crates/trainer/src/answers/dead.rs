//! Wrong choices that draw nobody.

use super::count::count;
use crate::catalog::Finding;
use crate::error::Error;
use crate::friction::SMALLEST;
use crate::proof::at_choice;
use case::finding::waived;
use case::model::{Cond, SceneKind};
use case::plan::locate_all;
use case::{Case, Code, Files};
use std::path::Path;

/// Fewest learners who erred at a decision before anything is said of it; their number is told, and no smaller one.
const LEARNERS: u32 = 20;
const _: () = assert!(LEARNERS as usize >= SMALLEST);

/// Choices that are not best and drew fewer than one in ten of the learners who erred where they stand, by the records of a
/// folder. Only what is offered to everyone: who was not offered a choice did not pass it by.
///
/// # Errors
/// [`Error::Store`].
pub fn dead_distractors(folder: &Path, case: &Case, files: &Files) -> Result<Vec<Finding>, Error> {
    let taken = count(folder, case)?;
    let mut dead = Vec::new();
    for scene in &case.scenes {
        let (SceneKind::Decides(..), Some(taken)) = (&scene.kind, taken.get(&scene.id)) else {
            continue;
        };
        let choices = scene.choices();
        let best = case.best_choices(choices);
        let wrong: Vec<_> = choices.iter().zip(best).filter(|(_, best)| !best).collect();
        let drew = |id: &str| taken.get(id).copied().unwrap_or(0);
        let erred: u32 = wrong.iter().map(|(choice, _)| drew(&choice.id)).sum();
        if erred < LEARNERS {
            continue;
        }
        for (choice, _) in wrong {
            if choice.when == Cond::Always && drew(&choice.id) * 10 < erred {
                dead.push((choice.ix, erred));
            }
        }
    }
    let dead: Vec<_> = dead
        .into_iter()
        .filter_map(|(ix, erred)| Some((at_choice(case, ix)?, erred)))
        .collect();
    let pointers: Vec<&str> = dead.iter().map(|((.., at), _)| at.as_str()).collect();
    let places = locate_all(files.get(CASE_FILE).unwrap_or_default(), &pointers);
    let placed = dead.iter().zip(places);
    Ok(placed
        .map(|(((scene, choice, pointer), erred), place)| {
            let code = Code::DeadDistractor;
            let (line, column) = place.unwrap_or((0, 0));
            let id = format!("scenes.{}.{}", scene.id, choice.id);
            Finding {
                code: code.id(),
                severity: code.severity(),
                file: CASE_FILE.to_owned(),
                pointer: pointer.clone(),
                line,
                column,
                args: vec![
                    ("choice", choice.id.clone()),
                    ("learners", erred.to_string()),
                ],
                waived: waived(&case.waivers, code, Some(&id), pointer),
                witness: None,
            }
        })
        .collect())
}

/// The logic file of a case folder.
const CASE_FILE: &str = "case.json";
