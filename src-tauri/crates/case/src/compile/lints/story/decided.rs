//! The decisions of a case as the story checks look at them.

use crate::compile::whole;
use crate::model::{
    Case, Decision, Next, Offer, Outcome, OutcomeClass, OutcomeIx, RoleIx, SceneIx, SceneKind,
};

/// A scene that decides.
#[derive(Debug)]
pub(super) struct Decided<'c> {
    pub case: &'c Case,
    pub scene: SceneIx,
    /// Who decides, by the clinic parameters' defaults.
    pub seat: RoleIx,
    pub decision: &'c Decision,
    pub next: &'c Next,
    /// All outcomes, whichever choice they belong to.
    pub outcomes: Vec<OutcomeIx>,
}

impl<'c> Decided<'c> {
    /// Every decision, in the order of the scene table.
    pub fn all(case: &'c Case) -> Vec<Self> {
        (0..)
            .map(SceneIx)
            .zip(&case.scenes)
            .filter_map(|(scene, kind)| match &kind.kind {
                SceneKind::Decides(decision, next) => Some(Self {
                    case,
                    scene,
                    seat: whole::seat(case, decision.seat),
                    decision,
                    next,
                    outcomes: decision.offer.outcomes().collect(),
                }),
                SceneKind::Continues(_) | SceneKind::Ends(_) => None,
            })
            .collect()
    }

    /// All outcomes with their numbers.
    pub fn judged(&self) -> impl Iterator<Item = (OutcomeIx, &'c Outcome)> {
        let case = self.case;
        self.outcomes
            .iter()
            .filter_map(move |ix| Some((*ix, case.outcomes.get(ix.at())?)))
    }

    /// Best: critical and recommended; acceptable where the decision has neither.
    pub fn is_best(&self, class: OutcomeClass) -> bool {
        let top = |class| matches!(class, OutcomeClass::Critical | OutcomeClass::Recommended);
        if self.judged().any(|(_, outcome)| top(outcome.class)) {
            top(class)
        } else {
            class == OutcomeClass::Acceptable
        }
    }

    /// For each choice: is it best, as far as any state makes it so, and what minutes it takes if they are always the
    /// same. Empty where the decision offers no choices.
    pub fn choices(&self) -> Vec<Picked> {
        let Offer::Choices { choices, .. } = &self.decision.offer else {
            return Vec::new();
        };
        choices
            .iter()
            .map(|choice| {
                let judged: Vec<&Outcome> = choice
                    .outcomes
                    .iter()
                    .filter_map(|ix| self.case.outcomes.get(ix.at()))
                    .collect();
                let first = judged.first().map(|outcome| outcome.minutes);
                Picked {
                    // Counting a choice as best that only some states make best weakens the tail test, never sharpens it.
                    best: judged.iter().any(|outcome| self.is_best(outcome.class)),
                    minutes: first
                        .filter(|first| judged.iter().all(|outcome| outcome.minutes == *first)),
                }
            })
            .collect()
    }

    /// Most action points an answer earns.
    pub fn most_points(&self) -> i32 {
        let points = self.judged().map(|(_, outcome)| points(outcome));
        points.max().unwrap_or_default()
    }
}

/// A choice as the tail tests see it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Picked {
    pub best: bool,
    pub minutes: Option<u32>,
}

/// Action points over all competencies.
pub(super) fn points(outcome: &Outcome) -> i32 {
    outcome.points.iter().map(|(_, points)| points).sum()
}
