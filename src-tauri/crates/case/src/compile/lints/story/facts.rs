//! Facts that decide something, and who brings them.

use super::decided::Decided;
use super::trace::{Mark, Trace, each};
use crate::compile::Lower;
use crate::compile::whole::Reads;
use crate::finding::Code;
use crate::model::{Case, Cond, Effect, FactIx, Offer, RoleIx, SceneIx, SceneKind};
use std::collections::BTreeSet;

/// Most facts that may be scenery, in hundredths: some noise is real.
const SCENERY: usize = 40;
/// Fewest facts a role brings that nobody else has.
const PRIVATE: usize = 2;

impl Lower<'_> {
    /// `decorative-fact`: more than 40 % of the facts are read by no condition and can be told by nobody.
    pub(super) fn decorative(&mut self, case: &Case) {
        let read = Reads::of(case).facts;
        let idle = read.iter().filter(|read| !**read).count();
        if idle * 100 > read.len() * SCENERY {
            let args = vec![
                ("idle", idle.to_string()),
                ("facts", read.len().to_string()),
            ];
            let at = self.source.facts.as_ref().map_or(0, |facts| facts.at);
            self.report.add(Code::DecorativeFact, at, args);
        }
    }

    /// `no-private-fact`: a role that decides brings fewer than two facts that nobody else starts with, or none of them makes
    /// another answer right.
    pub(super) fn private_facts(&mut self, case: &Case, decisions: &[Decided], trace: &Trace) {
        let learned = learned(case);
        let decisive = decisive(case, decisions);
        for (role, ix) in case.roles.iter().zip((0..).map(RoleIx)) {
            if !role.playable || !decisions.iter().any(|decided| decided.seat == ix) {
                continue;
            }
            let own: Vec<FactIx> = (0..case.facts.len() as u16)
                .map(FactIx)
                .filter(|fact| first_to_know(case, &learned, trace, ix, *fact))
                .collect();
            let deciding = own.iter().filter(|fact| decisive.contains(fact)).count();
            if own.len() < PRIVATE || deciding == 0 {
                let args = vec![
                    ("role", role.id.clone()),
                    ("private", own.len().to_string()),
                    ("decisive", deciding.to_string()),
                ];
                self.on_role(Code::NoPrivateFact, ix, args);
            }
        }
    }
}

/// Whether the role starts with the fact alone, or is the first to learn it: what is said in a room is that room's to bring,
/// though nobody started with it.
fn first_to_know(
    case: &Case,
    learned: &[(SceneIx, RoleIx, FactIx)],
    trace: &Trace,
    role: RoleIx,
    fact: FactIx,
) -> bool {
    let Some(start) = case.facts.get(fact.at()).map(|fact| fact.start) else {
        return false;
    };
    if !start.is_empty() {
        return start == crate::model::RoleSet::one(role);
    }
    let of_fact = || learned.iter().filter(|(_, _, known)| *known == fact);
    of_fact().any(|(scene, who, _)| {
        *who == role
            && !of_fact().any(|(other, whom, _)| *whom != role && trace.reaches(*other, *scene))
    })
}

/// Where each role learns something by the story, not by a handoff.
fn learned(case: &Case) -> Vec<(SceneIx, RoleIx, FactIx)> {
    let mut found = Vec::new();
    case.effects(&mut |scene, effect| {
        if let (Some(scene), Effect::Learn(role, fact)) = (scene, effect) {
            found.push((scene, *role, *fact));
        }
    });
    found
}

/// Facts that decide what is offered, how an answer is judged, or where the story goes.
fn decisive(case: &Case, decisions: &[Decided]) -> BTreeSet<FactIx> {
    let mut found = BTreeSet::new();
    let known = |cond: &Cond, found: &mut BTreeSet<FactIx>| {
        each(cond, &mut |mark| {
            if let Mark::Known(_, fact) = mark {
                found.insert(fact);
            }
        });
    };
    for scene in &case.scenes {
        match &scene.kind {
            SceneKind::Decides(_, next) | SceneKind::Continues(next) => next
                .branches
                .iter()
                .for_each(|(when, _)| known(when, &mut found)),
            SceneKind::Ends(_) => {}
        }
    }
    for decided in decisions {
        match &decided.decision.offer {
            Offer::Choices { choices, .. } => choices
                .iter()
                .for_each(|choice| known(&choice.when, &mut found)),
            Offer::Options { options, .. } | Offer::Order { options, .. } => options
                .iter()
                .for_each(|option| known(&option.when, &mut found)),
            Offer::Enter { .. } | Offer::Handoff { .. } => {}
        }
        for (_, outcome) in decided.judged() {
            known(&outcome.when, &mut found);
            wanted(case, &decided.decision.offer, &outcome.when, &mut found);
        }
    }
    found
}

/// Facts whose telling an outcome asks for.
fn wanted(case: &Case, offer: &Offer, cond: &Cond, found: &mut BTreeSet<FactIx>) {
    cond.atoms(&mut |atom| {
        if let Cond::Carries(duty) = atom {
            let duty = case.duties.get(duty.at());
            found.extend(duty.into_iter().flat_map(|duty| duty.carry.iter().copied()));
        }
        if let (Offer::Handoff { facts, .. }, Cond::Includes(bits)) = (offer, atom) {
            let named = facts.iter().enumerate();
            let named = named.filter(|(at, _)| bits & (1 << at) != 0);
            found.extend(named.map(|(_, fact)| *fact));
        }
    });
}
