//! Conditions: their atoms, and all those of a case.

use crate::model::{Case, Cond, EvidenceBody, Next, Offer, Outcome, SceneIx, SceneKind, Term};

impl Cond {
    /// Tells every atom: what is neither `all`, `any` nor `not`.
    pub fn atoms<'c>(&'c self, tell: &mut impl FnMut(&'c Self)) {
        self.each(true, tell);
    }

    /// Tells the atoms outside every `not`: what the condition wants, as opposed to what it rules out.
    pub fn wanted<'c>(&'c self, tell: &mut impl FnMut(&'c Self)) {
        self.each(false, tell);
    }

    fn each<'c>(&'c self, denied_too: bool, tell: &mut impl FnMut(&'c Self)) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                parts.iter().for_each(|part| part.each(denied_too, tell));
            }
            Self::Not(part) => {
                if denied_too {
                    part.each(denied_too, tell);
                }
            }
            Self::Always
            | Self::Compare(..)
            | Self::Visited(_)
            | Self::Took(_)
            | Self::Knows(..)
            | Self::Played(_)
            | Self::Deadline(..)
            | Self::Failed(_)
            | Self::Includes(_)
            | Self::Excludes(_)
            | Self::Count(..)
            | Self::Before(..)
            | Self::First(_)
            | Self::Place(_)
            | Self::To(_)
            | Self::How(_)
            | Self::Carries(_) => tell(self),
        }
    }

    /// Whether an atom of it is such a one.
    pub fn asks(&self, such: impl Fn(&Self) -> bool) -> bool {
        let mut found = false;
        self.atoms(&mut |atom| found |= such(atom));
        found
    }

    /// Both sides of a comparison; nothing of any other atom.
    pub fn sides(&self) -> impl Iterator<Item = Term> {
        let sides = if let Self::Compare(_, left, right) = self {
            [Some(*left), Some(*right)]
        } else {
            [None; 2]
        };
        sides.into_iter().flatten()
    }

    /// Whether an atom reads the answer, not the state.
    #[must_use]
    pub const fn reads_answer(&self) -> bool {
        match self {
            Self::Compare(_, left, right) => {
                matches!(left, Term::Field(_)) || matches!(right, Term::Field(_))
            }
            Self::Includes(_)
            | Self::Excludes(_)
            | Self::Count(..)
            | Self::Before(..)
            | Self::First(_)
            | Self::Place(_)
            | Self::To(_)
            | Self::How(_)
            | Self::Carries(_) => true,
            Self::Always
            | Self::All(_)
            | Self::Any(_)
            | Self::Not(_)
            | Self::Visited(_)
            | Self::Took(_)
            | Self::Knows(..)
            | Self::Played(_)
            | Self::Deadline(..)
            | Self::Failed(_) => false,
        }
    }
}

impl Case {
    /// Tells every condition that decides what can happen, not those that choose words or evidence. With the scene whose
    /// answer it may read; `None` for what stands in no scene.
    pub fn conditions<'c>(&'c self, tell: &mut impl FnMut(Option<SceneIx>, &'c Cond)) {
        for (ix, scene) in (0..).map(SceneIx).zip(&self.scenes) {
            let at = Some(ix);
            super::effects::guards(&scene.arrive, &mut |when| tell(at, when));
            match &scene.kind {
                SceneKind::Decides(decision, next) => {
                    ways(next, &mut |when| tell(at, when));
                    match &decision.offer {
                        Offer::Choices { choices, .. } => {
                            choices.iter().for_each(|choice| tell(at, &choice.when));
                        }
                        Offer::Options { options, .. } | Offer::Order { options, .. } => {
                            options.iter().for_each(|option| tell(at, &option.when));
                        }
                        Offer::Enter { .. } | Offer::Handoff { .. } => {}
                    }
                    let colleagues = decision.colleague.iter();
                    colleagues.for_each(|colleague| tell(at, &colleague.when));
                }
                SceneKind::Continues(next) => ways(next, &mut |when| tell(at, when)),
                SceneKind::Ends(_) => {}
            }
        }
        for Outcome {
            scene,
            when,
            effects,
            ..
        } in &self.outcomes
        {
            tell(Some(*scene), when);
            super::effects::guards(effects, &mut |when| tell(Some(*scene), when));
        }
        for duty in &self.duties {
            duty.may.iter().for_each(|may| tell(None, &may.when));
        }
        for late in &self.late {
            tell(None, &late.when);
            super::effects::guards(&late.effects, &mut |when| tell(None, when));
        }
        for deadline in &self.deadlines {
            super::effects::guards(&deadline.missed, &mut |when| tell(None, when));
        }
        for measure in &self.measures {
            tell(None, &measure.met);
        }
    }

    /// Tells the conditions that choose words and evidence.
    pub fn wordings<'c>(&'c self, tell: &mut impl FnMut(&'c Cond)) {
        for scene in &self.scenes {
            scene.text.iter().for_each(|part| tell(&part.when));
        }
        for piece in &self.evidence {
            tell(&piece.when);
            match &piece.body {
                EvidenceBody::Vitals { points, .. } => {
                    points.iter().for_each(|point| tell(&point.when));
                }
                EvidenceBody::Medicines(items)
                | EvidenceBody::Messages(items)
                | EvidenceBody::Notes(items) => items.iter().for_each(|item| tell(&item.when)),
                EvidenceBody::Picture(_) => {}
            }
        }
    }
}

fn ways<'c>(next: &'c Next, tell: &mut impl FnMut(&'c Cond)) {
    next.branches.iter().for_each(|(when, _)| tell(when));
}
