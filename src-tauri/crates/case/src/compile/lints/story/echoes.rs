//! Right and wrong acts that come back later, or do not.
//!
//! Later means another encounter, a late consequence, or the result: a face and a sentence right after are not enough.

use super::decided::Decided;
use super::trace::{Mark, Trace, Write, of_outcome};
use crate::compile::Lower;
use crate::finding::Code;
use crate::model::{Case, Next, Offer, Outcome, OutcomeClass, OutcomeIx, SceneIx, SceneKind};

/// At most a third of the harmful acts may end the case on the spot.
const AT_ONCE: (usize, usize) = (1, 3);

impl Lower<'_> {
    /// `harm-no-echo` and `good-no-echo`: nothing by which a harmful (critical) act differs from the other acts of its
    /// decision is read later. What it leaves out counts: an act not done comes back by its absence.
    pub(super) fn echoes(&mut self, case: &Case, decisions: &[Decided], trace: &Trace) {
        for decided in decisions {
            for (ix, outcome) in decided.judged() {
                let code = match outcome.class {
                    OutcomeClass::Harmful => Code::HarmNoEcho,
                    OutcomeClass::Critical => Code::GoodNoEcho,
                    OutcomeClass::Recommended
                    | OutcomeClass::Acceptable
                    | OutcomeClass::Unnecessary => continue,
                };
                let ends = code == Code::HarmNoEcho && ends(case, outcome, decided.next);
                if !ends && !trace.echoes(differing(decided, ix, outcome), decided.scene) {
                    self.on_outcome(code, ix, vec![("outcome", outcome.id.clone())]);
                }
            }
        }
    }

    /// `harm-instant`: more than a third of the harmful acts lead straight to an ending without a fail flag, where another act
    /// of the decision goes on.
    pub(super) fn harm_instant(&mut self, case: &Case, decisions: &[Decided]) {
        let mut harmful = 0;
        let mut instant = Vec::new();
        for decided in decisions {
            // The last decision of a case ends it whatever one does; that is no punishment.
            let goes_on = decided
                .judged()
                .any(|(_, outcome)| !ends(case, outcome, decided.next));
            for (ix, outcome) in decided.judged() {
                if outcome.class == OutcomeClass::Harmful {
                    harmful += 1;
                    if goes_on && outcome.fail.is_empty() && ends(case, outcome, decided.next) {
                        instant.push((ix, outcome.id.clone()));
                    }
                }
            }
        }
        if instant.len() * AT_ONCE.1 > harmful * AT_ONCE.0 {
            for (ix, id) in instant {
                self.on_outcome(Code::HarmInstant, ix, vec![("outcome", id)]);
            }
        }
    }
}

/// Whether the case ends after the outcome, whichever way it goes.
fn ends(case: &Case, outcome: &Outcome, next: &Next) -> bool {
    let ending = |scene: SceneIx| {
        case.scenes
            .get(scene.at())
            .is_some_and(|scene| matches!(scene.kind, SceneKind::Ends(_)))
    };
    match outcome.next {
        Some(scene) => ending(scene),
        None => next.scenes().all(ending),
    }
}

/// The marks by which the state after an outcome differs from that after another outcome of its decision.
fn differing(decided: &Decided, ix: OutcomeIx, outcome: &Outcome) -> Vec<Mark> {
    let own = of_outcome(outcome);
    let mut marks = Vec::new();
    let mut alone = true;
    for (other_ix, other) in decided.judged() {
        if other_ix == ix || other.class == outcome.class {
            continue;
        }
        alone = false;
        let others = of_outcome(other);
        let lacks = |writes: &[Write], write: &Write| !writes.contains(write);
        marks.extend(
            own.iter()
                .filter(|write| lacks(&others, write))
                .map(|write| write.mark),
        );
        marks.extend(
            others
                .iter()
                .filter(|write| lacks(&own, write))
                .map(|write| write.mark),
        );
    }
    if alone {
        marks.extend(own.iter().map(|write| write.mark));
    }
    match &decided.decision.offer {
        Offer::Choices { choices, .. } => {
            let choice = choices.iter().find(|choice| choice.outcomes.contains(&ix));
            marks.extend(choice.map(|choice| Mark::Took(choice.ix)));
        }
        // Acts differ in what was told to whom.
        Offer::Handoff { to, facts, .. } => marks.extend(
            facts
                .iter()
                .flat_map(|fact| to.iter().map(|role| Mark::Known(*role, *fact))),
        ),
        Offer::Options { .. } | Offer::Order { .. } | Offer::Enter { .. } => {}
    }
    marks
}
