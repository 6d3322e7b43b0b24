//! Decisions in which it does not matter what one chooses.

use super::decided::Decided;
use super::trace::Trace;
use crate::compile::Lower;
use crate::finding::Code;
use crate::model::{Case, Offer, Outcome};

/// A role may have so many.
const FREE: usize = 1;

impl Lower<'_> {
    /// `cosmetic-choice`: more than one decision of a role whose choices lead to the same scene, do and score the same.
    pub(super) fn cosmetic(&mut self, case: &Case, decisions: &[Decided], trace: &Trace) {
        for (at, role) in case.roles.iter().enumerate() {
            let empty: Vec<&Decided> = decisions
                .iter()
                .filter(|decided| decided.seat.at() == at && all_alike(decided, trace))
                .collect();
            if empty.len() > FREE {
                for decided in empty {
                    let args = vec![("role", role.id.clone()), ("axis", "none".to_owned())];
                    self.on_scene(Code::CosmeticChoice, decided.scene, args);
                }
            }
        }
    }
}

fn all_alike(decided: &Decided, trace: &Trace) -> bool {
    let matters = match &decided.decision.offer {
        Offer::Choices { choices, .. } => choices.iter().any(|choice| trace.took(choice.ix)),
        // What is told, and to whom, is the choice itself.
        Offer::Handoff { .. } => true,
        Offer::Options { .. } | Offer::Order { .. } | Offer::Enter { .. } => false,
    };
    let mut outcomes = decided.judged().map(|(_, outcome)| outcome);
    let Some(first) = outcomes.next() else {
        return false;
    };
    !matters
        && outcomes.all(|other| alike(first, other))
        && !first.effects.iter().any(super::trace::asks_answer)
}

/// Minutes count as what an act does: they can miss a deadline.
fn alike(one: &Outcome, other: &Outcome) -> bool {
    let same = |a: &Outcome, b: &Outcome| {
        a.next == b.next
            && a.effects == b.effects
            && a.minutes == b.minutes
            && a.points == b.points
            && a.own == b.own
            && a.duty == b.duty
            && a.done == b.done
            && a.fail == b.fail
            && a.repeat_max == b.repeat_max
    };
    let moves = |outcome: &Outcome| -> Vec<_> {
        outcome
            .ledger
            .iter()
            .map(|entry| (entry.axis, entry.by))
            .collect()
    };
    same(one, other) && moves(one) == moves(other)
}
