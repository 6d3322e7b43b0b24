//! The decisions that offer choices, and which of those are best.

use super::reading::Reading;
use super::tail::Share;
use crate::model::{Choice, Offer, Outcome, OutcomeClass, SceneIx, SceneKind};

/// A decision that offers choices.
#[derive(Debug)]
pub(super) struct Offered<'c> {
    pub at: SceneIx,
    pub choices: &'c [Choice],
    /// The choices are things one says.
    pub speech: bool,
    /// Whether each choice is best.
    pub best: Vec<bool>,
}

impl<'c> Reading<'c> {
    /// Every decision that offers choices, in file order; in a translation those of which every choice is there.
    pub fn offered(&self) -> Vec<Offered<'c>> {
        let scenes = self.case.scenes.iter().enumerate();
        scenes
            .filter_map(|(at, scene)| {
                let SceneKind::Decides(decision, _) = &scene.kind else {
                    return None;
                };
                let Offer::Choices { choices, speech } = &decision.offer else {
                    return None;
                };
                if choices.iter().any(|it| self.words(it.text).is_empty()) {
                    return None;
                }
                Some(Offered {
                    at: SceneIx(at as u16),
                    choices,
                    speech: *speech,
                    best: self.case.best_choices(choices),
                })
            })
            .collect()
    }

    pub fn outcomes(&self, choice: &'c Choice) -> impl Iterator<Item = &'c Outcome> {
        let all = &self.case.outcomes;
        choice.outcomes.iter().filter_map(|ix| all.get(ix.at()))
    }
}

impl<'c> Offered<'c> {
    /// The choices that are best, or those that are not.
    pub fn side(&self, best: bool) -> impl Iterator<Item = &'c Choice> {
        let sides = self.choices.iter().zip(&self.best);
        sides.filter(move |(_, is)| **is == best).map(|(it, _)| it)
    }

    /// How many are best.
    pub fn best_count(&self) -> usize {
        self.best.iter().filter(|best| **best).count()
    }

    /// The chance of a best one, if one chooses blindly.
    pub fn share(&self) -> Share {
        Share {
            hits: self.best_count() as u32,
            of: self.choices.len() as u32,
        }
    }

    /// Whether a best choice stands among others, so that something can give it away.
    pub fn is_told(&self) -> bool {
        (1..self.choices.len()).contains(&self.best_count())
    }
}

pub(super) const fn is_best(class: OutcomeClass) -> bool {
    class.is_best()
}
