//! Handoffs at which nothing can be lost.

use super::findings::Found;
use super::place::at_scene;
use case::Code;
use case::model::{
    Answer, Case, ColleagueAnswer, Decision, FactIx, Offer, OutcomeIx, SceneIx, SceneKind, Seat,
};
use prover::Proof;

/// Facts that must be carried and cannot fail to arrive: their receivers know them from the start, or only colleagues, who
/// know them too, ever hand them off, and always tell and deliver them at once.
pub(super) fn carried(case: &Case, proof: &Proof, found: &mut Vec<Found<'_>>) {
    for (ix, scene) in (0..).map(SceneIx).zip(&case.scenes) {
        let SceneKind::Decides(decision, _) = &scene.kind else {
            continue;
        };
        let Offer::Handoff {
            facts, outcomes, ..
        } = &decision.offer
        else {
            continue;
        };
        if proof.scenes[ix.at()].is_none() {
            continue;
        }
        let duty = &case.duties[decision.duty.at()];
        for fact in duty.carry.iter().filter(|fact| facts.contains(fact)) {
            let start = case.facts[fact.at()].start;
            let known = !duty.tell.is_empty() && duty.tell.0 & !start.0 == 0;
            if known || sent(case, proof, decision, outcomes, *fact) {
                found.push(Found {
                    code: Code::LosslessHandoff,
                    pointer: format!("{}/decision", at_scene(case, ix)),
                    id: Some(format!("scenes.{}", scene.id)),
                    args: vec![
                        ("duty", duty.id.clone()),
                        ("fact", case.facts[fact.at()].id.clone()),
                    ],
                    witness: None,
                });
            }
        }
    }
}

/// Whether only colleagues ever hand the fact off, and never fail to.
fn sent(
    case: &Case,
    proof: &Proof,
    decision: &Decision,
    outcomes: &[OutcomeIx],
    fact: FactIx,
) -> bool {
    let (Seat::Role(seat), Offer::Handoff { facts, how, .. }) = (decision.seat, &decision.offer)
    else {
        return false;
    };
    let tell = case.duties[decision.duty.at()].tell;
    let learner = outcomes
        .iter()
        .any(|outcome| proof.outcomes[outcome.at()].is_some());
    let judged = || outcomes.iter().filter(|outcome| proof.judged[outcome.at()]);
    let delivered = judged().all(|outcome| case.outcomes[outcome.at()].deliver);
    let place = facts.iter().position(|known| *known == fact);
    let tells = |answer: &ColleagueAnswer| match answer {
        ColleagueAnswer::Fixed(Answer::Handoff {
            to,
            facts: sent,
            how: way,
        }) => {
            let now = how
                .get(usize::from(*way))
                .is_some_and(|how| how.read_after.is_none());
            let told = place.is_some_and(|place| sent >> place & 1 == 1);
            now && told && tell.has(*to)
        }
        ColleagueAnswer::Fixed(_) | ColleagueAnswer::Values { .. } => false,
    };
    proof.reached
        && !learner
        && judged().count() > 0
        && delivered
        && case.facts[fact.at()].start.has(seat)
        && decision.colleague.iter().all(|rule| tells(&rule.answer))
}
