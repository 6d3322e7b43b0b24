//! Judgements that rest on what the seat cannot know, and loops that farm minutes.

use super::seat;
use crate::compile::Lower;
use crate::finding::Code;
use crate::model::{
    Case, Choice, Cond, FactIx, Next, OutcomeIx, RoleIx, SceneIx, SceneKind, Term, VarIx,
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
            for ix in decision.offer.outcomes() {
                self.hidden(case, seat, ix);
            }
            for choice in decision.offer.choices() {
                self.endless(case, SceneIx(at as u16), choice, next);
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
                    None => next.scenes().any(|to| to == here),
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
    let sees = |var: &VarIx| {
        let known = case.vars.get(var.at());
        known.is_none_or(|known| known.seen_by.has(seat))
    };
    cond.atoms(&mut |atom| {
        for term in atom.sides() {
            if let Term::Var(var) = term
                && !sees(&var)
            {
                found.insert(Hidden::Var(var));
            }
        }
        if let Cond::Knows(role, fact) = atom
            && *role != seat
        {
            found.insert(Hidden::Fact(*role, *fact));
        }
    });
}
