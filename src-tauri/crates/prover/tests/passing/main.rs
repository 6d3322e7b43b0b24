//! Blind rules, and what hangs on a role's answers: small cases by hand, every way replayed with the engine.
#![allow(missing_docs)]

mod blind;
mod stakes;

use case::Case;
use case::model::{RoleIx, RoleSet};
use engine::{Run, Score, Setup, State, score};
use prover::{Ask, Proof, Witness, prove};

fn proven(case: &Case) -> Proof {
    let proof = prove(case, &Ask::default());
    assert!(proof.complete);
    proof
}

fn role(case: &Case, id: &str) -> RoleIx {
    let at = case.roles.iter().position(|role| role.id == id);
    RoleIx(u8::try_from(at.expect("a role")).expect("small"))
}

/// Plays a way; every decision must be accepted, nothing left to the seed, no forced value left over.
fn replayed(case: &Case, way: &Witness) -> (State, Score) {
    let setup = Setup {
        roles: way.roles,
        params: way.params.clone(),
        seed: way.seed,
        draws: way.draws.clone(),
    };
    let mut events = Vec::new();
    let mut run = Run::start(case, setup, &mut events).expect("it starts");
    for step in &way.steps {
        let seq = run.state().seq;
        run.decide(seq, step.scene, &step.answer, &mut events)
            .expect("accepted");
    }
    let state = run.into_state();
    assert_eq!(state.chance, way.seed, "something was left to the seed");
    assert_eq!(state.draws_used as usize, way.draws.len());
    let score = score(case, &state);
    (state, score)
}

/// The way of a role alone ends, and the role passes.
fn passes(case: &Case, role: RoleIx, way: &Witness) -> State {
    assert_eq!(way.roles, RoleSet::one(role));
    let (state, score) = replayed(case, way);
    assert!(state.ended && score.passed, "{score:?}");
    state
}
