//! Decisions that must not be missed: some, few, and not for the asking.

use super::decided::Decided;
use crate::compile::Lower;
use crate::finding::Code;
use crate::model::{Case, Offer, OutcomeClass, RoleIx, SceneKind};

/// Most critical decisions of a role.
const MOST: usize = 3;
/// Fewest choices of a critical decision.
const CHOICES: usize = 3;

impl Lower<'_> {
    /// `critical-count`: more than three critical decisions in a role, or none in the case. `critical-easy`: one with fewer
    /// than three choices, with nothing beside it but harm, or first in the case.
    pub(super) fn critical_decisions(&mut self, case: &Case, decisions: &[Decided]) {
        let critical: Vec<&Decided> = decisions
            .iter()
            .filter(|decided| {
                decided
                    .judged()
                    .any(|(_, outcome)| outcome.class == OutcomeClass::Critical)
            })
            .collect();
        if critical.is_empty() {
            let args = [("why", "none"), ("role", ""), ("count", "0")];
            let args = args.map(|(name, value)| (name, value.to_owned()));
            self.on_scenes(Code::CriticalCount, args.to_vec());
        }
        for (role, ix) in case.roles.iter().zip((0..).map(RoleIx)) {
            let count = critical.iter().filter(|decided| decided.seat == ix).count();
            if count > MOST {
                let args = vec![
                    ("why", "many".to_owned()),
                    ("role", role.id.clone()),
                    ("count", count.to_string()),
                ];
                self.on_role(Code::CriticalCount, ix, args);
            }
        }
        let opening = opening(case);
        for decided in critical {
            let why = if few(decided) {
                "few"
            } else if all_harm(decided) {
                "harm"
            } else if decided.scene.at() == opening {
                "first"
            } else {
                continue;
            };
            self.on_scene(
                Code::CriticalEasy,
                decided.scene,
                vec![("why", why.to_owned())],
            );
        }
    }
}

fn few(decided: &Decided) -> bool {
    match &decided.decision.offer {
        Offer::Choices { choices, .. } => choices.len() < CHOICES,
        // What can be ticked, ordered, entered or told combines to many more answers.
        Offer::Options { .. }
        | Offer::Order { .. }
        | Offer::Enter { .. }
        | Offer::Handoff { .. } => false,
    }
}

fn all_harm(decided: &Decided) -> bool {
    let mut others = decided
        .judged()
        .filter(|(_, outcome)| outcome.class != OutcomeClass::Critical)
        .peekable();
    others.peek().is_some() && others.all(|(_, outcome)| outcome.class == OutcomeClass::Harmful)
}

/// The first decision of the case, where one and the same comes first whatever the state; else the first scene.
fn opening(case: &Case) -> usize {
    let mut at = case.start.at();
    // Scenes that continue by themselves form no circle.
    while let Some(scene) = case.scenes.get(at) {
        match &scene.kind {
            SceneKind::Continues(next) if next.branches.is_empty() => at = next.otherwise.at(),
            SceneKind::Continues(_) | SceneKind::Decides(..) | SceneKind::Ends(_) => break,
        }
    }
    at
}
