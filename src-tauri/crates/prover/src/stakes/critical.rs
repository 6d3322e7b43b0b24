//! Passing without the critical act of a decision.

use super::turns::{Turn, Turns};
use crate::proof::Witness;
use crate::unfold::Unfolded;
use case::model::{Case, OutcomeClass, SceneIx};

/// Decisions a passing way answers, and never critically though it could.
pub fn uncritical(
    case: &Case,
    turns: &Turns<'_>,
    unfolded: &Unfolded<'_>,
    passes: &[bool],
) -> Vec<(SceneIx, Witness)> {
    let critical = |turn: &Turn<'_>| {
        turn.act.outcome.is_some_and(|outcome| {
            let outcome = &case.outcomes[outcome.at()];
            outcome.class == OutcomeClass::Critical && outcome.done.is_empty()
        })
    };
    // States at which the critical act can be given.
    let offers: Vec<bool> = (0..turns.states)
        .map(|state| turns.of_state(state).iter().any(critical))
        .collect();
    let mut scenes: Vec<SceneIx> = (0..turns.states)
        .filter(|state| offers[*state])
        .map(|state| unfolded.states.scene(state))
        .collect();
    scenes.sort_unstable();
    scenes.dedup();
    let passing = |scene: &SceneIx| {
        let of = |turn: &Turn<'_>| turn.act.step.is_some_and(|step| step.scene == *scene);
        let allowed = |turn: &Turn<'_>| !(of(turn) && critical(turn));
        let before = turns.forward(allowed);
        let leads = turns.toward(|state| passes[state], allowed);
        let dodge = (0..turns.all.len()).find(|number| {
            let turn = &turns.all[*number];
            let offered = turn.from.filter(|from| offers[*from as usize]);
            let reached = offered.is_some_and(|from| before.reaches(from as usize));
            of(turn) && allowed(turn) && reached && leads[turn.to as usize]
        })?;
        let turn = &turns.all[dodge];
        let mut way = before.way(turns, turn.from? as usize);
        way.push(dodge);
        way.extend(turns.on(turn.to as usize, |state| passes[state], allowed)?);
        Some((*scene, turns.run(&way)))
    };
    scenes.iter().filter_map(passing).collect()
}
