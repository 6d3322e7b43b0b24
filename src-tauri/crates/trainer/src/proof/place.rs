//! Where things of a case stand in its file.

use case::model::{Case, Choice, ChoiceIx, Cond, Scene, SceneIx};

/// The pointer of a scene.
pub fn at_scene(case: &Case, scene: SceneIx) -> String {
    format!("/scenes/{}", case.scenes[scene.at()].id)
}

/// The choice with its scene and the pointer to it; `None` for a number the case does not have.
#[must_use]
pub fn at_choice(case: &Case, ix: ChoiceIx) -> Option<(&Scene, &Choice, String)> {
    let (known, choice) = case.choice(ix)?;
    let (scene, position) = case.choices[ix.at()];
    let pointer = format!("{}/decision/choices/{position}", at_scene(case, scene));
    Some((known, choice, pointer))
}

/// The pointer to a part of a choice's condition, by its position among the parts of `all` (0 for the whole where there is
/// no `all`).
#[must_use]
pub fn at_condition(choice: &Choice, at: &str, part: usize) -> String {
    if matches!(choice.when, Cond::All(_)) {
        format!("{at}/when/all/{part}")
    } else {
        format!("{at}/when")
    }
}
