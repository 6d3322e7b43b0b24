//! Judgements that rest on what the seat cannot know, and loops that farm minutes.

use super::graph::{next_scenes, outcomes};
use super::seat;
use crate::compile::Lower;
use crate::finding::Code;
use crate::model::{
    Case, Choice, Cond, FactIx, Next, Offer, OutcomeIx, RoleIx, SceneIx, SceneKind, Term, VarIx,
};
use std::collections::BTreeSet;

/// Something a condition reads that its seat cannot know.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Hidden {
    Var(VarIx),
    Fact(RoleIx, FactIx),
}

impl Lower<'_> {
    pub(super) fn luck(&mut self, case: &Case) {
        for (at, scene) in case.scenes.iter().enumerate() {
            let SceneKind::Decides(decision, next) = &scene.kind else {
                continue;
            };
            let seat = seat(case, decision.seat);
            for ix in outcomes(&decision.offer) {
                self.hidden(case, seat, ix);
            }
            if let Offer::Choices { choices, .. } = &decision.offer {
                for choice in choices {
                    self.endless(case, SceneIx(at as u16), choice, next);
                }
            }
        }
    }

    fn hidden(&mut self, case: &Case, seat: RoleIx, ix: OutcomeIx) {
        let Some(outcome) = case.outcomes.get(ix.at()) else {
            return;
        };
        let mut found = BTreeSet::new();
        unseen(case, seat, &outcome.when, &mut found);
        let at = self
            .outcome_places
            .get(ix.at())
            .copied()
            .unwrap_or_default();
        for hidden in found {
            let (kind, id) = match hidden {
                Hidden::Var(var) => ("variable", case.vars[var.at()].id.clone()),
                Hidden::Fact(role, fact) => (
                    "knowledge of another role",
                    format!("{} {}", case.roles[role.at()].id, case.facts[fact.at()].id),
                ),
            };
            let args = vec![
                ("outcome", outcome.id.clone()),
                ("kind", kind.to_owned()),
                ("id", id),
            ];
            self.report.add(Code::OwnershipLuck, at, args);
        }
    }

    /// A choice back to its own scene that costs minutes and may be taken for ever.
    fn endless(&mut self, case: &Case, here: SceneIx, choice: &Choice, next: &Next) {
        let loops = choice
            .outcomes
            .iter()
            .filter_map(|ix| case.outcomes.get(ix.at()))
            .any(|outcome| {
                let back = match outcome.next {
                    Some(to) => to == here,
                    None => next_scenes(next).any(|to| to == here),
                };
                back && outcome.minutes > 0
            });
        if loops && choice.limit.is_none() {
            let at = self
                .choices
                .places
                .get(choice.ix.at())
                .copied()
                .unwrap_or_default();
            let args = vec![("choice", choice.id.clone())];
            self.report.add(Code::LoopWithoutLimit, at, args);
        }
    }
}

fn unseen(case: &Case, seat: RoleIx, cond: &Cond, found: &mut BTreeSet<Hidden>) {
    match cond {
        Cond::All(parts) | Cond::Any(parts) => parts
            .iter()
            .for_each(|part| unseen(case, seat, part, found)),
        Cond::Not(part) => unseen(case, seat, part, found),
        Cond::Compare(_, left, right) => {
            for term in [left, right] {
                match term {
                    Term::Var(var) => {
                        if case
                            .vars
                            .get(var.at())
                            .is_some_and(|known| !known.seen_by.has(seat))
                        {
                            found.insert(Hidden::Var(*var));
                        }
                    }
                    Term::Literal(_) | Term::Param(_) | Term::Field(_) => {}
                }
            }
        }
        Cond::Knows(role, fact) if *role != seat => {
            found.insert(Hidden::Fact(*role, *fact));
        }
        Cond::Knows(..)
        | Cond::Always
        | Cond::Visited(_)
        | Cond::Took(_)
        | Cond::Played(_)
        | Cond::Deadline(..)
        | Cond::Failed(_)
        | Cond::Includes(_)
        | Cond::Excludes(_)
        | Cond::Count(..)
        | Cond::Before(..)
        | Cond::First(_)
        | Cond::Place(_)
        | Cond::To(_)
        | Cond::How(_)
        | Cond::Carries(_) => {}
    }
}
