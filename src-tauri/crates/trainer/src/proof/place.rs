//! Where things of a case stand in its file.

use case::model::{Case, Choice, ChoiceIx, Cond, Offer, OutcomeIx, Scene, SceneIx, SceneKind};

/// The pointer of a scene.
pub fn at_scene(case: &Case, scene: SceneIx) -> String {
    format!("/scenes/{}", case.scenes[scene.at()].id)
}

/// The choice with its scene and the pointer to it; `None` for a number the case does not have.
#[must_use]
pub fn at_choice(case: &Case, ix: ChoiceIx) -> Option<(&Scene, &Choice, String)> {
    let (scene, position) = *case.choices.get(ix.at())?;
    let known = &case.scenes[scene.at()];
    let choice = choices(known).get(usize::from(position))?;
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

/// The choices of a scene.
pub fn choices(scene: &Scene) -> &[Choice] {
    match &scene.kind {
        SceneKind::Decides(decision, _) => match &decision.offer {
            Offer::Choices { choices, .. } => choices,
            Offer::Options { .. }
            | Offer::Order { .. }
            | Offer::Enter { .. }
            | Offer::Handoff { .. } => &[],
        },
        SceneKind::Continues(_) | SceneKind::Ends(_) => &[],
    }
}

/// Outcomes that judge a decision as a whole, not one of its choices.
pub fn outcomes(scene: &Scene) -> &[OutcomeIx] {
    match &scene.kind {
        SceneKind::Decides(decision, _) => match &decision.offer {
            Offer::Choices { .. } => &[],
            Offer::Options { outcomes, .. }
            | Offer::Order { outcomes, .. }
            | Offer::Enter { outcomes, .. }
            | Offer::Handoff { outcomes, .. } => outcomes,
        },
        SceneKind::Continues(_) | SceneKind::Ends(_) => &[],
    }
}
