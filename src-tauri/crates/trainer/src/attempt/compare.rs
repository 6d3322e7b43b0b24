//! Two attempts side by side: where their paths part.

use super::{Act, Step, StepKind};

/// Where two stories part, as positions in each; a story's length where it has no further act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fork {
    /// Position in the one story.
    pub one: usize,
    /// Position in the other.
    pub other: usize,
    /// How they part.
    pub how: Forked,
}

/// How two stories part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forked {
    /// The same scene was answered differently.
    Answer,
    /// Without a different answer: chance, the clinic's parameters or the roles played led to different scenes.
    Story,
    /// They do not part.
    Never,
}

/// Where two stories of one case version part: at the first act in the same scene that was answered differently. Who
/// answered, learner or colleague, makes no difference.
#[must_use]
pub fn fork(one: &[Step], other: &[Step]) -> Fork {
    let (mut left, mut right) = (acts(one), acts(other));
    loop {
        let (here, there) = (left.next(), right.next());
        let how = match (here, there) {
            (None, None) => Forked::Never,
            (Some((_, scene, act)), Some((_, facing, other))) if scene == facing => {
                if act.answer == other.answer {
                    continue;
                }
                Forked::Answer
            }
            (Some(_), _) | (_, Some(_)) => Forked::Story,
        };
        return Fork {
            one: here.map_or(one.len(), |(position, ..)| position),
            other: there.map_or(other.len(), |(position, ..)| position),
            how,
        };
    }
}

/// Learners' and colleagues' acts with their positions and scenes.
fn acts(story: &[Step]) -> impl Iterator<Item = (usize, case::model::SceneIx, Act)> {
    let steps = story.iter().enumerate();
    steps.filter_map(|(position, step)| match step.kind {
        StepKind::Learner(act) | StepKind::Colleague(act, _) => Some((position, step.scene, act)),
        StepKind::Late(..) | StepKind::Missed(_) => None,
    })
}
