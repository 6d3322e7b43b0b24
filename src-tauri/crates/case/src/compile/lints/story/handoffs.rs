//! Handoffs whose arrival nobody notices.

use super::decided::Decided;
use super::trace::{Mark, Trace, of_outcome};
use crate::compile::Lower;
use crate::finding::Code;
use crate::model::{Case, Cond, DutyIx, Effect, FactIx, Offer};
use std::collections::BTreeSet;

impl Lower<'_> {
    /// `unread-handoff`: a fact that must be carried, where nothing asks whether a receiver knows it, and no act that depends on
    /// its being sent leaves anything that is read.
    pub(super) fn unread_handoffs(&mut self, case: &Case, decisions: &[Decided], trace: &Trace) {
        let mut told: BTreeSet<(DutyIx, FactIx)> = BTreeSet::new();
        for decided in decisions {
            let Offer::Handoff { to, facts, .. } = &decided.decision.offer else {
                continue;
            };
            let ix = decided.decision.duty;
            let Some(duty) = case.duties.get(ix.at()) else {
                continue;
            };
            for fact in &duty.carry {
                let receivers = to.iter().filter(|role| duty.tell.has(**role));
                let known = receivers
                    .into_iter()
                    .any(|role| trace.read(Mark::Known(*role, *fact)));
                let position = facts.iter().position(|other| other == fact);
                if !known && !marked(decided, trace, ix, position) && told.insert((ix, *fact)) {
                    let name = case.facts.get(fact.at()).map(|fact| fact.id.clone());
                    let args = vec![
                        ("fact", name.unwrap_or_default()),
                        ("duty", duty.id.clone()),
                    ];
                    self.on_duty(Code::UnreadHandoff, ix, args);
                }
            }
        }
    }

    /// `no-receipt`: a way by which facts arrive later, where nothing asks whether a receiver knows any of them, and no
    /// outcome starts or meets a deadline or a late consequence.
    pub(super) fn receipts(&mut self, decisions: &[Decided], trace: &Trace) {
        for decided in decisions {
            let Offer::Handoff { to, facts, how, .. } = &decided.decision.offer else {
                continue;
            };
            let Some(way) = how.iter().find(|way| way.read_after.is_some()) else {
                continue;
            };
            let known = facts
                .iter()
                .any(|fact| to.iter().any(|role| trace.read(Mark::Known(*role, *fact))));
            let due = decided
                .judged()
                .flat_map(|(_, outcome)| of_outcome(outcome))
                .any(|write| matches!(write.mark, Mark::Deadline(_) | Mark::Late(_)));
            if !known && !due {
                let args = vec![("way", way.id.clone())];
                self.on_scene(Code::NoReceipt, decided.scene, args);
            }
        }
    }
}

/// Whether sending the fact is told apart by an outcome or an effect, and what is written then is read: the receiver's text may
/// ask for a variable instead of the fact.
fn marked(decided: &Decided, trace: &Trace, duty: DutyIx, position: Option<usize>) -> bool {
    let asks = |cond: &Cond| asks_for(cond, duty, position);
    let told_apart = decided.judged().any(|(_, outcome)| asks(&outcome.when));
    decided.judged().any(|(_, outcome)| {
        let written = of_outcome(outcome)
            .into_iter()
            .any(|write| trace.read(write.mark) && (told_apart || write.when.is_some_and(asks)));
        written
            || outcome
                .effects
                .iter()
                .any(|effect| matches!(effect, Effect::When(when, _) if asks(when)))
    })
}

fn asks_for(cond: &Cond, duty: DutyIx, position: Option<usize>) -> bool {
    cond.asks(|atom| match atom {
        Cond::Carries(other) => *other == duty,
        Cond::Includes(bits) | Cond::Excludes(bits) => {
            position.is_some_and(|at| bits & (1 << at) != 0)
        }
        Cond::Always
        | Cond::All(_)
        | Cond::Any(_)
        | Cond::Not(_)
        | Cond::Compare(..)
        | Cond::Visited(_)
        | Cond::Took(_)
        | Cond::Knows(..)
        | Cond::Played(_)
        | Cond::Deadline(..)
        | Cond::Failed(_)
        | Cond::Count(..)
        | Cond::Before(..)
        | Cond::First(_)
        | Cond::Place(_)
        | Cond::To(_)
        | Cond::How(_) => false,
    })
}
