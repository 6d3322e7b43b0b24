//! Handoffs in which everything may be sent.

use super::answers::{Blind, Suppose, mask};
use super::decided::{Decided, points};
use crate::compile::Lower;
use crate::finding::Code;
use crate::model::{Answer, Case, Cond, FactIx, How, Offer, RoleIx};

impl Lower<'_> {
    /// `send-all`: ticking every fact earns as many points, of action and ownership, as the facts the duty wants carried, by
    /// the best receiver and way, in every state in which all those facts can be sent. Where everything never earns the
    /// most there is to earn, noise costs something, though the duty may want less than the best answer tells.
    pub(super) fn send_all(&mut self, case: &Case, decisions: &[Decided]) {
        for decided in decisions {
            let Offer::Handoff { to, facts, how, .. } = &decided.decision.offer else {
                continue;
            };
            let Some(duty) = case.duties.get(decided.decision.duty.at()) else {
                continue;
            };
            let Some(carry) = mask(facts, &duty.carry).filter(|carry| *carry != 0) else {
                continue;
            };
            let known: Vec<Cond> = facts
                .iter()
                .filter(|fact| {
                    !case
                        .facts
                        .get(fact.at())
                        .is_some_and(|it| it.start.has(decided.seat))
                })
                .map(|fact| Cond::Knows(decided.seat, *fact))
                .collect();
            let Some(blind) = Blind::of(case, &decided.decision.offer, &known) else {
                continue;
            };
            let routes = Routes { to, how };
            let most = decided
                .judged()
                .map(|(_, outcome)| points(outcome) + outcome.own);
            let most = most.max().unwrap_or_default();
            let mut ever = false;
            let always = blind.supposed().all(|suppose| {
                let all = offered(case, suppose, decided.seat, facts);
                if all & carry != carry {
                    return true;
                }
                let earned = routes.best(&blind, suppose, all);
                ever |= earned > 0 && earned == most;
                earned >= routes.best(&blind, suppose, carry)
            });
            if always && ever {
                let args = vec![("duty", duty.id.clone())];
                self.on_scene(Code::SendAll, decided.scene, args);
            }
        }
    }
}

struct Routes<'c> {
    to: &'c [RoleIx],
    how: &'c [How],
}

impl Routes<'_> {
    /// Most points these facts earn over all receivers and ways.
    fn best(&self, blind: &Blind, suppose: Suppose, facts: u32) -> i32 {
        let ways =
            (0..self.how.len()).flat_map(|how| self.to.iter().map(move |to| (*to, how as u8)));
        let earned = ways.filter_map(|(to, how)| {
            let outcome = blind.judged(suppose, &Answer::Handoff { to, facts, how })?;
            Some(points(outcome) + outcome.own)
        });
        earned.max().unwrap_or_default()
    }
}

/// The facts the seat knows and so is offered.
fn offered(case: &Case, suppose: Suppose, seat: RoleIx, facts: &[FactIx]) -> u32 {
    let known = facts.iter().enumerate();
    known
        .filter(|(_, fact)| suppose.knows(case, seat, **fact))
        .fold(0, |set, (at, _)| {
            set | 1_u32.checked_shl(at as u32).unwrap_or(0)
        })
}
