//! Why a choice is never taken, against every state in which its scene waits.

use crate::{CAP, every_seed};
use case::Case;
use case::model::{Choice, Offer, SceneIx, SceneKind};
use engine::{Context, Setup, State, holds};
use prover::{Ask, Because, Taking, prove};
use std::sync::atomic::{AtomicU32, Ordering};
use testkit::naive::waiting;
use testkit::random::compiled;

#[test]
fn the_reason_a_choice_is_never_taken_holds_in_every_state() {
    let counts = [const { AtomicU32::new(0) }; 3];
    every_seed(250, |family, seed| {
        let case = compiled(family, seed);
        let proof = prove(&case, &Ask::default());
        let Some(states) = all_waiting(&case) else {
            return;
        };
        if !proof.complete {
            return;
        }
        for ((scene, position), taking) in case.choices.iter().zip(&proof.choices) {
            if let Taking::Never(because) = taking {
                // One that is offered and yet never taken always runs into a fault of the case.
                let is_offered = |state: &State| offers(&case, state, *scene, *position);
                let faults = *because == Because::Faults;
                assert_eq!(states.iter().any(is_offered), faults, "{family:?} {seed}");
                if faults {
                    continue;
                }
                let choice = choice(&case, *scene, *position);
                let here: Vec<&State> = states
                    .iter()
                    .filter(|state| state.scene == *scene)
                    .collect();
                let label = format!("{family:?} {seed} choice {}", choice.id);
                let kind = check(&case, *scene, choice, because, &here, &label);
                counts[kind].fetch_add(1, Ordering::Relaxed);
            }
        }
    });
    let counts = counts.map(AtomicU32::into_inner);
    println!("never asked, contradicted, spent: {counts:?}");
    assert!(counts[0] > 50 && counts[1] > 50, "{counts:?}");
}

/// The states of every set of roles, with the case's own parameters.
fn all_waiting(case: &Case) -> Option<Vec<State>> {
    let mut states = Vec::new();
    for roles in prover::role_sets(case) {
        states.extend(waiting(case, &Setup::of(case, roles, 0), CAP)?);
    }
    Some(states)
}

fn offers(case: &Case, state: &State, scene: SceneIx, position: u8) -> bool {
    state.scene == scene && engine::offer(case, state).is_some_and(|now| now.has(position))
}

fn choice(case: &Case, scene: SceneIx, position: u8) -> &Choice {
    let SceneKind::Decides(decision, _) = &case.scenes[scene.at()].kind else {
        panic!("a choice belongs to a decision");
    };
    let Offer::Choices { choices, .. } = &decision.offer else {
        panic!("a choice belongs to choices");
    };
    &choices[usize::from(position)]
}

fn check(
    case: &Case,
    scene: SceneIx,
    choice: &Choice,
    because: &Because,
    here: &[&State],
    label: &str,
) -> usize {
    let offered = |state: &&&State| holds(&choice.when, &Context::of(case, state));
    let parts = choice.when.parts();
    let all_hold = |set: &[usize], state: &State| {
        set.iter()
            .all(|part| holds(&parts[*part], &Context::of(case, state)))
    };
    match because {
        Because::NeverAsked(of) => {
            assert_eq!(*of, scene, "{label}");
            assert!(here.is_empty(), "{label}: its scene waits");
            0
        }
        Because::Contradiction(set) => {
            assert!(!here.is_empty(), "{label}: its scene never waits");
            let together = here.iter().any(|state| all_hold(set, state));
            assert!(!together, "{label}: {set:?} hold together");
            for left_out in set {
                let fewer: Vec<usize> = set.iter().copied().filter(|at| at != left_out).collect();
                let hold = here.iter().any(|state| all_hold(&fewer, state));
                assert!(hold, "{label}: {set:?} need not part {left_out}");
            }
            1
        }
        Because::Faults => 0,
        Because::Spent => {
            let left = |state: &&&State| {
                choice
                    .limit
                    .is_none_or(|most| state.taken[choice.ix.at()] < most)
            };
            assert!(
                here.iter().any(|state| offered(&state)),
                "{label}: never offered"
            );
            let takeable = here.iter().any(|state| offered(&state) && left(&state));
            assert!(!takeable, "{label}: offered, and its limit is not spent");
            2
        }
    }
}
