//! What is offered, how it is judged and where it leads.

use crate::model::{
    Case, Choice, ChoiceIx, Next, Offer, OutcomeClass, OutcomeIx, Scene, SceneIx, SceneKind,
};

impl Offer {
    /// The choices; none where the answer is judged as a whole.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::Choices { choices, .. } => choices,
            Self::Options { .. }
            | Self::Order { .. }
            | Self::Enter { .. }
            | Self::Handoff { .. } => &[],
        }
    }

    /// The outcomes that judge an answer as a whole; none where each choice has its own.
    #[must_use]
    pub fn judges(&self) -> &[OutcomeIx] {
        match self {
            Self::Choices { .. } => &[],
            Self::Options { outcomes, .. }
            | Self::Order { outcomes, .. }
            | Self::Enter { outcomes, .. }
            | Self::Handoff { outcomes, .. } => outcomes,
        }
    }

    /// Every outcome, in file order.
    pub fn outcomes(&self) -> impl Iterator<Item = OutcomeIx> {
        let of_choices = self.choices().iter();
        let of_choices = of_choices.flat_map(|choice| choice.outcomes.iter());
        of_choices.chain(self.judges()).copied()
    }
}

impl Next {
    /// Every scene that can follow, in file order; one may be named more than once.
    pub fn scenes(&self) -> impl Iterator<Item = SceneIx> {
        let branches = self.branches.iter().map(|(_, to)| *to);
        branches.chain(std::iter::once(self.otherwise))
    }
}

impl Scene {
    /// The offer, where the scene decides.
    #[must_use]
    pub fn offer(&self) -> Option<&Offer> {
        match &self.kind {
            SceneKind::Decides(decision, _) => Some(&decision.offer),
            SceneKind::Continues(_) | SceneKind::Ends(_) => None,
        }
    }

    /// The choices, where the scene offers any.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        self.offer().map_or(&[], Offer::choices)
    }
}

impl Case {
    /// Which of a decision's choices are best: `critical` or `recommended` in some state; where it has none of these,
    /// `acceptable`.
    #[must_use]
    pub fn best_choices(&self, choices: &[Choice]) -> Vec<bool> {
        let any = |choice: &Choice, is: fn(OutcomeClass) -> bool| {
            let outcomes = choice.outcomes.iter();
            let mut outcomes = outcomes.filter_map(|ix| self.outcomes.get(ix.at()));
            outcomes.any(|outcome| is(outcome.class))
        };
        let of = |is: fn(OutcomeClass) -> bool| -> Vec<bool> {
            choices.iter().map(|choice| any(choice, is)).collect()
        };
        let best = of(OutcomeClass::is_best);
        if best.contains(&true) {
            return best;
        }
        of(|class| class == OutcomeClass::Acceptable)
    }

    /// The choice with this number, and its scene.
    #[must_use]
    pub fn choice(&self, ix: ChoiceIx) -> Option<(&Scene, &Choice)> {
        let (scene, position) = self.choices.get(ix.at())?;
        let scene = self.scenes.get(scene.at())?;
        Some((scene, scene.choices().get(usize::from(*position))?))
    }
}
