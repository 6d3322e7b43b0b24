//! The prover against an enumeration of every play with the engine, over random small cases.
//!
//! Nothing is expected but what the enumeration found; every witness is played with the engine to what it claims.
#![allow(missing_docs, clippy::float_arithmetic)]

mod because;
mod budget;
mod chains;
mod settings;
mod stakes;
mod whole;
mod witness;
mod writings;

use case::Case;
use case::model::RoleSet;
use engine::Setup;
use testkit::naive::{Answers, Cap, answers};
use testkit::random::Family;

/// Seeds of each family; every role alone and the team are proven for each.
const SEEDS: u64 = 1_000;

/// Past this an enumeration takes too long for a test; such settings are counted, and must be rare.
const CAP: Cap = Cap {
    states: 6_000,
    tries: 150_000,
};

const FAMILIES: [Family; 2] = [Family::Acyclic, Family::Looping];

/// What the engine says about one setting; `None` past the cap.
fn enumerated(case: &Case, roles: RoleSet, params: &[i32]) -> Option<Answers> {
    let setup = Setup {
        params: params.to_vec(),
        ..Setup::of(case, roles, 0)
    };
    answers(case, &setup, CAP)
}

/// Runs the check for every seed of both families on as many threads as there are.
fn every_seed(seeds: u64, check: impl Fn(Family, u64) + Sync) {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let next = std::sync::atomic::AtomicU64::new(0);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    if number >= seeds * 2 {
                        return;
                    }
                    check(FAMILIES[usize::from(number % 2 == 1)], number / 2);
                }
            });
        }
    });
}
