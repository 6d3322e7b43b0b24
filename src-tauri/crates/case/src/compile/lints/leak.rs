//! A value to be read off evidence that stands in the words as well.

use super::numbers::numbers;
use super::offered::is_best;
use super::reading::{Found, Reading};
use crate::compile::whole::{reach, reversed, ways_on};
use crate::finding::Code;
use crate::model::{
    Case, Cond, EvidenceBody, Inline, Offer, OutcomeClass, OutcomeIx, RoleSet, Scene, SceneKind,
    Seat, Term, TextIx, VarIx,
};
use std::collections::BTreeSet;

/// What an entry is judged by.
#[derive(Debug, Default)]
struct Accepted {
    numbers: BTreeSet<i32>,
    vars: BTreeSet<VarIx>,
}

impl Reading<'_> {
    /// `value-leak`: an accepted value, or a limit of accepted ones, stands in the scene, in a caption or alternative text
    /// of it, or in a choice the seat had before. A chart of readings is evidence one reads, and is not meant.
    pub(super) fn value_leak(&self, found: &mut Found) {
        for (at, scene) in self.case.scenes.iter().enumerate() {
            let SceneKind::Decides(decision, _) = &scene.kind else {
                continue;
            };
            let Offer::Enter { outcomes, .. } = &decision.offer else {
                continue;
            };
            let accepted = accepted(self.case, outcomes);
            let mut texts: Vec<TextIx> = scene.text.iter().map(|it| it.text).collect();
            texts.extend(decision.ask);
            texts.extend(scene.media.iter().map(|ix| self.case.media[ix.at()].alt));
            texts.extend(seen(self.case, &decision.seat));
            texts.extend(self.choices_before(at, decision.seat));
            for text in texts {
                if let Some(value) = self.leaked(text, &accepted) {
                    found.text(Code::ValueLeak, text, vec![("value", value)]);
                }
            }
        }
    }

    fn leaked(&self, text: TextIx, accepted: &Accepted) -> Option<String> {
        let written = numbers(self.plain(text)).into_iter();
        let number = written
            .flat_map(|number| number.parts().collect::<Vec<_>>())
            .find(|part| {
                let value = part.parse::<i32>();
                value.is_ok_and(|value| accepted.numbers.contains(&value))
            });
        if let Some(number) = number {
            return Some(number.to_owned());
        }
        let prose = self.case.texts.languages.get(self.language)?;
        let prose = prose.get(text.at())?.as_ref()?;
        let mut shown = None;
        prose.pieces(&mut |piece| {
            if let Inline::Var(var) = piece
                && accepted.vars.contains(var)
            {
                shown = shown.or(Some(*var));
            }
        });
        let var: VarIx = shown?;
        Some(format!("{{{}}}", self.case.vars[var.at()].id))
    }

    /// Texts of the choices this seat can have had on the way to the scene.
    fn choices_before(&self, scene: usize, seat: Seat) -> Vec<TextIx> {
        let edges: Vec<Vec<usize>> = self
            .case
            .scenes
            .iter()
            .map(|scene| ways_on(self.case, scene))
            .collect();
        let before = reach(&reversed(&edges), [scene]);
        let earlier = self.case.scenes.iter().enumerate();
        earlier
            .filter(|(at, _)| *at != scene && before[*at])
            .flat_map(|(_, earlier)| choices_of(earlier, seat))
            .collect()
    }
}

fn choices_of(scene: &Scene, by: Seat) -> Vec<TextIx> {
    let SceneKind::Decides(decision, _) = &scene.kind else {
        return Vec::new();
    };
    if decision.seat != by {
        return Vec::new();
    }
    match &decision.offer {
        Offer::Choices { choices, .. } => choices.iter().map(|it| it.text).collect(),
        Offer::Options { options, .. } | Offer::Order { options, .. } => {
            options.iter().map(|it| it.text).collect()
        }
        Offer::Enter { .. } | Offer::Handoff { .. } => Vec::new(),
    }
}

/// The alternative texts of the pictures the seat sees as evidence.
fn seen(case: &Case, seat: &Seat) -> Vec<TextIx> {
    let role = match seat {
        Seat::Role(role) => RoleSet::one(*role),
        // Whoever holds it.
        Seat::Param(_) => RoleSet::ALL,
    };
    let pictures = case.evidence.iter().filter(|it| it.audience.meets(role));
    pictures
        .filter_map(|it| match &it.body {
            EvidenceBody::Picture(media) => Some(case.media[media.at()].alt),
            EvidenceBody::Vitals { .. }
            | EvidenceBody::Medicines(_)
            | EvidenceBody::Messages(_)
            | EvidenceBody::Notes(_) => None,
        })
        .collect()
}

/// What the best outcomes (without one, the acceptable ones) compare the entered values with.
fn accepted(case: &Case, outcomes: &[OutcomeIx]) -> Accepted {
    let judged = || outcomes.iter().filter_map(|ix| case.outcomes.get(ix.at()));
    let has_best = judged().any(|outcome| is_best(outcome.class));
    let mut accepted = Accepted::default();
    for outcome in judged() {
        if is_best(outcome.class) || (!has_best && outcome.class == OutcomeClass::Acceptable) {
            gather(&outcome.when, &mut accepted);
        }
    }
    accepted
}

fn gather(cond: &Cond, accepted: &mut Accepted) {
    // What must not hold is not accepted.
    cond.wanted(&mut |atom| {
        let entered = |term: &Term| matches!(term, Term::Field(_));
        if let Cond::Compare(_, one, other) = atom
            && (entered(one) || entered(other))
        {
            for with in atom.sides() {
                match with {
                    Term::Literal(number) => {
                        accepted.numbers.insert(number);
                    }
                    Term::Var(var) => {
                        accepted.vars.insert(var);
                    }
                    Term::Param(_) | Term::Field(_) => {}
                }
            }
        }
    });
}
