//! A decision's answer in the form case files, plans and the log share: by ids.

use crate::convert::UnknownId;
use case::Case;
use case::answer::{AnswerError, read, write};
use case::model::{self, Decision, SceneIx, SceneKind};

/// What was answered, by ids of the scene that asked.
pub use case::answer::Written as Answer;

/// The stored form of an answer to the decision of this scene.
///
/// # Errors
/// The scene asks nothing of the kind, or has no such position: the answer was given to another case.
pub fn answer_from_engine(
    case: &Case,
    scene: SceneIx,
    answer: model::Answer,
) -> Result<Answer, UnknownId> {
    let (id, decision) = asked(case, scene)?;
    write(case, decision, answer).ok_or_else(|| UnknownId::new("answer", id))
}

/// The answer by positions, for the decision of this scene.
///
/// # Errors
/// An id the scene does not offer, one named twice, a field left out, or another kind of decision (`answer`).
pub fn answer_to_engine(
    case: &Case,
    scene: SceneIx,
    answer: &Answer,
) -> Result<model::Answer, UnknownId> {
    let (id, decision) = asked(case, scene)?;
    read(case, decision, answer).map_err(|error| unknown(id, error))
}

/// What the decision of a scene does not have.
pub(crate) fn unknown(scene: &str, error: AnswerError) -> UnknownId {
    match error {
        AnswerError::OtherKind { .. } => UnknownId::new("answer", scene),
        AnswerError::UnknownId { kind, id, .. } => UnknownId::new(kind, &id),
        AnswerError::Twice { kind, id } => UnknownId::new(second(kind), &id),
        AnswerError::NoValue { id } => UnknownId::new("value of field", &id),
    }
}

/// What is named a second time; a decision has it once.
fn second(kind: &str) -> &'static str {
    if kind == "fact" {
        "second fact"
    } else {
        "second option"
    }
}

/// The id of a scene, and its decision.
fn asked(case: &Case, scene: SceneIx) -> Result<(&str, &Decision), UnknownId> {
    let found = case
        .scenes
        .get(scene.at())
        .ok_or_else(|| UnknownId::new("scene", &scene.0.to_string()))?;
    match &found.kind {
        SceneKind::Decides(decision, _) => Ok((&found.id, decision)),
        SceneKind::Continues(_) | SceneKind::Ends(_) => Err(UnknownId::new("decision", &found.id)),
    }
}
